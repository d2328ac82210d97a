import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../configs/${name}`, import.meta.url));

const planOf = async (name: string) =>
  (
    await makePlan(await loadConfig(path(name)), {
      root: '/repo',
      watchSeconds: 300,
      dryRun: false,
      overrides: {},
      env: {},
    })
  ).plan;

describe.each(['m4_canary.yaml', 'staging_soft_canary.yaml'])('%s', (name) => {
  test('is sound, and guards every metric that it watches', async () => {
    const { warnings } = await loadConfig(path(name));
    expect(warnings).toEqual([]);
  });

  test("has the playbook's rollback triggers", async () => {
    const plan = await planOf(name);
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

  test('is understood: what is made of counters is counted', async () => {
    const plan = await planOf(name);
    const counted = plan.metrics.watched.map((metric) => [metric.name, metric.query.counted]);
    const windowSeconds = 60;
    expect(Object.fromEntries(counted)).toMatchObject({
      golden_mismatch: { kind: 'counter', series: 'nova_golden_mismatch_total', scale: 1 },
      error_rate: {
        kind: 'ratio',
        events: [{ series: 'nova_workflow_errors_total', weight: 1 }],
        total: [{ series: 'nova_workflow_requests_total', weight: 1 }],
        shows: 'bad',
        windowSeconds,
        scale: 1,
      },
      latency_p95: {
        kind: 'quantile',
        histogram: expect.stringMatching(/^nova_workflow_duration_seconds(_bucket)?$/),
        quantile: 0.95,
        windowSeconds,
        scale: 1000,
      },
      skill_errors: {
        kind: 'rate',
        events: [{ series: 'nova_skill_errors_total', weight: 1 }],
        windowSeconds,
        scale: 1,
      },
    });
  });
});

test('a level that goes up and down is not counted', async () => {
  const { watched } = (await planOf('m4_canary.yaml')).metrics;
  expect(watched.find((metric) => metric.name === 'active_workflows')?.query.counted).toBeUndefined();
});
