import { describe, expect, it } from '@jest/globals';
import { profiles } from '../../bench/judge/profiles.ts';
import { randomOf } from '../../bench/judge/random.ts';
import { simulate } from '../../bench/judge/service.ts';
import { type EvidenceJudgement, foresee } from '../../src/judge/evidence.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { shareAlpha, spendable } from '../../src/judge/spending.ts';
import { between, counter, histogram, judgeAll, metricOf, outcome, scrapes, steady } from './recordings.ts';

const LES = [0.1, 0.25, 0.5, 1, 2.5, Number.POSITIVE_INFINITY];
const FAST = [0.5, 0.9, 0.97, 0.99, 0.999, 1];
const SLOW = [0.3, 0.6, 0.75, 0.9, 0.99, 1];
const latency = metricOf([{ kind: 'delta', limit: 500 }], { name: 'latency_p95', unit: 'ms' });

const counts = (setup: Parameters<typeof steady>[0]): Recorded => ({ kind: 'counts', ...steady(setup) });
const rates = (setup: Parameters<typeof steady>[0]): Recorded => ({
  kind: 'counts',
  events: steady(setup).events,
  total: undefined,
});
const last = (judgements: readonly EvidenceJudgement[]) => judgements.at(-1) as EvidenceJudgement;
const message = (judgement: EvidenceJudgement) => ('message' in judgement ? judgement.message : '');

describe('errors out of requests', () => {
  it('passes where nothing changes and much happens', () => {
    const judgements = judgeAll(counts({ requests: 2000, errors: [40, 40] }));
    expect(outcome(judgements)).toBe('ok');
    expect(last(judgements)).toMatchObject({ baseline: 0.02, current: 0.02, deltaPct: 0 });
  });

  it('rolls back for a catastrophe within two looks, and says it in the words of the literal judge', () => {
    const judgements = judgeAll(counts({ requests: 1000, errors: [10, 300] }));
    expect(outcome(judgements)).toBe('metric-breach after 20 s');
    expect(message(last(judgements))).toBe('error_rate increased 2900%: 0.01 -> 0.3 (threshold: 50%)');
  });

  it('rolls back for ×2 where there are enough events, and passes +30 % under +50 %', () => {
    expect(outcome(judgeAll(counts({ requests: 2000, errors: [40, 80] })))).toMatch(/^metric-breach/);
    expect(outcome(judgeAll(counts({ requests: 20_000, errors: [400, 440] })))).toBe('ok');
  });

  it('judges a zero baseline without a special case', () => {
    const judgements = judgeAll(counts({ requests: 200, errors: [0, 10] }));
    expect(outcome(judgements)).toBe('metric-breach after 20 s');
    expect(message(last(judgements))).toBe('error_rate was 0 and is now 0.05');
    expect(outcome(judgeAll(counts({ requests: 200, errors: [0, 0] })))).toBe('ok');
  });

  it('judges errors whose series is born after the flag', () => {
    const { total } = steady({ requests: 200, errors: [0, 0] });
    const events = [
      counter(
        'a:1',
        'errors',
        scrapes(10, 300, 10).map((at) => [at, 10]),
      ),
    ];
    expect(outcome(judgeAll({ kind: 'counts', events, total }))).toBe('metric-breach after 20 s');
  });

  it('does not roll back for one burst alone, however large', () => {
    const { events, total } = steady({ requests: 1000, errors: [10, 10] });
    const burst = counter(
      'a:1',
      'burst',
      scrapes(-1800, 300, 10).map((at) => [at, at === 100 ? 400 : 0]),
    );
    expect(outcome(judgeAll({ kind: 'counts', events: [...events, burst], total }))).not.toMatch(/breach/);
  });

  it('is undecided where too little happens, and says what would do', () => {
    const judgement = last(judgeAll(counts({ requests: 10, errors: [0.1, 0.1] })));
    expect(judgement).toMatchObject({ status: 'undecided', code: 'underpowered' });
    expect(message(judgement)).toMatch(
      /^error_rate shows no breach.* at 1 requests\/s, 300 s can only detect ×\d/,
    );
    expect(judgement.proof.power?.smallestRatio).toBeGreaterThan(1.5);
  });

  it('ignores values up to the minimum that the user gave', () => {
    const tolerant = metricOf([{ kind: 'delta-pct', limit: 50, minimum: 0.1 }]);
    expect(outcome(judgeAll(counts({ requests: 1000, errors: [10, 50] }), { metric: tolerant }))).toBe('ok');
    expect(outcome(judgeAll(counts({ requests: 1000, errors: [10, 200] }), { metric: tolerant }))).toMatch(
      /breach/,
    );
  });

  it('takes an absolute threshold in the metric’s unit', () => {
    const inPercent = {
      metric: metricOf([{ kind: 'delta', limit: 1 }]),
      shape: { kind: 'counts', scale: 100 },
    } as const;
    const judgements = judgeAll(counts({ requests: 2000, errors: [20, 100] }), inPercent);
    expect(message(last(judgements))).toBe('error_rate increased 4: 1 -> 5 (threshold: 1)');
    expect(outcome(judgeAll(counts({ requests: 20_000, errors: [200, 240] }), inPercent))).toBe('ok');
  });

  it('says that there is nothing to compare where nothing was measured', () => {
    const nothing = last(judgeAll({ kind: 'counts', events: [], total: [] }));
    expect(nothing).toMatchObject({ status: 'undecided', code: 'no-data' });
    expect(JSON.parse(JSON.stringify(nothing.proof))).toMatchObject({ baseline: { events: 0, exposure: 0 } });
  });
});

