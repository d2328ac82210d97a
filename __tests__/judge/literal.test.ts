import { describe, expect, it, test } from '@jest/globals';
import { summarise, unanswered } from '../../src/judge/baseline.ts';
import { judgeLiterally } from '../../src/judge/literal.ts';
import type { Baseline, JudgedMetric, Reading, Threshold } from '../../src/judge/metric.ts';

const FLAG_AT = 1_000_000;
const flag = { writtenAt: FLAG_AT, effectiveAt: FLAG_AT };
const at = (seconds: number): number => FLAG_AT + seconds * 1000;

const metric = (name: string, thresholds: Threshold[], more: Partial<JudgedMetric> = {}): JudgedMetric => ({
  name,
  unit: '',
  thresholds,
  windowSeconds: 10,
  startsAtZero: false,
  ...more,
});
const errorRate = metric('error_rate', [{ kind: 'delta-pct', limit: 50, minimum: 0 }], {
  startsAtZero: true,
});
const latency = metric('latency_p95', [{ kind: 'delta', limit: 500 }], { unit: 'ms' });
const mismatch = metric('golden_mismatch', [{ kind: 'increase', limit: 0 }], { windowSeconds: 0 });

/** A minute of one value per second, all measured on real samples. */
const steady = (value: number): Baseline => of(Array.from({ length: 60 }, () => value));
const of = (values: number[], rawSamples = values.length): Baseline =>
  summarise({
    samples: values.map((value, index) => ({ at: at(index - values.length), value })),
    to: FLAG_AT,
    stepSeconds: 1,
    rawSamples,
    scrapeSeconds: 1,
  });
const never: Baseline = of([], 0);
const idleBaseline: Baseline = of(
  Array.from({ length: 60 }, () => Number.NaN),
  60,
);

const measured = (value: number, seconds = 20): Reading => ({
  state: 'measured',
  at: at(seconds),
  newestSampleAt: at(seconds),
  value,
});
const counter = (from: number, increase: number, restarted = false): Reading => ({
  ...(measured(restarted ? increase : from + increase) as Extract<Reading, { state: 'measured' }>),
  counter: { from, increase, restarted },
});
const judge = (of: JudgedMetric, baseline: Baseline, ...readings: Reading[]) =>
  judgeLiterally(of, baseline, readings, flag);

