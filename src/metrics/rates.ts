import { gainBetween } from '../counters/gain.ts';
import type { RecordedSeries, Scrape } from './recording.ts';

/** Like Prometheus, which sees a sample for five minutes. */
const LOOK_BACK_MS = 300_000;

/** The level of a series at a moment (ms); undefined once its target was read without it, or could not be read. */
export function levelAt(series: RecordedSeries, at: number): number | undefined {
  const index = lastUpTo(series.times, at);
  const time = series.times[index];
  const scrape = series.scrapes[lastUpTo(series.scrapes, at, scrapeTime)];
  if (time === undefined || scrape?.at !== time || at - time > LOOK_BACK_MS) return undefined;
  return series.values[index];
}

/**
 * How fast a counter grew in the `windowMs` up to a moment, per second; undefined where no two scrapes tell.
 *
 * Measured from the last scrape before the window, so that nothing falls between two windows. Steps are
 * `gainBetween`, and the first sample counts from the series' origin.
 */
export function rateAt(series: RecordedSeries, at: number, windowMs: number): number | undefined {
  const span = measuredSpan(series.scrapes, at, windowMs);
  if (!span) return undefined;
  const from = series.origin !== undefined ? span.from : Math.max(span.from, series.firstAt);
  const { times, values } = series;
  const last = lastUpTo(times, span.to);
  const first = lastUpTo(times, from) + 1;
  if (first > last || span.to <= from) return undefined;
  let gained = 0;
  for (let index = first; index <= last; index++) gained += gainOf(series, values, index);
  return gained / ((span.to - from) / 1000);
}

function gainOf(series: RecordedSeries, values: readonly number[], index: number): number {
  // The first sample of all counts from its origin. Where older ones were dropped, nothing is known of the step.
  const isFirst = index === 0 && series.firstAt === series.times[0];
  const before = isFirst ? series.origin : values[index - 1];
  const value = values[index] ?? Number.NaN;
  if (before === undefined || Number.isNaN(before) || Number.isNaN(value)) return 0;
  return gainBetween(before, value).gained;
}

/** The scrapes between which the window can be measured. */
function measuredSpan(
  scrapes: readonly Scrape[],
  at: number,
  windowMs: number,
): { readonly from: number; readonly to: number } | undefined {
  const before = lastUpTo(scrapes, at - windowMs, scrapeTime);
  const inside = scrapes.slice(before + 1, lastUpTo(scrapes, at, scrapeTime) + 1).filter(({ ok }) => ok);
  const to = inside.at(-1)?.at;
  if (to === undefined) return undefined;
  const anchor = scrapes[before];
  // A target that could not be read then has its history cut: it may have been away for long.
  const from = anchor?.ok ? anchor.at : inside[0]?.at;
  return from === undefined ? undefined : { from, to };
}

const scrapeTime = ({ at }: Scrape): number => at;

/** Index of the last entry at or before a moment, -1 where there is none. */
function lastUpTo(entries: readonly number[], at: number): number;
function lastUpTo<T>(entries: readonly T[], at: number, timeOf: (entry: T) => number): number;
function lastUpTo<T>(entries: readonly T[], at: number, timeOf: (entry: T) => number = Number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(entries[middle] as T) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
