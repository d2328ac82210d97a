import { signOf, type Worse } from '../allowance.ts';
import { memo } from '../memo.ts';
import { standardError, type UsualValues, withMean } from './usual-values.ts';

/** A mean of a watch is compared with the newest part of the baseline too, as slow values leave the rest behind. */
const RECENT_PART = 4;
/** So many stretches of a watch's length that follow a recent part are needed to know how much they differ from it. */
const FEWEST_STRETCHES = 6;
/** Means of stretches are learnt at so many moments in each stretch's length. */
const MOMENTS = 4;

/** How well a change of the mean can be ruled out by a watch. */
export interface Certificate {
  /** How far a mean without a change lies on the good side of one with it; on the scale of the tests. */
  readonly distance: number;
  /** The mean with the change. */
  readonly changed: number;
  readonly spread: number;
  readonly freedom: number;
}

/**
 * What a certificate against a change of the mean (`to` in place of the baseline's) rests on, for a watch of `seconds`.
 *
 * How much the mean of such a watch differs from what was before is taken from the baseline itself: each stretch of
 * the watch's length against the part before it. That needs no model of how skewed values are, nor of how long their memory
 * is. Only where the baseline holds too few such stretches, a first-order autoregression stands in.
 */
export function certificates(usual: UsualValues): (to: number, seconds: number, worse: Worse) => Certificate {
  const { values, transform, scrapeSeconds, spacingSeconds } = usual;
  const plain = runningSums(values.map(transform));
  const changedTo = memo((to: number) => runningSums(withMean(values, usual.mean, to).map(transform)));
  const length = values.length;

  /** The standard deviation of the difference between a changed stretch of `steps` and the `recent` steps before it. */
  const stretchSpread = (changed: Sums, steps: number, recent: number): number => {
    const shift = meanOf(changed, 0, length) - meanOf(plain, 0, length);
    const every = Math.max(1, Math.floor(steps / MOMENTS));
    let squares = 0;
    let moments = 0;
    for (let start = recent; start + steps <= length; start += every) {
      const before = meanOf(plain, start - recent, start);
      squares += (meanOf(changed, start, start + steps) - before - shift) ** 2;
      moments += 1;
    }
    return Math.sqrt(squares / moments);
  };

  const spreadOf = (to: number, changed: Sums, steps: number): Pick<Certificate, 'spread' | 'freedom'> => {
    const recent = recentOf(steps, length);
    const stretches = (length - recent) / steps;
    if (stretches >= FEWEST_STRETCHES) {
      const spread = stretchSpread(changed, steps, recent) * Math.sqrt(1 + 1 / stretches);
      return { spread, freedom: Math.max(3, stretches - 1) };
    }
    const points = Math.max(1, Math.floor((steps * scrapeSeconds) / spacingSeconds));
    const modelled = standardError(usual, to - usual.mean, points);
    // A longer mean is steadier than the longest that can be learnt, but not more so than independent values make it.
    const learnt = Math.floor((length * (1 - 1 / RECENT_PART)) / FEWEST_STRETCHES);
    if (learnt < 1) return { spread: modelled, freedom: usual.freedom };
    const shorter = stretchSpread(changed, learnt, recentOf(learnt, length)) * Math.sqrt(learnt / steps);
    return { spread: Math.max(modelled, shorter), freedom: Math.min(usual.freedom, FEWEST_STRETCHES - 1) };
  };

  return (to, seconds, worse) => {
    const changed = changedTo(to);
    const steps = Math.max(1, Math.round(seconds / scrapeSeconds));
    const recent = recentOf(steps, length);
    // Whichever part of the baseline is further from the limit says what the watch must be below.
    const [all, newest] = [meanOf(changed, 0, length), meanOf(changed, length - recent, length)];
    const from = signOf(worse) * (all - newest) <= 0 ? 0 : length - recent;
    const mean = from === 0 ? all : newest;
    const distance = Math.abs(mean - meanOf(plain, from, length));
    return { changed: mean, distance, ...spreadOf(to, changed, steps) };
  };
}

function recentOf(steps: number, length: number): number {
  return Math.min(length, Math.max(steps, Math.floor(length / RECENT_PART)));
}

type Sums = readonly number[];

function runningSums(values: readonly number[]): Sums {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

function meanOf(sums: Sums, from: number, to: number): number {
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
}
