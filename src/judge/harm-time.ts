/**
 * How long the threshold's rise must have lasted to count as harm, in seconds: a shorter stretch needs the same harm in
 * less time, so that three errors in the first seconds are not "+900 %". A minute, less on watches that are shorter than
 * five, and never under four scrapes.
 */
export function harmSeconds(scrapeSeconds: number, watchSeconds: number): number {
  return Math.min(60, Math.max(4 * scrapeSeconds, watchSeconds / 5));
}
