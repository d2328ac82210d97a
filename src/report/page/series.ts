import type { Point } from '../report.ts';
import type { Line } from './chart-data.ts';

/** Points further apart than this many of their usual distances have a gap between them. */
const GAP = 2.5;
const DIGITS = 6;

/** The points as a line over seconds since `zero` (ms since the epoch), with a null in every stretch where none was measured. */
export function lineOf(points: readonly Point[], zero: number, digits = DIGITS): Line {
  const moments: number[] = [];
  const values: (number | null)[] = [];
  const longest = GAP * usualDistance(points);
  let previous = Number.POSITIVE_INFINITY;
  for (const { time, value } of points) {
    const at = Date.parse(time);
    if (at - previous > longest) {
      moments.push(seconds((previous + at) / 2 - zero));
      values.push(null);
    }
    moments.push(seconds(at - zero));
    values.push(value === null ? null : short(value, digits));
    previous = at;
  }
  return { moments, values };
}

/** A quantile (0 to 1) of numbers, in ascending order, between its neighbours where it falls between two. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** A number with as many digits as a chart can show. */
export function short(value: number, digits = DIGITS): number {
  return Number(value.toPrecision(digits));
}

function usualDistance(points: readonly Point[]): number {
  const times = points.map(({ time }) => Date.parse(time));
  const distances = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

/** Milliseconds as seconds, to a hundredth. */
export function seconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}
