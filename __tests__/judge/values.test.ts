import { describe, expect, test } from '@jest/globals';
import { simulateValues, type ValueKindName, valueKinds } from '../../bench/judge/values.ts';
import { foresee } from '../../src/judge/evidence.ts';
import type { Sample } from '../../src/judge/sample.ts';
import { between, judgeAll, metricOf, outcome, scrapes } from './recordings.ts';

const SCRAPE = 15;
const RUNS = 80;
/** The power of a watch is looked at in so many. */
const POWER_RUNS = 40;
const cpu = metricOf(undefined, { name: 'cpu', windowSeconds: 0, startsAtZero: false });
const asked = { metric: cpu, scrapeSeconds: SCRAPE };

interface Runs {
  readonly kind: ValueKindName;
  readonly factor: number;
  readonly baselineSeconds?: number;
  readonly watchSeconds?: number;
  readonly runs?: number;
}

const valuesOf = ({ kind, factor, baselineSeconds = 7200, watchSeconds = 300 }: Runs, index: number) =>
  simulateValues({
    key: `values/${kind}/${index}`,
    kind: valueKinds[kind],
    factor,
    scrapeSeconds: SCRAPE,
    baselineSeconds,
    watchSeconds,
  });

/** The part of simulated runs that ended so. */
function partOf(ended: RegExp, setup: Runs): number {
  const { runs = RUNS, watchSeconds = 300 } = setup;
  let count = 0;
  for (let index = 0; index < runs; index++) {
    const samples = valuesOf(setup, index);
    const judgements = judgeAll({ kind: 'scalar', samples }, { ...asked, watchSeconds }, watchSeconds);
    if (ended.test(outcome(judgements))) count += 1;
  }
  return count / runs;
}

/** What chance allows beside a promise of 10 %: three standard errors. */
const TEN_PERCENT = 0.1 + 3 * Math.sqrt((0.1 * 0.9) / RUNS);

describe('V28: a value that rose beyond its threshold is not certified', () => {
  const kinds = Object.keys(valueKinds) as ValueKindName[];
  test.each(kinds)('%s', (kind) => {
    for (const factor of [1.5, 2, 3]) expect(partOf(/^ok/, { kind, factor })).toBeLessThan(TEN_PERCENT);
    for (const factor of [1.5, 2])
      expect(partOf(/^ok/, { kind, factor, baselineSeconds: 1800 })).toBeLessThan(TEN_PERCENT);
  });

  test('and one that stays is, where its noise and memory allow it', () => {
    expect(partOf(/^ok/, { kind: 'even', factor: 1 })).toBeGreaterThan(0.95);
    expect(partOf(/^ok/, { kind: 'skewed', factor: 1 })).toBeGreaterThan(0.5);
  });

  test('nor is one whose mean is beyond the threshold by a single spike', () => {
    const samples = scrapes(-1800, 300, SCRAPE).map(
      (at): Sample => ({
        at: at * 1000,
        value: at === 150 ? 5000 : 100 + (at % 7),
      }),
    );
    expect(outcome(judgeAll({ kind: 'scalar', samples }, asked))).toBe('undecided');
  });
});

describe('V14: what is said of a value beforehand comes true', () => {
  /** In how many of the runs the judge said something of a watch, and in how many of those it came true. */
  const cameTrue = (kind: ValueKindName, of: 'detection' | 'certificate') => {
    let [said, kept] = [0, 0];
    for (let index = 0; index < POWER_RUNS; index++) {
      const history = between({ kind: 'scalar', samples: valuesOf({ kind, factor: 1 }, index) }, -7200, 0);
      const power = foresee({
        ...asked,
        shape: { kind: 'scalar' },
        baseline: history,
        baselineFrom: -7_200_000,
        watchSeconds: 300,
        alpha: 0.01,
      });
      const [factor, watchSeconds] =
        of === 'detection' ? [power?.smallestRatio, 300] : [1, Math.ceil(power?.secondsForThreshold ?? 0)];
      if (factor === undefined || watchSeconds === 0) continue;
      said += 1;
      const samples = valuesOf({ kind, factor, watchSeconds }, index);
      const judgements = judgeAll({ kind: 'scalar', samples }, { ...asked, watchSeconds }, SCRAPE);
      if (of === 'detection' ? /breach/.test(outcome(judgements)) : outcome(judgements) === 'ok') kept += 1;
    }
    return { said, part: kept / said };
  };

  test.each(['even', 'skewed', 'skewed, short memory'] as const)('the smallest rise it sees: %s', (kind) => {
    const { said, part } = cameTrue(kind, 'detection');
    expect(said).toBe(POWER_RUNS);
    expect(part).toBeGreaterThan(0.7);
  });

  test.each(['even', 'skewed'] as const)('the length of a watch that certifies: %s', (kind) => {
    const { said, part } = cameTrue(kind, 'certificate');
    expect(said).toBe(POWER_RUNS);
    expect(part).toBeGreaterThan(0.7);
  });
});

describe('values that are evaluated more often than scraped', () => {
  const often = (samples: readonly Sample[]): Sample[] =>
    samples.flatMap(({ at, value }) =>
      at <= 0 ? [{ at, value }] : [0, 1.5, 3, 4.5, 6, 7.5].map((later) => ({ at: at + later * 1000, value })),
    );

  test('count once per scrape', () => {
    const once = valuesOf({ kind: 'skewed', factor: 1 }, 0);
    const [last] = judgeAll({ kind: 'scalar', samples: once }, asked, 300);
    const [lastOften] = judgeAll({ kind: 'scalar', samples: often(once) }, asked, 300);
    expect(lastOften?.proof.watch.exposure).toBeLessThanOrEqual(last?.proof.watch.exposure ?? 0);
  });

  test('V13: out of order, twice at one moment, or beside NaN, they say the same', () => {
    const samples = valuesOf({ kind: 'even', factor: 2 }, 1);
    const broken = [
      ...samples.toReversed(),
      ...samples,
      ...samples.map(({ at }) => ({ at: at + 1, value: Number.NaN })),
    ];
    const judged = judgeAll({ kind: 'scalar', samples }, asked, SCRAPE);
    expect(judgeAll({ kind: 'scalar', samples: broken }, asked, SCRAPE)).toEqual(judged);
  });
});
