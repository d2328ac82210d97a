/**
 * The quantile of a histogram: `les` ascending, `counts` cumulative (what is at or below each edge).
 *
 * Inside a bucket the tail is taken for a power law (log of the tail linear in the log of the value), which follows real
 * latencies better than a straight line; where that cannot be, for a straight line. In the last bucket, which has no
 * upper edge, it is the highest finite edge. NaN without observations.
 */
export function histogramQuantile(
  quantile: number,
  les: readonly number[],
  counts: readonly number[],
): number {
  const all = counts.at(-1) ?? 0;
  if (!(all > 0)) return Number.NaN;
  const tail = 1 - quantile;
  const index = counts.findIndex((count) => 1 - count / all <= tail + 1e-12);
  const upper = les[index] ?? Number.NaN;
  const lower = les[index - 1] ?? 0;
  if (!Number.isFinite(upper)) return lower;
  const upperTail = 1 - (counts[index] ?? 0) / all;
  const lowerTail = index > 0 ? 1 - (counts[index - 1] ?? 0) / all : 1;
  if (lower > 0 && upperTail > 0) {
    const part = Math.log(lowerTail / tail) / Math.log(lowerTail / upperTail);
    return lower * (upper / lower) ** part;
  }
  return lower + (upper - lower) * ((lowerTail - tail) / (lowerTail - upperTail));
}

/** The share of observations above `value`, between edges in the same way; undefined above the highest finite edge. */
export function tailAbove(
  value: number,
  les: readonly number[],
  counts: readonly number[],
): number | undefined {
  const all = counts.at(-1) ?? 0;
  const index = les.findIndex((le) => le >= value);
  const upper = les[index];
  if (!(all > 0) || upper === undefined || !Number.isFinite(upper)) return undefined;
  const lower = les[index - 1] ?? 0;
  const upperTail = 1 - (counts[index] ?? 0) / all;
  const lowerTail = index > 0 ? 1 - (counts[index - 1] ?? 0) / all : 1;
  if (lower > 0 && upperTail > 0) {
    const part = Math.log(value / lower) / Math.log(upper / lower);
    return lowerTail * (upperTail / lowerTail) ** part;
  }
  return lowerTail + (upperTail - lowerTail) * ((value - lower) / (upper - lower));
}
