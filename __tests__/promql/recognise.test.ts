import { describe, expect, test } from '@jest/globals';
import type { CountedMetric } from '../../src/canary/plan.ts';
import { understand } from '../../src/promql/understand.ts';

function recognised(expression: string): CountedMetric | undefined {
  const read = understand(expression);
  if ('problems' in read) throw new Error(`${expression}: ${read.problems[0]?.message}`);
  return read.understanding.counted;
}

const rate = (series: string, windowSeconds = 60, scale = 1): CountedMetric => ({
  kind: 'rate',
  events: [{ series, weight: 1 }],
  windowSeconds,
  scale,
});
const ratio = (errors: string, total: string, windowSeconds = 60, scale = 1): CountedMetric => ({
  kind: 'ratio',
  events: [{ series: errors, weight: 1 }],
  total: [{ series: total, weight: 1 }],
  shows: 'bad',
  windowSeconds,
  scale,
});
const quantile = (histogram: string, windowSeconds = 60, scale = 1): CountedMetric => ({
  kind: 'quantile',
  histogram,
  quantile: 0.95,
  windowSeconds,
  scale,
});

describe('recognised', () => {
  test.each([
    ['sum(rate(c_total[1m]))', rate('c_total')],
    ['(sum((rate(c_total[1m]))))', rate('c_total')],
    ['SUM by () (rate(c_total{a="b"}[90s])) # a comment', rate('c_total{a="b"}', 90)],
    ['sum(rate(c_total[1m])) or vector(0)', rate('c_total')],
    ['sum(rate(c_total[2 * 1m])) * 60', rate('c_total', 120, 60)],
    ['60 * sum(rate(c_total[1m]))', rate('c_total', 60, 60)],
    ['sum(rate(c_total[1m])) * (2 * 3) / 1.5e1 or (vector(0))', rate('c_total', 60, 0.4)],
    ['sum(rate(c_total[1m]) * 2)', rate('c_total', 60, 2)],
    ['sum(increase(c_total[1m]))', rate('c_total', 60, 60)],
    ['sum(irate(c_total[1m]))', rate('c_total')],
    ['sum(sum by (pod, job) (rate(c_total[1m])))', rate('c_total')],
    ['sum(sum without (pod) (rate(c_total[1m])) * 2)', rate('c_total', 60, 2)],
    ['sum(rate({"http.requests", a="b"}[1m]))', rate('{"http.requests", a="b"}')],
    ['sum(rate({__name__="c_total"}[1m]))', rate('{__name__="c_total"}')],
    ['sum(rate(h_bucket{le="0.5"}[1m]))', rate('h_bucket{le="0.5"}')],
    ['sum(rate(h_seconds_count[1m]))', rate('h_seconds_count')],

    ['sum(rate(e_total[1m])) / sum(rate(t_total[1m]))', ratio('e_total', 't_total')],
    ['(sum(rate(e_total[1m])) or vector(0)) / sum(rate(t_total[1m]))', ratio('e_total', 't_total')],
    ['sum(rate(e_total[1m])) / sum(rate(t_total[1m])) or vector(0)', ratio('e_total', 't_total')],
    ['100 * sum(rate(e_total[1m])) / sum(rate(t_total[1m]))', ratio('e_total', 't_total', 60, 100)],
    ['100 * (sum(rate(e_total[1m])) / sum(rate(t_total[1m])))', ratio('e_total', 't_total', 60, 100)],
    ['sum(rate(e_total[1m])) / (sum(rate(t_total[1m])) / 100)', ratio('e_total', 't_total', 60, 100)],
    ['sum(increase(e_total[1m])) / sum(increase(t_total[1m]))', ratio('e_total', 't_total')],
    ['sum(increase(e_total[1m])) / sum(rate(t_total[1m]))', ratio('e_total', 't_total', 60, 60)],
    ['sum(rate(t{code=~"5.."}[1m])) / sum(rate(t[1m]))', ratio('t{code=~"5.."}', 't')],
    ['sum(rate(e_total[1m])) / clamp_min(sum(rate(t_total[1m])), 1e-9)', ratio('e_total', 't_total')],
    [
      'sum(rate(e_total[1m])) / clamp_min(sum(rate(t_total[1m])) or vector(0), 0.01)',
      ratio('e_total', 't_total'),
    ],
    ['sum(increase(e_total[1m])) / clamp_min(sum(increase(t_total[1m])), 1)', ratio('e_total', 't_total')],
    ['sum(rate(e_total[1m])) / (sum(rate(t_total[1m])) > 0)', ratio('e_total', 't_total')],

    ['histogram_quantile(0.95, sum by (le) (rate(h_bucket[1m])))', quantile('h_bucket')],
    [
      'histogram_quantile(0.95, sum(rate(h_bucket{a="b"}[1m])) by (le)) * 1000',
      quantile('h_bucket{a="b"}', 60, 1000),
    ],
    [
      '1e3 * histogram_quantile(.95, sum by ("le") (increase(h_bucket[2m]))) or vector(0)',
      quantile('h_bucket', 120, 1000),
    ],
    ['histogram_quantile(0.95, sum by (le) (sum by (le, pod) (irate(h_bucket[1m]))))', quantile('h_bucket')],

    // Of a native histogram, which has no label `le`.
    ['histogram_quantile(0.95, sum(rate(h{a="b"}[1m]))) * 1000', quantile('h{a="b"}', 60, 1000)],
    [
      'histogram_count(sum(rate(h_seconds[1m])))',
      { kind: 'rate', events: [{ series: 'h_seconds', weight: 1 }], windowSeconds: 60, scale: 1 },
    ],

    ['sum(c_total)', { kind: 'counter', series: 'c_total', scale: 1 }],
    ['sum(c_total{a="b"}) or vector(0)', { kind: 'counter', series: 'c_total{a="b"}', scale: 1 }],
  ] satisfies [string, CountedMetric][])('%s', (expression, expected) => {
    const { scale, ...structure } = recognised(expression) ?? { scale: Number.NaN };
    expect({ ...structure, scale: expect.any(Number) }).toEqual({ ...expected, scale: expect.any(Number) });
    expect(scale).toBeCloseTo(expected.scale, 9);
  });
});

