import { type Count, rate, total } from '../counts/count.ts';
import { points } from '../counts/count-points.ts';
import { compare, learn } from '../counts/counts-test.ts';
import { chanceOfSoFew } from '../counts/posterior.ts';
import { usualPeak } from '../counts/usual-peak.ts';
import { formatNumber } from '../format.ts';
import { RANK_SPACING, RANK_WATCH_SECONDS, TRAFFIC_SHARE } from '../method.ts';
import type { Question } from '../question.ts';
import { rankTest } from '../ranks/rank-test.ts';
import { knownSeconds, toleratedSeconds } from './tolerance.ts';

/** Traffic that fell below this part of the baseline's is lost. */
const LOST = 0.5;
/** A standstill counts once so many requests should have come. */
const STANDSTILL_REQUESTS = 12;
/** A fall must be deeper than the deepest of its length in the baseline by this factor. */
const DEEPER = 0.8;
/** The baseline must hold this many stretches of a fall's length to know how deep they are. */
const FEWEST_STRETCHES = 5;

/** Requests while the service was there since the flag, one entry per step, → in which words they were lost, or undefined. `part`: what may be spent of alpha. */
export type TrafficGuard = (requests: readonly Count[], part: number) => string | undefined;

/**
 * Learns the traffic before the flag: `requests` per second, one entry per step of one scrape.
 *
 * No request at all for longer than `toleratedSeconds`, where some should have come, is lost traffic. A fall is lost traffic
 * where chance does not explain it and no stretch of its length before the flag was nearly as low: callers come and go.
 */
export function learnTraffic(requests: readonly Count[], question: Question): TrafficGuard {
  const { scrapeSeconds, watchSeconds } = question;
  const alpha = TRAFFIC_SHARE * question.alpha;
  const before = learn(requests, scrapeSeconds);
  const usual = rate(before.all);
  const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
  const withRanks = watchSeconds >= RANK_WATCH_SECONDS;
  const rankPoints = withRanks ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const baselinePoints = points(requests, spacing, 'end').map((value) => -value);
  const tolerated = toleratedSeconds(scrapeSeconds, longestRun(requests) * scrapeSeconds);

  return (after, part) => {
    if (usual <= 0) return undefined;
    const known = (steps: readonly Count[]): number =>
      steps.reduce((sum, { exposure }) => sum + knownSeconds(exposure, scrapeSeconds), 0);
    const stood = known(after.slice(after.findLastIndex(({ events }) => events > 0) + 1));
    if (stood >= tolerated - 1e-6 && usual * stood >= STANDSTILL_REQUESTS) {
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
    const fell =
      known(after) >= tolerated - scrapeSeconds / 2 && pValue <= (withRanks ? 0.6 : 1) * alpha * part;
    const stays = ranks?.rise !== undefined && ranks.pValue <= ranks.level && ranks.rise >= LOST * usual;
    if (!(fell || stays) || !isDeeper(requests, after)) return undefined;
    return `has lost its traffic: ${formatNumber(usual)} -> ${formatNumber(rate(all))} requests/s since the flag went on`;
  };
}

/** Whether traffic since the flag is lower than every stretch of its length in the baseline; false where that is too short to say. */
function isDeeper(before: readonly Count[], after: readonly Count[]): boolean {
  if (before.length < FEWEST_STRETCHES * after.length) return false;
  const negated = before.map(({ events, exposure }) => ({ events: -events, exposure }));
  const peak = usualPeak(negated, after.length);
  return peak !== undefined && rate(total(after)) < DEEPER * -peak;
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
