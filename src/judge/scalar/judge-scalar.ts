import { type Allowance, allowances, risesOf, signOf, type Worse } from '../allowance.ts';
import type { Finding } from '../finding.ts';
import { harmSeconds } from '../harm-time.ts';
import { memo } from '../memo.ts';
import { LAST_LOOK, type Look, MAIN_SHARE, type Method, RANK_SHARE, RANK_WATCH_SECONDS } from '../method.ts';
import type { FlagOn } from '../metric.ts';
import { inflation, learnNoise, type Noise } from '../noise/autocorrelation.ts';
import { studentUpperTail } from '../numbers/student.ts';
import { mean, median, sum } from '../numbers/summary.ts';
import { scalarPower } from '../power/scalar-power.ts';
import type { Power } from '../proof.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { Recorded } from '../recorded.ts';
import type { Sample } from '../sample.ts';
import { scaleFor } from './scale.ts';
import { worstUsualMean } from './usual-means.ts';

/** Assumed where the query does not say how far back a value looks; on a young series a part of its history. */
const DEFAULT_SPACING = 60;
const FEWEST_SPACINGS = 6;
const SHORTEST_SPACING = 30;
const FEWEST_SAMPLES = 10;
/** Larger values are garbage, and their squares would be no numbers. */
const LARGEST = 1e100;
/** Part of the threshold that the standard error holds for what the model does not know. */
const MODEL_ERROR = 0.1;
/** What is left without the largest point must still be this unlikely. */
const STILL_UNLIKELY = 0.05;
const BETA = 0.1;

/**
 * Judges values of unknown shape: a t-type test on points far enough apart to be nearly independent, an exact rank test
 * beside it, and the demand that the baseline itself never showed such a mean.
 */
