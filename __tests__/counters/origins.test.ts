import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { increaseSince, newestOf } from '../../src/counters/increase.ts';
import { increments } from '../../src/counters/increments.ts';
import { normalised } from '../../src/counters/normalised.ts';
import type { Sample, TargetSeries } from '../../src/counters/sample.ts';

const STEP = 10_000;
const at = (values: readonly number[], first = 0, every = STEP, offset = 0): Sample[] =>
  values.map((value, index) => ({ at: (first + index) * every + offset, value }));
const series = (labels: string, samples: readonly Sample[], target = 'shop a:1'): TargetSeries => ({
  target,
  labels,
  samples,
});
const gains = (groups: Parameters<typeof increments>[0]): number[] =>
  groups.map((_, group) =>
    increments(groups).increments.reduce((sum, one) => sum + (one.gains[group] ?? 0), 0),
  );

const steps = fc.array(fc.nat(50), { minLength: 4, maxLength: 25 });
const levelsOf = (start: number, gained: readonly number[]): number[] => {
  let level = start;
  return gained.map((gain) => (level += gain));
};

describe('V9: series whose labels change', () => {
  test('at any moment gain the same as without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1_000_000), steps), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 24 }),
        (counters, moment) => {
          const length = Math.min(...counters.map(([, gained]) => gained.length));
          const cut = Math.min(moment, length - 1);
          const all = counters.map(([start, gained], index) => {
            const samples = at(levelsOf(start, gained.slice(0, length)));
            return { name: `x{i="${index}"`, samples };
          });
          const plain = all.map(({ name, samples }) => series(`${name}}`, samples));
          const relabelled = all.flatMap(({ name, samples }) => [
            series(`${name}}`, samples.slice(0, cut)),
            series(`${name},v="2"}`, samples.slice(cut)),
          ]);
          // A target that was read only once before tells no more than that it is there.
          if (cut > 1) expect(gains([relabelled])).toEqual(gains([plain]));
          else expect(gains([relabelled])[0]).toBeLessThanOrEqual(gains([plain])[0] ?? 0);
        },
      ),
    );
  });

  test('during the watch too, where the old ones are only known', () => {
    const before = increments([[series('x{}', at([5_000, 5_010, 5_020]))]]);
    const after = [series('x{v="2"}', at([5_030, 5_050], 3))];
    expect(increments([after], before.standing).increments.map((one) => one.gains)).toEqual([[10], [20]]);
  });

  test('with an error born at the same moment', () => {
    const total = [series('t{}', at([1_000, 1_100])), series('t{v="2"}', at([1_200, 1_300], 2))];
    const errors = [series('e{}', at([7, 7])), series('e{v="2"}', at([7, 8], 2))];
    errors.push(series('e{code="500",v="2"}', at([17, 18], 2)));
    expect(gains([errors, total])).toEqual([19, 300]);
  });

  test('and whose process restarts count from zero', () => {
    const old = [series('x{}', at([1_000_000, 1_000_010])), series('y{}', at([900, 905]))];
    const young = [series('x{v="2"}', at([40, 50], 2)), series('y{v="2"}', at([3, 5], 2))];
    expect(gains([[...old, ...young]])).toEqual([10 + 5 + 50 + 5]);
  });

  test('a label that appears after a scrape gap', () => {
    const old = series('x{}', at([1_000, 1_010, 1_020]));
    expect(gains([[old, series('x{v="2"}', at([1_100, 1_110], 30))]])).toEqual([20 + 80 + 10]);
  });

  test('under another job or instance are of another target: nothing is known of their first level', () => {
    const old = series('x{job="a"}', at([1_000, 1_010]), 'a i');
    expect(gains([[old, series('x{job="b"}', at([1_020, 1_030], 2), 'b i')]])).toEqual([20]);
  });
});

describe('a series that is born', () => {
  test.each([1, 3, 17, 400])('at %d counts in full', (level) => {
    const total = series('t', at([1_000_000, 1_000_100, 1_000_200]));
    expect(gains([[series('e{code="500"}', at([level], 2))], [total]])).toEqual([level, 200]);
  });

  test('while an error of another code goes on', () => {
    const known = series('e{code="502"}', at([9_000, 9_001, 9_001, 9_001]));
    expect(gains([[known, series('e{code="500"}', at([17, 18], 2))]])).toEqual([1 + 18]);
  });
});