describe('errors per second', () => {
  it('rolls back for more, passes as many, and passes none after none', () => {
    expect(outcome(judgeAll(rates({ requests: 0, errors: [20, 60] })))).toMatch(/^metric-breach/);
    expect(outcome(judgeAll(rates({ requests: 0, errors: [40, 40] })))).toBe('ok');
    expect(outcome(judgeAll(rates({ requests: 0, errors: [0, 0] })))).toBe('ok');
  });

  it('takes a counter that was never there before for one that stood at zero', () => {
    const events = [
      counter(
        'a:1',
        'errors',
        scrapes(10, 300, 10).map((at) => [at, 5]),
      ),
    ];
    const judgements = judgeAll({ kind: 'counts', events, total: undefined });
    expect(message(last(judgements))).toMatch(/^error_rate was 0 and is now 0\.\d/);
  });

  it('is not moved by a restart', () => {
    const moments = scrapes(-1800, 300, 10);
    const samples = moments.map((at, index) => ({
      at: at * 1000,
      value: 20 * (at < 60 ? index : (at - 60) / 10 + 1),
    }));
    const restarted: Recorded = {
      kind: 'counts',
      events: [{ target: 'a', labels: '', samples }],
      total: undefined,
    };
    expect(outcome(judgeAll(restarted))).toBe('ok');
  });
});

describe('fresh servers: half a minute of history, a watch of 15 s, a scrape a second', () => {
  const short = { scrapeSeconds: 1, watchSeconds: 15, baselineFrom: -30_000, alpha: shareAlpha(3) };
  const of = (requests: number, errors: [number, number], shares = true) => {
    const setup = { requests, errors, every: 1, baseline: 30, watch: 15 };
    return judgeAll(shares ? counts(setup) : rates(setup), short);
  };
  const looksAndStatus = (judgements: readonly EvidenceJudgement[]) => [
    judgements.length,
    last(judgements).status,
  ];

  it.each([true, false])('0 → 5 errors/s are seen within three looks (out of requests: %s)', (shares) => {
    const [looks, status] = looksAndStatus(of(20, [0, 5], shares));
    expect([status, Number(looks) <= 3]).toEqual(['breach', true]);
  });
  it.each([
    [10, 18],
    [100, 180],
  ])('+80 % is seen within the watch: %i/s → %i/s', (before, after) => {
    expect(last(of(10 * before, [before, after])).status).toBe('breach');
    expect(last(of(0, [before, after], false)).status).toBe('breach');
  });
  it('+30 % on 100/s passes under +50 %, and so do as many as before', () => {
    expect(last(of(1000, [100, 130])).status).toBe('ok');
    expect(last(of(0, [100, 130], false)).status).toBe('ok');
    expect(last(of(1000, [100, 100])).status).toBe('ok');
    expect(last(of(0, [100, 100], false)).status).toBe('ok');
  });
  it('unchanged errors at 0.5/s by chance: no rollback in 20 runs of 30 s', () => {
    const random = randomOf('half an error a second');
    const verdicts = Array.from({ length: 20 }, () => {
      const events = [
        counter(
          'a:1',
          'errors',
          scrapes(-30, 30, 1).map((at) => [at, random.poisson(0.5)]),
        ),
      ];
      return last(
        judgeAll({ kind: 'counts', events, total: undefined }, { ...short, watchSeconds: 30, alpha: 0.01 }),
      ).status;
    });
    expect(verdicts.filter((status) => status === 'breach')).toEqual([]);
  });
  it('a p95 that goes from 0.37 s to 1.3 s at 20 requests/s is seen within five looks', () => {
    const buckets = histogram(LES, scrapes(-30, 15, 1), 20, (at) => (at > 0 ? SLOW : FAST));
    const [looks, status] = looksAndStatus(
      judgeAll({ kind: 'histogram', buckets }, { ...short, metric: latency }),
    );
    expect([status, Number(looks) <= 5]).toEqual(['breach', true]);
  });
  it('the same p95 passes', () => {
    const buckets = histogram(LES, scrapes(-30, 15, 1), 100, () => FAST);
    expect(last(judgeAll({ kind: 'histogram', buckets }, { ...short, metric: latency })).status).toBe('ok');
  });
  it.each([0, 5])(
    'a gauge that goes from 3 to 300 is seen, one that stays passes (it looks back %i s)',
    (windowSeconds) => {
      const gauge = (after: number): Recorded => ({
        kind: 'scalar',
        samples: scrapes(-30, 15, 1).map((at) => ({ at: at * 1000, value: at > 0 ? after : 3 })),
      });
      const metric = metricOf([{ kind: 'delta-pct', limit: 200, minimum: 20 }], {
        name: 'active',
        windowSeconds,
      });
      expect(last(judgeAll(gauge(300), { ...short, metric })).status).toBe('breach');
      expect(last(judgeAll(gauge(3), { ...short, metric })).status).toBe('ok');
    },
  );
});

