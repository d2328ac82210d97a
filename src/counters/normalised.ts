import type { Sample } from './sample.ts';

/** Samples closer than this come from duplicate scrapers or a broken clock, in ms: targets are not scraped that often. */
const DENSEST_MS = 500;
/** Two scrapers of one series may have clocks so far apart that its levels seem to fall, in ms. */
const SKEW_MS = 1000;
/** The part of the usual interval within which a further sample is a duplicate. */
const DUPLICATE_PART = 0.25;

/**
 * These samples in order of time, each moment once, and none so close to the one before that both describe one scrape. Of
 * several values at one moment the greatest is kept, so that the order in which they came does not matter.
 */
export function normalised(samples: readonly Sample[]): readonly Sample[] {
  return thinned(ordered(samples));
}

/** In order of time, each moment once. The list itself, where it is so already. */
export function ordered(samples: readonly Sample[]): readonly Sample[] {
  if (samples.every(({ at }, index) => index === 0 || at > (samples[index - 1]?.at ?? at))) return samples;
  const kept: Sample[] = [];
  for (const sample of samples.toSorted((one, other) => one.at - other.at)) {
    const last = kept.at(-1);
    if (last?.at !== sample.at) kept.push(sample);
    else if (!(last.value >= sample.value))
      kept[kept.length - 1] = Number.isNaN(sample.value) ? last : sample;
  }
  return kept;
}

function thinned(samples: readonly Sample[]): readonly Sample[] {
  const gaps = gapsOf(samples);
  if (gaps.every((gap) => gap >= SKEW_MS)) return samples;
  const usual = gaps.toSorted((one, other) => one - other)[(3 * gaps.length) >> 2] ?? 0;
  const least = Math.max(DENSEST_MS, Math.min(SKEW_MS, DUPLICATE_PART * usual));
  let last = Number.NEGATIVE_INFINITY;
  const kept = samples.filter(({ at }) => {
    if (at - last < least) return false;
    last = at;
    return true;
  });
  return kept.length === samples.length ? samples : kept;
}

/** The times between neighbours, in ms. */
export function gapsOf(samples: readonly Sample[]): number[] {
  return samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
}

/** The usual time between two samples, in ms; undefined where there are not two. */
export function usualGap(samples: readonly Sample[]): number | undefined {
  const gaps = gapsOf(samples).sort((one, other) => one - other);
  return gaps[gaps.length >> 1];
}
