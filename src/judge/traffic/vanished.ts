import type { Sample } from '../sample.ts';

const FEWEST_SCRAPES = 3;
const LEAST_SECONDS = 45;

/**
 * For how long nothing was scraped any more, in seconds, where that is longer than chance explains: three scrapes and
 * 45 s, and twice the longest gap before the flag. Undefined otherwise, and where nothing was there at the flag.
 *
 * All in ms: `before` and `after` are the moments of scrapes; `unansweredAt` is when the source last gave no answer, for
 * until then nobody knows.
 */
export function vanishedSeconds(
  { before, after, at, flagAt, unansweredAt }: Presence,
  scrapeSeconds: number,
): number | undefined {
  const last = before.at(-1);
  if (last === undefined) return undefined;
  let longestGap = 0;
  for (const [index, moment] of before.entries())
    longestGap = Math.max(longestGap, (moment - (before[index - 1] ?? moment)) / 1000 - scrapeSeconds);
  const tolerated = Math.max(FEWEST_SCRAPES * scrapeSeconds, LEAST_SECONDS, 2 * longestGap);
  if ((flagAt - last) / 1000 > tolerated) return undefined;
  const missingSince = Math.max(after.at(-1) ?? flagAt, unansweredAt ?? Number.NEGATIVE_INFINITY);
  const missing = (at - missingSince) / 1000;
  return missing >= tolerated ? missing : undefined;
}

interface Presence {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly at: number;
  readonly flagAt: number;
  readonly unansweredAt: number | undefined;
}

/** The moments of scrapes in ascending order, ms. */
export function scrapeMoments(series: readonly { readonly samples: readonly Sample[] }[]): number[] {
  const moments = new Set<number>();
  for (const { samples } of series)
    for (const { at, value } of samples) if (Number.isFinite(value)) moments.add(at);
  return [...moments].sort((a, b) => a - b);
}
