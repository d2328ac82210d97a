import type uPlot from 'uplot';
import type { ChartData } from '../chart-data.ts';
import { momentWords } from '../chart-words.ts';
import { colour } from './colours.ts';

/** From the first to the last moment of all charts, in seconds. */
export type Extent = readonly [from: number, to: number];

/** Charts with one clock under each other are compared at a glance. */
export function extentOf(charts: readonly ChartData[]): Extent {
  const all = charts.flatMap(({ before, after, marks }) => [
    ...before.moments,
    ...after.moments,
    ...marks.map(({ at }) => at),
  ]);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const margin = Math.max(1, to - from) * 0.02;
  return [from - margin, to + margin];
}

/** Steps of a clock, in seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];

/** Left of every plot in CSS pixels, so that the moments of one stand over those of the other. */
const LEFT = 62;

export const FONT = '11px system-ui, sans-serif';

const LINES = { stroke: () => colour('grid'), width: 1 };
/** How all axes look. */
export const LOOKS: uPlot.Axis = {
  stroke: () => colour('ink'),
  grid: LINES,
  ticks: { ...LINES, size: 4 },
  font: FONT,
  gap: 4,
};

/** The axis of moments; of a plot that has another one below it, without its words. */
export function momentAxis(isShown: boolean): uPlot.Axis {
  return {
    ...LOOKS,
    incrs: STEPS,
    space: 64,
    size: isShown ? 28 : 8,
    values: (_, splits) => splits.map((at) => (isShown ? momentWords(at) : '')),
  };
}

/** The axis of values. `space`: CSS pixels between two of them. */
export function valueAxis(words: (value: number) => string, space: number): uPlot.Axis {
  return {
    ...LOOKS,
    size: LEFT,
    space,
    values: (_, splits) => splits.map((value) => (value === null ? '' : words(value))),
  };
}
