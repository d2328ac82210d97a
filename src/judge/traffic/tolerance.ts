/** A machine that stalls misses scrapes of every second for about this long, in seconds. */
const LEAST_SECONDS = 10;
const SCRAPES = 2;
const GAPS = 2;

/**
 * For how many seconds something that is due may be missing before it counts as lost: 10 s, two scrapes, and twice the
 * longest time that it was missing before the flag. The same for samples, values and requests. `dueAfterScrapes`: when the
 * first of what is missing was due, counted from the moment since when it is missing.
 */
export function toleratedSeconds(
  scrapeSeconds: number,
  longestGapSeconds: number,
  dueAfterScrapes: 0 | 1 = 0,
): number {
  return Math.max(LEAST_SECONDS, (SCRAPES + dueAfterScrapes) * scrapeSeconds, GAPS * longestGapSeconds);
}

/** A longer time between two scrapes means that the source did not scrape: of the rest of it nothing is known. */
const KNOWN_SCRAPES = 2;

/** How much of `seconds` between two scrapes is known of: two scrape intervals at most. */
export function knownSeconds(seconds: number, scrapeSeconds: number): number {
  return Math.min(seconds, KNOWN_SCRAPES * scrapeSeconds);
}

/** Within this, the age of the newest sample says nothing of a delay: the time to the next scrape, half of another, and a second. */
const USUAL_AGE_SCRAPES = 1.5;
const USUAL_AGE_SECONDS = 1;

/** How late data become visible, in seconds, from how old the newest sample was before the flag; 0 where they are not late. */
export function delayOf(ageSeconds: number, scrapeSeconds: number): number {
  return ageSeconds > USUAL_AGE_SCRAPES * scrapeSeconds + USUAL_AGE_SECONDS ? ageSeconds : 0;
}
