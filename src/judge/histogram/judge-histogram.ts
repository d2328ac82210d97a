import { increments } from '../../counters/increments.ts';
import { type Bin, timeline } from '../../counters/timeline.ts';
import { type Allowance, allowances } from '../allowance.ts';
import type { Count } from '../counts/count.ts';
import { total } from '../counts/count.ts';
import { type Before, compare, learn, stillUnlikely } from '../counts/counts-test.ts';
import { chanceOfSoFewAt, chanceOfSoMany } from '../counts/posterior.ts';
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
import { histogramPower } from '../power/histogram-power.ts';
import type { Question } from '../question.ts';
import { FEWEST_POINTS, rankTest } from '../ranks/rank-test.ts';
import type { BucketSeries, Recorded } from '../recorded.ts';
import { learnTraffic } from '../traffic/traffic-guard.ts';
import { edgesOf } from './buckets.ts';
import { histogramQuantile, tailAbove } from './quantile.ts';

/** Bucket edges from this part of the baseline's quantile on are tested. */
const LOWEST_EDGE = 0.8;
/** A pass may be wrong this often. */
const BETA = 0.1;

/**
 * Judges a quantile of a histogram as shares: the part of the requests slower than a bucket edge is a count. The edges
 * around the quantile are tested (sharing alpha), and the quantile itself must have moved by the threshold.
 */
export function judgeHistogram(question: Question, quantile: number, scale: number, flag: FlagOn): Method {
  const { metric, scrapeSeconds, watchSeconds, alpha } = question;
  const limits = allowances(metric, scale);
  const edges = edgesOf(bucketsOf(question.baseline));
  const les = edges.map(({ le }) => le);
  const first = increments(edges.map(({ series }) => series));
  const history = timeline(first.increments, flag.writtenAt, scrapeSeconds, les.length).before;
  const baselineCounts = sums(history, les.length);
  const before = histogramQuantile(quantile, les, baselineCounts);

  const highest = Math.max(0, ...limits.map((limit) => before + limit.rise(before)));
  const tested = testedEdges(les, before, highest).map((index): { index: number; before: Before } => ({
    index,
    before: learn(slower(history, index), scrapeSeconds),
  }));
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

    let worst = tested[0];
    let pValue = 1;
    let real = false;
    for (const edge of tested) {
      const watch = slower(after, edge.index);
      const chance = chanceOfSoMany(compare(edge.before, total(watch), seconds));
      if (chance < pValue) {
        pValue = chance;
        worst = edge;
      }
      real ||= chance <= level && stillUnlikely(edge.before, watch) !== undefined;
    }
    const ranks = rankTest(baselinePoints, points(after, 'start'), rankPoints, RANK_SHARE * alpha);
    const ranksSay = ranks?.rise !== undefined && ranks.pValue <= ranks.level;
    const moved = (limit: Allowance): boolean =>
      (now - before) * Math.min(1, seconds / leastSeconds) >=
        Math.max(limit.rise(before), Number.MIN_VALUE) && now > limit.floor;

    const dispersion = worst?.before.dispersion(seconds);
    const nothing = !Number.isFinite(before) || !Number.isFinite(now);
    const served = counts.at(-1) ?? 0;
    const certified = (limit: Allowance): boolean => {
      const tail = tailAbove(Math.max(before + limit.rise(before), limit.floor), les, counts);
      if (tail === undefined || dispersion === undefined) return false;
      return chanceOfSoFewAt(1 - quantile, { events: tail * served, exposure: served }, dispersion) <= BETA;
    };
    const byRanks = (limit: Allowance): boolean => ranksSay && (ranks.rise ?? 0) >= limit.rise(before);
    const exceeded = nothing ? undefined : limits.find((limit) => moved(limit) && (real || byRanks(limit)));
    const decidedByRanks = exceeded && !real ? ranks : undefined;
    return {
      baseline: Number.isFinite(before) ? before * scale : undefined,
      current: Number.isFinite(now) ? now * scale : undefined,
      exceeded,
      trafficLost: traffic(requests(after), part),
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
      histogramPower({ tested, les, counts: baselineCounts, quantile, limits, watchSeconds, lastLevel }),
  };
}

function bucketsOf(recorded: Recorded): readonly BucketSeries[] {
  return recorded.kind === 'histogram' ? recorded.buckets : [];
}

function bySameEdges(buckets: readonly BucketSeries[], les: readonly number[]): BucketSeries[][] {
  return les.map((edge) => buckets.filter(({ le }) => le === edge));
}

/** The edges near the quantile: those up to where the threshold lies, and at any rate the first one above. */
function testedEdges(les: readonly number[], quantile: number, highest: number): number[] {
  const finite = les.flatMap((le, index) => (Number.isFinite(le) ? [index] : []));
  const above = finite.find((index) => (les[index] ?? 0) >= quantile);
  return finite.filter((index) => {
    const le = les[index] ?? 0;
    return index === above || (le >= LOWEST_EDGE * quantile && le <= highest);
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
