import { type Allowance, allowances } from '../allowance.ts';
import type { Finding } from '../finding.ts';
import { harmSeconds } from '../harm-time.ts';
import { LAST_LOOK, type Look, MAIN_SHARE, type Method, RANK_SHARE, RANK_WATCH_SECONDS } from '../method.ts';
import type { FlagOn } from '../metric.ts';
import { inflation, learnNoise } from '../noise/autocorrelation.ts';
import { studentUpperTail } from '../numbers/student.ts';
import { mean, median, sum } from '../numbers/summary.ts';
import { scalarPower } from '../power/scalar-power.ts';
import type { Power } from '../proof.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { Recorded } from '../recorded.ts';
import type { Sample } from '../sample.ts';
import { scaleFor } from './scale.ts';
import { highestUsualMean } from './usual-means.ts';

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
  const limits = allowances(metric, 1);
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

  const error = (rise: number, count: number): number =>
    Math.sqrt(
      noise.variance *
        (inflation(noise.correlation, count) / count + inflation(noise.correlation, effective) / effective) +
        (MODEL_ERROR * Math.abs(transform(before + rise) - transform(before))) ** 2,
    );

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
    const nothing = !enough || points.length === 0;

    const chance = (of: readonly number[], rise: number): number => {
      const difference = mean(of.map(transform)) - noise.mean;
      const spread = error(rise, of.length);
      if (spread > 0) return studentUpperTail(difference / spread, freedom);
      return difference > 0 ? 0 : 1;
    };

    const usual = highestUsualMean(values, points.length, spacing);
    const typical = median(values);
    const distance = now - typical;
    const wantedFactor = Math.max(seconds < 60 ? 1.5 : seconds < 120 ? 1.25 : 1, zeros > 0.1 ? 2 : 0);
    const unseen = usual === undefined || distance > wantedFactor * Math.max(0, usual - typical);

    const rest = points.length > 1 ? withoutLargest(points) : [];
    const byT = (limit: Allowance, atLevel: number): boolean => {
      const rise = limit.rise(before);
      return (
        rise > 0 &&
        chance(points, rise) <= atLevel &&
        (now - before) * Math.min(1, seconds / leastSeconds) >= rise &&
        now > limit.floor &&
        unseen &&
        (points.length === 1 || (chance(rest, rise) <= STILL_UNLIKELY && mean(rest) - before >= rise))
      );
    };
    const onWatch = spaced(
      after.map(({ value }) => value),
      spacing,
      'start',
    );
    const ranks = rankTest(baselinePoints, onWatch, rankPoints, RANK_SHARE * alpha);
    const byRanks = (limit: Allowance): boolean =>
      ranks?.rise !== undefined &&
      ranks.pValue <= ranks.level &&
      unseen &&
      limit.rise(before) > 0 &&
      ranks.rise >= limit.rise(before) &&
      now > limit.floor;

    const found = nothing ? undefined : limits.find((limit) => byT(limit, level) || byRanks(limit));
    // One point alone must be confirmed by the next look.
    const exceeded = points.length > 1 || exceededBefore ? found : undefined;
    exceededBefore = found !== undefined;

    const certified = (limit: Allowance): boolean => {
      const rise = Math.max(limit.rise(before), limit.floor - before);
      if (rise <= 0) return false;
      const spread = error(rise, points.length);
      const short = transform(before + rise) - mean(points.map(transform));
      return spread > 0 ? studentUpperTail(short / spread, freedom) <= BETA : short > 0;
    };
    const smallest = Math.min(...limits.map((limit) => limit.rise(before)));
    const decidedByRanks = exceeded && !byT(exceeded, level) ? ranks : undefined;
    const pValue = nothing ? undefined : chance(points, smallest);
    return {
      baseline: Number.isFinite(before) ? before : undefined,
      current: Number.isFinite(now) ? now : undefined,
      exceeded,
      trafficLost: undefined,
      certified: !nothing && limits.every(certified),
      noData: points.length === 0 || values.length === 0 ? 'has no values to compare' : undefined,
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
    const rise = Math.min(...limits.map((limit) => limit.rise(before)));
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
  return { look, power };
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

function withoutLargest(values: readonly number[]): number[] {
  const largest = values.indexOf(Math.max(...values));
  return values.filter((_, index) => index !== largest);
}
