import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomOf } from '../../bench/judge/random.ts';
import type { EvidenceJudgement } from '../../src/judge/evidence.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { counter, histogram, judgeAll, metricOf, outcome, scrapes } from './recordings.ts';

const EVERY = 15;
const moments = scrapes(-600, 120, EVERY);
const setup = { scrapeSeconds: EVERY, watchSeconds: 120, baselineFrom: -600_000 };

/** Errors and requests of one target, scrape by scrape; more errors after the flag in about half of the cases. */
const service = fc
  .record({
    requests: fc.integer({ min: 1, max: 2000 }),
    share: fc.double({ min: 0, max: 0.1, noNaN: true }),
    factor: fc.integer({ min: 1, max: 8 }),
    seed: fc.nat(1e6),
  })
  .map(({ requests, share, factor, seed }) => {
    const random = randomOf(`service ${seed}`);
    return moments.map((at) => {
      const served = random.poisson(requests);
      return {
        at,
        served,
        failed: Math.min(served, random.poisson(requests * share * (at > 0 ? factor : 1))),
      };
    });
  });
type Service = { at: number; served: number; failed: number }[];

const errorsOf = (of: Service, target = 'a') =>
  counter(
    target,
    'errors',
    of.map(({ at, failed }) => [at, failed]),
  );
const requestsOf = (of: Service, target = 'a') =>
  counter(
    target,
    'requests',
    of.map(({ at, served }) => [at, served]),
  );
const judge = (events: TargetSeries[], total: TargetSeries[] | undefined) =>
  judgeAll({ kind: 'counts', events, total }, setup);
const runs = { numRuns: 30 };

