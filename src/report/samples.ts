import type { Point } from './report.ts';

/** Points kept of all metrics together, baseline and watch. */
const MAX_POINTS = 2_000;

/** How many points one metric may keep of its baseline, and as many again of its watch. */
export function pointsEach(metricCount: number): number {
  return Math.max(1, Math.floor(MAX_POINTS / (2 * Math.max(1, metricCount))));
}

/** JSON knows no NaN and no Infinity. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

export function toPoint(at: number, value: number | undefined): Point {
  return { time: iso(at), value: finite(value) };
}

/** At most `max` of the items, evenly spaced, the first and the last among them. */
export function thinned<Item>(items: readonly Item[], max: number): readonly Item[] {
  if (items.length <= max) return items;
  if (max === 1) return items.slice(-1);
  const kept: Item[] = [];
  for (let index = 0; index < max; index += 1) {
    const item = items[Math.round((index * (items.length - 1)) / (max - 1))];
    if (item !== undefined) kept.push(item);
  }
  return kept;
}

/**
 * Adds a point; above `max`, the one goes whose neighbours lie closest together. So points that arrive one by one stay
 * evenly spread over time, however many there will be.
 */
export function added<Timed extends Pick<Point, 'time'>>(
  points: readonly Timed[],
  point: Timed,
  max: number,
): readonly Timed[] {
  const all = [...points, point];
  if (all.length <= max) return all;
  if (max <= 2) return thinned(all, max);
  const times = all.map(({ time }) => Date.parse(time));
  const gap = (index: number): number => (times[index + 1] ?? 0) - (times[index - 1] ?? 0);
  let densest = 1;
  for (let index = 2; index < all.length - 1; index += 1) if (gap(index) < gap(densest)) densest = index;
  return all.toSpliced(densest, 1);
}
