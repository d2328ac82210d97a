import { describe, expect, it } from '@jest/globals';
import { increaseSince } from '../../src/counters/increase.ts';
import type { TargetSeries } from '../../src/counters/sample.ts';

/** A series scraped each second; the flag goes on at 10 s. */
const series = (labels: string, startSecond: number, ...levels: number[]): TargetSeries => ({
  labels,
  target: 'job a',
  samples: levels.map((value, index) => ({ at: (startSecond + index) * 1000, value })),
});
const FLAG = 10_000;

describe('increaseSince', () => {
  it.each<[string, TargetSeries[], { level: number; from: number; increase: number; restarted: boolean }]>([
    [
      'a constant counter gains nothing',
      [series('a', 8, 7, 7, 7, 7)],
      { level: 7, from: 7, increase: 0, restarted: false },
    ],
    [
      'a rise before the flag is not counted',
      [series('a', 8, 3, 5, 5, 5)],
      { level: 5, from: 5, increase: 0, restarted: false },
    ],
    [
      'a rise after the flag is',
      [series('a', 9, 0, 0, 1)],
      { level: 1, from: 0, increase: 1, restarted: false },
    ],
    [
      'the step astride the flag belongs to after',
      [series('a', 9, 0), series('b', 9.5, 2, 3)],
      { level: 3, from: 2, increase: 1, restarted: false },
    ],
    [
      'a level at that very moment is the one from before',
      [series('a', 8, 3, 4, 5, 5)],
      { level: 5, from: 5, increase: 0, restarted: false },
    ],
    [
      'a restart counts from zero',
      [series('a', 9, 5, 5, 0, 2)],
      { level: 2, from: 5, increase: 2, restarted: true },
    ],
    [
      'a restart that was not seen at zero',
      [series('a', 9, 5, 5, 2)],
      { level: 2, from: 5, increase: 2, restarted: true },
    ],
    [
      'a fall to zero gains nothing',
      [series('a', 9, 5, 5, 0, 0)],
      { level: 0, from: 5, increase: 0, restarted: true },
    ],
    [
      'a series born at 1',
      [series('a', 9, 4, 4, 4), series('b', 11, 1)],
      { level: 5, from: 4, increase: 1, restarted: false },
    ],
    [
      'one pod restarts while another rises',
      [series('a', 9, 10, 10, 0), series('b', 9, 1, 1, 2)],
      { level: 2, from: 11, increase: 1, restarted: true },
    ],
  ])('%s', (_, given, expected) => {
    expect(increaseSince(given, FLAG, true)).toMatchObject({
      level: expected.level,
      counter: { from: expected.from, increase: expected.increase, restarted: expected.restarted },
    });
  });

  it('does not take an old series for a new one when nobody was looking before the flag', () => {
    expect(increaseSince([series('a', 11, 7, 7, 8)], FLAG, false)).toMatchObject({
      level: 8,
      counter: { from: 7, increase: 1 },
    });
  });

  it('is undefined without samples, and ignores what is not a number', () => {
    expect(increaseSince([], FLAG, true)).toBeUndefined();
    expect(increaseSince([series('a', 9, Number.NaN)], FLAG, true)).toBeUndefined();
    expect(increaseSince([series('a', 9, 1, Number.NaN, 1)], FLAG, true)?.counter.increase).toBe(0);
  });

  it('does not depend on the order of series', () => {
    const given = [series('a', 8, 3, 5, 0, 2), series('b', 11, 1), series('c', 8, 7, 7, 7, 9)];
    expect(increaseSince(given.toReversed(), FLAG, true)).toEqual(increaseSince(given, FLAG, true));
  });

  it('a sample that was not visible before the flag may hold what the flag did, whatever its time says', () => {
    const since = (until: number, ...given: TargetSeries[]) =>
      increaseSince(given, FLAG, true, { until: () => until, newest: new Map() })?.counter;
    expect(since(8_000, series('a', 8, 7, 8, 8))).toMatchObject({ from: 7, increase: 1 });
    expect(since(8_000, series('a', 9, 1, 1))).toMatchObject({ from: 0, increase: 1 });
    expect(since(10_000, series('a', 8, 7, 7, 7, 8))).toMatchObject({ from: 7, increase: 1 });
    expect(since(60_000, series('a', 8, 7, 7, 7, 8))).toMatchObject({ from: 7, increase: 1 });
  });
});

it('a series that was there once, and away at the flag, is not born when it returns', () => {
  const given = [series('a', 12, 1001, 1001)];
  const newest = new Map([['a', { target: 'job a', sample: { at: 5_000, value: 1001 } }]]);
  const seen = { until: () => FLAG, newest };
  expect(increaseSince(given, FLAG, true)?.counter.increase).toBe(1001);
  expect(increaseSince(given, FLAG, true, seen)).toMatchObject({
    level: 1001,
    counter: { from: 1001, increase: 0, restarted: false },
  });
  const restarted = increaseSince([series('a', 12, 2)], FLAG, true, seen);
  expect(restarted?.counter).toEqual({ from: 1001, increase: 2, restarted: true });
});
