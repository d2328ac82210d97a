import type { Baseline } from './metric.ts';
import type { Sample } from './sample.ts';

/** Sums up what was measured before the flag. `samples` lie on a grid of `stepSeconds` that ends at `to` (ms); missing points are simply not there. */
export function summarise(measured: {
  readonly samples: readonly Sample[];
  readonly to: number;
  readonly stepSeconds: number;
  readonly rawSamples: number;
  readonly scrapeSeconds: number;
  readonly delaySeconds?: number;
}): Baseline {
  const finite = measured.samples.filter(({ value }) => Number.isFinite(value));
  return {
    answered: true,
    samples: measured.samples,
    mean: meanOf(finite.map(({ value }) => value)),
    rawSamples: measured.rawSamples,
    longestGapSeconds: longestGap(finite, measured.to, measured.stepSeconds),
    scrapeSeconds: measured.scrapeSeconds,
    ...(measured.delaySeconds ? { delaySeconds: measured.delaySeconds } : {}),
  };
}

/** The baseline of a metric whose source gave no answer. */
export function unanswered(scrapeSeconds: number): Baseline {
  return {
    answered: false,
    samples: [],
    mean: undefined,
    rawSamples: 0,
    longestGapSeconds: 0,
    scrapeSeconds,
  };
}

/** Of huge values the sum may be too large for a number, but never the mean: nothing would ever exceed an infinite one. */
function meanOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Number.isFinite(mean) ? mean : values.reduce((sum, value) => sum + value / values.length, 0);
}

/** From the first value on: a service that is younger than the window has no gap for that. */
function longestGap(finite: readonly Sample[], to: number, stepSeconds: number): number {
  let longest = 0;
  for (const [index, { at }] of finite.entries()) {
    const next = finite[index + 1]?.at ?? to;
    longest = Math.max(longest, (next - at) / 1000 - stepSeconds);
  }
  return longest;
}
