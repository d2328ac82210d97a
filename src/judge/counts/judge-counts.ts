import { increments } from '../../counters/increments.ts';
import { type Bin, timeline } from '../../counters/timeline.ts';
import {
  type Allowance,
  allowances,
  type DataScale,
  fromAnyStart,
  metricValue,
  risesOf,
  signOf,
  type Worse,
} from '../allowance.ts';
import type { Finding } from '../finding.ts';
import { harmSeconds } from '../harm-time.ts';
import { memo } from '../memo.ts';
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
import { beginnings, IMAGINED_LOOKS, type ImaginedWatch } from '../power/imagined-watches.ts';
import type { Question, Shape } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { Recorded, TargetSeries } from '../recorded.ts';
import { servedSteps } from '../traffic/since-restart.ts';
import { learnTraffic } from '../traffic/traffic-guard.ts';
import { type Count, rate, total } from './count.ts';
import { points } from './count-points.ts';
import {
  chanceOf,
  exceeds,
  isBeyondWandering,
  isUnseen,
  learn,
  ruledOut,
  STILL_UNLIKELY,
  stillUnlikely,
} from './counts-test.ts';
import { chanceAtLimit, exceedsLimit, limitInBreach, limitRuledOut } from './limit-test.ts';

/** A share of requests below this is none of anyone's concern where the config states no minimum of its own. */
const SMALLEST_SHARE = 0.001;

/**
 * Where there was no error before and is none after, no multiple can be ruled out. It is a pass all the same: of requests
 * once so many came that a share of 1 % would have shown (P ≤ 10 %), of a rate at the end of the watch.
 */
const SHARE_AFTER_ZERO = 0.01;
const ZERO_RULES_OUT = -Math.log(0.1);

/**
 * A single amount can be of any size, so that the whole says nothing more once one is huge: what is left without the
 * worst stretch must be evidence by itself.
 */
const AMOUNT_STILL_UNLIKELY = 0.005;

/** The ranks alone do not roll back: the counts must find it this unlikely too. */
const COUNTS_AGREE = 0.03;

type Counts = Extract<Recorded, { kind: 'counts' }>;

