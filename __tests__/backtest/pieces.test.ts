import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { figure, figureAbove, firstThat } from '../../src/backtest/figures.ts';
import { quantile } from '../../src/backtest/quantile.ts';
import { shareOf } from '../../src/backtest/wilson.ts';
import { apart, flagMoments, gridMs, inPieces } from '../../src/backtest/windows.ts';

describe('the moments of flags', () => {
  const walk = fc.record({
    sinceSeconds: fc.integer({ min: 3600, max: 200_000 }),
    everySeconds: fc.integer({ min: 250, max: 3600 }),
    watchSeconds: fc.integer({ min: 1, max: 1800 }),
  });
  const scrape = fc.constantFrom(0.5, 1, 7, 15, 60);

  test('lie on the grid, evenly, in the time that was asked for, and their watches are over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e12, max: 2e12 }), walk, scrape, (now, given, seconds) => {
        const flags = flagMoments(now, given, seconds);
        for (const [index, flag] of flags.entries()) {
          expect(flag % gridMs(seconds)).toBe(0);
          expect(flag).toBeGreaterThanOrEqual(now - given.sinceSeconds * 1000);
          expect(flag + given.watchSeconds * 1000).toBeLessThanOrEqual(now);
          const next = flags[index + 1];
          if (next !== undefined) expect(next - flag).toBeGreaterThanOrEqual(given.everySeconds * 1000);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('do not depend on when in between a backtest begins', () => {
    const given = { sinceSeconds: 86_400, everySeconds: 300, watchSeconds: 300 };
    const moments = (now: number) => flagMoments(now, given, 15);
    expect(moments(1_700_000_131_000)).toEqual(moments(1_700_000_399_000));
  });

  test('are read in pieces that hold each once, none longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9000 })),
        fc.integer({ min: 1, max: 20_000 }),
        (gaps, seconds) => {
          let at = 0;
          const flags = gaps.map((gap) => {
            at += gap * 1000;
            return at;
          });
          const pieces = inPieces(flags, seconds);
          expect(pieces.flat()).toEqual(flags);
          for (const piece of pieces)
            expect((piece.at(-1) ?? 0) - (piece[0] ?? 0)).toBeLessThan(seconds * 1000);
        },
      ),
    );
  });

  test('of watches that overlap, only those that do not are counted', () => {
    expect(apart([0, 300_000, 600_000], 300)).toBe(3);
    expect(apart([0, 300_000, 600_000, 900_000], 301)).toBe(2);
    expect(apart([], 300)).toBe(0);
  });
});

describe('figures', () => {
  test('have two significant digits and rise', () => {
    expect([-90, -1, 0, 1, 89, 90, 91, 180].map(figure)).toEqual([0.1, 0.99, 1, 1.1, 9.9, 10, 11, 100]);
  });

  test('the one above a value is the smallest that is not less', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const index = figureAbove(value);
        expect(figure(index)).toBeGreaterThanOrEqual(value);
        expect(figure(index - 1)).toBeLessThan(value);
      }),
    );
    expect(figureAbove(50)).toBe(figureAbove(49.1));
  });

  test('the first that holds is found, or none', () => {
    for (const first of [3, 7, 11, 12]) expect(firstThat((index) => index >= first, 3, 11)).toBe(first);
  });
});

test('a quantile is one of the values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([4, 3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3], 0.95)).toBe(3);
  expect(quantile([], 0.5)).toBeUndefined();
});

describe('a share', () => {
  // From Wilson's formula, as R's binom::binom.confint(…, methods = "wilson") prints it.
  test.each([
    [0, 100, 0, 0.037],
    [1, 100, 0.0018, 0.0545],
    [50, 100, 0.4038, 0.5962],
    [100, 100, 0.963, 1],
  ])('%i of %i', (count, of, low, high) => {
    const share = shareOf(count, of, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });

  test('is less sure where the windows overlap', () => {
    const [sure, unsure] = [shareOf(10, 1000, 1000), shareOf(10, 1000, 100)];
    expect(unsure.low).toBeLessThan(sure.low);
    expect(unsure.high).toBeGreaterThan(sure.high);
  });

  test('of nothing may be anything', () => {
    expect(shareOf(0, 0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 });
  });
});
