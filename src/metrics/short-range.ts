import type { NoData } from '../judge/no-data.ts';

/** Ranges that people write, in seconds. */
const USUAL = [
  [60, '1m'],
  [120, '2m'],
  [300, '5m'],
  [600, '10m'],
  [900, '15m'],
  [1800, '30m'],
  [3600, '1h'],
] as const;

/** A range of so many scrapes stands a missed one. */
const SCRAPES = 4;

/**
 * Says where a rate's range is shorter than two scrapes: most of the time it holds no two samples, and so no value.
 * `ranges`: as in the query, with their seconds.
 */
export function shortRange(
  ranges: readonly { readonly text: string; readonly seconds: number }[],
  scrapeSeconds: number,
): NoData | undefined {
  // Scrapes come some milliseconds early or late.
  const short = ranges.find(({ seconds }) => seconds < 1.95 * scrapeSeconds);
  if (!short) return undefined;
  const usual = USUAL.find(([seconds]) => seconds >= SCRAPES * scrapeSeconds);
  const write = usual?.[1] ?? `${Math.ceil((SCRAPES * scrapeSeconds) / 3600)}h`;
  return { kind: 'range-too-short', range: short.text, scrapeSeconds: Math.round(scrapeSeconds), write };
}
