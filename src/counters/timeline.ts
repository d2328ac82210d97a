import type { Increment } from './increments.ts';

/** What happened in one step of the timeline, over all targets. */
export interface Bin {
  /** One entry per group of series. */
  readonly gains: readonly number[];
  /** The time that the bin's scrapes cover, in seconds: the mean over the targets, so that pods do not add up to more than a second a second. */
  readonly seconds: number;
}

/** More steps than this are not laid out: times that lie so far apart are none of a run. */
const MOST_STEPS = 100_000;

/**
 * Lays increments out in steps of one scrape interval, the flag between two of them: what was scraped after the flag is
 * "after", with all of the interval astride the flag, for the flag may have caused it.
 */
export function timeline(
  increments: readonly Increment[],
  flagAt: number,
  stepSeconds: number,
  groups: number,
): { readonly before: readonly Bin[]; readonly after: readonly Bin[] } {
  const bins = new Map<number, Increment[]>();
  for (const increment of increments) {
    const index = Math.ceil((increment.at - flagAt) / 1000 / stepSeconds) - 1;
    if (!(Math.abs(index) <= MOST_STEPS)) continue;
    const bin = bins.get(index);
    if (bin) bin.push(increment);
    else bins.set(index, [increment]);
  }
  const first = Math.min(0, ...bins.keys());
  const last = Math.max(-1, ...bins.keys());
  const span = (from: number, to: number): Bin[] =>
    Array.from({ length: to - from + 1 }, (_, offset) => merge(bins.get(from + offset) ?? [], groups));
  return { before: span(first, -1), after: span(0, last) };
}

function merge(increments: readonly Increment[], groups: number): Bin {
  const gains = new Array<number>(groups).fill(0);
  let seconds = 0;
  for (const increment of increments) {
    seconds += increment.seconds;
    for (let group = 0; group < groups; group++)
      gains[group] = (gains[group] ?? 0) + (increment.gains[group] ?? 0);
  }
  const targets = new Set(increments.map(({ target }) => target)).size;
  // Where gains are taken away from others, targets that were scraped at other moments can leave less than nothing.
  return { gains: gains.map((gain) => Math.max(0, gain)), seconds: targets === 0 ? 0 : seconds / targets };
}
