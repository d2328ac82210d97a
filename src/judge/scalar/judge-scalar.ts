import { type Allowance, allowances, risesOf, signOf, type Worse } from '../allowance.ts';
import type { Finding } from '../finding.ts';
import { harmSeconds } from '../harm-time.ts';
import { type Look, MAIN_SHARE, type Method, RANK_WATCH_SECONDS } from '../method.ts';
import type { FlagOn } from '../metric.ts';
import { learnNoise } from '../noise/autocorrelation.ts';
import { mean, sum } from '../numbers/summary.ts';
import { IMAGINED_LOOKS, type ImaginedWatch } from '../power/imagined-watches.ts';
import { scalarPower } from '../power/scalar-power.ts';
import type { Power } from '../proof.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS } from '../ranks/rank-test.ts';
import { type Sample, samplesBetween } from '../sample.ts';
import { certificates } from './certificate.ts';
import { learnValues, withMean } from './usual-values.ts';
import { spacedValues, valuesOf } from './values.ts';
import {
  isBeyondLimit,
  limitError,
  STILL_UNLIKELY,
  tailOf,
  valuesTest,
  type WatchedValues,
} from './values-test.ts';

const BETA = 0.1;

/**
 * Judges values of unknown shape: a t-type test on points far enough apart to be nearly independent, an exact rank test
 * beside it, and the demand that the baseline itself never showed such a mean.
 */
