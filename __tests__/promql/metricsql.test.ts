import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/promql/understand.ts';

describe('V20: MetricsQL is for the server to judge', () => {
  test.each([
    ['sum(rate(x_total))', ['x_total'], 300],
    ['sum(rate(x_total{a="b"})) by (job)', ['x_total{a="b"}'], 300],
    ['sum(rate(x_total[1m])) default 0', ['x_total'], 60],
    ['sum(rate(x_total[5i]))', ['x_total'], 300],
    ['sum(rate(x_total[1.5m]))', ['x_total'], 300],
    ['sum(increase_pure(x_total[5m]))', ['x_total'], 300],
    ['rate(x_total[5m]) if up{job="a"} > 0', ['x_total', 'up{job="a"}'], 300],
    ['sum(rate(x_total[5m])) keep_metric_names', ['x_total'], 300],
    ['sum(x{a="b" or c="d"})', ['x'], 300],
    ['label_set(sum(rate(x_total[5m])), "a", "b")', ['x_total'], 300],
    [
      '1 - histogram_share(0.2, sum by (vmrange) (rate(d_bucket{c="cart"}[5m])))',
      ['d_bucket{c="cart"}'],
      300,
    ],
    ['WITH (f = {job="a"}, r(q) = sum(rate(q[2m]))) r(x_total{f}) / 2', ['x_total'], 120],
    ['union(sum(a), sum(b))', ['a', 'b'], 300],
    ['median(x) > 1Ki', ['x'], 300],
  ])('%s', (expression, selectors, windowSeconds) => {
    const read = understand(expression);
    expect(read).toMatchObject({ understanding: { windowSeconds, counter: undefined, startsAtZero: false } });
    if ('problems' in read) return;
    expect(new Set(read.understanding.selectors)).toEqual(new Set(selectors));
    expect(read.understanding.notPromql?.message).not.toBe('');
    expect(read.understanding.counted).toBeUndefined();
  });

  test.each([
    'summ(rate(x[5m]))',
    'summ(rate(x[5m])) default 0',
    'sum(rate(x[5m]) default 0',
    'sum(rat(x))',
    'frobnicate(x) default 0',
    'increase_pur(x[5m])',
    'x{a=b}',
    'foo bar',
    'a +',
    'sum by (le) rate(x[1m])',
    'sum(x[5m])',
    'rate(sum(x)[5m])',
    'sum(rate(x{a="b}))',
    'default',
  ])('%s is a mistake, or plain PromQL', (expression) => {
    const read = understand(expression);
    expect('understanding' in read ? read.understanding.notPromql : undefined).toBeUndefined();
  });
});