export function judgeScalar(question: Question, flag: FlagOn): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const limits = allowances(metric, { factor: 1, offset: 0 });
  const history = finite(question.baseline).filter(({ at }) => at <= flag.writtenAt);
  const historySeconds = (flag.writtenAt - (history[0]?.at ?? flag.writtenAt)) / 1000;
  const window =
    metric.windowSeconds > 0
      ? metric.windowSeconds
      : Math.min(DEFAULT_SPACING, historySeconds / FEWEST_SPACINGS);
  const spacingSeconds = Math.max(shortest(watchSeconds), window);
  const spacing = Math.max(1, Math.round(spacingSeconds / scrapeSeconds));
  const values = history.map(({ value }) => value);
  const before = mean(values);
  const transform = scaleFor(values);
  const effective = Math.max(1, values.length / spacing);
  const noise = learnNoise(values.map(transform), spacing, effective);
  const freedom = Math.max(3, (effective * (1 - noise.correlation ** 2)) / (1 + noise.correlation ** 2) - 1);
  const enough = values.length >= FEWEST_SAMPLES && values.length >= 2 * spacing;
  const zeros = values.filter((value) => value === 0).length / Math.max(1, values.length);

  const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
  const rankPoints =
    watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const shareOfT = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
  const baselinePoints = spaced(values, spacing);

  const error = (change: number, count: number): number =>
    Math.sqrt(
      noise.variance *
        (inflation(noise.correlation, count) / count + inflation(noise.correlation, effective) / effective) +
        (MODEL_ERROR * Math.abs(transform(before + change) - transform(before))) ** 2,
    );

  /** A value that never varied, such as the number of alerts that fire, has no noise: two new samples beyond its limit are enough. */
  const leavesItsLevel = ({ limit, worse }: Allowance, after: readonly Sample[]): boolean => {
    if (limit === undefined || !enough || noise.variance > 0) return false;
    const sign = signOf(worse);
    const reference = metric.allowBaselineBreach ? sign * Math.max(sign * limit, sign * before) : limit;
    const newest = after.slice(-CONFIRMED_BY);
    return newest.length === CONFIRMED_BY && newest.every(({ value }) => sign * (value - reference) > 0);
  };

  let exceededBefore = false;

  const look = ({ since, part }: Look): Finding => {
    const after = finite(since).filter(({ at }) => at > flag.writtenAt);
    const newest = after.at(-1)?.at ?? flag.writtenAt;
    const seconds = Math.max(0, (newest - flag.effectiveAt) / 1000);
    const level = shareOfT * alpha * part;
    // Values that still look back before the flag say little; the point that stands for the watch is the newest.
    const points = spaced(
      after.map(({ value }) => value),
      spacing,
    );
    const now = mean(points);
    const limitNoise = enough
      ? { mean: noise, freedom }
      : { mean: learnNoise(points.map(transform)), freedom: points.length - 1 };
    const canJudge = ({ limit }: Allowance): boolean =>
      points.length > 0 && (enough || (limit !== undefined && points.length >= FEWEST_WITHOUT_BASELINE));

    /** The chance of these points without a change, or at the limit where there is one. */
    const chance = (of: readonly number[], allowed: Allowance): number => {
      const sign = signOf(allowed.worse);
      const { limit } = allowed;
      if (limit === undefined) {
        const spread = error(sign * allowed.change(before), of.length);
        return tailOf(sign * (mean(of.map(transform)) - noise.mean), spread, freedom);
      }
      const spread = limitError(limitNoise.mean, of.length);
      return tailOf(sign * (mean(of.map(transform)) - transform(limit)), spread, limitNoise.freedom);
    };

    const unseen = memo((worse: Worse): boolean => {
      const sign = signOf(worse);
      const usual = worstUsualMean(values, points.length, spacing, worse);
      const typical = median(values);
      const wantedFactor = Math.max(seconds < 60 ? 1.5 : seconds < 120 ? 1.25 : 1, zeros > 0.1 ? 2 : 0);
      return (
        usual === undefined || sign * (now - typical) > wantedFactor * Math.max(0, sign * (usual - typical))
      );
    });
    const isBeyond = (of: readonly number[], limit: number, worse: Worse): boolean =>
      signOf(worse) * (mean(of) - limit) > 0;

    const byT = (allowed: Allowance, atLevel: number): boolean => {
      const { worse, limit } = allowed;
      const rest = points.length > 1 ? withoutWorst(points, worse) : [];
      const alone = points.length === 1;
      const standing = limit !== undefined && !metric.allowBaselineBreach && inBreach(limit, worse);
      if (!(unseen(worse) || standing) || chance(points, allowed) > atLevel) return false;
      if (limit !== undefined)
        return (
          isBeyond(points, limit, worse) &&
          (alone || (chance(rest, allowed) <= STILL_UNLIKELY && isBeyond(rest, limit, worse)))
        );
      const change = allowed.change(before);
      const sign = signOf(worse);
      return (
        change > 0 &&
        sign * (now - before) * Math.min(1, seconds / leastSeconds) >= change &&
        now > allowed.floor &&
        (alone || (chance(rest, allowed) <= STILL_UNLIKELY && sign * (mean(rest) - before) >= change))
      );
    };
    const onWatch = spaced(
      after.map(({ value }) => value),
      spacing,
      'start',
    );
    const ranksOf = memo((worse: Worse) => {
      const signed = (some: readonly number[]): number[] => some.map((value) => signOf(worse) * value);
      return rankTest(signed(baselinePoints), signed(onWatch), rankPoints, RANK_SHARE * alpha);
    });
    const byRanks = ({ worse, change, floor, limit }: Allowance): boolean => {
      const ranks = ranksOf(worse);
      return (
        limit === undefined &&
        ranks?.rise !== undefined &&
        ranks.pValue <= ranks.level &&
        unseen(worse) &&
        change(before) > 0 &&
        ranks.rise >= change(before) &&
        now > floor
      );
    };

    const found = limits.find((allowed) => canJudge(allowed) && (byT(allowed, level) || byRanks(allowed)));
    // One point alone must be confirmed by the next evaluation.
    const exceeded =
      limits.find((allowed) => leavesItsLevel(allowed, after)) ??
      (points.length > 1 || exceededBefore ? found : undefined);
    exceededBefore = found !== undefined;

    const certified = (allowed: Allowance): boolean => {
      const { worse, limit, floor } = allowed;
      const sign = signOf(worse);
      if (limit !== undefined && !isBeyond(points, limit, worse)) {
        const short = sign * (transform(limit) - mean(points.map(transform)));
        const spread = limitError(limitNoise.mean, points.length);
        if (spread > 0 ? tailOf(short, spread, limitNoise.freedom) <= BETA : short >= 0) return true;
      }
      if (limit !== undefined && !metric.allowBaselineBreach) return false;
      const least = worse === 'higher' ? floor - before : 0;
      const change = sign * Math.max(changeOf(allowed), least);
      if (change === 0) return false;
      const spread = error(change, points.length);
      const short = sign * (transform(before + change) - mean(points.map(transform)));
      return spread > 0 ? tailOf(short, spread, freedom) <= BETA : short > 0;
    };
    const changeOf = ({ limit, change }: Allowance): number =>
      limit === undefined ? change(before) : NO_WORSE * Math.abs(before);
    const tightest = limits.toSorted((one, other) => one.change(before) - other.change(before))[0];
    const decidedByRanks = exceeded && !byT(exceeded, level) ? ranksOf(exceeded.worse) : undefined;
    const nothing = !limits.every(canJudge);
    const pValue = tightest && canJudge(tightest) ? chance(points, tightest) : undefined;
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
    const rise = Math.min(...risesOf(limits, before).map(({ change }) => change(before)));
    if (!enough || !Number.isFinite(rise)) return undefined;
    return scalarPower({
      before,
      rise,
      transform,
      error,
      freedom,
      spacingSeconds: spacing * scrapeSeconds,
      watchSeconds,
      lastLevel: shareOfT * alpha * LAST_LOOK,
    });
  };
  return {
    look,
    power,
    breachesBefore: () => limits.filter(({ limit, worse }) => limit !== undefined && inBreach(limit, worse)),
  };

  function inBreach(limit: number, worse: Worse): boolean {
    if (!enough) return false;
    const sign = signOf(worse);
    const recent = spaced(values.slice(-Math.round(RECENT_SECONDS / scrapeSeconds)), spacing);
    const beyond = (of: readonly number[]): boolean => {
      const difference = sign * (mean(of.map(transform)) - transform(limit));
      return tailOf(difference, limitError(noise, of.length), freedom) <= STILL_UNLIKELY;
    };
    return sign * (mean(recent) - limit) > 0 && (beyond(recent) || beyond(baselinePoints));
  }
}

