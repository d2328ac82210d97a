import { describe, expect, it } from '@jest/globals';
import { type LoadedConfig, loadConfig } from '../../src/config/load.ts';
import { NotTrusted, withTrustedSource } from '../../src/config/trusted.ts';

const METRICS = 'metrics: { error_rate: "sum(rate(errors_total[1m]))" }';
const config = (...prometheus: readonly string[]): Promise<LoadedConfig> =>
  loadConfig(
    'canary.yaml',
    `name: soft\nfeature_flags: [x]\nprometheus:\n${prometheus.map((line) => `  ${line}\n`).join('')}`,
  );

/** A config of somebody who would like to have his own server asked. */
const stranger = () =>
  config(
    METRICS,
    'url: http://evil.example',
    'headers: { X-Scope-OrgID: evil }',
    'tls: { ca_file: evil.pem, insecure_skip_verify: true }',
    'baseline_window_seconds: 600',
  );
const plain = () => config('url: http://prometheus.example', 'headers: { X-Scope-OrgID: us }');

describe("a stranger's config with the trusted one's source", () => {
  it('asks the server that the trusted one names, as that one does, for what the stranger watches', async () => {
    const { config: made } = withTrustedSource(await stranger(), await plain(), {});
    expect(made.prometheus).toEqual({
      metrics: { error_rate: 'sum(rate(errors_total[1m]))' },
      baseline_window_seconds: 600,
      url: 'http://prometheus.example',
      headers: { 'X-Scope-OrgID': 'us' },
    });
  });

  it('or the one that the workflow names, a new config too', async () => {
    const prometheusUrl = 'http://workflow.example';
    for (const trusted of [undefined, await plain()]) {
      const { config: made } = withTrustedSource(await stranger(), trusted, { prometheusUrl });
      expect(JSON.stringify(made)).not.toContain('evil');
      expect(made.prometheus?.url).toBeUndefined();
    }
  });

  it('leaves out what has nothing to do with metrics', async () => {
    const more = await loadConfig(
      'canary.yaml',
      `name: x\nfeature_flags: [x]\nsmoke: { script: evil.sh }\nalerting: { webhook_url: "\${EVIL}" }\nprometheus: { ${METRICS} }\n`,
    );
    const { config: made } = withTrustedSource(more, await plain(), {});
    expect(Object.keys(made)).toEqual(['name', 'feature_flags', 'prometheus']);
  });

  it.each<[title: string, lines: readonly string[], overrides: object, why: RegExp]>([
    ['names no server', [METRICS], {}, /names no Prometheus/],
    ['reads exporters', ['scrape: ["http://a.example/metrics"]'], {}, /reads exporters/],
    ['has a variable for its server', [`url: "\${PROM}"`], {}, /given by a variable/],
    [
      'has a variable for its token',
      ['url: http://a.example', `auth: { bearer_token: "\${TOKEN}" }`],
      {},
      /given by a variable/,
    ],
    [
      'has a variable in a header, and the workflow names the server',
      ['url: http://a.example', `headers: { X-Key: "\${KEY}" }`],
      { prometheusUrl: 'http://b.example' },
      /given by a variable/,
    ],
  ])('is not made where the trusted one %s', async (_, lines, overrides, why) => {
    const [theirs, ours] = [await stranger(), await config(...lines)];
    expect(() => withTrustedSource(theirs, ours, overrides)).toThrow(NotTrusted);
    expect(() => withTrustedSource(theirs, ours, overrides)).toThrow(why);
  });

  it('takes the token that the workflow gives in place of one that a variable holds', async () => {
    const trusted = await config('url: http://a.example', `auth: { bearer_token: "\${TOKEN}" }`);
    const { config: made } = withTrustedSource(await stranger(), trusted, { prometheusToken: 'given' });
    expect(made.prometheus).toMatchObject({ url: 'http://a.example' });
    expect(made.prometheus).not.toHaveProperty('auth');
  });
});
