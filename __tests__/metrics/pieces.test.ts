import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chunks, moments } from '../../src/metrics/history.ts';
import { medianInterval } from '../../src/metrics/interval.ts';
import { joined } from '../../src/metrics/queries.ts';
import { skewBetween } from '../../src/metrics/server-clock.ts';
import { inUnit, parseValue } from '../../src/metrics/value.ts';

describe('moments', () => {
  test('end at the end and do not begin before the beginning', () => {
    expect(moments(0, 10_000, 3_000)).toEqual([1_000, 4_000, 7_000, 10_000]);
    expect(moments(5, 5, 1_000)).toEqual([5]);
    expect(moments(6, 5, 1_000)).toEqual([]);
  });

  test('pieces cover them all, none twice, none too long', () => {
    fc.assert(
      fc.property(
        fc.nat(50_000),
        fc.nat(50_000),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 99 }),
        (from, length, step, most) => {
          const to = from + length;
          const covered = chunks(from, to, step, most).map((piece) => moments(piece.from, piece.to, step));
          expect(covered.flat()).toEqual(moments(from, to, step));
          for (const piece of covered) expect(piece.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('the skew between two clocks', () => {
  test.each([
    ['none, as far as can be told', 1_000.05, 1_000_000, 1_000_100, 0],
    ['none, with whole seconds', 1_000, 1_000_900, 1_000_950, 0],
    ['a minute ahead', 1_060.05, 1_000_000, 1_000_100, 60_000],
    ['a minute behind', 940.05, 1_000_000, 1_000_100, -60_000],
    ['a minute ahead, with whole seconds', 1_060, 1_000_000, 1_000_100, 60_450],
  ])('%s', (_, serverSeconds, sentAt, receivedAt, skew) => {
    expect(Math.abs(skewBetween(serverSeconds, sentAt, receivedAt) - skew)).toBeLessThanOrEqual(1);
  });
});

test('the scrape interval is the median of the slowest', () => {
  const samples = (...seconds: number[]) => seconds.map((second) => ({ at: second * 1000, value: 1 }));
  expect(medianInterval([])).toBeUndefined();
  expect(medianInterval([samples(1), []])).toBeUndefined();
  expect(medianInterval([samples(0, 15, 30, 90, 105)])).toBe(15);
  expect(medianInterval([samples(0, 1, 2), samples(0, 15, 30)])).toBe(15);
});

test('queries are joined up to what a server takes', () => {
  const long = `sum(x{a="${'b'.repeat(2_500)}"})`;
  const queries = joined(new Map(['a', 'b', 'c', 'd', 'e'].map((name) => [name, long])));
  expect(queries).toHaveLength(3);
  for (const query of queries) expect(encodeURIComponent(query).length).toBeLessThan(7 * 1024);
});

describe('values', () => {
  test.each([
    ['NaN', Number.NaN],
    ['+Inf', Number.POSITIVE_INFINITY],
    ['-Inf', Number.NEGATIVE_INFINITY],
    ['1e+300', 1e300],
    ['-0', -0],
    ['0.5', 0.5],
  ])('%s', (text, value) => {
    expect(parseValue(text)).toBe(value);
  });

  test.each(['', ' ', 'x', '1x', '1 2', '0x10', 'null', '1e', '--1'])('%j is none', (text) => {
    expect(parseValue(text)).toBeUndefined();
  });

  test('what is infinite in the unit is no measurement', () => {
    expect(inUnit(0.25, 1000)).toBe(250);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308]) {
      expect(inUnit(value, 1000)).toBeNaN();
    }
  });
});
