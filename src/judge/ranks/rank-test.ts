import { inflation, learnNoise, type Noise } from '../noise/autocorrelation.ts';
import { baselineWins, mannWhitneyAtMost } from '../numbers/mann-whitney.ts';
import { mean, sum } from '../numbers/summary.ts';

/** A rank test needs this many points of the watch. */
export const FEWEST_POINTS = 3;

/** The mean must have moved by this many standard errors as well, as the baseline's own noise makes them. */
const STANDARD_ERRORS = 2.5;

export interface RankFinding {
  /** P(so few baseline points at or above the watch's), exact. */
  readonly pValue: number;
  readonly level: number;
  /** The rise of the mean; undefined where it is within what the baseline's noise explains. */
  readonly rise: number | undefined;
}

/**
 * A second opinion that knows no distribution: the exact Mann-Whitney test on points that are far enough apart to be
 * nearly independent. `points` is how many the whole watch will have; later looks get more of `alpha`.
 */
export function rankTest(
  baseline: readonly number[],
  watch: readonly number[],
  points: number,
  alpha: number,
): RankFinding | undefined {
  if (watch.length < FEWEST_POINTS || baseline.length < FEWEST_POINTS) return undefined;
  const pValue = mannWhitneyAtMost(baselineWins(baseline, watch), baseline.length, watch.length);
  const level = alpha * partOf(watch.length, points);
  const noise = noiseOf(baseline);
  const rise = mean(watch) - mean(baseline);
  const error = Math.sqrt(
    noise.variance *
      (inflation(noise.correlation, watch.length) / watch.length +
        inflation(noise.correlation, baseline.length) / baseline.length),
  );
  return { pValue, level, rise: rise >= STANDARD_ERRORS * error ? rise : undefined };
}

/** Learnt once per baseline: each evaluation of a watch brings the same array. */
const learnt = new WeakMap<readonly number[], Noise>();

function noiseOf(baseline: readonly number[]): Noise {
  const known = learnt.get(baseline) ?? learnNoise(baseline);
  learnt.set(baseline, known);
  return known;
}

/** The part of alpha for the look at `count` points: in proportion to (count − 2)^1.6. */
function partOf(count: number, points: number): number {
  const weight = (of: number): number => (of - FEWEST_POINTS + 1) ** 1.6;
  const all = sum(
    Array.from({ length: Math.max(0, points - FEWEST_POINTS + 1) }, (_, index) =>
      weight(index + FEWEST_POINTS),
    ),
  );
  return count > points || all === 0 ? 0 : weight(count) / all;
}
