import { expect, test } from '@jest/globals';
import { histogramQuantile } from '../../src/metrics/histogram.ts';

const buckets = (entries: Record<string, number>) => new Map(Object.entries(entries));

test.each([
  ['in the middle of a bucket', 0.5, { '1': 0, '2': 10, '+Inf': 10 }, 1.5],
  ['from zero in the first bucket', 0.5, { '1': 10, '2': 10, '+Inf': 10 }, 0.5],
  ['at the highest bound, beyond it', 0.99, { '1': 5, '2': 9, '+Inf': 10 }, 2],
  ['at a bound', 0.5, { '1': 5, '2': 10, '+Inf': 10 }, 1],
  ['with bounds in any order and spelling', 0.5, { '+Inf': 10, '2.0': 6, '2': 4, '1e+00': 0 }, 1.5],
  ['with a count that falls', 0.5, { '1': 4, '2': 3, '4': 10, '+Inf': 10 }, 2 + 2 * (1 / 6)],
  ['below zero', 0.5, { '-1': 10, '+Inf': 10 }, -1],
])('a quantile lies %s', (_, quantile, counts, value) => {
  expect(histogramQuantile(quantile, buckets(counts))).toBeCloseTo(value, 9);
});

test.each([
  ['observations', { '1': 0, '+Inf': 0 }],
  ['a bucket for everything', { '1': 5, '2': 10 }],
  ['bounds', { '+Inf': 10 }],
  ['anything', {}],
])('it is unknown without %s', (_, counts) => {
  expect(histogramQuantile(0.95, buckets(counts))).toBeNaN();
});
