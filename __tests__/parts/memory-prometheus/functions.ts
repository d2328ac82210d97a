import type { Sample } from '../../../src/judge/sample.ts';

/** A range of one series, and the window that was asked for (ms). */
export interface Range {
  readonly samples: readonly Sample[];
  readonly from: number;
  readonly to: number;
}

/** What a function makes of a range; undefined where it gives no value. */
export type RangeFunction = (range: Range) => number | undefined;

const values = ({ samples }: Range): number[] => samples.map(({ value }) => value);
const last = ({ samples }: Range): number | undefined => samples.at(-1)?.value;
const some =
  (of: (all: readonly number[]) => number): RangeFunction =>
  (range) =>
    range.samples.length > 0 ? of(values(range)) : undefined;

/** The functions of a range that this stand-in evaluates. */
export const rangeFunctions: Readonly<Record<string, RangeFunction>> = {
  rate: (range) => extrapolated(range, true, true),
  increase: (range) => extrapolated(range, true, false),
  delta: (range) => extrapolated(range, false, false),
  resets: some((all) => all.filter((value, index) => value < (all[index - 1] ?? value)).length),
  changes: some((all) => all.filter((value, index) => value !== (all[index - 1] ?? value)).length),
  count_over_time: some((all) => all.length),
  sum_over_time: some((all) => all.reduce((sum, value) => sum + value, 0)),
  avg_over_time: some((all) => all.reduce((sum, value) => sum + value, 0) / all.length),
  min_over_time: some((all) => all.reduce((least, value) => Math.min(least, value))),
  max_over_time: some((all) => all.reduce((most, value) => Math.max(most, value))),
  present_over_time: some(() => 1),
  last_over_time: last,
};

/** Functions whose value keeps the series' name. */
export const KEEPS_NAME = new Set(['last_over_time']);

/** Beyond this part of the usual distance between samples the window is taken to hold no more of the series. */
const NEAR = 1.1;

/**
 * The gain over a range, stretched to its edges as Prometheus does it: to an edge that is within 1.1 times the mean
 * distance of samples, else by half that distance; a counter never to below zero.
 */
function extrapolated(
  { samples, from, to }: Range,
  isCounter: boolean,
  perSecond: boolean,
): number | undefined {
  const [first, newest] = [samples[0], samples.at(-1)];
  if (first === undefined || newest === undefined || samples.length < 2) return undefined;
  let gained = newest.value - first.value;
  if (isCounter) {
    let former = first.value;
    for (const { value } of samples) {
      if (value < former) gained += former;
      former = value;
    }
  }
  let toStart = (first.at - from) / 1000;
  const toEnd = (to - newest.at) / 1000;
  const sampled = (newest.at - first.at) / 1000;
  const distance = sampled / (samples.length - 1);
  if (isCounter && gained > 0 && first.value >= 0)
    toStart = Math.min(toStart, sampled * (first.value / gained));
  const stretched =
    sampled +
    (toStart < distance * NEAR ? toStart : distance / 2) +
    (toEnd < distance * NEAR ? toEnd : distance / 2);
  const factor = stretched / sampled / (perSecond ? (to - from) / 1000 : 1);
  return gained * factor;
}

/** `histogram_quantile` of cumulative buckets, given by their upper edges. */
export function quantileOf(
  quantile: number,
  unsorted: readonly (readonly [le: number, count: number])[],
): number {
  const buckets = unsorted.toSorted(([one], [other]) => one - other);
  const all = buckets.at(-1);
  if (all === undefined || buckets.length < 2 || all[0] !== Number.POSITIVE_INFINITY) return Number.NaN;
  // Rates of one histogram's buckets differ by rounding.
  for (const [index, bucket] of buckets.entries())
    buckets[index] = [bucket[0], Math.max(bucket[1], buckets[index - 1]?.[1] ?? 0)];
  const total = buckets.at(-1)?.[1] ?? 0;
  if (!(total > 0)) return Number.NaN;
  if (quantile < 0) return Number.NEGATIVE_INFINITY;
  if (quantile > 1) return Number.POSITIVE_INFINITY;
  const rank = quantile * total;
  const index = buckets.findIndex(([, count]) => count >= rank);
  if (index === buckets.length - 1) return buckets[index - 1]?.[0] ?? Number.NaN;
  const [le = 0, count = 0] = buckets[index] ?? [];
  if (index === 0 && le <= 0) return le;
  const [start, below] = index === 0 ? [0, 0] : (buckets[index - 1] ?? [0, 0]);
  return start + (le - start) * ((rank - below) / (count - below));
}
