import { describe, expect, test } from '@jest/globals';
import { selectorOfSeries, seriesText } from '../../src/metrics/labels.ts';
import { seriesMatcher } from '../../src/metrics/selector.ts';
import { readSelector } from '../../src/promql/selector.ts';

describe('V22: names beyond the old grammar are quoted, and no others', () => {
  test.each([
    [{ __name__: 'x_total', job: 'a' }, '{__name__="x_total",job="a"}', 'x_total{job="a"}'],
    [
      { __name__: 'x_total', 'error.code': 'X' },
      '{__name__="x_total","error.code"="X"}',
      'x_total{"error.code"="X"}',
    ],
    [{ __name__: 'my.metric', job: 'a' }, '{__name__="my.metric",job="a"}', '{"my.metric",job="a"}'],
    [{ __name__: 'my.metric' }, '{__name__="my.metric"}', '{"my.metric"}'],
    [
      { __name__: 'x', 'größe "α"': 'b\\"\n' },
      '{__name__="x","größe \\"α\\""="b\\\\\\"\\n"}',
      'x{"größe \\"α\\""="b\\\\\\"\\n"}',
    ],
    [{ __name__: 'job:x:rate5m' }, '{__name__="job:x:rate5m"}', 'job:x:rate5m'],
  ])('%j', (labels, selector, text) => {
    expect(selectorOfSeries(labels)).toBe(selector);
    expect(seriesText(labels)).toBe(text);
    for (const written of [selector, text]) {
      expect(readSelector(written)).toHaveProperty('selector');
      expect(seriesMatcher(written)(labels)).toBe(true);
      expect(seriesMatcher(written)({ ...labels, __name__: 'other' })).toBe(false);
    }
  });
});
