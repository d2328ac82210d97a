import { MetricSourceError } from '../canary/ports.ts';
import type { Sample } from '../counters/sample.ts';
import type { Labels } from './answer.ts';
import { parseValue } from './value.ts';

/** A bucket of a native histogram: observations up to `right`, exclusive of what lies at or below `left`. */
export interface NativeBucket {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/** A native histogram at a moment (ms): levels, as of a counter. Buckets without observations are not there. */
export interface NativeHistogram {
  readonly at: number;
  readonly count: number;
  readonly buckets: readonly NativeBucket[];
}

/**
 * Reads `{count, sum, buckets: [[boundary rule, left, right, count], …]}` as the query API gives it, numbers as texts.
 * Undefined where it is something else.
 */
export function readNativeHistogram(at: number, value: unknown): NativeHistogram | undefined {
  const { count, buckets = [] } = (value ?? {}) as { readonly count?: unknown; readonly buckets?: unknown };
  const total = numberOf(count);
  if (total === undefined || !Array.isArray(buckets)) return undefined;
  const read = buckets.map((bucket: unknown): NativeBucket | undefined => {
    const [, left, right, inside] = (Array.isArray(bucket) ? bucket : []).map(numberOf);
    if (left === undefined || right === undefined || inside === undefined) return undefined;
    return { left, right, count: inside };
  });
  if (read.includes(undefined)) return undefined;
  return { at, count: total, buckets: read.filter((bucket) => bucket !== undefined) };
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? parseValue(value) : undefined;

/** More edges than this tell no more of a quantile. */
const MOST_EDGES = 64;
/** How far above the highest bucket a service may become slow and still be seen how slow, and in which steps. */
const ABOVE = 1024;
const STEP_ABOVE = 2 ** 0.5;

/**
 * Upper edges for histograms whose buckets come and go with the observations, ascending, without the infinite one: their own
 * bounds, as far as no bucket of any lies across, and further ones above, in which the slower requests of later show.
 */
export function edgesOf(histograms: readonly NativeHistogram[]): number[] {
  const buckets = histograms.flatMap((one) => one.buckets);
  const bounds = [...new Set(buckets.map(({ right }) => right))]
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  const widest = new Map<number, number>();
  for (const { left, right } of buckets) widest.set(right, Math.min(left, widest.get(right) ?? left));
  const whole = bounds.filter((bound) => ![...widest].some(([right, left]) => left < bound && bound < right));
  const every = Math.ceil(whole.length / MOST_EDGES);
  const kept = whole.filter((_, index) => (whole.length - 1 - index) % Math.max(1, every) === 0);
  const highest = kept.at(-1);
  if (highest === undefined || highest <= 0) return kept;
  const above: number[] = [];
  for (let edge = highest * STEP_ABOVE; edge <= highest * ABOVE; edge *= STEP_ABOVE) above.push(edge);
  return [...kept, ...above];
}

/** How many observations lie at or below an edge. Of a bucket that lies across it, the part below by its width. */
export function countUpTo({ count, buckets }: NativeHistogram, edge: number): number {
  if (edge === Number.POSITIVE_INFINITY) return count;
  let sum = 0;
  for (const { left, right, count: inside } of buckets) {
    if (right <= edge) sum += inside;
    else if (left < edge) sum += (inside * (edge - left)) / (right - left);
  }
  return sum;
}

interface NativeSeries {
  readonly labels: Labels;
  readonly target: string;
  readonly histograms: readonly NativeHistogram[];
}

/** The same as classic buckets: one series for each edge, with its label `le`. */
export function asBuckets(
  { labels, target, histograms }: NativeSeries,
  edges: readonly number[],
): { readonly labels: Labels; readonly target: string; readonly samples: readonly Sample[] }[] {
  return [...edges, Number.POSITIVE_INFINITY].map((edge) => ({
    labels: { ...labels, le: edge === Number.POSITIVE_INFINITY ? '+Inf' : String(edge) },
    target,
    samples: histograms.map((one) => ({ at: one.at, value: countUpTo(one, edge) })),
  }));
}

export const nativeHistogramError = (): MetricSourceError =>
  new MetricSourceError(
    'rejected',
    'the query gives a histogram, not a number: write histogram_quantile(…) around it',
  );
