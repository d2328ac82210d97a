import { type Count, rate, total } from '../counts/count.ts';
import { points } from '../counts/count-points.ts';
import { compare, learn } from '../counts/counts-test.ts';
import { chanceOfSoFew } from '../counts/posterior.ts';
import { formatNumber } from '../format.ts';
import { RANK_SPACING, RANK_WATCH_SECONDS, TRAFFIC_SHARE } from '../method.ts';
import type { Question } from '../question.ts';
import { rankTest } from '../ranks/rank-test.ts';

/** Traffic that fell below this part of the baseline's is lost. */
const LOST = 0.5;
/** A standstill counts from here on, in seconds and in requests that should have come. */
const STANDSTILL_SECONDS = 20;
const STANDSTILL_REQUESTS = 12;

/** Requests after the flag, one entry per step, → in which words they were lost, or undefined. `part`: what may be spent of alpha. */
export type TrafficGuard = (requests: readonly Count[], part: number) => string | undefined;

/** Learns the traffic before the flag: `requests` per second, one entry per step of one scrape. */
export function learnTraffic(requests: readonly Count[], question: Question): TrafficGuard {
  const { scrapeSeconds, watchSeconds } = question;
  const alpha = TRAFFIC_SHARE * question.alpha;
  const before = learn(requests, scrapeSeconds);
  const usual = rate(before.all);
  const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
  const withRanks = watchSeconds >= RANK_WATCH_SECONDS;
  const rankPoints = withRanks ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const baselinePoints = points(requests, spacing, 'end').map((value) => -value);
  const longestStandstill = longestRun(requests) * scrapeSeconds;

  return (after, part) => {
    if (usual <= 0) return undefined;
    const stood = trailingStandstill(after);
    const least = Math.max(STANDSTILL_SECONDS, 2 * scrapeSeconds, 2 * longestStandstill);
    if (stood >= least - 1e-6 && usual * stood >= STANDSTILL_REQUESTS) {
      return `has had no traffic to measure for ${formatNumber(stood)} s since the flag went on (${formatNumber(usual)} requests/s before)`;
    }
    const all = total(after);
    if (all.exposure <= 0) return undefined;
    const seconds = after.length * scrapeSeconds;
    const pValue = chanceOfSoFew(compare(before, all, seconds), LOST);
    const ranks = rankTest(
      baselinePoints,
      points(after, spacing, 'start').map((value) => -value),
      rankPoints,
      0.4 * alpha,
    );
    const fell = after.length > 1 && pValue <= (withRanks ? 0.6 : 1) * alpha * part;
    const stays = ranks?.rise !== undefined && ranks.pValue <= ranks.level && ranks.rise >= LOST * usual;
    if (!fell && !stays) return undefined;
    return `has lost its traffic: ${formatNumber(usual)} -> ${formatNumber(rate(all))} requests/s since the flag went on`;
  };
}

/** The seconds up to now in which scrapes saw no request. */
function trailingStandstill(requests: readonly Count[]): number {
  let seconds = 0;
  for (const { events, exposure } of requests.toReversed()) {
    if (events > 0) break;
    seconds += exposure;
  }
  return seconds;
}

function longestRun(requests: readonly Count[]): number {
  let longest = 0;
  let run = 0;
  for (const { events, exposure } of requests) {
    run = events > 0 ? 0 : run + (exposure > 0 ? 1 : 0);
    longest = Math.max(longest, run);
  }
  return longest;
}
