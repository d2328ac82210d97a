import { describe, expect, it } from '@jest/globals';
import { summarise, unanswered } from '../../src/judge/baseline.ts';

/** Values one second apart, the first at 1 s; `undefined` where there is none. */
const summary = (values: readonly (number | undefined)[], toSecond = values.length) =>
  summarise({
    samples: values.flatMap((value, index) =>
      value === undefined ? [] : [{ at: (index + 1) * 1000, value }],
    ),
    to: toSecond * 1000,
    stepSeconds: 1,
    rawSamples: 60,
    scrapeSeconds: 15,
  });

describe('the summary of what was measured before the flag', () => {
  it('passes on what was measured, and means the finite values', () => {
    expect(summary([1, Number.NaN, 4])).toEqual({
      answered: true,
      samples: [
        { at: 1000, value: 1 },
        { at: 2000, value: Number.NaN },
        { at: 3000, value: 4 },
      ],
      mean: 2.5,
      rawSamples: 60,
      longestGapSeconds: 1,
      scrapeSeconds: 15,
    });
  });

  it.each<[string, (number | undefined)[], number | undefined]>([
    ['of nothing', [], undefined],
    ['of what is not a number', [Number.NaN, Number.POSITIVE_INFINITY], undefined],
    ['of values whose sum is too large for a number', [1.5e308, 1.5e308, 1.5e308, 1.5e308], 1.5e308],
    ['of values that were zero', [0, 0], 0],
  ])('has a mean %s', (_, values, mean) => {
    expect(summary(values).mean).toBe(mean);
  });

  it.each<[string, (number | undefined)[], number, number]>([
    ['none where every point has a value', [1, 1, 1], 3, 0],
    ['between two values', [1, undefined, undefined, 1, undefined, 1], 6, 2],
    ['where the values are not numbers', [1, Number.NaN, Number.NaN, Number.NaN, 1], 5, 3],
    ['since the last value', [1, undefined, 1], 8, 4],
    ['none before the first value', [undefined, undefined, undefined, 1], 4, 0],
    ['none where there was no value at all', [], 60, 0],
  ])('tells the longest gap: %s', (_, values, toSecond, seconds) => {
    expect(summary(values, toSecond).longestGapSeconds).toBe(seconds);
  });

  it('of a source that gave no answer holds nothing', () => {
    expect(unanswered(15)).toEqual({
      answered: false,
      samples: [],
      mean: undefined,
      rawSamples: 0,
      longestGapSeconds: 0,
      scrapeSeconds: 15,
    });
  });
});
