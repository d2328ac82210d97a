import { inflation, learnNoise, type Noise } from '../noise/autocorrelation.ts';
import { mean } from '../numbers/summary.ts';
import type { Sample } from '../sample.ts';
import { scaleFor } from './scale.ts';

/** Assumed where the query does not say how far back a value looks; on a young series a part of its history. */
const DEFAULT_SPACING = 60;
const FEWEST_SPACINGS = 6;
const SHORTEST_SPACING = 30;
const FEWEST_SAMPLES = 10;
/** Part of a change that a standard error holds for what the model does not know. */
const MODEL_ERROR = 0.1;

/** What the values of the baseline teach. */
export interface UsualValues {
  /** One per scrape, oldest first. */
  readonly values: readonly number[];
  /** Their arithmetic mean: what thresholds are counted from. */
  readonly mean: number;
  readonly scrapeSeconds: number;
  /** How far apart values are nearly independent, in seconds and in scrapes. */
  readonly spacingSeconds: number;
  readonly spacing: number;
  /** The scale on which tests compare means, for both sides. */
  readonly transform: (value: number) => number;
  /** Of the values on that scale, `spacing` apart. */
  readonly noise: Noise;
  /** How many values of the baseline are nearly independent. */
  readonly effective: number;
  readonly freedom: number;
  /** Whether there is enough of it to compare with. */
  readonly enough: boolean;
  /** The part of the values that is zero. */
  readonly zeros: number;
}

/** Learns from the baseline's values. `windowSeconds`: how far back one of them looks, 0 where that is unknown. */
export function learnValues(
  history: readonly Sample[],
  given: {
    readonly until: number;
    readonly windowSeconds: number;
    readonly scrapeSeconds: number;
    readonly watchSeconds: number;
  },
): UsualValues {
  const { until, windowSeconds, scrapeSeconds, watchSeconds } = given;
  const historySeconds = (until - (history[0]?.at ?? until)) / 1000;
  const window =
    windowSeconds > 0 ? windowSeconds : Math.min(DEFAULT_SPACING, historySeconds / FEWEST_SPACINGS);
  const shortest = Math.min(SHORTEST_SPACING, Math.max(1, watchSeconds / 5));
  const spacing = Math.max(1, Math.round(Math.max(shortest, window) / scrapeSeconds));
  const values = history.map(({ value }) => value);
  const transform = scaleFor(values);
  const effective = Math.max(1, values.length / spacing);
  const noise = learnNoise(values.map(transform), spacing, effective);
  return {
    values,
    mean: mean(values),
    scrapeSeconds,
    spacingSeconds: spacing * scrapeSeconds,
    spacing,
    transform,
    noise,
    effective,
    freedom: Math.max(3, (effective * (1 - noise.correlation ** 2)) / (1 + noise.correlation ** 2) - 1),
    enough: values.length >= FEWEST_SAMPLES && values.length >= 2 * spacing,
    zeros: values.filter((value) => value === 0).length / Math.max(1, values.length),
  };
}

/** The standard error of a mean of `count` points against the baseline's, on the scale of the tests; `change` is in the metric's unit. */
export function standardError(usual: UsualValues, change: number, count: number): number {
  const { noise, effective, transform, mean: before } = usual;
  return Math.sqrt(
    noise.variance *
      (inflation(noise.correlation, count) / count + inflation(noise.correlation, effective) / effective) +
      (MODEL_ERROR * Math.abs(transform(before + change) - transform(before))) ** 2,
  );
}

/**
 * Values as they would be if their mean were `to` in place of `from`: all in proportion, or all shifted where they are not
 * positive. Means on another scale are compared with those of such values, never with that of the mean itself: the mean of
 * logarithms is below the logarithm of the mean, the more so the more skewed the values are.
 */
export function withMean(values: readonly number[], from: number, to: number): number[] {
  const ratio = to / from;
  const inProportion = from > 0 && ratio >= 0 && values.every((value) => value >= 0);
  return values.map((value) => (inProportion ? value * ratio : value + (to - from)));
}
