/** One value of a metric. `at` is in milliseconds since the epoch; `value` is NaN for a quantile or ratio without traffic. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** Raw samples of one counter series, oldest first, as the exporter gave them: levels, not increases. */
export interface CounterSeries {
  /** The series' labels in exposition form, unique within one metric. */
  readonly labels: string;
  readonly samples: readonly Sample[];
}

/** The samples after `from` and up to `to` (ms). */
export function samplesBetween(samples: readonly Sample[], from: number, to: number): readonly Sample[] {
  return samples.slice(countUntil(samples, atOf, from), countUntil(samples, atOf, to));
}

const atOf = ({ at }: Sample): number => at;

/** How many of these, oldest first, are of a moment (ms) or earlier. */
export function countUntil<Item>(
  items: readonly Item[],
  momentOf: (item: Item) => number,
  moment: number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (momentOf(items[middle] as Item) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A counter's series and the target it was scraped from. Series of one target may have timestamps of their own. */
export interface TargetSeries extends CounterSeries {
  readonly target: string;
  /** What one gained counts for, negative where it is taken away (slow requests are all of them without the fast ones); 1 where it is left out. */
  readonly weight?: number;
}

/** The samples of `after` that are newer than all of `before`. */
export function newSamples(before: readonly Sample[], after: readonly Sample[]): readonly Sample[] {
  const newest = before.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return after.filter(({ at }) => at > newest);
}