describe("the playbook's table", () => {
  it.each<[string, JudgedMetric, Baseline, Reading, string]>([
    ['error rate +30 %', errorRate, steady(1), measured(1.3), 'ok'],
    ['error rate +50 % exactly', errorRate, steady(1), measured(1.5), 'ok'],
    [
      'error rate +80 %',
      errorRate,
      steady(1),
      measured(1.8),
      'breach: error_rate increased 80%: 1 -> 1.8 (threshold: 50%)',
    ],
    ['error rate falls', errorRate, steady(1), measured(0.2), 'ok'],
    ['error rate from zero', errorRate, steady(0), measured(5), 'breach: error_rate was 0 and is now 5'],
    ['error rate stays zero', errorRate, steady(0), measured(0), 'ok'],
    [
      'errors that were never there before',
      errorRate,
      never,
      measured(5),
      'breach: error_rate was 0 and is now 5',
    ],
    ['errors that are never there', errorRate, never, measured(0), 'ok'],
    ['p95 +500 ms exactly', latency, steady(200), measured(700), 'ok'],
    [
      'p95 +700 ms',
      latency,
      steady(200),
      measured(900),
      'breach: latency_p95 increased 700 ms: 200 ms -> 900 ms (threshold: 500 ms)',
    ],
    [
      'slow after an idle baseline',
      latency,
      idleBaseline,
      measured(900),
      'breach: latency_p95 is 900 ms, with no baseline, and may rise by 500 ms at most',
    ],
    ['fast after an idle baseline', latency, idleBaseline, measured(90), 'no-data'],
    ['a mismatch counter that stays at 7', mismatch, steady(7), counter(7, 0), 'ok'],
    ['one mismatch', mismatch, steady(0), counter(0, 1), 'breach: golden_mismatch increased: 0 -> 1'],
    [
      'two mismatches after a restart',
      mismatch,
      steady(5),
      counter(5, 2, true),
      'breach: golden_mismatch increased: 5 -> 2, by 2 over a restart',
    ],
  ])('%s', (_, of, baseline, reading, expected) => {
    const judgement = judge(of, baseline, reading);
    if (judgement.status === 'breach') expect(`breach: ${judgement.message}`).toBe(expected);
    else if (judgement.status === 'undecided') expect(judgement.code).toBe(expected);
    else expect(judgement.status).toBe(expected);
  });

  it('leaves out values up to a stated minimum', () => {
    const guarded = metric('error_rate', [{ kind: 'delta-pct', limit: 50, minimum: 0.1 }]);
    expect(judge(guarded, steady(0), measured(0.1)).status).toBe('ok');
    expect(judge(guarded, steady(0), measured(0.2)).status).toBe('breach');
  });

  it('holds every threshold of a metric', () => {
    const guarded = metric(
      'queue',
      [
        { kind: 'ceiling', limit: 100 },
        { kind: 'floor', limit: 1 },
      ],
      { windowSeconds: 0 },
    );
    expect(judge(guarded, steady(50), measured(50)).status).toBe('ok');
    expect(judge(guarded, steady(50), measured(101))).toMatchObject({
      message: 'queue is 101, above its maximum of 100',
    });
    expect(judge(guarded, steady(50), measured(0))).toMatchObject({
      message: 'queue is 0, below its minimum of 1',
    });
  });

  it('holds a limit that is reached exactly', () => {
    const limits: Threshold[] = [
      { kind: 'ceiling', limit: 5 },
      { kind: 'floor', limit: 5 },
      { kind: 'delta', limit: 2 },
      { kind: 'delta-pct', limit: 100, minimum: 5 },
    ];
    expect(judge(metric('queue', limits), steady(3), measured(5)).status).toBe('ok');
    const counted = metric('errors', [{ kind: 'increase', limit: 2 }]);
    expect(judge(counted, steady(3), counter(3, 2)).status).toBe('ok');
    expect(judge(counted, steady(3), counter(3, 3)).status).toBe('breach');
  });

  it('lets a breach of one threshold count before the doubt of another', () => {
    const thresholds: Threshold[] = [
      { kind: 'delta', limit: 500 },
      { kind: 'ceiling', limit: 60 },
    ];
    for (const given of [thresholds, thresholds.toReversed()]) {
      expect(judge(metric('latency_p95', given), never, measured(90))).toMatchObject({ status: 'breach' });
      expect(judge(metric('latency_p95', given), never, measured(50))).toMatchObject({
        status: 'undecided',
        code: 'no-data',
        message: 'latency_p95 has no baseline to compare with (nothing was measured before the flag went on)',
      });
    }
  });

  it('compares with a baseline below zero by its size', () => {
    const drift = metric('clock_drift', [{ kind: 'delta-pct', limit: 50, minimum: -100 }]);
    expect(judge(drift, steady(-10), measured(-6))).toMatchObject({ status: 'ok', delta: 4, deltaPct: 40 });
    expect(judge(drift, steady(-10), measured(-4))).toMatchObject({
      message: 'clock_drift increased 60%: -10 -> -4 (threshold: 50%)',
    });
  });

  it('takes a level without its increase for no evidence of one', () => {
    expect(judge(mismatch, steady(0), measured(7)).status).toBe('ok');
  });

  it('cannot judge what was never looked at', () => {
    expect(() => judge(mismatch, steady(0))).toThrow('needs at least one reading');
  });

  it('shows a metric without a threshold and decides nothing by it', () => {
    expect(judge(metric('active_workflows', []), steady(3), measured(300))).toEqual({
      status: 'watched',
      baseline: 3,
      current: 300,
      delta: 297,
      deltaPct: 9900,
    });
  });

  it.each<[string, JudgedMetric, Baseline, Reading, object]>([
    [
      'against a baseline',
      latency,
      steady(200),
      measured(250),
      { baseline: 200, current: 250, delta: 50, deltaPct: 25 },
    ],
    [
      'against zero, of which there is no percentage',
      latency,
      steady(0),
      measured(9),
      { baseline: 0, current: 9, delta: 9, deltaPct: undefined },
    ],
    [
      'without a baseline',
      latency,
      never,
      measured(9),
      { baseline: undefined, current: 9, delta: undefined, deltaPct: undefined },
    ],
    [
      'of a counter by its increase',
      mismatch,
      steady(3),
      counter(4, 2, true),
      { baseline: 4, current: 2, delta: 2, deltaPct: 50 },
    ],
    [
      'that is missing',
      latency,
      steady(200),
      { state: 'absent', at: at(1) },
      { baseline: 200, current: undefined, delta: undefined, deltaPct: undefined },
    ],
  ])('shows a value %s', (_, of, baseline, reading, shown) => {
    expect(judge(of, baseline, reading)).toMatchObject(shown);
  });
});

