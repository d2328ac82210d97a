import { describe, expect, test } from '@jest/globals';
import { MetricSourceError } from '../../src/canary/ports.ts';
import { seriesMatcher } from '../../src/metrics/selector.ts';

const series = { __name__: 'x_total', code: '500', path: '/a\nb' };

describe('a selector', () => {
  test.each([
    'x_total',
    'x_total{}',
    '{__name__="x_total"}',
    '{"x_total"}',
    '{__name__=~"x_.*"}',
    'x_total{code="500"}',
    'x_total{code!="200"}',
    'x_total{code=~"5.."}',
    'x_total{code=~"4..|5.."}',
    'x_total{code!~"2.."}',
    'x_total{code=~"(?P<class>5)\\\\d+"}',
    'x_total{path=~"(?i)/A.B"}',
    'x_total{path="/a\\nb"}',
    'x_total{absent=""}',
    'x_total{absent!="x"}',
    'x_total{absent=~".*"}',
    'x_total{absent=~"|x"}',
  ])('%s means it', (selector) => {
    expect(seriesMatcher(selector)(series)).toBe(true);
  });

  test.each([
    'x',
    'y_total',
    'x_total{code="50"}',
    'x_total{code=~"50"}',
    'x_total{code=~"5|6"}',
    'x_total{code!~"5.*"}',
    'x_total{code!="500"}',
    'x_total{absent=~".+"}',
    'x_total{absent!=""}',
    'x_total{code="500", path="/"}',
  ])('%s does not', (selector) => {
    expect(seriesMatcher(selector)(series)).toBe(false);
  });

  test.each(['x{', 'rate(x[1m])', 'x{a=~"("}', ''])('%j is none', (selector) => {
    expect(() => seriesMatcher(selector)).toThrow(MetricSourceError);
  });
});
