import { increments } from '../../counters/increments.ts';
import { type Bin, timeline } from '../../counters/timeline.ts';
import { type Allowance, allowances, fromAnyStart, risesOf, signOf, type Worse } from '../allowance.ts';
import type { Count } from '../counts/count.ts';
import { total } from '../counts/count.ts';
import { BETA, type Before, chanceOf, isUnseen, learn, stillUnlikely } from '../counts/counts-test.ts';
import { exceedsLimit, limitInBreach, limitRuledOut } from '../counts/limit-test.ts';
import { chanceOfSoFewAt, chanceOfSoManyAt } from '../counts/posterior.ts';
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
import { histogramPower } from '../power/histogram-power.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { BucketSeries, Recorded } from '../recorded.ts';
import { servedSteps } from '../traffic/since-restart.ts';
import { learnTraffic } from '../traffic/traffic-guard.ts';
import { edgesOf } from './buckets.ts';
import { histogramQuantile, tailAbove } from './quantile.ts';

/** Bucket edges from this part of the baseline's quantile on are tested. */
const LOWEST_EDGE = 0.8;

/**
 * Judges a quantile of a histogram as shares: the part of the requests slower than a bucket edge is a count. The edges
 * around the quantile are tested (sharing alpha), and the quantile itself must have moved by the threshold.
 */