describe('no pass without evidence', () => {
  it('waits until a value no longer reaches back before the flag', () => {
    expect(judge(errorRate, steady(1), measured(1, 5))).toMatchObject({
      status: 'undecided',
      code: 'underpowered',
      message: 'error_rate looks back 10 s and the flag is on for 5 s; watch for at least 12 s',
    });
    expect(judge(errorRate, steady(1), measured(1, 10))).toMatchObject({ status: 'ok' });
  });

  it('sees a breach all the same while the value is mixed', () => {
    expect(judge(errorRate, steady(1), measured(1.8, 5)).status).toBe('breach');
  });

  it('asks for a scrape since the flag went on', () => {
    const stale = { ...counter(0, 0), newestSampleAt: at(-1) } as Reading;
    expect(judge(mismatch, steady(0), stale)).toMatchObject({
      status: 'undecided',
      code: 'underpowered',
      message: 'golden_mismatch has not been scraped since the flag went on; watch for at least 2 s',
    });
    expect(judge(mismatch, steady(0), { ...stale, newestSampleAt: at(0) } as Reading).status).toBe(
      'undecided',
    );
    expect(judge(mismatch, steady(0), { ...stale, newestSampleAt: at(1) } as Reading).status).toBe('ok');
  });

  it('counts from the moment at which the flag took effect, and no further back for an increase', () => {
    const later = { writtenAt: FLAG_AT, effectiveAt: at(8) };
    expect(judgeLiterally(errorRate, steady(1), [measured(1, 17)], later).status).toBe('undecided');
    expect(judgeLiterally(errorRate, steady(1), [measured(1, 18)], later).status).toBe('ok');
    const windowed = { ...mismatch, windowSeconds: 60 };
    expect(judge(windowed, steady(0), counter(0, 0)).status).toBe('ok');
  });

  it('asks for whole seconds', () => {
    const slow = { ...steady(1), scrapeSeconds: 0.6 };
    expect(judge(errorRate, slow, measured(1, 5))).toMatchObject({
      message: expect.stringMatching(/watch for at least 12 s$/),
    });
  });

  it('calls a source that does not answer by its name, not by its last value', () => {
    const down: Reading = { state: 'unavailable', at: at(20), error: 'connection refused' };
    expect(judge(errorRate, steady(1), measured(1), down)).toMatchObject({
      status: 'undecided',
      code: 'metrics-unavailable',
      message: 'error_rate could not be read: connection refused',
    });
  });

  it('has no data where a metric was never there', () => {
    const absent: Reading = { state: 'absent', at: at(20) };
    expect(judge(latency, never, absent)).toMatchObject({
      status: 'undecided',
      code: 'no-data',
      message: 'latency_p95 has no data: no series under its query, before the flag or after',
    });
    expect(judge(latency, never, { ...absent, state: 'idle' })).toMatchObject({
      message: 'latency_p95 has no data: no traffic to measure, before the flag or after',
    });
  });

  it('does not take the 0 of an `or vector(0)` for a baseline', () => {
    const madeUp = of(
      Array.from({ length: 60 }, () => 0),
      0,
    );
    expect(judge(latency, madeUp, measured(90))).toMatchObject({ status: 'undecided', code: 'no-data' });
    // Of a rate, that 0 is what it claims to be: there was no series to count.
    expect(judge(errorRate, madeUp, measured(5))).toMatchObject({ status: 'breach', baseline: 0 });
  });

  it('compares with zero where the source gave no answer before: never', () => {
    expect(judge(errorRate, unanswered(1), measured(5))).toMatchObject({
      status: 'undecided',
      code: 'no-data',
    });
    expect(judge(errorRate, { ...idleBaseline, samples: [] }, measured(5))).toMatchObject({ baseline: 0 });
    expect(judge(errorRate, idleBaseline, measured(5))).toMatchObject({ baseline: undefined });
  });
});

describe('gone is not zero', () => {
  const absent = (seconds: number): Reading => ({ state: 'absent', at: at(seconds) });
  const idle = (seconds: number): Reading => ({ state: 'idle', at: at(seconds) });

  it('rolls back when a metric vanishes for ten seconds, and three scrapes', () => {
    expect(judge(latency, steady(200), absent(1), absent(2))).toMatchObject({
      status: 'undecided',
      code: 'no-data',
      message: 'latency_p95 has been missing for 1 s',
    });
    expect(judge(latency, steady(200), absent(1), absent(10)).status).toBe('undecided');
    expect(judge(latency, steady(200), absent(1), absent(2), absent(11))).toMatchObject({
      status: 'breach',
      code: 'traffic-lost',
      message: 'latency_p95 has vanished: no fresh series for 10 s since the flag went on',
    });
    const slow = { ...steady(200), scrapeSeconds: 15 };
    expect(judge(latency, slow, absent(1), absent(45)).status).toBe('undecided');
    expect(judge(latency, slow, absent(1), absent(46)).status).toBe('breach');
  });

  it('rolls back when the traffic stops', () => {
    expect(judge(latency, steady(200), measured(200, 5), idle(6), idle(16))).toMatchObject({
      code: 'traffic-lost',
      message: 'latency_p95 has had no traffic to measure for 10 s since the flag went on',
    });
  });

  it('counts from the last value', () => {
    expect(judge(latency, steady(200), absent(1), measured(200, 3), absent(4), absent(5)).status).toBe(
      'undecided',
    );
  });

  it('does not count the time in which the source was silent', () => {
    const down: Reading = { state: 'unavailable', at: at(30), error: 'timeout' };
    expect(judge(latency, steady(200), absent(1), down, absent(31)).status).toBe('undecided');
  });

  it('tolerates twice the gap that the baseline had itself', () => {
    const gappy = of([...Array(20).fill(200), ...Array(12).fill(Number.NaN), ...Array(20).fill(200)]);
    expect(judge(latency, gappy, idle(1), idle(20)).status).toBe('undecided');
    expect(judge(latency, gappy, idle(1), idle(26)).status).toBe('breach');
  });

  it('is not lost when it was idle before', () => {
    expect(judge(latency, idleBaseline, idle(1), idle(60))).toMatchObject({
      status: 'undecided',
      code: 'no-data',
    });
    const madeUp = { ...steady(0), rawSamples: 0 };
    expect(judge(latency, madeUp, idle(1), idle(60))).toMatchObject({ status: 'undecided' });
  });
});

