import { tailAbove } from '../judge/histogram/quantile.ts';
import type { BucketSeries } from '../judge/recorded.ts';
import { type Change, partAfter } from './change.ts';

/** The buckets of one histogram of one target, by their upper edges ascending. */
interface Histogram {
  readonly series: readonly BucketSeries[];
  /** Their newest samples before the flag. */
  readonly last: readonly ({ readonly at: number; readonly value: number } | undefined)[];
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
  const lasts = new Map(before.map(({ labels, samples }) => [labels, samples.at(-1)]));
  const histograms = new Map<string, BucketSeries[]>();
  for (const one of since) {
    const key = `${one.target}\n${withoutEdge(one.labels)}`;
    const known = histograms.get(key);
    if (known) known.push(one);
    else histograms.set(key, [one]);
  }
  return [...histograms.values()].flatMap((unsorted) => {
    const series = unsorted.toSorted((one, other) => one.le - other.le);
    return moved({ series, last: series.map(({ labels }) => lasts.get(labels)) }, flagAt, change);
  });
}

/** A quote never stands in a label's value without a backslash before it, so this is the label `le` and nothing else. */
const withoutEdge = (labels: string): string => labels.replace(/([{,])le="[^"]*"/, '$1');

function moved({ series, last }: Histogram, flagAt: number, change: Change): BucketSeries[] {
  const les = series.map(({ le }) => le);
  const levels = last.map((sample) => sample?.value ?? 0);
  const former = last.map((sample) => sample?.value ?? 0);
  let formerAt = last.at(-1)?.at;
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
