import { beginnings, increments } from '../counters/increments.ts';
import { tailAbove } from '../judge/histogram/quantile.ts';
import type { BucketSeries, TargetSeries } from '../judge/recorded.ts';
import { type Change, partAfter } from './change.ts';

/** The buckets of one histogram of one target, by their upper edges ascending. */
interface Histogram {
  readonly series: readonly BucketSeries[];
  /** What each edge counts from, and what has become of that. */
  readonly former: number[];
  readonly levels: number[];
  /** When that was, ms. */
  readonly formerAt: number | undefined;
}

/**
 * The buckets, had the requests after the flag been slower: of what came between two scrapes, each edge holds what lay below
 * the place from which requests now reach it, inside a bucket by the judge's own interpolation. `shift` is in the unit of the edges.
 */
export function movedBuckets(
  since: readonly BucketSeries[],
  before: readonly BucketSeries[],
  flagAt: number,
  change: Change,
): BucketSeries[] {
  const les = [...new Set([...since, ...before].map(({ le }) => le))];
  const from = beginnings(byEdge(since, les), increments(byEdge(before, les)).standing);
  const lastAt = new Map(before.map(({ labels, samples }) => [labels, samples.at(-1)?.at]));
  const changed = new Map<TargetSeries, BucketSeries>();
  const levelOf = (series: BucketSeries): number => {
    const { of, level } = from.get(series) ?? {};
    return (of && changed.get(of)?.samples.at(-1)?.value) ?? level ?? firstOf(series)?.value ?? 0;
  };
  const histograms = grouped(since, ({ target, labels }) => `${target}\n${withoutEdge(labels)}`);
  // A histogram continues from the changed levels of the one before it.
  for (const unsorted of histograms.toSorted((one, other) => startOf(one) - startOf(other))) {
    const series = unsorted.toSorted((one, other) => one.le - other.le);
    const last = series.at(-1);
    const formerAt = last && (lastAt.get(last.labels) ?? from.get(last)?.of?.samples.at(-1)?.at);
    const former = series.map((one) => from.get(one)?.level ?? firstOf(one)?.value ?? 0);
    const all = moved({ series, former, levels: series.map(levelOf), formerAt }, flagAt, change);
    for (const [index, one] of series.entries()) changed.set(one, all[index] ?? one);
  }
  return histograms.flat().map((one) => changed.get(one) ?? one);
}

const firstOf = ({ samples }: TargetSeries) => samples[0];
const startOf = (series: readonly TargetSeries[]): number =>
  Math.min(...series.map((one) => firstOf(one)?.at ?? Number.POSITIVE_INFINITY));

const byEdge = (buckets: readonly BucketSeries[], les: readonly number[]): BucketSeries[][] =>
  les.map((edge) => buckets.filter(({ le }) => le === edge));

function grouped(
  buckets: readonly BucketSeries[],
  keyOf: (series: BucketSeries) => string,
): BucketSeries[][] {
  const groups = new Map<string, BucketSeries[]>();
  for (const one of buckets) {
    const others = groups.get(keyOf(one));
    if (others) others.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

/** A quote never stands in a label's value without a backslash before it, so this is the label `le` and nothing else. */
const withoutEdge = (labels: string): string => labels.replace(/([{,])le="[^"]*"/, '$1');

function moved(
  { series, former, levels, ...before }: Histogram,
  flagAt: number,
  change: Change,
): BucketSeries[] {
  const les = series.map(({ le }) => le);
  let { formerAt } = before;
  const samples = series.map((): { at: number; value: number }[] => []);
  for (const [index, { at, value: all }] of (series.at(-1)?.samples ?? []).entries()) {
    const now = series.map((one) => sampleAt(one, at, index));
    const isRestart = all < (former.at(-1) ?? 0);
    if (isRestart) levels.fill(0);
    const gains = now.map((value, edge) => (value ?? 0) - (isRestart ? 0 : (former[edge] ?? 0)));
    const part = partAfter(formerAt, at, flagAt);
    for (const [edge, value] of now.entries()) {
      if (value === undefined) continue;
      const gain = gains[edge] ?? 0;
      levels[edge] = (levels[edge] ?? 0) + gain + part * (belowAfter(edge, les, gains, change) - gain);
      former[edge] = value;
      samples[edge]?.push({ at, value: levels[edge] ?? 0 });
    }
    formerAt = at;
  }
  return series.map((one, edge) => ({ ...one, samples: samples[edge] ?? [] }));
}

/** All buckets are scraped together, so the sample is mostly at the same index. */
function sampleAt({ samples }: BucketSeries, at: number, index: number): number | undefined {
  const likely = samples[index];
  return likely?.at === at ? likely.value : samples.find((sample) => sample.at === at)?.value;
}

/** How many of these requests, slower now, still lie at or below an edge. */
function belowAfter(edge: number, les: readonly number[], gains: readonly number[], change: Change): number {
  const all = gains.at(-1) ?? 0;
  const le = les[edge] ?? Number.NaN;
  if (!Number.isFinite(le) || all <= 0) return gains[edge] ?? 0;
  const reachesFrom = 'shift' in change ? le - change.shift : le / change.factor;
  if (reachesFrom <= 0) return 0;
  const tail = tailAbove(reachesFrom, les, gains);
  // Beyond the highest finite edge nothing is known of how slow they were.
  return tail === undefined ? (gains[edge] ?? 0) : all * (1 - tail);
}