export function judgeHistogram(question: Question, quantile: number, scale: number, flag: FlagOn): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const limits = allowances(metric, { factor: scale, offset: 0 });
  const edges = edgesOf(bucketsOf(question.baseline));
  const les = edges.map(({ le }) => le);
  const first = increments(edges.map(({ series }) => series));
  const history = timeline(first.increments, flag.writtenAt, scrapeSeconds, les.length).before;
  const baselineCounts = sums(history, les.length);
  const before = histogramQuantile(quantile, les, baselineCounts);

  const relative = limits.filter(({ limit }) => limit === undefined);
  const testedFor = memo((worse: Worse): readonly TestedEdge[] => {
    const changes = relative.filter((one) => one.worse === worse).map(({ change }) => change(before));
    const furthest = before + signOf(worse) * Math.max(0, ...changes);
    return testedEdges(les, before, furthest, worse).map((index) => ({
      index,
      before: learn(slower(history, index), scrapeSeconds),
    }));
  });
  const tested = testedFor(limits.some(({ worse }) => worse === 'higher') ? 'higher' : 'lower');
  const limitBefore = memo(
    (limit: number): Before => learn(slowerThan(limit, les, history) ?? [], scrapeSeconds),
  );
  const traffic = learnTraffic(requests(history), question);

  const leastSeconds = harmSeconds(scrapeSeconds, watchSeconds);
  const spacing = Math.max(1, Math.round(RANK_SPACING / scrapeSeconds));
  const rankPoints =
    watchSeconds >= RANK_WATCH_SECONDS ? Math.floor(watchSeconds / (spacing * scrapeSeconds)) : 0;
  const mainShare = rankPoints >= FEWEST_POINTS ? MAIN_SHARE : 1;
  const points = (bins: readonly Bin[], from: 'start' | 'end'): number[] =>
    quantilePoints(bins, spacing, from, quantile, les);
  const baselinePoints = points(history, 'end');

  const look = ({ since, part }: Look): Finding => {
    const groups = bySameEdges(bucketsOf(since), les);
    const gained = increments(groups, first.standing).increments;
    const after = timeline(gained, flag.writtenAt, scrapeSeconds, les.length).after;
    const seconds = after.length * scrapeSeconds;
    const counts = sums(after, les.length);
    const now = histogramQuantile(quantile, les, counts);
    const level = (mainShare * alpha * part) / Math.max(1, tested.length);

    const edgesSay = memo((worse: Worse) => {
      const edges = testedFor(worse);
      let [worst, pValue, real] = [edges[0], 1, false];
      for (const edge of edges) {
        const watch = slower(after, edge.index);
        const chance = chanceOf(edge.before, total(watch), seconds, worse);
        if (chance < pValue) [pValue, worst] = [chance, edge];
        real ||= chance <= level && stillUnlikely(edge.before, watch, worse) !== undefined;
      }
      return { worst, pValue, real };
    });
    const ranksSay = memo((worse: Worse) => {
      const signed = (values: readonly number[]): number[] => values.map((value) => signOf(worse) * value);
      return rankTest(signed(baselinePoints), signed(points(after, 'start')), rankPoints, RANK_SHARE * alpha);
    });
    const byRanks = ({ worse, change }: Allowance): boolean => {
      const ranks = ranksSay(worse);
      return ranks?.rise !== undefined && ranks.pValue <= ranks.level && ranks.rise >= change(before);
    };
    const moved = ({ worse, change, floor }: Allowance): boolean =>
      signOf(worse) * (now - before) * Math.min(1, seconds / leastSeconds) >=
        Math.max(change(before), Number.MIN_VALUE) && now > floor;
    const isBeyond = (limit: number, worse: Worse): boolean => {
      const watch = slowerThan(limit, les, after);
      const known = limitBefore(limit);
      return (
        watch !== undefined &&
        exceedsLimit(known, watch, { limit: 1 - quantile, worse }, level) &&
        (metric.allowBaselineBreach
          ? edgesSay(worse).real
          : isUnseen(known, watch, alpha, worse) || limitInBreach(known, { limit: 1 - quantile, worse }))
      );
    };
    const isExceeded = (allowed: Allowance): boolean =>
      allowed.limit !== undefined
        ? isBeyond(allowed.limit, allowed.worse)
        : moved(allowed) && (edgesSay(allowed.worse).real || byRanks(allowed));

    const { worst, pValue } = edgesSay(limits[0]?.worse ?? 'higher');
    const dispersion = worst?.before.dispersion(seconds);
    const hasBefore = Number.isFinite(before);
    const nothing = !Number.isFinite(now) || !(hasBefore || relative.length === 0);
    const served = counts.at(-1) ?? 0;
    const certified = ({ worse, change, floor, limit }: Allowance): boolean => {
      if (limit !== undefined && limitCertified(limit, worse)) return true;
      if (limit !== undefined && !metric.allowBaselineBreach) return false;
      const allowed = limit === undefined ? change(before) : NO_WORSE * before;
      const tail = tailAbove(Math.max(before + signOf(worse) * allowed, floor), les, counts);
      if (tail === undefined || dispersion === undefined) return false;
      const slow = { events: tail * served, exposure: served };
      const chance = worse === 'higher' ? chanceOfSoFewAt : chanceOfSoManyAt;
      return chance(1 - quantile, slow, dispersion) <= BETA;
    };
    const limitCertified = (limit: number, worse: Worse): boolean => {
      // Beyond the last finite edge nothing is known; that few are slower than that edge says enough.
      const highest = les.findLast(Number.isFinite) ?? Number.NaN;
      const watch = slowerThan(worse === 'higher' ? Math.min(limit, highest) : limit, les, after);
      if (watch === undefined) return false;
      return limitRuledOut(limitBefore(limit), total(watch), seconds, { limit: 1 - quantile, worse });
    };
    const judged = hasBefore ? limits : limits.flatMap((limit) => fromAnyStart(limit) ?? []);
    const exceeded = Number.isFinite(now) ? judged.find(isExceeded) : undefined;
    const decidedByRanks =
      exceeded?.limit === undefined && exceeded && !edgesSay(exceeded.worse).real
        ? ranksSay(exceeded.worse)
        : undefined;
    return {
      baseline: hasBefore ? before * scale : undefined,
      current: Number.isFinite(now) ? now * scale : undefined,
      exceeded,
      trafficLost: traffic(requests(servedSteps(gained, flag, scrapeSeconds, les.length)), part),
      certified: !nothing && limits.every(certified),
      noData: nothing ? 'has nothing to compare: no requests before the flag or after' : undefined,
      proof: {
        method: 'histogram',
        exposureUnit: 'requests',
        baseline: worst?.before.all ?? { events: 0, exposure: baselineCounts.at(-1) ?? 0 },
        watch: worst ? total(slower(after, worst.index)) : { events: 0, exposure: served },
        pValue: decidedByRanks?.pValue ?? pValue,
        level: decidedByRanks?.level ?? level,
        overDispersion: dispersion,
        power: undefined,
      },
    };
  };
  const lastLevel = (mainShare * alpha * LAST_LOOK) / Math.max(1, tested.length);
  return {
    look,
    power: () =>
      histogramPower({
        tested,
        les,
        counts: baselineCounts,
        quantile,
        limits: risesOf(limits, before),
        watchSeconds,
        lastLevel,
      }),
    breachesBefore: () =>
      limits.filter(
        ({ limit, worse }) =>
          limit !== undefined && limitInBreach(limitBefore(limit), { limit: 1 - quantile, worse }),
      ),
  };
}

