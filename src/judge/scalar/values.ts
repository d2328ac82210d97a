import type { Recorded } from '../recorded.ts';
import type { Sample } from '../sample.ts';

/** Larger values are garbage, and their squares would be no numbers. */
const LARGEST = 1e100;

/** Values that follow each other within this part of a scrape interval are of one round of scrapes: polled again, or seen by another pod's scrape. */
const SAME_SCRAPE = 0.75;

/** The finite values of a metric in the order of time, one per scrape interval however often they were evaluated. */
export function valuesOf(recorded: Recorded, scrapeSeconds: number): Sample[] {
  if (recorded.kind !== 'scalar') return [];
  const finite = recorded.samples.filter(
    ({ at, value }) => Math.abs(value) <= LARGEST && Number.isFinite(at),
  );
  const inOrder = finite.every(({ at }, index) => index === 0 || at >= (finite[index - 1]?.at ?? at));
  const ordered = inOrder ? finite : finite.toSorted((one, other) => one.at - other.at);
  const leastMs = SAME_SCRAPE * scrapeSeconds * 1000;
  const kept: Sample[] = [];
  for (const sample of ordered) {
    const last = kept.at(-1);
    if (last === undefined || sample.at - last.at >= leastMs) kept.push(sample);
  }
  return kept;
}

/** Times may miss their distance by this part of a scrape interval. */
const TOLERANCE = 0.5;

/** The values that are `spacingSeconds` apart: counted back from the newest (in order), or on from a moment (ms). */
export function spacedValues(
  samples: readonly Sample[],
  spacingSeconds: number,
  scrapeSeconds: number,
  from: 'end' | { readonly startMs: number },
): number[] {
  const stepMs = (spacingSeconds - TOLERANCE * scrapeSeconds) * 1000;
  const spaced: number[] = [];
  if (from === 'end') {
    let last = Number.POSITIVE_INFINITY;
    for (const { at, value } of samples.toReversed()) {
      if (last - at < stepMs) continue;
      spaced.push(value);
      last = at;
    }
    return spaced.reverse();
  }
  let last = from.startMs;
  for (const { at, value } of samples) {
    if (at - last < stepMs) continue;
    spaced.push(value);
    last = at;
  }
  return spaced;
}