describe('histograms', () => {
  const of = (requests: number, after: readonly number[]): Recorded => ({
    kind: 'histogram',
    buckets: histogram(LES, scrapes(-1800, 300, 10), requests, (at) => (at > 0 ? after : FAST)),
  });

  it('passes the same latencies, rolls back slower ones, and shows them in the metric’s unit', () => {
    expect(outcome(judgeAll(of(1000, FAST), { metric: latency }))).toBe('ok');
    const judgements = judgeAll(of(1000, SLOW), { metric: latency });
    expect(outcome(judgements)).toMatch(/^metric-breach/);
    expect(message(last(judgements))).toBe(
      'latency_p95 increased 945 ms: 373 ms -> 1318 ms (threshold: 500 ms)',
    );
  });

  it('does not call more of the same traffic slower', () => {
    const buckets = histogram(LES, scrapes(-1800, 300, 10), 1000, () => FAST).map((series) => ({
      ...series,
      samples: series.samples.map(({ at, value }) => ({ at, value: at > 0 ? value * 3 : value })),
    }));
    expect(outcome(judgeAll({ kind: 'histogram', buckets }, { metric: latency }))).not.toMatch(
      /metric-breach/,
    );
  });

  it('takes no traffic for no evidence', () => {
    const buckets = histogram(LES, scrapes(-1800, 300, 10), 0, () => FAST);
    expect(last(judgeAll({ kind: 'histogram', buckets }, { metric: latency }))).toMatchObject({
      code: 'no-data',
    });
  });
});

describe('values of unknown shape', () => {
  const noise = (at: number) => 1 + 0.05 * Math.sin(at * 12.9898) + 0.03 * Math.sin(at * 4.1);
  const of = (after: number, base = 50): Recorded => ({
    kind: 'scalar',
    samples: scrapes(-1800, 300, 15).map((at) => ({
      at: at * 1000,
      value: noise(at) * (at > 0 ? base * after : base),
    })),
  });
  const setup = {
    scrapeSeconds: 15,
    metric: metricOf([{ kind: 'delta-pct', limit: 20, minimum: 0 }], { name: 'cpu' }),
  };

  it('passes what stays and rolls back what doubles', () => {
    expect(outcome(judgeAll(of(1), setup), 15)).toBe('ok');
    expect(outcome(judgeAll(of(2), setup), 15)).toMatch(/^metric-breach after (30|45|60|75) s/);
  });

  it('does not certify a pass at an all-zero baseline with a relative threshold', () => {
    expect(last(judgeAll(of(1, 0), setup)).status).toBe('undecided');
  });

  it('is undecided on a baseline of a few values', () => {
    expect(last(judgeAll(between(of(1), -100, 300), setup)).status).toBe('undecided');
  });
});

describe('traffic', () => {
  /** One request in a hundred fails, however many there are. */
  const falls = (requests: (at: number) => number): Recorded => {
    const moments = scrapes(-1800, 300, 10);
    return {
      kind: 'counts',
      events: [
        counter(
          'a:1',
          'errors',
          moments.map((at) => [at, requests(at) / 100]),
        ),
      ],
      total: [
        counter(
          'a:1',
          'requests',
          moments.map((at) => [at, requests(at)]),
        ),
      ],
    };
  };

  it('that stops after the flag is a breach within 30 s', () => {
    const judgements = judgeAll(falls((at) => (at > 10 ? 0 : 100)));
    expect(outcome(judgements)).toBe('traffic-lost after 30 s');
    expect(message(last(judgements))).toMatch(/^error_rate has had no traffic to measure for 20 s/);
  });
  it('that falls to a third is a breach', () => {
    expect(outcome(judgeAll(falls((at) => (at > 0 ? 300 : 1000))))).toMatch(/^traffic-lost/);
  });
  it('that falls by a quarter is none', () => {
    expect(outcome(judgeAll(falls((at) => (at > 0 ? 750 : 1000))))).not.toMatch(/traffic-lost/);
  });
  it('that stood still for as long before the flag is none', () => {
    const idle = falls((at) => ((at > 30 && at < 90) || (at > -900 && at < -840) ? 0 : 100));
    expect(outcome(judgeAll(idle))).not.toMatch(/traffic-lost/);
  });
});

