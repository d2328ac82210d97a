import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitValue } from '../../src/judge/limit.ts';
import { judgeLiterally } from '../../src/judge/literal.ts';
import type { Threshold } from '../../src/judge/metric.ts';

const AT = 1_700_000_000_000;
const thresholds: fc.Arbitrary<Threshold> = fc.oneof(
  fc.record({
    kind: fc.constant('delta-pct' as const),
    limit: fc.integer({ min: 1, max: 500 }),
    minimum: fc.integer({ min: 0, max: 50 }),
  }),
  fc.record({
    kind: fc.constantFrom('delta' as const, 'ceiling' as const, 'floor' as const),
    limit: fc.integer({ min: 1, max: 500 }),
  }),
);

function isBreach(threshold: Threshold, before: number, value: number): boolean {
  const metric = {
    ...({ name: 'm', unit: '', windowSeconds: 0, startsAtZero: false } as const),
    thresholds: [threshold],
  };
  const baseline = {
    ...{ answered: true, mean: before, rawSamples: 1, longestGapSeconds: 0, scrapeSeconds: 1 },
    samples: [{ at: AT - 1_000, value: before }],
  };
  const reading = { state: 'measured', at: AT + 2_000, value, newestSampleAt: AT + 2_000 } as const;
  return judgeLiterally(metric, baseline, [reading], { writtenAt: AT, effectiveAt: AT }).status === 'breach';
}

describe('the value of a limit', () => {
  it('is where the literal judge begins to see a breach', () => {
    fc.assert(
      fc.property(thresholds, fc.integer({ min: -100, max: 100 }), (threshold, before) => {
        const limit = limitValue(threshold, before) as number;
        const sign = threshold.kind === 'floor' ? -1 : 1;
        expect(isBreach(threshold, before, limit + sign * 0.001)).toBe(true);
        expect(isBreach(threshold, before, limit - sign * 0.001)).toBe(false);
      }),
    );
  });

  it('of a counter is what it may gain over its level before', () => {
    expect(limitValue({ kind: 'increase', limit: 2 }, 7)).toBe(9);
  });

  it.each([
    [{ kind: 'increase', limit: 0 }, undefined],
    [{ kind: 'delta-pct', limit: 50, minimum: 1 }, undefined],
    [{ kind: 'delta', limit: 500 }, undefined],
    [{ kind: 'ceiling', limit: 500 }, 500],
    [{ kind: 'floor', limit: 5 }, 5],
  ] as const)('without a baseline: %j is %s', (threshold, value) => {
    expect(limitValue(threshold, undefined)).toBe(value);
  });
});
