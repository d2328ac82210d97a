import type { BucketSeries } from '../recorded.ts';

/** The series of one bucket edge. */
export interface Edge {
  readonly le: number;
  readonly series: readonly BucketSeries[];
}

/**
 * Buckets by edge, ascending, the last one holding everything. Edges that not every target has are left out: what lies
 * between two edges of another target is not known.
 */
export function edgesOf(buckets: readonly BucketSeries[]): readonly Edge[] {
  const byEdge = new Map<number, BucketSeries[]>();
  for (const one of buckets) {
    if (Number.isNaN(one.le)) continue;
    const series = byEdge.get(one.le);
    if (series) series.push(one);
    else byEdge.set(one.le, [one]);
  }
  const targets = new Set(buckets.map(({ target }) => target)).size;
  return [...byEdge]
    .filter(([, series]) => new Set(series.map(({ target }) => target)).size === targets)
    .map(([le, series]) => ({ le, series }))
    .sort((a, b) => a.le - b.le);
}
