import { describe, expect, test } from '@jest/globals';
import type { Threshold } from '../../src/judge/metric.ts';
import { planOf } from './plan-of.ts';

const THREE = [
  'error_rate: sum(rate(errors_total[1m]))',
  'latency_p95: p95',
  'golden_mismatch: sum(mismatch_total)',
];

/** The thresholds of every metric. */
async function thresholdsOf(
  thresholds: string,
  metrics: readonly string[] = THREE,
): Promise<Record<string, readonly Threshold[]>> {
  const lines = metrics.map((metric) => `    ${metric}\n`).join('');
  const { plan } = await planOf(`prometheus:\n  metrics:\n${lines}${thresholds}\n`);
  return Object.fromEntries(plan.metrics.watched.map((metric) => [metric.name, metric.thresholds]));
}

const MODERATE = {
  error_rate: [{ kind: 'delta-pct', limit: 50, minimum: 0 }],
  latency_p95: [{ kind: 'delta', limit: 500 }],
  golden_mismatch: [{ kind: 'increase', limit: 0 }],
};

describe("the playbook's figures", () => {
  test.each([
    ['thresholds: {}'],
    ['thresholds:'],
    ['thresholds: null'],
    [''],
    ['thresholds: {preset: moderate}'],
  ])('%j means the moderate ones', async (thresholds) => {
    expect(await thresholdsOf(thresholds)).toEqual(MODERATE);
  });

  test.each([
    ['conservative', 10, 100],
    ['moderate', 50, 500],
    ['permissive', 100, 1000],
  ])('%s', async (preset, pct, ms) => {
    const told = await thresholdsOf(
      `thresholds: {error_rate_delta_pct: ${pct}.0, latency_p95_delta_ms: ${ms}.0}`,
    );
    expect(await thresholdsOf(`thresholds: {preset: ${preset}}`)).toEqual(told);
    expect(told).toEqual({
      error_rate: [{ kind: 'delta-pct', limit: pct, minimum: 0 }],
      latency_p95: [{ kind: 'delta', limit: ms }],
      golden_mismatch: MODERATE.golden_mismatch,
    });
  });

  test('hold only for metrics that are there', async () => {
    expect(await thresholdsOf('', ['other: a'])).toEqual({ other: [] });
  });
});

describe('figures of their own', () => {
  test.each([
    ['error_rate_delta_pct: 10', 'error_rate', [{ kind: 'delta-pct', limit: 10, minimum: 0 }]],
    ['error_rate: {delta: 0.5}', 'error_rate', [{ kind: 'delta', limit: 0.5 }]],
    // A limit that is no comparison with the baseline stands beside the preset's.
    [
      'error_rate: {max: 0.05}',
      'error_rate',
      [
        { kind: 'ceiling', limit: 0.05 },
        { kind: 'delta-pct', limit: 50, minimum: 0 },
      ],
    ],
    [
      'error_rate: {delta_pct: 20, minimum: 0.01}',
      'error_rate',
      [{ kind: 'delta-pct', limit: 20, minimum: 0.01 }],
    ],
    ['latency_p95: {delta_pct: 20}', 'latency_p95', [{ kind: 'delta-pct', limit: 20, minimum: 0 }]],
    [
      'latency_p95: {delta_ms: 200, max: 900, min: 1}',
      'latency_p95',
      [
        { kind: 'delta', limit: 200 },
        { kind: 'ceiling', limit: 900 },
        { kind: 'floor', limit: 1 },
      ],
    ],
    ['golden_mismatch: {max_increase: 2}', 'golden_mismatch', [{ kind: 'increase', limit: 2 }]],
    [
      'golden_mismatch: {max: 10}',
      'golden_mismatch',
      [
        { kind: 'ceiling', limit: 10 },
        { kind: 'increase', limit: 0 },
      ],
    ],
  ])('%s', async (line, metric, thresholds) => {
    expect(await thresholdsOf(`thresholds: {${line}}`)).toEqual({ ...MODERATE, [metric]: thresholds });
  });

  test('in both forms, for one metric', async () => {
    expect(await thresholdsOf('thresholds: {a_b_delta_pct: 5, a_b: {max: 1}}', ['a_b: x'])).toEqual({
      a_b: [
        { kind: 'delta-pct', limit: 5, minimum: 0 },
        { kind: 'ceiling', limit: 1 },
      ],
    });
  });
});
