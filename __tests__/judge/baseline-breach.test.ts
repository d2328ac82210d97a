import { describe, expect, test } from '@jest/globals';
import { counterHistory, limitInBreach, movingCounter } from '../../src/judge/baseline-breach.ts';
import type { Baseline } from '../../src/judge/metric.ts';
import { metricOf } from './recordings.ts';

function baselineOf(values: readonly number[]): Baseline {
  return {
    answered: true,
    samples: values.map((value, index) => ({ at: index * 1000, value })),
    mean: undefined,
    rawSamples: values.length,
    longestGapSeconds: 0,
    scrapeSeconds: 1,
  };
}

describe('V8: a guard counter in the baseline', () => {
  const moving = (values: readonly number[], limit = 0, watchSeconds = 300, ...others: number[][]) => {
    const series = [values, ...others].map((one, index) => ({
      labels: String(index),
      samples: baselineOf(one).samples,
    }));
    const baseline = { ...baselineOf(values), counter: counterHistory(series, 0) };
    return movingCounter(metricOf(), { kind: 'increase', limit }, baseline, watchSeconds);
  };
  const minute = (levelAt: (second: number) => number) => Array.from({ length: 60 }, (_, at) => levelAt(at));

  test('that keeps rising is in breach', () => {
    expect(moving(minute((at) => Math.floor(at / 10)))).toBe(
      'error_rate already increases: by 5 in the 59 s before the flag, in 5 steps (at most 0 is allowed)',
    );
    expect(moving(minute((at) => at % 30))).toBeDefined();
  });

  test('that stands, rose once, or stopped rising is not', () => {
    expect(moving(minute(() => 7))).toBeUndefined();
    expect(moving(minute((at) => (at > 50 ? 9 : 7)))).toBeUndefined();
    expect(moving(minute((at) => Math.min(at, 5)))).toBeUndefined();
    expect(moving([])).toBeUndefined();
  });

  test('is not taken for one where pods come and go with what they counted', () => {
    const come = minute((at) => (at < 20 ? Number.NaN : 7));
    const late = minute((at) => (at < 40 ? Number.NaN : 9));
    expect(
      moving(
        minute((at) => (at > 30 ? Number.NaN : 5)),
        0,
        300,
        come,
        late,
      ),
    ).toBeUndefined();
  });

  test('that rises by less than it may in a watch is not', () => {
    expect(
      moving(
        minute((at) => Math.floor(at / 10)),
        5,
      ),
    ).toBeUndefined();
    expect(
      moving(
        minute((at) => Math.floor(at / 10)),
        1,
        10,
      ),
    ).toBeUndefined();
    expect(
      moving(
        minute((at) => Math.floor(at / 10)),
        1,
        60,
      ),
    ).toBeDefined();
  });
});

describe('V8: a literal limit in the baseline', () => {
  const inBreach = (values: readonly number[], confirmation?: { breaches: number; of: number }) =>
    limitInBreach(
      metricOf([], confirmation && { confirmation }),
      { kind: 'ceiling', limit: 5 },
      baselineOf(values),
    );

  test('is in breach where most values are beyond it, to the end', () => {
    expect(inBreach([9, 9, 9, 9, 9, 9])).toBe(
      'error_rate is above its maximum of 5 before the flag: 100 % of its baseline',
    );
    expect(inBreach([9, 1, 9, 1, 9, 9])).toBeDefined();
  });

  test('is not for a blip, or what is over', () => {
    expect(inBreach([1, 1, 1, 1, 1, 9])).toBeUndefined();
    expect(inBreach([9, 9, 9, 9, 9, 9, 1, 1, 1, 1])).toBeUndefined();
    expect(inBreach([])).toBeUndefined();
  });

  test('is as often as for asks', () => {
    expect(inBreach([1, 9, 9, 1, 9, 9, 1], { breaches: 3, of: 5 })).toBeDefined();
    expect(inBreach([1, 9, 9, 1, 9, 9, 1], { breaches: 5, of: 5 })).toBeUndefined();
  });
});
