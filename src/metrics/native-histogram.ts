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

/** More edges than this between the lowest and the highest bucket tell no more of a quantile. */
const MOST_EDGES = 64;
/** Edges for each doubling where there are no observations yet: these may come to lie there, or above. */
const BETWEEN = 4;
const ABOVE = 2;
/** How much slower than its slowest a service may become and still be seen how slow. */
const ABOVE_FACTOR = 1024;

/**
 * Upper edges for histograms whose buckets come and go with the observations, ascending, without the infinite one: the
 * bounds of their buckets, as far as none of the others lies across, and further ones in the gaps and above.
 */
export function edgesOf(histograms: readonly NativeHistogram[]): number[] {
  const buckets = new Map<string, NativeBucket>();
  for (const one of histograms.flatMap((histogram) => histogram.buckets))
    buckets.set(`${one.left} ${one.right}`, one);
  const all = [...buckets.values()];
  const bounds = [...new Set(all.flatMap(({ left, right }) => [left, right]))]
    .filter(
      (bound) => Number.isFinite(bound) && !all.some(({ left, right }) => left < bound && bound < right),
    )
    .sort((one, other) => one - other);
  const filled = bounds.flatMap((bound, index) => {
    const next = bounds[index + 1];
    return [bound, ...(next === undefined ? [] : powersBetween(bound, next, BETWEEN))];
  });
  const every = Math.ceil(filled.length / MOST_EDGES);
  const kept = filled.filter((_, index) => (filled.length - 1 - index) % every === 0);
  const highest = kept.at(-1) ?? 0;
  return [...kept, ...powersBetween(highest, highest * ABOVE_FACTOR, ABOVE)];
}

/** Powers of two and so many steps between them, which are bounds of native buckets too. */
function powersBetween(from: number, to: number, steps: number): number[] {
  if (!(from > SMALLEST)) return [];
  const powers: number[] = [];
  for (let step = Math.floor(Math.log2(from) * steps) + 1; 2 ** (step / steps) < to * (1 - 1e-9); step++)
    if (2 ** (step / steps) > from * (1 + 1e-9)) powers.push(2 ** (step / steps));
  return powers;
}

/** What lies below belongs to the zero bucket, or is zero to anyone who measures. */
const SMALLEST = 1e-12;

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
