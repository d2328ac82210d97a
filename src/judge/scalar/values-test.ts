import { type Allowance, signOf, type Worse } from '../allowance.ts';
import { memo } from '../memo.ts';
import { RANK_SHARE } from '../method.ts';
import type { JudgedMetric } from '../metric.ts';
import { inflation, learnNoise, type Noise } from '../noise/autocorrelation.ts';
import { studentUpperTail } from '../numbers/student.ts';
import { mean, median } from '../numbers/summary.ts';
import { type RankFinding, rankTest } from '../ranks/rank-test.ts';
import { worstUsualMean } from './usual-means.ts';
import { standardError, type UsualValues, withMean } from './usual-values.ts';

/** What is left without the largest point must still be this unlikely. */
export const STILL_UNLIKELY = 0.05;
/** Points that a limit is judged by where nothing is known of the time before. */
const FEWEST_WITHOUT_BASELINE = 4;

/** The values of a watch, so far apart that they are nearly independent. */
export interface WatchedValues {
  /** Counted back from the newest. */
  readonly points: readonly number[];
  /** Counted on from the flag. */
  readonly fromStart: readonly number[];
  readonly seconds: number;
}

/** What the tests say of a watch. */
export interface ValuesFinding {
  /** Whether there is enough to judge an allowance by. */
  canJudge(allowed: Allowance): boolean;
  /** The chance of these values without a change, or at the limit where there is one. */
  chance(allowed: Allowance): number;
  byT(allowed: Allowance): boolean;
  byRanks(allowed: Allowance): boolean;
  ranks(worse: Worse): RankFinding | undefined;
}

/** The tests of a watch's values against the baseline's, or against a limit; `level` is what the t-type test may spend. */
export function valuesTest(setup: {
  readonly usual: UsualValues;
  readonly metric: JudgedMetric;
  readonly baselinePoints: readonly number[];
  readonly leastSeconds: number;
  readonly rankPoints: number;
  readonly alpha: number;
  /** Whether the baseline itself is in breach of a limit. */
  readonly inBreach: (limit: number, worse: Worse) => boolean;
}): (watch: WatchedValues, level: number) => ValuesFinding {
  const { usual, metric, baselinePoints, leastSeconds, rankPoints, alpha, inBreach } = setup;
  const { values, mean: before, transform, noise, freedom, enough } = usual;
  const typical = median(values);
  const worstMeans = memo((worse: Worse) =>
    memo((count: number) => worstUsualMean(values, count, usual.spacing, worse)),
  );
  const meansAt = memo((limit: number): number => mean(withMean(values, before, limit).map(transform)));

  return ({ points, fromStart, seconds }, level) => {
    const now = mean(points);
    const limitNoise = enough
      ? { mean: noise, freedom }
      : { mean: learnNoise(points.map(transform)), freedom: points.length - 1 };
    const meanAt = (limit: number): number =>
      enough ? meansAt(limit) : mean(withMean(points, now, limit).map(transform));
    const chance = (of: readonly number[], { worse, limit, change }: Allowance): number => {
      const sign = signOf(worse);
      const watched = mean(of.map(transform));
      if (limit === undefined) {
        const spread = standardError(usual, sign * change(before), of.length);
        return tailOf(sign * (watched - noise.mean), spread, freedom);
      }
      const spread = limitError(limitNoise.mean, of.length);
      return tailOf(sign * (watched - meanAt(limit)), spread, limitNoise.freedom);
    };
    /** Whether the baseline never had such a mean. */
    const unseen = memo((worse: Worse): boolean => {
      const sign = signOf(worse);
      const worst = worstMeans(worse)(points.length);
      const soon = seconds < 60 ? 1.5 : seconds < 120 ? 1.25 : 1;
      const wantedFactor = Math.max(soon, usual.zeros > 0.1 ? 2 : 0);
      return (
        worst === undefined || sign * (now - typical) > wantedFactor * Math.max(0, sign * (worst - typical))
      );
    });
    const alone = points.length === 1;
    const byT = (allowed: Allowance): boolean => {
      const { worse, limit } = allowed;
      const standing = limit !== undefined && !metric.allowBaselineBreach && inBreach(limit, worse);
      if (!(unseen(worse) || standing) || chance(points, allowed) > level) return false;
      const rest = alone ? [] : withoutWorst(points, worse);
      const restToo = (isBeyond: boolean): boolean =>
        alone || (isBeyond && chance(rest, allowed) <= STILL_UNLIKELY);
      if (limit !== undefined)
        return isBeyondLimit(points, limit, worse) && restToo(isBeyondLimit(rest, limit, worse));
      const change = allowed.change(before);
      const sign = signOf(worse);
      return (
        change > 0 &&
        sign * (now - before) * Math.min(1, seconds / leastSeconds) >= change &&
        now > allowed.floor &&
        restToo(sign * (mean(rest) - before) >= change)
      );
    };
    const ranks = memo((worse: Worse) => {
      const signed = (some: readonly number[]): number[] => some.map((value) => signOf(worse) * value);
      return rankTest(signed(baselinePoints), signed(fromStart), rankPoints, RANK_SHARE * alpha);
    });
    const byRanks = ({ worse, change, floor, limit }: Allowance): boolean => {
      // The dearest part comes last.
      if (limit !== undefined || !(change(before) > 0) || !(now > floor) || !unseen(worse)) return false;
      const found = ranks(worse);
      return found?.rise !== undefined && found.pValue <= found.level && found.rise >= change(before);
    };
    return {
      canJudge: ({ limit }) =>
        points.length > 0 && (enough || (limit !== undefined && points.length >= FEWEST_WITHOUT_BASELINE)),
      chance: (allowed) => chance(points, allowed),
      byT,
      byRanks,
      ranks,
    };
  };
}

export function isBeyondLimit(values: readonly number[], limit: number, worse: Worse): boolean {
  return signOf(worse) * (mean(values) - limit) > 0;
}

/** The standard error of a mean of `count` points. */
export function limitError(noise: Noise, count: number): number {
  return Math.sqrt((noise.variance * inflation(noise.correlation, count)) / count);
}

/** The chance of so large a difference, or a larger one, where there is none. */
export function tailOf(difference: number, spread: number, freedom: number): number {
  if (spread > 0) return studentUpperTail(difference / spread, freedom);
  return difference > 0 ? 0 : 1;
}

function withoutWorst(values: readonly number[], worse: Worse): number[] {
  const worst = values.indexOf(worse === 'higher' ? Math.max(...values) : Math.min(...values));
  return values.filter((_, index) => index !== worst);
}
