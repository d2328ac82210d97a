import { type Allowance, signOf, type Worse } from '../allowance.ts';
import { type Count, rate, total } from './count.ts';
import { learnOverDispersion, type OverDispersion } from './over-dispersion.ts';
import { type Compared, chanceOfSoFew, chanceOfSoFewAt, chanceOfSoMany } from './posterior.ts';
import { usualPeak } from './usual-peak.ts';
import { stretchSteps, withoutWorstStretch } from './worst-stretch.ts';

/** A baseline of counts in steps of one scrape, and what it teaches. */
export interface Before {
  readonly counts: readonly Count[];
  readonly all: Count;
  readonly stepSeconds: number;
  readonly seconds: number;
  readonly dispersion: OverDispersion;
}

export function learn(counts: readonly Count[], stepSeconds: number): Before {
  return {
    counts,
    all: total(counts),
    stepSeconds,
    seconds: counts.length * stepSeconds,
    dispersion: learnOverDispersion(counts, stepSeconds),
  };
}

/** The baseline's noise is taken at this length, or at its own where that is less. */
const BASELINE_STRETCH = 300;
/** What is left without the worst stretch must still be this unlikely. */
export const STILL_UNLIKELY = 0.05;
/** A rise of the ranks must exceed this many standard deviations of the service's wandering. */
const WANDERING_DEVIATIONS = 3.1;
/** A pass may be wrong this often. */
export const BETA = 0.1;

export function compare(before: Before, watch: Count, seconds: number): Compared {
  return {
    baseline: before.all,
    watch,
    baselineDispersion: before.dispersion(Math.min(BASELINE_STRETCH, before.seconds)),
    watchDispersion: before.dispersion(seconds),
  };
}

/** The chance that a watch of `seconds` would have been so bad, or worse, without a change. */
export function chanceOf(before: Before, watch: Count, seconds: number, worse: Worse): number {
  const compared = compare(before, watch, seconds);
  if (worse === 'higher') return chanceOfSoMany(compared);
  return before.all.events > 0 ? chanceOfSoFew(compared, 1) : 1;
}

/** The watch without its worst stretch, where that still points the same way. */
export function stillUnlikely(
  before: Before,
  watch: readonly Count[],
  worse: Worse = 'higher',
  unlikely = STILL_UNLIKELY,
): Count | undefined {
  const steps = stretchSteps(watch.length, before.stepSeconds);
  const rest = withoutWorstStretch(watch, steps, rate(before.all), worse);
  if (rest === undefined) return undefined;
  const seconds = (watch.length - steps) * before.stepSeconds;
  return chanceOf(before, rest, seconds, worse) <= unlikely ? rest : undefined;
}

/** The alpha of a single metric, for which it is enough to be worse than the baseline ever was. */
const USUAL_ALPHA = 0.01;
/** How much further above it must be for an alpha that is e times smaller. */
const FURTHER = 0.3;

/**
 * Whether the watch is worse than every stretch of its length in the baseline; true where the baseline is too short to say.
 * The worst of n stretches is exceeded by the next one once in n + 1 times, whatever alpha is: where alpha is shared, the
 * excess must be larger too.
 */
export function isUnseen(
  before: Before,
  watch: readonly Count[],
  alpha: number,
  worse: Worse = 'higher',
): boolean {
  const peak = usualPeak(before.counts, watch.length, worse);
  if (peak === undefined) return true;
  const p = rate(before.all);
  const margin = 1 + FURTHER * Math.max(0, Math.log(USUAL_ALPHA / alpha));
  const sign = signOf(worse);
  return sign * (rate(total(watch)) - p) > margin * sign * (peak - p);
}

/**
 * Whether the change is more than the service's own wandering explains, independent events left aside: only what
 * over-dispersion grows by with the length of a stretch is wandering. A test of ranks knows nothing of it.
 */
export function isBeyondWandering(
  before: Before,
  watch: Count,
  seconds: number,
  worse: Worse = 'higher',
): boolean {
  const p = rate(before.all);
  const expected = before.seconds > 0 ? (before.all.events * seconds) / before.seconds : 0;
  if (expected <= 0) return true;
  const wandering =
    Math.max(0, before.dispersion(seconds) - before.dispersion(before.stepSeconds)) / expected;
  return signOf(worse) * (rate(watch) - p) >= WANDERING_DEVIATIONS * Math.sqrt(wandering) * p;
}

/** Whether `count` exceeds the baseline by more than is allowed, over its own exposure and over `leastSeconds` of the baseline's. */
export function exceeds(before: Before, count: Count, allowance: Allowance, leastSeconds: number): boolean {
  const p = rate(before.all);
  const perSecond = before.seconds > 0 ? before.all.exposure / before.seconds : 0;
  const exposure = Math.max(count.exposure, perSecond * leastSeconds);
  const excess = signOf(allowance.worse) * (count.events - p * count.exposure);
  return excess > 0 && excess >= allowance.change(p) * exposure && count.events > allowance.floor * exposure;
}

/** The pass certificate: whether a rate beyond the allowance can be ruled out. `floor`: rates below it are none of anyone's concern. */
export function ruledOut(
  before: Before,
  watch: Count,
  seconds: number,
  allowance: Allowance,
  floor: number,
): boolean {
  const compared = compare(before, watch, seconds);
  const p = rate(before.all);
  const change = allowance.change(p);
  if (allowance.worse === 'lower')
    return p > 0 && (change >= p || chanceOfSoMany(compared, 1 - change / p) <= BETA);
  const limit = Math.max(allowance.floor, p > 0 ? 0 : change, floor);
  if (limit > 0 && chanceOfSoFewAt(limit, watch, compared.watchDispersion) <= BETA) return true;
  return p > 0 && chanceOfSoFew(compared, 1 + change / p) <= BETA;
}
