import { describe, expect, test } from '@jest/globals';
import type { EvidenceJudgement } from '../../src/judge/evidence.ts';
import { judge, type Route } from '../../src/judge/judge.ts';
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
): string => judge(metric(relative, ...thresholds), baseline, reading, flag, routeOf(found)).status;

function routeOf(evidence: EvidenceJudgement | undefined): Route {
  return evidence ? { by: 'evidence', evidence } : { by: 'literal' };
}

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

  test('V7: an absolute limit is left to the evidence too', () => {
    expect(statusOf([measured(9)], evidence({}), { kind: 'ceiling', limit: 8 })).toBe('ok');
    expect(statusOf([measured(9)], undefined, { kind: 'ceiling', limit: 8 })).toBe('breach');
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

  test.each([
    ['measured', measured(9)],
    ['idle', idle],
    ['absent', absent],
    ['unavailable', unavailable],
  ])('V1: where evidence has nothing to compare with, a metric that is %s is undecided', (_, reading) => {
    const nothing = evidence({ status: 'undecided', code: 'no-data', message: 'no baseline' });
    expect(statusOf([reading], nothing)).toBe('undecided');
  });

  test('V6: what could not be read before the flag is undecided, whatever it is now', () => {
    const route: Route = { by: 'nothing', unread: 'HTTP 503' };
    expect(judge(metric(relative), baseline, [measured(900)], flag, route)).toMatchObject({
      status: 'undecided',
      code: 'metrics-unavailable',
      message: 'error_rate cannot be judged: its values before the flag could not be read: HTTP 503',
    });
  });

  test('the proof stands beside the judgement, whichever judge it came from', () => {
    const judged = judge(metric(relative), baseline, [absent], flag, routeOf(evidence({})));
    expect(judged).toMatchObject({ status: 'undecided', proof: { method: 'counts' } });
  });
});
