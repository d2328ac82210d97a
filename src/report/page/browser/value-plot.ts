import uPlot from 'uplot';
import { valueWords } from '../../words.ts';
import type { ChartData, Line } from '../chart-data.ts';
import { TONES } from '../tones.ts';
import { colour } from './colours.ts';
import { dotsAlone } from './dots.ts';
import { levels } from './levels.ts';
import { marks } from './marks.ts';
import { rangeFrom } from './range.ts';
import { type Extent, momentAxis, valueAxis } from './scales.ts';

const HEIGHT = 250;
/** Where there are no more values than these, each is a dot too. */
const MOST_DOTS = 80;

/** Draws what was measured of a metric: before the flags and with them on, its usual values, its limits, and what happened. */
export function valuePlot(place: HTMLElement, chart: ChartData, extent: Extent): uPlot {
  const { before, after, evidence, unit, band, mean, limits } = chart;
  const range = rangeFrom(
    [...before.values, ...after.values, ...(band ?? []), mean],
    limits.map(({ value }) => value),
  );
  const series = (name: Parameters<typeof colour>[0]): uPlot.Series => ({
    stroke: () => colour(name),
    width: 2,
    points: {
      size: 5,
      show: (_, __, from, to) => to - from <= MOST_DOTS,
      filter: dotsAlone,
      fill: () => colour(name),
    },
  });
  return new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      padding: [46, 12, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        sync: { key: 'moments', scales: ['x', null] },
        points: { size: 9 },
      },
      scales: { x: { time: false, range: () => [...extent] }, y: { range: () => range } },
      axes: [momentAxis(evidence === null), valueAxis((value) => valueWords(value, unit), 36)],
      series: [{}, series('before'), series(TONES[chart.status])],
      plugins: [levels(chart), marks(chart.marks)],
    },
    uPlot.join([dataOf(before), dataOf(after)]),
    place,
  );
}

function dataOf({ moments, values }: Line): uPlot.AlignedData {
  return [[...moments], [...values]];
}