/** Of a limit that was in breach before the flag, a pass says that the quantile is not worse by this part of its baseline. */
const NO_WORSE = 0.5;

interface TestedEdge {
  readonly index: number;
  readonly before: Before;
}

function bucketsOf(recorded: Recorded): readonly BucketSeries[] {
  return recorded.kind === 'histogram' ? recorded.buckets : [];
}

function bySameEdges(buckets: readonly BucketSeries[], les: readonly number[]): BucketSeries[][] {
  return les.map((edge) => buckets.filter(({ le }) => le === edge));
}

/** The edges near the quantile: those up to where the threshold lies, and at any rate the first one beyond. */
function testedEdges(les: readonly number[], quantile: number, furthest: number, worse: Worse): number[] {
  const finite = les.flatMap((le, index) => (Number.isFinite(le) ? [index] : []));
  const le = (index: number): number => les[index] ?? 0;
  if (worse === 'lower') {
    const below = finite.findLast((index) => le(index) <= quantile);
    return finite.filter(
      (index) => index === below || (le(index) >= furthest && le(index) <= quantile / LOWEST_EDGE),
    );
  }
  const above = finite.find((index) => le(index) >= quantile);
  return finite.filter(
    (index) => index === above || (le(index) >= LOWEST_EDGE * quantile && le(index) <= furthest),
  );
}

/**
 * The requests slower than `value`, which may lie inside a bucket: as large a part of that bucket in every bin as in all
 * together. Undefined above the highest finite edge.
 */
function slowerThan(value: number, les: readonly number[], bins: readonly Bin[]): Count[] | undefined {
  const counts = sums(bins, les.length);
  const index = les.findIndex((le) => le >= value);
  if (index < 0 || !Number.isFinite(les[index])) return undefined;
  const all = counts.at(-1) ?? 0;
  const tail = tailAbove(value, les, counts) ?? 0;
  const upperTail = all > 0 ? 1 - (counts[index] ?? 0) / all : 0;
  const lowerTail = all > 0 && index > 0 ? 1 - (counts[index - 1] ?? 0) / all : 1;
  const part = lowerTail > upperTail ? (tail - upperTail) / (lowerTail - upperTail) : 0;
  return slower(bins, index).map(({ events, exposure }, bin) => {
    const gains = bins[bin]?.gains ?? [];
    const inBucket = Math.max(0, (gains[index] ?? 0) - (index > 0 ? (gains[index - 1] ?? 0) : 0));
    return { events: events + part * inBucket, exposure };
  });
}

function slower(bins: readonly Bin[], edge: number): Count[] {
  return bins.map(({ gains }) => {
    const all = gains.at(-1) ?? 0;
    return { events: Math.max(0, all - (gains[edge] ?? 0)), exposure: all };
  });
}

function requests(bins: readonly Bin[]): Count[] {
  return bins.map(({ gains, seconds }) => ({ events: gains.at(-1) ?? 0, exposure: seconds }));
}

function sums(bins: readonly Bin[], groups: number): number[] {
  return Array.from({ length: groups }, (_, group) =>
    bins.reduce((sum, { gains }) => sum + (gains[group] ?? 0), 0),
  );
}

/** The quantile over stretches of `steps`, where there were requests. */
function quantilePoints(
  bins: readonly Bin[],
  steps: number,
  from: 'start' | 'end',
  quantile: number,
  les: readonly number[],
): number[] {
  const whole = Math.floor(bins.length / steps);
  const offset = from === 'end' ? bins.length - whole * steps : 0;
  return Array.from({ length: whole }, (_, index) =>
    histogramQuantile(
      quantile,
      les,
      sums(bins.slice(offset + index * steps, offset + (index + 1) * steps), les.length),
    ),
  ).filter(Number.isFinite);
}