export function judgeScalar(question: Question, flag: FlagOn): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const { windowSeconds } = metric;
  const limits = allowances(metric, { factor: 1, offset: 0 });
  const history = valuesOf(question.baseline, scrapeSeconds).filter(({ at }) => at <= flag.writtenAt);
  const usual = learnValues(history, { until: flag.writtenAt, windowSeconds, scrapeSeconds, watchSeconds });
  const { values, mean: before, transform, noise, freedom, enough, spacingSeconds } = usual;
  const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
  const rankPoints = watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / spacingSeconds) : 0;
  const shareOfT = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
  const baselinePoints = spacedValues(history, spacingSeconds, scrapeSeconds, 'end');
  const test = valuesTest({ usual, metric, baselinePoints, leastSeconds, rankPoints, alpha, inBreach });
  const certificateFor = certificates(usual);
  const watched = (after: readonly Sample[], startMs: number, seconds: number): WatchedValues => ({
    // Values that still look back before the flag say little; the point that stands for the watch is the newest.
    points: spacedValues(after, spacingSeconds, scrapeSeconds, 'end'),
    fromStart: spacedValues(after, spacingSeconds, scrapeSeconds, { startMs }),
    seconds,
  });

  /** A value that never varied, such as the number of alerts that fire, has no noise: two new samples beyond its limit are enough. */
  const leavesItsLevel = ({ limit, worse }: Allowance, after: readonly Sample[]): boolean => {
    if (limit === undefined || !enough || noise.variance > 0) return false;
    const sign = signOf(worse);
    const reference = metric.allowBaselineBreach ? sign * Math.max(sign * limit, sign * before) : limit;
    const newest = after.slice(-CONFIRMED_BY);
    return newest.length === CONFIRMED_BY && newest.every(({ value }) => sign * (value - reference) > 0);
  };

  /** Whether the mean of a watch rules out that the mean became `to`. */
  const rulesOut = (settled: readonly number[], to: number, worse: Worse): boolean => {
    if (settled.length === 0 || isBeyondLimit(settled, to, worse)) return false;
    const { changed, spread, freedom: known } = certificateFor(to, settled.length * scrapeSeconds, worse);
    const short = signOf(worse) * (changed - mean(settled.map(transform)));
    return spread > 0 ? tailOf(short, spread, known) <= BETA : short > 0;
  };
  const limitRuledOut = (points: readonly number[], limit: number, worse: Worse): boolean => {
    if (isBeyondLimit(points, limit, worse)) return false;
    const changed = enough ? withMean(values, before, limit) : withMean(points, mean(points), limit);
    const known = enough ? noise : learnNoise(points.map(transform));
    const short = signOf(worse) * (mean(changed.map(transform)) - mean(points.map(transform)));
    const spread = limitError(known, points.length);
    return spread > 0 ? tailOf(short, spread, enough ? freedom : points.length - 1) <= BETA : short >= 0;
  };

  /** When the newest value was scraped that exceeded a threshold at the evaluation before. */
  let exceededAt: number | undefined;

  const look = ({ since, part }: Look): Finding => {
    const after = valuesOf(since, scrapeSeconds).filter(({ at }) => at > flag.writtenAt);
    const newest = after.at(-1)?.at ?? flag.writtenAt;
    const seconds = Math.max(0, (newest - flag.effectiveAt) / 1000);
    const level = shareOfT * alpha * part;
    const watch = watched(after, flag.effectiveAt, seconds);
    const { points } = watch;
    const now = mean(points);
    const { canJudge, byT, byRanks, chance, ranks } = test(watch, level);
    const found = limits.find((allowed) => canJudge(allowed) && (byT(allowed) || byRanks(allowed)));
    // One point alone must be confirmed by the next one.
    const confirmed = points.length > 1 || (exceededAt !== undefined && newest > exceededAt);
    const exceeded =
      limits.find((allowed) => leavesItsLevel(allowed, after)) ?? (confirmed ? found : undefined);
    exceededAt = found && (exceededAt ?? newest);

    const settledFrom = flag.effectiveAt + (windowSeconds - scrapeSeconds) * 1000;
    const settled = after.flatMap(({ at, value }) => (at > settledFrom ? [value] : []));
    const certified = ({ worse, limit, floor, change }: Allowance): boolean => {
      if (limit !== undefined && limitRuledOut(points, limit, worse)) return true;
      if (limit !== undefined && !metric.allowBaselineBreach) return false;
      const least = worse === 'higher' ? floor - before : 0;
      const allowed = Math.max(limit === undefined ? change(before) : NO_WORSE * Math.abs(before), least);
      return allowed > 0 && rulesOut(settled, before + signOf(worse) * allowed, worse);
    };
    const tightest = limits.toSorted((one, other) => one.change(before) - other.change(before))[0];
    const decidedByRanks = exceeded && !byT(exceeded) ? ranks(exceeded.worse) : undefined;
    const nothing = !limits.every(canJudge);
    const pValue = tightest && canJudge(tightest) ? chance(tightest) : undefined;
    return {
      baseline: Number.isFinite(before) ? before : undefined,
      current: Number.isFinite(now) ? now : undefined,
      exceeded,
      trafficLost: undefined,
      certified: !nothing && limits.every(certified),
      noData:
        nothing && (points.length === 0 || values.length === 0) ? 'has no values to compare' : undefined,
      proof: {
        method: 'scalar',
        exposureUnit: 'values',
        baseline: { events: sum(values), exposure: values.length },
        watch: { events: sum(after.map(({ value }) => value)), exposure: after.length },
        pValue: decidedByRanks?.pValue ?? pValue,
        level: decidedByRanks?.level ?? level,
        overDispersion: undefined,
        power: undefined,
      },
    };
  };
  const power = (): Power | undefined => {
    const rises = risesOf(limits, before).toSorted((one, other) => one.change(before) - other.change(before));
    const [tightest] = rises;
    if (!enough || tightest === undefined) return undefined;
    /** A watch of the baseline's own values, times a ratio, at some of its evaluations. */
    const watchFrom = (startMs: number): ImaginedWatch => {
      const looks = IMAGINED_LOOKS.map(({ over, part }) => {
        const seconds = over * watchSeconds;
        const since = samplesBetween(history, startMs, startMs + seconds * 1000);
        return { watch: watched(since, startMs, seconds), level: shareOfT * alpha * part };
      }).reverse();
      return (ratio) =>
        looks.some(({ watch, level }) => {
          const { canJudge, byT, byRanks } = test(timesRatio(watch, ratio), level);
          return canJudge(tightest) && (byT(tightest) || byRanks(tightest));
        });
    };
    return scalarPower({ usual, certificateFor, history, tightest, watchSeconds, watchFrom });
  };
  return {
    look,
    power,
    breachesBefore: () => limits.filter(({ limit, worse }) => limit !== undefined && inBreach(limit, worse)),
  };

  function inBreach(limit: number, worse: Worse): boolean {
    if (!enough) return false;
    const recent = spacedValues(
      history.slice(-Math.round(RECENT_SECONDS / scrapeSeconds)),
      spacingSeconds,
      scrapeSeconds,
      'end',
    );
    const isBreach = (of: readonly number[]): boolean => {
      const atLimit = mean(withMean(of, mean(of), limit).map(transform));
      const difference = signOf(worse) * (mean(of.map(transform)) - atLimit);
      return tailOf(difference, limitError(noise, of.length), freedom) <= STILL_UNLIKELY;
    };
    return isBeyondLimit(recent, limit, worse) && (isBreach(recent) || isBreach(baselinePoints));
  }
}

/** The newest part of a baseline, which a limit in breach must be in breach of too, in seconds. */
const RECENT_SECONDS = 300;
/** Samples in a row that tell a value that never varied from a single wrong one. */
const CONFIRMED_BY = 2;
/** Of a limit that was in breach before the flag, a pass says that the value is not worse by this part of its baseline. */
const NO_WORSE = 0.5;

function timesRatio({ points, fromStart, seconds }: WatchedValues, ratio: number): WatchedValues {
  const times = (values: readonly number[]): number[] => values.map((value) => ratio * value);
  return { points: times(points), fromStart: times(fromStart), seconds };
}
