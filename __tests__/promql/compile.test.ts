import { describe, expect, test } from '@jest/globals';
import type { MetricStructure } from '../../src/canary/plan.ts';
import { compile, selectorsOf } from '../../src/promql/compile.ts';
import { understand } from '../../src/promql/understand.ts';

const compiled: readonly [MetricStructure, string, readonly string[]][] = [
  [{ kind: 'counter', series: 'x_total{a="b"}' }, 'sum(x_total{a="b"})', ['x_total{a="b"}']],
  [{ kind: 'gauge', series: ' (g) # so' }, 'sum(g)', ['g']],
  [{ kind: 'rate', series: 'x_total', windowSeconds: 60 }, 'sum(rate(x_total[60s]))', ['x_total']],
  [{ kind: 'rate', series: 'x_total', windowSeconds: 1.5 }, 'sum(rate(x_total[1500ms]))', ['x_total']],
  [
    { kind: 'ratio', errors: 'r{code=~"5.."}', total: 'r', windowSeconds: 30 },
    '(sum(rate(r{code=~"5.."}[30s])) or vector(0)) / sum(rate(r[30s]))',
    ['r{code=~"5.."}', 'r'],
  ],
  [
    { kind: 'quantile', histogram: 'h{job="x"}', quantile: 0.95, windowSeconds: 60 },
    'histogram_quantile(0.95, sum by (le) (rate(h_bucket{job="x"}[60s])))',
    ['h_bucket{job="x"}'],
  ],
  [
    { kind: 'quantile', histogram: 'h_bucket', quantile: 0.5, windowSeconds: 60 },
    'histogram_quantile(0.5, sum by (le) (rate(h_bucket[60s])))',
    ['h_bucket'],
  ],
  [
    { kind: 'quantile', histogram: '{"http.duration", a="b"}', quantile: 0.5, windowSeconds: 60 },
    'histogram_quantile(0.5, sum by (le) (rate({"http.duration_bucket", a="b"}[60s])))',
    ['{"http.duration_bucket", a="b"}'],
  ],
  [
    { kind: 'quantile', histogram: "{a='b', __name__='h'}", quantile: 0.5, windowSeconds: 60 },
    "histogram_quantile(0.5, sum by (le) (rate({a='b', __name__='h_bucket'}[60s])))",
    ["{a='b', __name__='h_bucket'}"],
  ],
];

describe('a metric in parts as PromQL', () => {
  test.each(compiled)('%j', (structure, expression, selectors) => {
    expect(compile(structure)).toBe(expression);
    expect(selectorsOf(structure)).toEqual(selectors);
  });

  test.each(compiled)('what is compiled of %j is understood', (structure, expression, selectors) => {
    const windowSeconds = 'windowSeconds' in structure ? structure.windowSeconds : 0;
    expect(understand(expression)).toMatchObject({
      understanding: { selectors, windowSeconds, startsAtZero: ['rate', 'ratio'].includes(structure.kind) },
    });
  });

  test.each(['sum(x)', 'x[5m]', 'x or y', 'x{', '', 'x) or vector(1'])('%j is no series', (series) => {
    expect(() => compile({ kind: 'counter', series })).toThrow();
  });

  test('a histogram needs a name', () => {
    const histogram = '{__name__=~"a|b"}';
    expect(() => compile({ kind: 'quantile', histogram, quantile: 0.5, windowSeconds: 60 })).toThrow(
      'names no histogram',
    );
  });
});
