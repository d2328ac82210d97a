import { formatNumber, formatValue } from './format.ts';
import type { Baseline, CounterHistory, JudgedMetric, Threshold } from './metric.ts';
import type { CounterSeries } from './sample.ts';

/**
 * How a counter moved over the baseline window that begins at `from` (ms), series by series: a series that begins there
 * may be old, on a target that is new.
 */
export function counterHistory(series: readonly CounterSeries[], from: number): CounterHistory {
  let increase = 0;
  const rises = new Set<number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { samples } of series) {
    const inWindow = samples.filter(({ at, value }) => at >= from && Number.isFinite(value));
    first = Math.min(first, inWindow[0]?.at ?? first);
    last = Math.max(last, inWindow.at(-1)?.at ?? last);
    for (const [index, { at, value }] of inWindow.entries()) {
      const previous = inWindow[index - 1]?.value ?? value;
      const gain = value < previous ? value : value - previous;
      if (gain <= 0) continue;
      increase += gain;
      rises.add(at);
    }
  }
  const seconds = Math.max(0, (last - first) / 1000);
  const sinceLastRise = rises.size > 0 ? (last - Math.max(...rises)) / 1000 : seconds;
  return { increase, rises: rises.size, secondsSinceLastRise: sinceLastRise, seconds };
}

/** A counter that rose once is not one that keeps rising. */
const FEWEST_RISES = 2;
/** It still rises unless it stood still for this many times its usual pause between two rises. */
const STANDSTILL = 3;

/**
 * Why a counter's `max_increase` would be exceeded by a watch of `watchSeconds` in which nothing changes; undefined where
 * it would not: it rose more than that in the baseline window, counted at the watch's length, and still rises.
 */
export function movingCounter(
  { name }: JudgedMetric,
  { limit }: Extract<Threshold, { kind: 'increase' }>,
  { counter }: Baseline,
  watchSeconds: number,
): string | undefined {
  if (counter === undefined || counter.rises < FEWEST_RISES) return undefined;
  const { increase, rises, secondsSinceLastRise, seconds } = counter;
  if (secondsSinceLastRise > (STANDSTILL * seconds) / rises) return undefined;
  if (increase * Math.min(1, watchSeconds / seconds) <= limit) return undefined;
  return `${name} already increases: by ${formatNumber(increase)} in the ${formatNumber(seconds)} s before the flag, in ${rises} steps (at most ${formatNumber(limit)} is allowed)`;
}

/** Values beyond a limit say that it is in breach where they are this share of the baseline, at its end too. */
const SHARE_IN_BREACH = 0.5;
const RECENT_VALUES = 5;

/**
 * Why a `max` or `min` is in breach before the flag, by the baseline's values alone; undefined where it is not: most of
 * them lie beyond it, and most of the newest ones. For a metric that is judged literally with `for`, as often as that asks.
 */
export function limitInBreach(
  { name, unit, confirmation }: JudgedMetric,
  threshold: Extract<Threshold, { kind: 'ceiling' | 'floor' }>,
  { samples }: Baseline,
): string | undefined {
  const values = samples.flatMap(({ value }) => (Number.isFinite(value) ? [value] : []));
  if (values.length === 0) return undefined;
  const shareBeyond = (some: readonly number[]): number =>
    some.filter((value) => isBeyond(threshold, value)).length / some.length;
  const recent = values.slice(-(confirmation?.of ?? RECENT_VALUES));
  const needed = confirmation ? confirmation.breaches / confirmation.of : SHARE_IN_BREACH;
  if (shareBeyond(recent) < needed || shareBeyond(values) < Math.min(needed, SHARE_IN_BREACH))
    return undefined;
  return `${name} ${beyondWords(threshold, unit)} before the flag: ${Math.round(100 * shareBeyond(values))} % of its baseline`;
}

export function isBeyond(
  { kind, limit }: Extract<Threshold, { kind: 'ceiling' | 'floor' }>,
  value: number,
): boolean {
  return kind === 'ceiling' ? value > limit : value < limit;
}

/** `is above its maximum of 500 ms` */
export function beyondWords(
  { kind, limit }: Extract<Threshold, { kind: 'ceiling' | 'floor' }>,
  unit: JudgedMetric['unit'],
): string {
  const shown = formatValue(limit, unit);
  return kind === 'ceiling' ? `is above its maximum of ${shown}` : `is below its minimum of ${shown}`;
}
