import type { MetricStructure } from '../canary/plan.ts';
import { selectorsOf } from '../promql/compile.ts';
import { histogramQuantile } from './histogram.ts';
import { levelAt, rateAt } from './rates.ts';
import type { RecordedSeries } from './recording.ts';

export type Select = (selector: string) => readonly RecordedSeries[];

/**
 * The value of a metric at a moment (ms), from recorded samples, as Prometheus would give it for the PromQL of
 * `compile`; undefined where there is nothing under it, NaN for a ratio or quantile without traffic.
 */
export function evaluate(structure: MetricStructure, select: Select, at: number): number | undefined {
  const [first = '', second = ''] = selectorsOf(structure);
  if (structure.kind === 'counter' || structure.kind === 'gauge') {
    return sum(select(first).map((series) => levelAt(series, at)));
  }
  const windowMs = structure.windowSeconds * 1000;
  const rate = (selector: string): number | undefined =>
    sum(select(selector).map((series) => rateAt(series, at, windowMs)));
  if (structure.kind === 'rate') return rate(first);
  if (structure.kind === 'ratio') {
    const total = rate(second);
    return total === undefined ? undefined : (rate(first) ?? 0) / total;
  }
  const buckets = new Map<string, number>();
  for (const series of select(first)) {
    const { le } = series.labels;
    const count = rateAt(series, at, windowMs);
    if (le !== undefined && count !== undefined) buckets.set(le, (buckets.get(le) ?? 0) + count);
  }
  return buckets.size === 0 ? undefined : histogramQuantile(structure.quantile, buckets);
}

/** The sum of what is there; undefined where nothing is. */
function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : undefined;
}
