import { describe, expect, test } from '@jest/globals';
import { type AmountKindName, amountKinds, simulateAmounts } from '../../bench/judge/amounts.ts';
import { profiles } from '../../bench/judge/profiles.ts';
import { simulate } from '../../bench/judge/service.ts';
import { foresee, type Question } from '../../src/judge/evidence.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { between, judgeAll, metricOf, outcome } from './recordings.ts';

const RUNS = 15;
const HISTORY = 3600;
const WATCH = 300;
/** What is said to happen in 80 % of the runs happens in this part of a few runs at least. */
const MOST = 0.6;

/** What happens in a run, were what is judged `factor` times as much once the flag is on. */
type Play = (index: number, factor: number, watchSeconds: number) => Recorded;

/** In how many runs what was said of their baseline came true: a rollback for the smallest rise, a pass after the length for one. */
function cameTrue(play: Play, asked: Pick<Question, 'metric' | 'shape'>) {
  const common = { ...asked, scrapeSeconds: 10, baselineFrom: -1000 * HISTORY };
  const kept = { detection: 0, certificate: 0 };
  let longest = 0;
  for (let index = 0; index < RUNS; index++) {
    const baseline = between(play(index, 1, 10), Number.NEGATIVE_INFINITY, 0);
    const power = foresee({ ...common, baseline, watchSeconds: WATCH, alpha: 0.01 });
    const { smallestRatio = 1, secondsForThreshold = 0 } = power ?? {};
    const ended = (factor: number, watchSeconds: number): string =>
      outcome(judgeAll(play(index, factor, watchSeconds), { ...common, watchSeconds }));
    const seconds = Math.ceil(secondsForThreshold);
    longest = Math.max(longest, seconds);
    if (/breach/.test(ended(smallestRatio, WATCH))) kept.detection += 1;
    if (seconds > 0 && ended(1, seconds) === 'ok') kept.certificate += 1;
  }
  return { detection: kept.detection / RUNS, certificate: kept.certificate / RUNS, longest };
}

const service =
  (latency: boolean): Play =>
  (index, factor, watchSeconds) => {
    const { flagAt, errors, requests, buckets } = simulate(
      {
        key: `power/${index}`,
        ...{ profile: profiles.typical, rps: 200, errorShare: 0.01 },
        effect: latency ? { latency: factor } : { errors: factor },
        ...{ scrapeSeconds: 10, baselineSeconds: HISTORY, watchSeconds },
      },
      latency,
    );
    const fromFlag = <Series extends TargetSeries>(series: readonly Series[]): Series[] =>
      series.map((one) => ({
        ...one,
        samples: one.samples.map(({ at, value }) => ({ at: at - 1000 * flagAt, value })),
      }));
    return latency
      ? { kind: 'histogram', buckets: fromFlag(buckets) }
      : { kind: 'counts', events: fromFlag(errors), total: fromFlag(requests) };
  };

const spending =
  (kind: AmountKindName): Play =>
  (index, factor, watchSeconds) => {
    const { amounts } = simulateAmounts({
      key: `power/${kind}/${index}`,
      kind: amountKinds[kind],
      ...{ size: 1, factor, scrapeSeconds: 10, baselineSeconds: HISTORY, watchSeconds },
    });
    return { kind: 'counts', events: amounts, total: undefined };
  };

const thirty = metricOf([{ kind: 'delta-pct', limit: 30, minimum: 0 }], { name: 'p95', unit: 'ms' });

describe('V14: what is said of a watch beforehand comes true in four of five runs', () => {
  test.each([
    ['errors', service(false), { metric: metricOf(), shape: { kind: 'counts', scale: 1 } }],
    ['latency', service(true), { metric: thirty, shape: { kind: 'histogram', quantile: 0.95, scale: 1000 } }],
    ['amounts', spending('payments'), { metric: metricOf(), shape: { kind: 'amounts', scale: 1, unit: '' } }],
  ] as const)('%s', (_, play, asked) => {
    const { detection, certificate, longest } = cameTrue(play, asked);
    expect(longest).toBeLessThan(HISTORY);
    expect(detection).toBeGreaterThanOrEqual(MOST);
    expect(certificate).toBeGreaterThanOrEqual(MOST);
  });
});
