import type { Reading } from '../judge/metric.ts';

/** How many scrapes old a series may be before it counts as gone. */
export const FRESH_SCRAPES = 3;

/** What a source says of a metric: its value, and for the level of a counter what became of it since the flag. Undefined for none. */
export type Value = Pick<Extract<Reading, { state: 'measured' }>, 'value' | 'counter'> | undefined;

/**
 * What a value means, seen at a moment (ms) when the newest sample under it had been taken at `newestAt`. `delaySeconds`: how
 * late data were before the flag.
 */
export function readingOf(
  at: number,
  value: Value,
  newestAt: number | undefined,
  scrapeSeconds: number,
  delaySeconds = 0,
): Reading {
  if (newestAt === undefined) return { state: 'absent', at };
  const isFresh = at - newestAt <= (FRESH_SCRAPES * scrapeSeconds + 1 + delaySeconds) * 1000;
  if (!isFresh) return { state: 'absent', at, newestSampleAt: newestAt };
  if (value === undefined || !Number.isFinite(value.value)) return { state: 'idle', at };
  return { state: 'measured', at, newestSampleAt: newestAt, ...value };
}
