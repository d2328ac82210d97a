import { increments } from '../../counters/increments.ts';
import { type Bin, timeline } from '../../counters/timeline.ts';
import { type Allowance, allowances } from '../allowance.ts';
import type { Finding } from '../finding.ts';
import { harmSeconds } from '../harm-time.ts';
import {
  LAST_LOOK,
  type Look,
  MAIN_SHARE,
  type Method,
  RANK_SHARE,
  RANK_SPACING,
  RANK_WATCH_SECONDS,
} from '../method.ts';
import type { FlagOn } from '../metric.ts';
import { countsPower } from '../power/counts-power.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { Recorded, TargetSeries } from '../recorded.ts';
import { learnTraffic } from '../traffic/traffic-guard.ts';
import { type Count, rate, total } from './count.ts';
import { points } from './count-points.ts';
import {
  compare,
  exceeds,
  isBeyondWandering,
  isUnseen,
  learn,
  ruledOut,
  stillUnlikely,
} from './counts-test.ts';
import { chanceOfSoMany } from './posterior.ts';

/** A share of requests below this is none of anyone's concern where the config states no minimum of its own. */
const SMALLEST_SHARE = 0.001;

/**
 * Where there was no error before and is none after, no multiple can be ruled out. It is a pass all the same: of requests
 * once so many came that a share of 1 % would have shown (P ≤ 10 %), of a rate at the end of the watch.
 */
const SHARE_AFTER_ZERO = 0.01;
const ZERO_RULES_OUT = -Math.log(0.1);

/** The ranks alone do not roll back: the counts must find it this unlikely too. */
const COUNTS_AGREE = 0.03;

type Counts = Extract<Recorded, { kind: 'counts' }>;

/** Judges events out of requests, or per second. */
export function judgeCounts(question: Question, scale: number, flag: FlagOn): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const limits = allowances(metric, scale);
  const baseline = groups(question.baseline);
  const isShare = baseline.length > 1;
  const first = increments(baseline);
  const toCounts = (bins: readonly Bin[]): Count[] =>
    bins.map(({ gains, seconds }) => ({
      events: gains[0] ?? 0,
      exposure: isShare ? (gains[1] ?? 0) : seconds,
    }));
  const history = timeline(first.increments, flag.writtenAt, scrapeSeconds, baseline.length).before;
  const quiet = !isShare && metric.startsAtZero && baseline.every(({ length }) => length === 0);
  const before = learn(quiet ? nothingHappened(question, flag) : toCounts(history), scrapeSeconds);
  const traffic = isShare
    ? learnTraffic(
        history.map(({ gains, seconds }) => ({ events: gains[1] ?? 0, exposure: seconds })),
        question,
      )
    : undefined;

  const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
  const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
  const rankPoints =
    watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const mainShare = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
  const baselinePoints = points(before.counts, spacing, 'end');

  const floor = isShare ? SMALLEST_SHARE : 0;
  const staysAtZero = ({ events, exposure }: Count): boolean =>
    events === 0 && before.all.events === 0 && (!isShare || exposure * SHARE_AFTER_ZERO >= ZERO_RULES_OUT);

  const look = ({ since, part }: Look): Finding => {
    const gained = increments(groups(since, isShare), first.standing).increments;
    const after = timeline(gained, flag.writtenAt, scrapeSeconds, baseline.length).after;
    const counts = toCounts(after);
    const all = total(counts);
    const seconds = counts.length * scrapeSeconds;
    const pValue = chanceOfSoMany(compare(before, all, seconds));
    const level = mainShare * alpha * part;

    const rest =
      pValue <= level && isUnseen(before, counts, alpha) ? stillUnlikely(before, counts) : undefined;
    const ranks = rankTest(baselinePoints, points(counts, spacing, 'start'), rankPoints, RANK_SHARE * alpha);
    const standsOut =
      pValue <= COUNTS_AGREE && isUnseen(before, counts, alpha) && isBeyondWandering(before, all, seconds);
    const byCounts = (limit: Allowance): boolean =>
      rest !== undefined && exceeds(before, all, limit, leastSeconds) && exceeds(before, rest, limit, 0);
    const byRanks = (limit: Allowance): boolean =>
      standsOut &&
      ranks?.rise !== undefined &&
      ranks.pValue <= ranks.level &&
      ranks.rise >= limit.rise(rate(before.all)) &&
      exceeds(before, all, limit, leastSeconds);

    const nothing = all.exposure <= 0 || before.all.exposure <= 0;
    const exceeded = nothing ? undefined : limits.find((limit) => byCounts(limit) || byRanks(limit));
    const decidedByRanks = exceeded && !byCounts(exceeded) ? ranks : undefined;
    return {
      baseline: before.all.exposure > 0 ? rate(before.all) * scale : undefined,
      current: all.exposure > 0 ? rate(all) * scale : undefined,
      exceeded,
      trafficLost: traffic?.(
        after.map(({ gains, seconds: covered }) => ({ events: gains[1] ?? 0, exposure: covered })),
        part,
      ),
      certified:
        !nothing && limits.every((limit) => ruledOut(before, all, seconds, limit, floor) || staysAtZero(all)),
      noData: nothing ? 'has nothing to compare: no traffic before the flag or after' : undefined,
      proof: {
        method: 'counts',
        exposureUnit: isShare ? 'requests' : 'seconds',
        baseline: before.all,
        watch: all,
        pValue: decidedByRanks?.pValue ?? pValue,
        level: decidedByRanks?.level ?? level,
        overDispersion: before.dispersion(seconds),
        power: undefined,
      },
    };
  };
  const lastLevel = mainShare * alpha * LAST_LOOK;
  return { look, power: () => countsPower({ before, limits, floor, isShare, watchSeconds, lastLevel }) };
}

function groups(recorded: Recorded, withTotal?: boolean): (readonly TargetSeries[])[] {
  const counts: Counts =
    recorded.kind === 'counts' ? recorded : { kind: 'counts', events: [], total: undefined };
  if (withTotal ?? counts.total !== undefined) return [counts.events, counts.total ?? []];
  return [counts.events];
}

/** A counter whose series is born with the first event: without a series nothing happened, all the time. */
function nothingHappened({ baselineFrom, scrapeSeconds }: Question, flag: FlagOn): Count[] {
  const steps = Math.floor((flag.writtenAt - baselineFrom) / 1000 / scrapeSeconds);
  return Array.from({ length: Math.max(0, steps) }, () => ({ events: 0, exposure: scrapeSeconds }));
}