/** The newest part of a baseline, which a limit in breach must be in breach of too, in seconds. */
const RECENT_SECONDS = 300;
/** Samples in a row that tell a value that never varied from a single wrong one. */
const CONFIRMED_BY = 2;
/** Points that a limit is judged by where nothing is known of the time before. */
const FEWEST_WITHOUT_BASELINE = 4;
/** Of a limit that was in breach before the flag, a pass says that the value is not worse by this part of its baseline. */
const NO_WORSE = 0.5;

/** The standard error of a mean of `count` points. */
function limitError(noise: Noise, count: number): number {
  return Math.sqrt((noise.variance * inflation(noise.correlation, count)) / count);
}

function tailOf(difference: number, spread: number, freedom: number): number {
  if (spread > 0) return studentUpperTail(difference / spread, freedom);
  return difference > 0 ? 0 : 1;
}

function shortest(watchSeconds: number): number {
  return Math.min(SHORTEST_SPACING, Math.max(1, watchSeconds / 5));
}

function finite(recorded: Recorded): Sample[] {
  if (recorded.kind !== 'scalar') return [];
  return recorded.samples.filter(({ at, value }) => Math.abs(value) <= LARGEST && Number.isFinite(at));
}

/** Every `step`th value: counted back from the newest (in order), or on from the start. */
function spaced(values: readonly number[], step: number, from: 'start' | 'end' = 'end'): number[] {
  const offset = from === 'end' ? (values.length - 1) % step : step - 1;
  return values.filter((_, index) => index >= offset && (index - offset) % step === 0);
}

function withoutWorst(values: readonly number[], worse: Worse): number[] {
  const worst = values.indexOf(worse === 'higher' ? Math.max(...values) : Math.min(...values));
  return values.filter((_, index) => index !== worst);
}
