import { parseValue } from './value.ts';

/** A quantile of cumulative buckets, by their `le` labels, as Prometheus' histogram_quantile gives it: NaN without observations. */
export function histogramQuantile(quantile: number, counts: ReadonlyMap<string, number>): number {
  const buckets = sortedBuckets(counts);
  const last = buckets.at(-1);
  if (!last || last.bound !== Number.POSITIVE_INFINITY || buckets.length < 2) return Number.NaN;
  if (!(last.count > 0)) return Number.NaN;
  const rank = quantile * last.count;
  const index = buckets.findIndex(({ count }) => count >= rank);
  const highest = buckets[buckets.length - 2]?.bound ?? Number.NaN;
  if (index === -1 || index === buckets.length - 1) return highest;
  const { bound, count } = buckets[index] as Bucket;
  if (index === 0 && bound <= 0) return bound;
  const below = buckets[index - 1] ?? { bound: 0, count: 0 };
  return below.bound + (bound - below.bound) * ((rank - below.count) / (count - below.count));
}

interface Bucket {
  readonly bound: number;
  readonly count: number;
}

/** In order, each bound once; scrapes that did not happen at one moment can let a count fall, which is made even. */
function sortedBuckets(counts: ReadonlyMap<string, number>): Bucket[] {
  const sums = new Map<number, number>();
  for (const [le, count] of counts) {
    const bound = parseValue(le);
    if (bound !== undefined && !Number.isNaN(bound)) sums.set(bound, (sums.get(bound) ?? 0) + count);
  }
  let most = 0;
  return [...sums]
    .sort(([one], [other]) => one - other)
    .map(([bound, count]) => {
      most = Math.max(most, count);
      return { bound, count: most };
    });
}
