import { type Count, rate, total } from './count.ts';

/** How many times the variance of independent events a stretch of `seconds` has; at least 1. */
export type OverDispersion = (seconds: number) => number;

/** Block lengths that noise is learnt on, in seconds. The short ones serve short baselines alone. */
const BLOCK_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300];
const LONGEST_FIRST_BLOCK = 10;
const FEWEST_BLOCKS = 12;

/** What noise is taken for while there are too few events to see it, and how many blocks' worth of belief that has. */
const PRIOR = 1.5;
const PRIOR_BLOCKS = 5;
/** The belief is halved by this many events. */
const PRIOR_EVENTS = 10;

/**
 * How far the estimate is raised for its own uncertainty, in units of 1/√(blocks − 1): up to twice as far where the excess
 * is large, for that is wandering, of which neighbouring blocks show the same piece.
 */
const CAUTION = 1.5;
const WANDERING_EXCESS = 10;

/** Drift too slow for the baseline to show, as a standard deviation relative to the mean, and how long it takes to get there. */
const DRIFT = 0.15;
const DRIFT_SECONDS = 600;

/**
 * Learns from the baseline how much more its counts vary than independent events would (Pearson's statistic over blocks
 * of several lengths): real errors come in bursts.
 *
 * Few events say little, so the estimate is drawn towards 1.5; it is raised to an upper confidence value, never falls
 * with the length, and slow drift is added to it. `counts` are the baseline's, one per step of `stepSeconds`.
 */
export function learnOverDispersion(counts: readonly Count[], stepSeconds: number): OverDispersion {
  const all = total(counts);
  const baselineSeconds = counts.length * stepSeconds;
  const known: { seconds: number; value: number }[] = [];
  for (const seconds of blockLengths(baselineSeconds, stepSeconds)) {
    const size = Math.max(1, Math.round(seconds / stepSeconds));
    const estimate = estimateOver(blocks(counts, size), all);
    const value = Math.max(estimate, known.at(-1)?.value ?? 1);
    known.push({ seconds: size * stepSeconds, value });
  }
  const perSecond = baselineSeconds > 0 ? all.events / baselineSeconds : 0;
  const drift = (seconds: number): number =>
    DRIFT ** 2 * Math.min(1, (baselineSeconds + seconds) / DRIFT_SECONDS) * perSecond * seconds;
  return (seconds) => interpolate(known, seconds) + drift(seconds);
}

function blockLengths(baselineSeconds: number, stepSeconds: number): number[] {
  const shortest = Math.max(stepSeconds, Math.min(LONGEST_FIRST_BLOCK, baselineSeconds / FEWEST_BLOCKS));
  const lengths = BLOCK_SECONDS.filter(
    (seconds) => seconds >= shortest && Math.floor(baselineSeconds / seconds) >= FEWEST_BLOCKS,
  );
  return lengths.length > 0 ? lengths : [shortest];
}

function blocks(counts: readonly Count[], size: number): Count[] {
  const whole: Count[] = [];
  // From the flag backwards: what is left over is the oldest.
  for (let end = counts.length; end >= size; end -= size) whole.push(total(counts.slice(end - size, end)));
  return whole.filter(({ exposure }) => exposure > 0);
}

function estimateOver(blocks: readonly Count[], all: Count): number {
  const p = rate(all);
  const pearson = blocks.reduce((sum, { events, exposure }) => {
    const expected = p * exposure;
    return sum + (expected > 0 ? (events - expected) ** 2 / expected : 0);
  }, 0);
  const belief = PRIOR_BLOCKS / (1 + all.events / PRIOR_EVENTS);
  const freedom = Math.max(0, blocks.length - 1);
  const estimate = (PRIOR * belief + pearson) / (belief + freedom);
  const excess = Math.max(0, estimate - 1);
  const caution = CAUTION * (1 + Math.min(1, excess / WANDERING_EXCESS));
  return 1 + excess * (1 + caution / Math.sqrt(Math.max(1, freedom)));
}

function interpolate(known: readonly { seconds: number; value: number }[], seconds: number): number {
  let lower = known[0];
  if (lower === undefined) return PRIOR;
  for (const upper of known) {
    if (upper.seconds >= seconds) {
      const width = upper.seconds - lower.seconds;
      const part = width > 0 ? Math.max(0, (seconds - lower.seconds) / width) : 0;
      return lower.value + part * (upper.value - lower.value);
    }
    lower = upper;
  }
  return lower.value;
}
