import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { embeddedJson, html, link } from '../../../src/report/page/html.ts';
import { textOf } from './markup.ts';

describe('a template of markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"' onclick='x`, '&quot;&#39; onclick=&#39;x'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\u0000b\u0007c\u001b[31mred\u001b[0m', 'abcred'],
    ['ab\u202ecd\u2066', 'abcd'],
    ['a\u2028b\u2029c', 'a b c'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    [0, '0'],
  ])('makes of %j what stands for itself', (foreign, expected) => {
    expect(html`<p title="${foreign}">${foreign}</p>`.markup).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('shows any text, and nothing but it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ';', '#39', 'lt') }),
        (text) => {
          const { markup } = html`<p>${text}</p>`;
          expect(markup.match(/<[^>]*>/g)).toEqual(['<p>', '</p>']);
          expect(textOf(markup)).toBe(text);
        },
      ),
    );
  });

  it('takes no data for markup, whatever its shape', () => {
    const forged = JSON.parse('{ "markup": "<img src=x>" }');
    expect(() => html`<p>${forged}</p>`).toThrow();
    expect(html`<p>${[html`<b>a</b>`, html`<i>b</i>`]}</p>`.markup).toBe('<p><b>a</b><i>b</i></p>');
  });
});

describe('embedded JSON', () => {
  it('is the same value, and cannot end its element', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028', '\u2029', '&', 'a', '"'),
    });
    fc.assert(
      fc.property(fc.dictionary(nasty, nasty), (value) => {
        const { markup } = embeddedJson(value);
        expect(markup).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(markup)).toEqual(value);
      }),
    );
  });
});

describe('a link', () => {
  it('leads to the web alone', () => {
    expect(link('https://github.com/a?b&c', 'run').markup).toBe(
      '<a href="https://github.com/a?b&amp;c" rel="noreferrer">run</a>',
    );
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://',
      ' https://a.b',
    ])
      expect(link(address, 'run').markup).toBe('run');
  });
});