describe('alpha', () => {
  it('is shared over metrics', () => {
    expect(shareAlpha(4)).toBeCloseTo(0.0025);
  });
  it('is spent over the watch, never more than all of it, and much of it at the end', () => {
    const moments = Array.from({ length: 101 }, (_, index) => spendable(index / 100));
    expect(moments.every((spent, index) => index === 0 || spent >= (moments[index - 1] ?? 0))).toBe(true);
    expect([spendable(-1), spendable(2)]).toEqual([0, expect.closeTo(1, 12)]);
    expect(spendable(0.999)).toBeLessThan(0.6);
  });
  it('is not spent on a look without news', () => {
    const recorded = counts({ requests: 2000, errors: [40, 80] });
    const often = last(judgeAll(recorded, {}, 1));
    expect(often.proof.level).toBeCloseTo(last(judgeAll(recorded)).proof.level ?? 0, 12);
  });
});

describe('what a watch can see, before it starts', () => {
  const ask = (recorded: Recorded, metric = metricOf()) =>
    foresee({
      metric,
      shape:
        recorded.kind === 'histogram'
          ? { kind: 'histogram', quantile: 0.95, scale: 1000 }
          : { kind: 'counts', scale: 1 },
      baseline: between(recorded, Number.NEGATIVE_INFINITY, 0),
      baselineFrom: -1_800_000,
      scrapeSeconds: 10,
      watchSeconds: 300,
      alpha: 0.01,
    });

  it('is more where more happens', () => {
    const little = ask(counts({ requests: 30, errors: [0.3, 0] }));
    const much = ask(counts({ requests: 3000, errors: [30, 0] }));
    expect(little?.sentence).toMatch(/^at 3 requests\/s, 300 s can only detect ×[2-9](\.\d)? errors; /);
    expect(much?.smallestRatio).toBeLessThan(little?.smallestRatio ?? 0);
    expect(much?.secondsForThreshold).toBeLessThan(3600);
  });
  it('speaks of numbers of errors where there were none', () => {
    expect(ask(counts({ requests: 30, errors: [0, 0] }))?.sentence).toMatch(
      /^at 3 requests\/s and no errors, 300 s can detect \d errors; \d+ min would show that they stay so$/,
    );
  });
  it('tells a latency as a multiple of the quantile', () => {
    const buckets = histogram(LES, scrapes(-1800, 300, 10), 100, () => FAST);
    expect(ask({ kind: 'histogram', buckets }, latency)?.sentence).toMatch(
      /^at 10 requests\/s, 300 s can only detect ×[\d.]+ p95$/,
    );
  });
  it('says nothing where nothing was measured, or no threshold can be judged', () => {
    expect(ask({ kind: 'counts', events: [], total: [] })).toBeUndefined();
    expect(ask(counts({ requests: 30, errors: [1, 1] }), metricOf([]))).toBeUndefined();
  });
});

describe('the chance that a breach is told with', () => {
  it('is that of the test which decided, and below its level', () => {
    const service = {
      ...{ profile: profiles.typical, rps: 100, errorShare: 0.01, effect: { errors: 2 } },
      ...{ scrapeSeconds: 10, baselineSeconds: 1800, watchSeconds: 300 },
    };
    const atZero = (series: readonly TargetSeries[], flagAt: number): TargetSeries[] =>
      series.map((one) => ({
        ...one,
        samples: one.samples.map(({ at, value }) => ({ at: at - flagAt * 1000, value })),
      }));
    const breaches = Array.from({ length: 40 }, (_, index) => {
      const { errors, requests, flagAt } = simulate({ key: `chance ${index}`, ...service }, false);
      const [events, total] = [atZero(errors, flagAt), atZero(requests, flagAt)];
      return last(judgeAll({ kind: 'counts', events, total }));
    }).filter(({ status }) => status === 'breach');
    expect(breaches.length).toBeGreaterThan(20);
    for (const { proof } of breaches) expect(proof.pValue).toBeLessThanOrEqual(proof.level ?? 0);
  });
});