describe('V10: series of one target with timestamps of their own', () => {
  /** So many series 10 s apart, each with an offset of its own. */
  const own = (count: number, rounds: number, more: (index: number) => number) =>
    Array.from({ length: count }, (_, index) =>
      series(
        `c{container="${index}"}`,
        at(
          levelsOf(
            1_000_000 * (index + 1),
            Array.from({ length: rounds }, () => more(index)),
          ),
          0,
          STEP,
          (index * STEP) / count,
        ),
      ),
    );

  test('are not born one after the other', () => {
    expect(gains([own(20, 61, () => 10)])).toEqual([20 * 60 * 10]);
    const found = increments([own(20, 61, () => 10)]).increments;
    const seconds = found.reduce((sum, one) => sum + one.seconds, 0);
    // 20 counters of one event a second each, over the seconds that passed.
    expect((20 * 60 * 10) / seconds).toBeGreaterThan(19);
    expect((20 * 60 * 10) / seconds).toBeLessThan(20.1);
  });

  test('two of a pair, a moment apart', () => {
    const pair = [
      series('a', at([7_000, 7_001, 7_002])),
      series('b', at([9_000, 9_001, 9_002], 0, STEP, 300)),
    ];
    expect(gains([pair])).toEqual([4]);
  });

  test('of different intervals', () => {
    const pair = [
      series('fast', at(levelsOf(1_000, Array(30).fill(1)))),
      series('slow', at([5_000, 5_006, 5_012, 5_018, 5_024], 0, 6 * STEP, 55_000)),
    ];
    expect(gains([pair])).toEqual([29 + 24]);
  });

  test('one that is born later counts in full', () => {
    const others = own(4, 20, () => 10);
    const born = series('c{container="new"}', at([17, 20], 12, STEP, 1_234));
    expect(gains([[...others, born]])).toEqual([4 * 19 * 10 + 20]);
  });

  test('one that is renamed goes on', () => {
    const [first, ...others] = own(4, 20, () => 10);
    const { samples = [] } = first ?? {};
    const renamed = [series('old', samples.slice(0, 9)), series('new', samples.slice(9))];
    expect(gains([[...renamed, ...others]])).toEqual([4 * 19 * 10]);
  });
});

describe('gains', () => {
  const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

  test('do not depend on the order of samples, nor on how often they come', () => {
    const given = steps.chain((gained) => {
      const samples = at(levelsOf(1_000, gained));
      return fc.tuple(fc.constant(samples), shuffled([...samples, ...samples]));
    });
    fc.assert(
      fc.property(given, ([samples, disordered]) => {
        expect(gains([[series('x', disordered)]])).toEqual(gains([[series('x', samples)]]));
        expect(normalised(disordered)).toEqual(samples);
      }),
    );
  });

  test('are never negative, whatever the levels are', () => {
    const level = fc.oneof(fc.nat(100), fc.double(), fc.constant(Number.NaN));
    const one = fc.tuple(fc.constantFrom('a', 'b'), fc.nat(5), fc.array(level, { maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (given) => {
        const all = given.map(([target, first, values], index) =>
          series(`x${index}`, at(values, first), target),
        );
        for (const { gains: found, seconds } of increments([all]).increments) {
          expect(found.every((gain) => gain >= 0)).toBe(true);
          expect(seconds).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('guard counters', () => {
  const flag = 3 * STEP - 1;
  const seen = (...before: TargetSeries[]) => ({ until: () => flag, newest: newestOf(before) });
  const increase = (
    given: Parameters<typeof increaseSince>[0],
    before: readonly TargetSeries[] = [],
  ): number | undefined => increaseSince(given, flag, true, seen(...before))?.counter.increase;

  test('V9: a label that is added during the watch adds nothing', () => {
    const old = series('m{}', at([1_000, 1_000, 1_000]));
    const now = series('m{v="2"}', at([1_000, 1_000], 3));
    expect(increaseSince([old, now], flag, true, seen(old))).toMatchObject({
      level: 1_000,
      counter: { from: 1_000, increase: 0, restarted: false },
    });
    expect(increase([now], [old])).toBe(0);
    expect(increase([series('m{v="2"}', at([1_000, 1_003], 3))], [old])).toBe(3);
  });

  test('another label value after a restart is another mismatch', () => {
    const old = series('m{kind="a"}', at([1, 1, 1]));
    expect(increase([old, series('m{kind="b"}', at([1], 3))], [old])).toBe(1);
  });

  test('the age of the process decides where it is known', () => {
    const old = series('m{kind="a"}', at([1, 1, 1]));
    const now = series('m{kind="b"}', at([1], 3));
    expect(increase([{ ...now, age: 'old' }], [old])).toBe(0);
    expect(increase([{ ...series('m{v="2"}', at([1], 3)), age: 'young' }], [old])).toBe(1);
  });

  test('a target that is scraped for the first time', () => {
    const now = series('m{}', at([1_000, 1_002], 3), 'shop b:1');
    expect(increase([{ ...now, age: 'unscraped' }])).toBe(2);
    expect(increase([{ ...series('m{}', at([2, 3], 3), 'shop b:1'), age: 'young' }])).toBe(3);
    expect(increase([series('m{}', at([1], 3), 'shop b:1')])).toBe(1);
  });
});

describe('V13: normalised samples', () => {
  test.each([1, 5, 10])('that are %d ms apart are taken twice a second at most', (apart) => {
    const dense = Array.from({ length: 5_000 }, (_, index) => ({ at: index * apart, value: index }));
    const kept = normalised(dense);
    expect(kept.length).toBeLessThanOrEqual((5_000 * apart) / 500 + 1);
    expect(kept.length).toBeGreaterThan(5 * apart);
  });

  test('of two scrapers of one series, whose clocks differ, have no false restarts', () => {
    const both = Array.from({ length: 100 }, (_, index) => [
      { at: index * STEP, value: 1_000 + 10 * index },
      { at: index * STEP + 400, value: 999 + 10 * index },
    ]).flat();
    expect(gains([[series('x', normalised(both))]])).toEqual([990]);
  });

  test('keep what was scraped in a usual way', () => {
    for (const every of [600, 1_000, 15_000, 60_000])
      expect(normalised(at([1, 2, 3, 4], 0, every))).toHaveLength(4);
  });
});
