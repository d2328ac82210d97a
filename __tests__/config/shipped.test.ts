import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../configs/${name}`, import.meta.url));

describe.each(['m4_canary.yaml', 'staging_soft_canary.yaml'])('%s', (name) => {
  test('is sound, and guards every metric that it watches', async () => {
    const { warnings } = await loadConfig(path(name));
    expect(warnings).toEqual([]);
  });

  test("has the playbook's rollback triggers", async () => {
    const { plan } = await makePlan(await loadConfig(path(name)), {
      root: '/repo',
      watchSeconds: 300,
      dryRun: false,
      overrides: {},
      env: {},
    });
    const thresholds = Object.fromEntries(
      plan.metrics.watched.map((metric) => [metric.name, metric.thresholds]),
    );
    expect(thresholds).toMatchObject({
      golden_mismatch: [{ kind: 'increase', limit: 0 }],
      error_rate: [{ kind: 'delta-pct', limit: 50 }],
      latency_p95: [{ kind: 'delta', limit: 500 }],
    });
    expect(plan.webhookUrl).toBeUndefined();
    expect(plan.metrics.source).toMatchObject({ url: 'http://127.0.0.1:9090' });
  });
});
