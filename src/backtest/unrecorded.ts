import type { MetricSource } from '../canary/ports.ts';
import { distinct, type Stretch, sampledMoments } from './sampled.ts';

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
    const noted = await sampledMoments(source, 'up', gap, scrapeSeconds, signal);
    return gaps(gap, noted ?? [], leastMs);
  });
  return (await Promise.all(asked)).flat();
}

/** The stretches longer than `leastMs` in which nothing happened. */
function gaps({ from, to }: Stretch, moments: readonly number[], leastMs: number): Stretch[] {
  const ends = distinct([...moments, to]).filter((at) => at >= from && at <= to);
  const found: Stretch[] = [];
  let since = from;
  for (const at of ends) {
    if (at - since > leastMs) found.push({ from: since, to: at });
    since = at;
  }
  return found;
}
