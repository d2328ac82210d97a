import uPlot from 'uplot';
import type { ChartData, EvidenceLine } from '../chart-data.ts';
import { chanceWords } from '../chart-words.ts';
import { TONES } from '../tones.ts';
import { colour } from './colours.ts';
import { dotsAlone } from './dots.ts';
import { marks } from './marks.ts';
import { type Extent, momentAxis, valueAxis } from './scales.ts';

const HEIGHT = 130;
/** What is less likely than this is so in any eyes, and may be 0, which no such scale can show. */
const LEAST = 1e-12;

/** Draws the chance of such an excess without a change, over the level that it has to get below for a breach. */
export function chancePlot(
  place: HTMLElement,
  { moments, chances: all, levels: needed }: EvidenceLine,
  { marks: happened, status }: ChartData,
  extent: Extent,
): uPlot {
  const [chances, levels] = [all.map(atLeast), needed.map(atLeast)];
  const lowest = Math.min(0.001, ...[...chances, ...levels].filter((value) => value !== null));
  const bottom = 10 ** Math.floor(Math.log10(lowest));
  const line = (): string => colour(TONES[status]);
  return new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      padding: [8, 12, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        sync: { key: 'moments', scales: ['x', null] },
      },
      scales: {
        x: { time: false, range: () => [...extent] },
        y: { distr: 3, range: () => [bottom, 1] },
      },
      axes: [
        momentAxis(true),
        { ...valueAxis(chanceWords, 18), splits: () => powers(bottom), filter: (_, splits) => splits },
      ],
      series: [
        {},
        { stroke: line, width: 2, points: { size: 5, fill: line } },
        {
          stroke: () => colour('level'),
          width: 2,
          dash: [8, 4],
          ...stepped(),
          points: { size: 5, show: false, filter: dotsAlone },
        },
      ],
      plugins: [marks(happened, false)],
    },
    [[...moments], chances, levels],
    place,
  );
}

function atLeast(chance: number | null): number | null {
  return chance === null ? null : Math.max(chance, LEAST);
}

/** A few powers of ten from 1 down to `bottom`. */
function powers(bottom: number): number[] {
  const lowest = Math.round(Math.log10(bottom));
  const step = Math.ceil(-lowest / 4);
  return Array.from(
    { length: Math.floor(-lowest / step) + 1 },
    (_, index) => 10 ** (-index * step),
  ).reverse();
}

/** A level holds from one look to the next. */
function stepped(): Pick<uPlot.Series, 'paths'> {
  const paths = uPlot.paths.stepped?.({ align: 1 });
  return paths ? { paths } : {};
}
