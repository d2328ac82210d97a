import { mean, sum, winsorise } from '../numbers/summary.ts';

/** How evenly spaced values vary, and how much each resembles the one before. */
export interface Noise {
  readonly mean: number;
  readonly variance: number;
  /** Correlation of neighbours, 0 to 0.9. */
  readonly correlation: number;
}

/** Learnt with outliers drawn in, and with the correlation's small-sample bias put back (Kendall: (1 + 3ρ)/m). */
export function learnNoise(values: readonly number[], lag = 1, spaced = values.length): Noise {
  const centre = mean(values);
  const drawn = winsorise(values);
  const middle = mean(drawn);
  const variance = sum(drawn.map((value) => (value - middle) ** 2)) / Math.max(1, drawn.length - 1);
  if (!(variance > 1e-12 * (1 + middle ** 2))) return { mean: centre, variance: 0, correlation: 0 };
  let products = 0;
  for (let index = lag; index < drawn.length; index++)
    products += ((drawn[index] ?? 0) - middle) * ((drawn[index - lag] ?? 0) - middle);
  const raw = products / Math.max(1, drawn.length - lag) / variance;
  const correlation = Math.min(0.9, Math.max(0, raw + (1 + 3 * raw) / spaced));
  return { mean: centre, variance, correlation };
}

/** By how much the variance of a mean of `count` values exceeds that of independent ones, for a first-order autoregression. */
export function inflation(correlation: number, count: number): number {
  if (correlation === 0 || count <= 1) return 1;
  const decay = (1 - correlation ** count) / (count * (1 - correlation));
  return 1 + ((2 * correlation) / (1 - correlation)) * (1 - decay);
}
