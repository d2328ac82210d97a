import type { MetricQuery } from '../canary/plan.ts';
import { type MetricSource, MetricSourceError } from '../canary/ports.ts';
import { gridMs } from './windows.ts';

/** A stretch of time, ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Shorter ones are lost scrapes, in scrapes and in seconds. */
const FEWEST_SCRAPES = 3;
const LEAST_SECONDS = 45;

/**
 * When the server recorded nothing: it was not there, or not running. Where only the watched metrics are missing and it
 * went on to note whether its targets are up, they were really gone, which a canary would have seen.
 *
 * @param moments when each metric was scraped (ms, ascending)
 */
export async function unrecorded(
  source: MetricSource,
  { from, to }: Stretch,
  moments: readonly (readonly number[])[],
  scrapeSeconds: number,
  signal: AbortSignal,
): Promise<Stretch[]> {
  const leastMs = Math.max(FEWEST_SCRAPES * scrapeSeconds, LEAST_SECONDS) * 1000;
  const silent = gaps({ from, to }, moments.flat(), leastMs);
  const asked = silent.map(async (gap) => {
    const ups = await upMoments(source, gap, scrapeSeconds, signal);
    return gaps(gap, ups, leastMs);
  });
  return (await Promise.all(asked)).flat();
}

/** The stretches longer than `leastMs` in which nothing happened. */
function gaps({ from, to }: Stretch, moments: readonly number[], leastMs: number): Stretch[] {
  const ends = [...new Set(moments), to].sort((one, other) => one - other);
  const found: Stretch[] = [];
  let since = from;
  for (const at of ends) {
    if (at - since > leastMs) found.push({ from: since, to: at });
    since = at;
  }
  return found;
}

/** When the server last noted whether a target is up, seen from each step of a stretch (ms). */
async function upMoments(
  source: MetricSource,
  { from, to }: Stretch,
  scrapeSeconds: number,
  signal: AbortSignal,
): Promise<number[]> {
  const stepMs = gridMs(scrapeSeconds);
  try {
    const ages = await source.history(UP, from, Math.ceil(to / stepMs) * stepMs, stepMs / 1000, signal);
    return ages.map(({ at, value }) => at - value * 1000);
  } catch (error) {
    // A server that cannot tell has said nothing of that time.
    if (error instanceof MetricSourceError && error.kind === 'rejected') return [];
    throw error;
  }
}

/** As an age, so that it does not matter whose clock is right. */
const UP: MetricQuery = {
  expression: 'time() - max(timestamp(up))',
  selectors: ['up'],
  counter: undefined,
  structure: undefined,
  counted: undefined,
  scale: 1,
};