describe('whatever the numbers are', () => {
  it('the order of the series does not matter', () => {
    fc.assert(
      fc.property(service, service, (one, two) => {
        const events = [errorsOf(one), errorsOf(two, 'b')];
        const total = [requestsOf(one), requestsOf(two, 'b')];
        expect(judge(events.toReversed(), total.toReversed())).toEqual(judge(events, total));
      }),
      runs,
    );
  });

  it('one counter may be split into several', () => {
    fc.assert(
      fc.property(service, fc.integer({ min: 2, max: 5 }), (one, parts) => {
        const split = Array.from({ length: parts }, (_, part) =>
          counter(
            'a',
            `errors ${part}`,
            one.map(({ at, failed }) => [at, Math.floor(failed / parts) + (part < failed % parts ? 1 : 0)]),
          ),
        );
        expect(judge(split, [requestsOf(one)])).toEqual(judge([errorsOf(one)], [requestsOf(one)]));
      }),
      runs,
    );
  });

  it('a restart of the counters changes nothing', () => {
    fc.assert(
      fc.property(service, fc.nat(moments.length - 1), (one, at) => {
        const restarted = (series: TargetSeries): TargetSeries => {
          const level = series.samples[at]?.value ?? 0;
          const samples = series.samples.map((sample, index) =>
            // A counter that gained nothing since its restart cannot be told from one that fell to zero.
            index > at ? { ...sample, value: sample.value - level } : sample,
          );
          return { ...series, samples };
        };
        fc.pre(
          one
            .slice(at + 1, at + 2)
            .every(
              ({ failed, served }) => failed < total(one, at, 'failed') && served < total(one, at, 'served'),
            ),
        );
        expect(judge([restarted(errorsOf(one))], [restarted(requestsOf(one))])).toEqual(
          judge([errorsOf(one)], [requestsOf(one)]),
        );
      }),
      runs,
    );
  });

  it('more errors after the flag are never weaker evidence', () => {
    const whole = (judgements: readonly EvidenceJudgement[]) => judgements[1]?.proof.pValue ?? 1;
    fc.assert(
      fc.property(service, fc.integer({ min: 1, max: 50 }), (one, more) => {
        const worse = one.map((step) => (step.at > 0 ? { ...step, failed: step.failed + more } : step));
        const [p, q] = [
          judge([errorsOf(one)], [requestsOf(one)]),
          judge([errorsOf(worse)], [requestsOf(one)]),
        ];
        if (p.length > 1 && q.length > 1) expect(whole(q)).toBeLessThanOrEqual(whole(p) + 1e-12);
      }),
      runs,
    );
  });

  it('the unit does not matter: seconds or milliseconds, cores or percent', () => {
    const les = [0.1, 0.25, 0.5, 1, Number.POSITIVE_INFINITY];
    const metric = metricOf([{ kind: 'delta-pct', limit: 30, minimum: 0 }], { name: 'p95', unit: 'ms' });
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        fc.integer({ min: 10, max: 500 }),
        (fast, requests) => {
          const shares = (at: number) =>
            at > 0 ? [0.3, fast * 0.8, fast, 0.995, 1] : [0.3, 0.8, 0.96, 0.99, 1];
          const seconds = histogram(les, moments, requests, shares);
          const ms = seconds.map((series) => ({ ...series, le: series.le * 1000 }));
          const shape = (scale: number) => ({ kind: 'histogram', quantile: 0.95, scale }) as const;
          const a = judgeAll(
            { kind: 'histogram', buckets: seconds },
            { ...setup, metric, shape: shape(1000) },
          );
          const b = judgeAll({ kind: 'histogram', buckets: ms }, { ...setup, metric, shape: shape(1) });
          expect(outcome(b)).toBe(outcome(a));
          expect(b.at(-1)?.current ?? 0).toBeCloseTo(a.at(-1)?.current ?? 0, 6);
        },
      ),
      runs,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(1e6),
        (unit, factor, seed) => {
          const random = randomOf(`gauge ${seed}`);
          const values = moments.map((at) => ({
            at: at * 1000,
            value: (50 + random.normal()) * (at > 0 ? factor : 1),
          }));
          const scaled = values.map(({ at, value }) => ({ at, value: value * unit }));
          const judged = (samples: typeof values) => outcome(judgeAll({ kind: 'scalar', samples }, setup));
          expect(judged(scaled)).toBe(judged(values));
        },
      ),
      runs,
    );
  });

  it('nothing that is no number goes in or comes out', () => {
    const value = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e300, 5e-324),
      fc.nat(1000),
    );
    const samples = fc
      .array(fc.tuple(fc.constantFrom(...moments), value), { maxLength: 60 })
      .map((rows) => rows.map(([at, of]) => ({ at: at * 1000, value: of })).sort((a, b) => a.at - b.at));
    const series = (count: number) =>
      fc.array(
        fc.record({ target: fc.constantFrom('a', 'b', ''), labels: fc.string({ maxLength: 3 }), samples }),
        { maxLength: count },
      );
    const le = fc.constantFrom(0.1, 1, 5, Number.POSITIVE_INFINITY, Number.NaN);
    const recorded: fc.Arbitrary<Recorded> = fc.oneof(
      fc.record({ kind: fc.constant('scalar' as const), samples }),
      fc.record({
        kind: fc.constant('counts' as const),
        events: series(3),
        total: fc.option(series(3), { nil: undefined }),
      }),
      fc.record({
        kind: fc.constant('histogram' as const),
        buckets: fc
          .tuple(series(4), fc.array(le, { minLength: 4, maxLength: 4 }))
          .map(([all, les]) => all.map((one, index) => ({ ...one, le: les[index] ?? 1 }))),
      }),
    );
    const check = (found: unknown): void => {
      if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
      else if (typeof found === 'string') expect(found).not.toMatch(/NaN|Infinity|undefined/);
      else if (typeof found === 'object' && found !== null)
        for (const one of Object.values(found)) check(one);
    };
    fc.assert(
      fc.property(recorded, (one) => {
        for (const judgement of judgeAll(one, setup)) check(judgement);
      }),
      { numRuns: 100 },
    );
  });
});

function total(of: Service, until: number, what: 'failed' | 'served'): number {
  return of.slice(0, until + 1).reduce((sum, step) => sum + step[what], 0);
}