describe('V7: for, k of n evaluations', () => {
  const judgedAt = (values: readonly number[], every = 1) => {
    const readings = values.map((value, index): Reading => {
      const at = (index + 1) * 1000;
      const newestSampleAt = (Math.floor(index / every) + 1) * 1000;
      return { state: 'measured', at, value, newestSampleAt };
    });
    const limited: JudgedMetric = {
      name: 'queue',
      unit: '',
      thresholds: [{ kind: 'ceiling', limit: 5 }],
      windowSeconds: 0,
      startsAtZero: false,
      confirmation: { breaches: 3, of: 5 },
    };
    const measured = {
      answered: true,
      samples: [],
      mean: 1,
      rawSamples: 9,
      longestGapSeconds: 0,
      scrapeSeconds: 1,
    };
    return judgeLiterally(limited, measured, readings, { writtenAt: 0, effectiveAt: 0 });
  };

  test('is a breach at the third of five', () => {
    expect(judgedAt([9, 1, 9, 1, 9])).toMatchObject({
      status: 'breach',
      message: 'queue is 9, above its maximum of 5, in 3 of the last 5 evaluations',
    });
    expect(judgedAt([9, 9, 9]).status).toBe('breach');
  });

  test('is none for two of five, whatever was before them', () => {
    expect(judgedAt([9, 1, 9, 1, 1]).status).toBe('ok');
    expect(judgedAt([9, 9, 1, 1, 1, 1, 9]).status).toBe('undecided');
  });

  test('counts only evaluations with new samples', () => {
    expect(judgedAt([9, 9, 9, 9], 4).status).toBe('undecided');
  });
});

describe('V1: a literal threshold', () => {
  test('is not judged on samples from before the flag', () => {
    const literal: JudgedMetric = {
      name: 'queue',
      unit: '',
      thresholds: [{ kind: 'ceiling', limit: 5 }],
      windowSeconds: 0,
      startsAtZero: false,
    };
    const measured = {
      answered: true,
      samples: [],
      mean: 1,
      rawSamples: 9,
      longestGapSeconds: 0,
      scrapeSeconds: 15,
    };
    const flagOn = { writtenAt: 10_000, effectiveAt: 12_000 };
    const statusAt = (newestSampleAt: number) =>
      judgeLiterally(
        literal,
        measured,
        [{ state: 'measured', at: 14_000, value: 9, newestSampleAt }],
        flagOn,
      );
    expect(statusAt(9_000)).toMatchObject({
      status: 'undecided',
      message: expect.stringContaining('has not been scraped since the flag went on'),
    });
    expect(statusAt(11_000).status).toBe('undecided');
    expect(statusAt(13_000).status).toBe('breach');
  });

  test('V3: is breached by a fall too', () => {
    const measured = {
      answered: true,
      samples: [],
      mean: 99.2,
      rawSamples: 9,
      longestGapSeconds: 0,
      scrapeSeconds: 1,
    };
    const success: JudgedMetric = {
      name: 'success_rate',
      unit: '',
      thresholds: [{ kind: 'drop-pct', limit: 5 }],
      windowSeconds: 0,
      startsAtZero: false,
    };
    const at = (value: number) =>
      judgeLiterally(success, measured, [{ state: 'measured', at: 1000, value, newestSampleAt: 1000 }], {
        writtenAt: 0,
        effectiveAt: 0,
      });
    expect(at(60.1)).toMatchObject({
      status: 'breach',
      message: 'success_rate fell 39.4%: 99.2 -> 60.1 (threshold: 5% drop)',
    });
    expect(at(98).status).toBe('ok');
    expect(at(140).status).toBe('ok');
  });
});
