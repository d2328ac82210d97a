import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EvidenceJudgement } from '../../src/judge/evidence.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { counter, judgeAll, metricOf } from './recordings.ts';

// What other judges say, and what their users would have wanted. docs/judge.md says where good sense differs.

interface Vector {
  readonly test: string;
  readonly allowedIncrease: number;
  readonly direction: 'either' | 'increase' | 'decrease';
  readonly baseline: readonly (number | 'NaN')[];
  readonly canary: readonly (number | 'NaN')[];
  readonly expected: string;
}
const kayenta = JSON.parse(readFileSync(new URL('data/kayenta.json', import.meta.url), 'utf8')) as Record<
  'classifier' | 'disputed' | 'edgeCases',
  Vector[]
>;

const MINUTE = 60;
const numbers = (values: Vector['baseline']): number[] => values.map(Number);
/** Kayenta's tolerance, where a vector allows no increase of its own. */
const metric = ({ allowedIncrease }: Vector) =>
  metricOf(
    [{ kind: 'delta-pct', limit: allowedIncrease > 1 ? 100 * (allowedIncrease - 1) : 25, minimum: 0 }],
    {
      name: 'vector',
    },
  );
const setup = (vector: Vector) => ({
  metric: metric(vector),
  scrapeSeconds: MINUTE,
  watchSeconds: MINUTE * Math.max(1, vector.canary.length),
  baselineFrom: -1000 * MINUTE * (vector.baseline.length + 1),
});

/** The points as a gauge's values, one a minute. */
function asValues(vector: Vector): EvidenceJudgement {
  const { baseline, canary } = vector;
  const values = [...numbers(baseline), ...numbers(canary)];
  const samples = values.map((value, index) => ({
    at: 1000 * MINUTE * (index + 1 - baseline.length),
    value,
  }));
  return judgeAll({ kind: 'scalar', samples }, setup(vector)).at(-1) as EvidenceJudgement;
}

/** The points as errors a second, one a minute. */
function asErrorsPerSecond(vector: Vector): EvidenceJudgement {
  const { baseline, canary } = vector;
  const gains = [0, ...numbers(baseline), ...numbers(canary)].map(
    (value, index) => [MINUTE * (index - baseline.length), MINUTE * value] as const,
  );
  const recorded: Recorded = { kind: 'counts', events: [counter('a', 'errors', gains)], total: undefined };
  return judgeAll(recorded, setup(vector)).at(-1) as EvidenceJudgement;
}

describe('Kayenta’s own vectors', () => {
  it('are all there', () => {
    expect(kayenta.classifier.length).toBeGreaterThan(30);
  });

  it.each(
    kayenta.classifier.filter(({ expected }) => expected === 'High').map((one) => [one.test, one] as const),
  )('High is no pass: %s', (_, vector) => {
    expect(asValues(vector).status).not.toBe('ok');
  });

  it.each(
    kayenta.classifier
      .filter(({ expected, baseline }) => expected === 'High' && baseline.length >= 10)
      .filter(({ test }) => !/Large Input|Zero Mean/.test(test))
      .map((one) => [one.test, one] as const),
  )('High on enough points is a breach: %s', (_, vector) => {
    expect(asValues(vector).status).toBe('breach');
  });

  it.each(
    kayenta.classifier
      // A canary that is worse where only a fall was looked for is worse all the same.
      .filter(
        ({ expected, test }) => ['Pass', 'Low', 'Nodata'].includes(expected) && !/Test: Decrease/.test(test),
      )
      .map((one) => [one.test, one] as const),
  )('what is not High is no breach: %s', (_, vector) => {
    expect(asValues(vector).status).not.toBe('breach');
  });
});

describe('verdicts that Kayenta’s users disputed', () => {
  const disputed = (part: string): Vector => {
    const found = kayenta.disputed.find(({ test }) => test.includes(part));
    if (!found) throw new Error(`no vector ${part}`);
    return found;
  };
  it('sparse errors where there were none are a breach', () => {
    expect(asErrorsPerSecond(disputed('kayenta#426')).status).toBe('breach');
    expect(asErrorsPerSecond(disputed('kayenta#799')).status).toBe('breach');
  });
  it.each(['7 of 10', '8 of 10'])('70 times the baseline in %s points is a breach', (part) => {
    expect(asValues(disputed(part)).status).toBe('breach');
  });
  it('a changed spread without a rise is no breach: thresholds are for rises', () => {
    expect(asValues(disputed('kayenta#780')).status).not.toBe('breach');
  });
});

describe('where Kayenta is too quick', () => {
  it.each(
    kayenta.edgeCases.filter(({ expected }) => expected === 'High').map((one) => [one.test, one] as const),
  )('no breach: %s', (_, vector) => {
    expect(asValues(vector).status).not.toBe('breach');
  });
});