describe('amounts', () => {
  test.each([
    ['sum(rate(h_sum[1m]))', undefined, undefined],
    ['sum(rate(process_cpu_seconds_total[1m]))', undefined, 'seconds'],
    ['sum(rate(sent_bytes_total[1m]))', undefined, 'bytes'],
    ['sum(rate(h_seconds_sum[1m])) / sum(rate(h_seconds_count[1m]))', 'h_seconds_count', 'seconds'],
  ])('%s', (expression, total, unit) => {
    const counted = recognised(expression);
    if (counted?.kind !== 'amount') throw new Error(`${expression} is not an amount`);
    expect(counted.total?.map(({ series }) => series).join()).toBe(total);
    expect(counted.unit).toBe(unit);
  });
});

describe('not recognised', () => {
  test.each([
    // One value each of several series.
    'rate(c_total[1m])',
    'sum without (pod) (rate(c_total[1m]))',
    'rate(c_total[1m]) or vector(0)',
    // Other aggregations, functions and operators.
    'avg(rate(c_total[1m]))',
    'max(rate(c_total[1m]))',
    'topk(1, sum(rate(c_total[1m])))',
    'count(rate(c_total[1m]))',
    'sum(max by (pod) (rate(c_total[1m])))',
    'sum(delta(c_total[1m]))',
    'sum(deriv(c_total[1m]))',
    'clamp_max(sum(rate(c_total[1m])), 5)',
    'sum(rate(c_total[1m])) + 1',
    'sum(rate(a_total[1m]) + rate(b_total[1m]))',
    'sum(rate(c_total[1m])) - sum(rate(c_total[1m] offset 1d))',
    '-sum(rate(c_total[1m]))',
    'sum(rate(c_total[1m])) * -1',
    'sum(rate(c_total[1m])) * 0',
    'sum(rate(c_total[1m])) * 010',
    'sum(rate(c_total[1m])) ^ 2',
    '1 / sum(rate(c_total[1m]))',
    // Other times.
    'sum(rate(c_total[1m] offset 5m))',
    'sum(rate(c_total[1m] @ end()))',
    'sum(rate(c_total[1m])) offset 5m',
    'max_over_time(sum(rate(c_total[1m]))[5m:])',
    'sum_over_time(c_total[1m])',
    // Other fillings than nothing.
    'sum(rate(c_total[1m])) or vector(1)',
    'sum(rate(c_total[1m])) or sum(rate(d_total[1m]))',
    'vector(0) or sum(rate(c_total[1m]))',
    // No counter of events, or not one.
    'sum(rate({job="x"}[1m]))',
    'sum(rate(h_bucket[1m]))',
    'sum(rate(h_bucket{le=~"0.5|1"}[1m]))',
    'sum(nova_active_workflows)',
    'vector(1)',
    '1',
    // Ratios of what does not belong together.
    'sum(rate(e_total[1m])) / sum(rate(t_total[5m]))',
    'sum(irate(e_total[1m])) / sum(rate(t_total[1m]))',
    'sum(rate(e_total[1m]) / rate(t_total[1m]))',
    'sum(rate(e_total[1m])) / clamp_min(sum(rate(t_total[1m])), 1)',
    'sum(rate(e_total[1m])) / (sum(rate(t_total[1m])) > bool 0)',
    'sum(rate(e_total[1m])) / (sum(rate(t_total[1m])) > 5)',
    'sum(rate(e_total[1m])) / (sum(rate(t_total[1m])) + 1)',
    'sum(e_total) / sum(t_total)',
    // Quantiles of something else than one whole histogram.
    'histogram_quantile(0.95, rate(h_bucket[1m]))',
    'histogram_quantile(0.95, sum by (le, pod) (rate(h_bucket[1m])))',
    'histogram_quantile(0.95, sum by (pod) (rate(h_bucket[1m])))',
    'histogram_quantile(0.95, sum by (le) (sum by (pod) (rate(h_bucket[1m]))))',
    'histogram_quantile(0.95, sum by (le) (sum without (le) (rate(h_bucket[1m]))))',
    'histogram_quantile(0.95, sum by (le) (rate(h_bucket{le!="1"}[1m])))',
    'histogram_quantile(0.95, sum by (le) (h_bucket))',
    'histogram_quantile(0.95, avg by (le) (rate(h_bucket[1m])))',
    'histogram_quantile(1, sum by (le) (rate(h_bucket[1m])))',
    'histogram_quantile(scalar(x), sum by (le) (rate(h_bucket[1m])))',
  ])('%s', (expression) => {
    expect(recognised(expression)).toBeUndefined();
  });

  test('nothing is lost in what is nested deep', () => {
    const deep = `${'('.repeat(400)}sum(rate(c_total[1m]))${')'.repeat(400)}`;
    expect(recognised(deep)).toEqual(rate('c_total'));
  });
});
