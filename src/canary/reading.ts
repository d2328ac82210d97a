import type { Reading } from '../judge/metric.ts';

/** How many scrapes old a series may be before it counts as gone. */
export const FRESH_SCRAPES = 3;

/** What a source says of a metric: its value, and for the level of a counter what became of it since the flag. Undefined for none. */
export type Value = Pick<Extract<Reading, { state: 'measured' }>, 'value' | 'counter'> | undefined;

/** What a value means, seen at a moment (ms) when the newest sample under it had been taken at `newestAt`. */
export function readingOf(
  at: number,
  value: Value,
  newestAt: number | undefined,
  scrapeSeconds: number,
): Reading {
  const fresh = newestAt !== undefined && at - newestAt <= (FRESH_SCRAPES * scrapeSeconds + 1) * 1000;
  if (!fresh) return { state: 'absent', at };
  if (value === undefined || !Number.isFinite(value.value)) return { state: 'idle', at };
  return { state: 'measured', at, newestSampleAt: newestAt, ...value };
}
