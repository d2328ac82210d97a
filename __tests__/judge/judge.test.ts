import { describe, expect, test } from '@jest/globals';
import type { EvidenceJudgement } from '../../src/judge/evidence.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Baseline, JudgedMetric, Reading, Threshold } from '../../src/judge/metric.ts';

const flag = { writtenAt: 0, effectiveAt: 0 };
const baseline: Baseline = {
  answered: true,
  samples: [{ at: -1000, value: 1 }],
  mean: 1,
  rawSamples: 60,
  longestGapSeconds: 0,
  scrapeSeconds: 1,
};
const relative: Threshold = { kind: 'delta-pct', limit: 50, minimum: 0 };

function metric(...thresholds: Threshold[]): JudgedMetric {
  return { name: 'error_rate', unit: '', thresholds, windowSeconds: 10, startsAtZero: true };
}

function evidence(finding: Partial<EvidenceJudgement>): EvidenceJudgement {
  return {
    status: 'ok',
    baseline: 1,
    current: 1.1,
    delta: 0.1,
    deltaPct: 10,
    proof: {
      method: 'counts',
      exposureUnit: 'requests',
      baseline: { events: 10, exposure: 1000 },
      watch: { events: 11, exposure: 1000 },
      pValue: 0.4,
      level: 0.001,
      overDispersion: 1.5,
      power: undefined,
    },
    ...finding,
  } as EvidenceJudgement;
}

const breach = evidence({ status: 'breach', code: 'metric-breach', message: 'by evidence' });
const underpowered = evidence({ status: 'undecided', code: 'underpowered', message: 'too few' });
const measured = (value: number): Reading => ({
  state: 'measured',
  at: 60_000,
  value,
  newestSampleAt: 60_000,
});
const idle: Reading = { state: 'idle', at: 60_000 };
const absent: Reading = { state: 'absent', at: 60_000 };
const unavailable: Reading = { state: 'unavailable', at: 60_000, error: 'refused' };

const statusOf = (
  reading: readonly Reading[],
  found: EvidenceJudgement | undefined,
  ...thresholds: Threshold[]
): string => judge(metric(relative, ...thresholds), baseline, reading, flag, found).status;

describe('a metric that is judged by evidence', () => {
  test('a value over its threshold that the noise explains is no breach', () => {
    expect(statusOf([measured(9)], evidence({}))).toBe('ok');
    expect(statusOf([measured(9)], undefined)).toBe('breach');
  });

  test('evidence is a breach whatever the value of this moment', () => {
    expect(statusOf([measured(1)], breach)).toBe('breach');
    expect(statusOf([idle], breach)).toBe('breach');
    expect(statusOf([unavailable], breach)).toBe('breach');
  });

  test('too little evidence is no pass', () => {
    expect(statusOf([measured(1)], underpowered)).toBe('undecided');
  });

  test('absolute limits need no statistics', () => {
    expect(statusOf([measured(9)], evidence({}), { kind: 'ceiling', limit: 8 })).toBe('breach');
    expect(statusOf([measured(9)], evidence({}), { kind: 'ceiling', limit: 10 })).toBe('ok');
  });

  test('a ratio without a value whose parts were counted is judged by the counts', () => {
    expect(statusOf([idle], evidence({}))).toBe('ok');
  });

  test('what was measured before and is gone is a breach, as it is without evidence', () => {
    const gone = [0, 5, 10].map((second): Reading => ({ state: 'absent', at: second * 1000 }));
    expect(statusOf(gone, evidence({}))).toBe('breach');
  });

  test.each([
    ['absent', absent],
    ['unavailable', unavailable],
  ])('%s at the last look is no pass', (_, reading) => {
    expect(statusOf([reading], evidence({}))).toBe('undecided');
  });

  test('where nothing was there to compare with, the literal rule stands', () => {
    const nothing = evidence({ status: 'undecided', code: 'no-data', message: 'no baseline' });
    expect(statusOf([measured(9)], nothing)).toBe('breach');
  });

  test('what was never there was zero, and what was scraped once is not known', () => {
    const nothing = evidence({ status: 'undecided', code: 'no-data', message: 'no baseline' });
    const before = (rawSamples: number) => ({ ...baseline, samples: [], mean: undefined, rawSamples });
    const judged = (rawSamples: number) =>
      judge(metric(relative), before(rawSamples), [measured(9)], flag, nothing);
    expect(judged(0)).toMatchObject({ status: 'breach', message: 'error_rate was 0 and is now 9' });
    expect(judged(2)).toMatchObject({ status: 'undecided', code: 'no-data' });
  });

  test('the proof stands beside the judgement, whichever judge it came from', () => {
    const judged = judge(metric(relative), baseline, [absent], flag, evidence({}));
    expect(judged).toMatchObject({ status: 'undecided', proof: { method: 'counts' } });
  });
});
