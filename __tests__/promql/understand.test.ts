import { describe, expect, test } from '@jest/globals';
import { type Understanding, understand } from '../../src/promql/understand.ts';

function understood(expression: string): Understanding {
  const read = understand(expression);
  if ('problems' in read) throw new Error(`${expression}: ${JSON.stringify(read.problems)}`);
  return read.understanding;
}

describe('selectors', () => {
  test.each([
    ['sum(nova_golden_mismatch_total)', ['nova_golden_mismatch_total']],
    ['rate(a{b="c"}[5m] offset 1h) / rate(a{b="c"}[5m])', ['a{b="c"}']],
    ['sum(rate(e{code=~"5.."}[1m])) / sum(rate(t[1m]))', ['e{code=~"5.."}', 't']],
    ['max_over_time(rate(x[1m])[5m:10s]) @ end()', ['x']],
    ['{__name__="a.b", "c.d"="e"}', ['{__name__="a.b", "c.d"="e"}']],
    ['a # not b\n + c', ['a', 'c']],
    ['x{y="a[5m] or b"}', ['x{y="a[5m] or b"}']],
    ['time() - 1', []],
  ])('%s', (expression, selectors) => {
    expect(understood(expression).selectors).toEqual(selectors);
  });
});

describe('how far back a value looks', () => {
  test.each([
    ['a', 0],
    ['rate(a[5m])', 300],
    ['rate(a[1m30s])', 90],
    ['rate(a[1h]) / rate(b[1d])', 86_400],
    ['rate(a[90])', 90],
    ['rate(a[1500ms])', 1.5],
    ['rate(a[2 * 5m])', 600],
    ['rate(a[(10m - 5m) / 5 + -30s])', 30],
    ['rate(a[1w2d])', 777_600],
    ['max_over_time(rate(a[1m])[5m:10s])', 360],
    ['rate(a[1m] offset 1w)', 60],
  ])('%s: %d s', (expression, seconds) => {
    expect(understood(expression).windowSeconds).toBeCloseTo(seconds, 9);
  });
});

describe('the level of a counter', () => {
  test.each([
    ['sum(nova_golden_mismatch_total)', 'nova_golden_mismatch_total'],
    ['sum(x_total) or vector(0)', 'x_total'],
    ['(sum(x_total{a="b"}) or on() (vector(0)))', 'x_total{a="b"}'],
    ['SUM((x_total))', 'x_total'],
    ['x_count', 'x_count'],
    ['max(x_total or vector(0))', 'x_total'],
    ['{__name__="x_total"}', '{__name__="x_total"}'],
    ['{"http.requests_total"}', '{"http.requests_total"}'],
  ])('%s is one', (expression, counter) => {
    expect(understood(expression).counter).toBe(counter);
  });

  test.each([
    'sum(nova_active_workflows)',
    'sum by (job) (x_total)',
    'sum without (pod) (x_total)',
    'sum(rate(x_total[1m]))',
    'increase(x_total[1m])',
    'sum(x_total) or vector(1)',
    'sum(x_total) or y_total',
    'avg(x_total)',
    'count(x_total)',
    'sum(x_total offset 5m)',
    'x_total / y_total',
    'x_total * 2',
    '{__name__=~".+_total"}',
  ])('%s is none', (expression) => {
    expect(understood(expression).counter).toBeUndefined();
  });
});

describe('no series yet', () => {
  test.each([
    'rate(x[1m])',
    'sum(rate(errors_total[1m]))',
    'sum(rate(e[1m])) / sum(rate(t[1m]))',
    '(sum(rate(e[1m])) or vector(0)) / sum(rate(t[1m]))',
    '100 * sum by (le) (irate(e[1m]))',
    'sum(increase(x_total[5m])) * 60',
    'sum(rate(a[1m])) + sum(rate(b[1m]))',
    'max_over_time(sum(rate(a[1m]))[10m:1m])',
    'round(-rate(a[1m]))',
    'delta(x_total[5m])',
    'topk(1, rate(a[1m]))',
    'label_replace(rate(a[1m]), "x", "y", "", "")',
  ])('means zero for %s', (expression) => {
    expect(understood(expression).startsAtZero).toBe(true);
  });

  test.each([
    'histogram_quantile(0.95, sum(rate(x_bucket[1m])) by (le))',
    'sum(x_total)',
    'sum(nova_active_workflows)',
    'delta(temperature[5m])',
    'avg_over_time(x[5m])',
    'sum(rate(a[1m])) + sum(b)',
    '1 / rate(a[1m])',
    '1 - rate(a[1m])',
    'sum(up) or vector(0)',
    'rate(a[1m]) or up',
    'quantile(0.9, rate(a[1m]))',
    'count(rate(a[1m]))',
    'rate(a[1m]) > bool 0',
    'time()',
  ])('means nothing for %s', (expression) => {
    expect(understood(expression).startsAtZero).toBe(false);
  });
});

test('functions of all versions are known', () => {
  expect(understood('holt_winters(x[5m], 0.5, 0.5) + double_exponential_smoothing(y[1m], 0.5, 0.5)')).toEqual(
    {
      selectors: ['x', 'y'],
      windowSeconds: 300,
      counter: undefined,
      startsAtZero: false,
    },
  );
});
