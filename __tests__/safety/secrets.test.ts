import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { masker, redactUrl } from '../../src/safety/secrets.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('masker', () => {
  const secret = 'p@ss "wörd"/?1';
  const forms: [string, string][] = [
    ['itself', secret],
    ['base64', base64(secret)],
    ['base64url', Buffer.from(secret).toString('base64url')],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['form-encoded', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in a JSON text', JSON.stringify(secret).slice(1, -1)],
  ];
  it.each(forms)('masks a secret: %s', (_, form) => {
    expect(masker([secret])(`a ${form} b`)).toBe('a *** b');
  });

  it.each([0, 1, 2, 3])('masks a secret inside the base64 of a longer text, %d bytes in', (shift) => {
    const long = 'correct horse battery';
    const encoded = base64(`${'x'.repeat(shift)}${long} and more`);
    const masked = masker([long])(encoded);
    expect(masked).toContain('***');
    expect(Buffer.from(masked.replace('***', ''), 'base64').toString()).not.toContain('horse');
  });

  it('masks the longest first, so that nothing is left of a secret that begins with another', () => {
    expect(masker(['abcd', 'abcd-efgh'])('abcd-efgh abcd')).toBe('*** ***');
  });

  it('masks every line of a secret with lines, and one with a line end from its file', () => {
    const mask = masker(['-----BEGIN KEY-----\nMIIEvgIBADAN\n', 'token-of-a-file\n']);
    expect(mask('it says MIIEvgIBADAN')).toBe('it says ***');
    expect(mask('Bearer token-of-a-file')).toBe('Bearer ***');
  });

  it('leaves alone what is too short to be a secret', () => {
    expect(masker(['', 'abc'])('abc')).toBe('abc');
    expect(masker([])('abc')).toBe('abc');
  });

  it('takes a secret that is half a character', () => {
    expect(masker(['abc\ud800def'])('x abc\ud800def')).toBe('x ***');
  });

  it('leaves no secret', () => {
    const secrets = fc.array(
      fc.string({ minLength: 4, maxLength: 12 }).filter((text) => !text.includes('*')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(secrets, fc.array(fc.string()), (hidden, around) => {
        const told = hidden.flatMap((text, index) => [
          around[index] ?? '',
          text,
          base64(text),
          encodeURIComponent(text),
          JSON.stringify(text),
        ]);
        const masked = masker(hidden)(told.join(' '));
        for (const text of hidden) expect(masked).not.toContain(text);
      }),
    );
  });
});

describe('redactUrl', () => {
  it.each([
    ['http://127.0.0.1:9090', 'http://127.0.0.1:9090'],
    ['http://127.0.0.1:9090/', 'http://127.0.0.1:9090/'],
    ['http://me:hunter2@prom.example/api/v1', 'http://prom.example/api/v1'],
    ['https://prom.example/q?token=abc&x=1&x=2#frag', 'https://prom.example/q?token=***&x=***'],
    ['https://hooks.slack.com/services/T0/B0/abc', 'https://hooks.slack.com/services/***'],
    ['https://discord.com/api/webhooks/123/abc', 'https://discord.com/api/webhooks/***'],
    ['https://chat.example/hooks/abc', 'https://chat.example/hooks/***'],
    [
      'https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d',
      'https://acme.webhook.office.com/webhookb2/***',
    ],
    [
      'https://prod-1.westeurope.logic.azure.com:443/workflows/0a/triggers/manual/paths/invoke?sig=abc',
      'https://prod-1.westeurope.logic.azure.com/workflows/***?sig=***',
    ],
    ['https://alerts.example/v1/0123456789abcdef01234567/send', 'https://alerts.example/v1/***/send'],
    [
      'https://grafana.example/prometheus-production-eu-west',
      'https://grafana.example/prometheus-production-eu-west',
    ],
    ['http://me:pa ss@not a url/x?y=z', 'http://not a url/x'],
    ['http://me:hun/ter2@host/x', 'http://host/x'],
    ['me:hunter2@host/x', 'host/x'],
    ['localhost:9090/x', 'localhost:9090/x'],
    ['', ''],
  ])('%s', (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
  });
});