/** Judges events out of requests, or per second. Where they stand for an amount, `amount` is the unit of its values. */
export function judgeCounts(
  question: Question,
  {
    scale,
    showsGood = false,
    amount,
  }: Pick<Extract<Shape, { kind: 'counts' }>, 'scale' | 'showsGood'> & { readonly amount?: string },
  flag: FlagOn,
): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const toValue: DataScale = showsGood ? { offset: scale, factor: -scale } : { offset: 0, factor: scale };
  const limits = allowances(metric, toValue);
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
  const isAmount = amount !== undefined;
  // What an amount is divided by may be an amount itself, and says nothing of traffic then.
  const traffic = isShare && !isAmount ? learnTraffic(requests(history), question) : undefined;

  const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
  const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
  const rankPoints =
    watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const mainShare = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
  const baselinePoints = points(before.counts, spacing, 'end');

  const restUnlikely = isAmount ? AMOUNT_STILL_UNLIKELY : STILL_UNLIKELY;
  const floor = isShare && !isAmount ? SMALLEST_SHARE : 0;
  const staysAtZero = ({ events, exposure }: Count): boolean =>
    events === 0 && before.all.events === 0 && (!isShare || exposure * SHARE_AFTER_ZERO >= ZERO_RULES_OUT);

  /** What the tests say of a watch of `seconds`; a limit counted from the baseline and one of its own are tested apart. */
  const testsOf = (counts: readonly Count[], level: number) => {
    const all = total(counts);
    const seconds = counts.length * scrapeSeconds;
    const againstBaseline = memo((worse: Worse) => {
      const pValue = chanceOf(before, all, seconds, worse);
      const unseen = isUnseen(before, counts, alpha, worse);
      const sign = signOf(worse);
      return {
        pValue,
        unseen,
        rest: pValue <= level && unseen ? stillUnlikely(before, counts, worse, restUnlikely) : undefined,
        ranks: rankTest(
          baselinePoints.map((value) => sign * value),
          points(counts, spacing, 'start').map((value) => sign * value),
          rankPoints,
          RANK_SHARE * alpha,
        ),
        standsOut:
          pValue <= COUNTS_AGREE &&
          unseen &&
          isBeyondWandering(before, all, seconds, worse) &&
          (!isAmount || stillUnlikely(before, counts, worse) !== undefined),
      };
    });
    const byCounts = (allowed: Allowance): boolean => {
      const { rest } = againstBaseline(allowed.worse);
      return (
        rest !== undefined && exceeds(before, all, allowed, leastSeconds) && exceeds(before, rest, allowed, 0)
      );
    };
    const byRanks = (allowed: Allowance): boolean => {
      const { ranks, standsOut } = againstBaseline(allowed.worse);
      return (
        standsOut &&
        ranks?.rise !== undefined &&
        ranks.pValue <= ranks.level &&
        ranks.rise >= allowed.change(rate(before.all)) &&
        exceeds(before, all, allowed, leastSeconds)
      );
    };
    const isBeyond = (limit: number, worse: Worse): boolean =>
      exceedsLimit(before, counts, { limit, worse }, level) &&
      (metric.allowBaselineBreach
        ? againstBaseline(worse).rest !== undefined
        : againstBaseline(worse).unseen || limitInBreach(before, { limit, worse }));
    return {
      pValue: ({ limit, worse }: Allowance): number =>
        limit === undefined
          ? againstBaseline(worse).pValue
          : chanceAtLimit(before, all, seconds, { limit, worse }),
      exceeds: (allowed: Allowance): boolean =>
        allowed.limit === undefined
          ? byCounts(allowed) || byRanks(allowed)
          : isBeyond(allowed.limit, allowed.worse),
      decidedByRanks: (allowed: Allowance) =>
        allowed.limit === undefined && !byCounts(allowed) ? againstBaseline(allowed.worse).ranks : undefined,
      isRuledOut: (allowed: Allowance): boolean => {
        if (allowed.worse === 'higher' && staysAtZero(all)) return true;
        if (allowed.limit === undefined) return ruledOut(before, all, seconds, allowed, floor);
        const { limit, worse } = allowed;
        return (
          limitRuledOut(before, all, seconds, { limit, worse }) ||
          (metric.allowBaselineBreach === true && ruledOut(before, all, seconds, noWorse(allowed), floor))
        );
      },
    };
  };

  const look = ({ since, part }: Look): Finding => {
    const gained = increments(groups(since, isShare), first.standing).increments;
    const after = timeline(gained, flag.writtenAt, scrapeSeconds, baseline.length).after;
    const served = servedSteps(gained, flag, scrapeSeconds, baseline.length);
    const counts = toCounts(after);
    const all = total(counts);
    const seconds = counts.length * scrapeSeconds;
    const level = mainShare * alpha * part;
    const tests = testsOf(counts, level);
    // Events that were missing while a service restarted are no fall of their rate.
    const fallTests = isShare ? tests : testsOf(toCounts(served), level);
    const testsFor = ({ worse }: Allowance) => (worse === 'lower' ? fallTests : tests);

    const comparable = before.all.exposure > 0 || limits.every(({ limit }) => limit !== undefined);
    const nothing = all.exposure <= 0 || !comparable;
    const judged = before.all.exposure > 0 ? limits : limits.flatMap((limit) => fromAnyStart(limit) ?? []);
    const exceeded = all.exposure > 0 ? judged.find((limit) => testsFor(limit).exceeds(limit)) : undefined;
    const shown = exceeded ?? judged[0];
    const decided = exceeded && testsFor(exceeded).decidedByRanks(exceeded);
    return {
      baseline: before.all.exposure > 0 ? metricValue(rate(before.all), toValue) : undefined,
      current: all.exposure > 0 ? metricValue(rate(all), toValue) : undefined,
      exceeded,
      trafficLost: traffic?.(requests(served), part),
      certified: !nothing && limits.every((limit) => testsFor(limit).isRuledOut(limit)),
      noData: nothing ? 'has nothing to compare: no traffic before the flag or after' : undefined,
      proof: {
        method: 'counts',
        exposureUnit: isShare ? 'requests' : 'seconds',
        baseline: before.all,
        watch: all,
        pValue: decided?.pValue ?? (shown && testsFor(shown).pValue(shown)) ?? undefined,
        level: decided?.level ?? level,
        overDispersion: before.dispersion(seconds),
        power: undefined,
      },
    };
  };
  const lastLevel = mainShare * alpha * LAST_LOOK;
  /** Watches of the baseline's own amounts; that of counts is computed, as more events vary by themselves. */
  const amountWatches = (): ImaginedWatch[] => {
    const [tightest] = risesOf(limits, rate(before.all)).toSorted(byChange(rate(before.all)));
    const steps = Math.round(watchSeconds / scrapeSeconds);
    if (tightest === undefined) return [];
    return beginnings(0, before.counts.length, steps).map(
      (from) => (ratio) =>
        IMAGINED_LOOKS.some(({ over, part }) => {
          const end = Math.floor(from) + Math.round(over * steps);
          const counts = before.counts
            .slice(Math.floor(from), end)
            .map(({ events, exposure }) => ({ events: ratio * events, exposure }));
          return testsOf(counts, mainShare * alpha * part).exceeds(tightest);
        }),
    );
  };
  return {
    look,
    power: () =>
      countsPower({
        before,
        limits: risesOf(limits, rate(before.all)),
        floor,
        isShare,
        ...(isAmount && { amount: { unit: amount, scale, watches: amountWatches() } }),
        watchSeconds,
        lastLevel,
      }),
    breachesBefore: () =>
      limits.filter(({ limit, worse }) => limit !== undefined && limitInBreach(before, { limit, worse })),
  };
}

/** Of a limit that was in breach before the flag, a pass says that the metric is not worse by this part of its baseline. */
const NO_WORSE = 0.5;

function noWorse(allowed: Allowance): Allowance {
  return { ...allowed, limit: undefined, change: (before) => NO_WORSE * before };
}

/** Requests per step, of the bins of a share. */
function requests(bins: readonly Bin[]): Count[] {
  return bins.map(({ gains, seconds }) => ({ events: gains[1] ?? 0, exposure: seconds }));
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

const byChange =
  (before: number) =>
  (one: Allowance, other: Allowance): number =>
    one.change(before) - other.change(before);
