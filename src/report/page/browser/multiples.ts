import uPlot from 'uplot';
import { valueWords } from '../../words.ts';
import type { MultipleData, MultipleRun } from '../runs/multiple-data.ts';
import type { Tone } from '../tones.ts';
import { colour } from './colours.ts';
import { type Drawing, drawingOf, placesOf } from './drawing.ts';
import { scaled } from './levels.ts';
import { rangeFrom } from './range.ts';
import { LOOKS, valueAxis } from './scales.ts';
import { slideOver } from './slider.ts';

const HEIGHT = 190;
/** Two beside each other, in CSS pixels. */
const PAPER_WIDTH = 310;
const MARK_FONT = '14px system-ui, sans-serif';

/** Draws every metric over the runs: what it was before the flags, what it came to, and how each run ended. */
export function drawMultiples(multiples: readonly MultipleData[]): readonly Drawing[] {
  return multiples.flatMap((multiple, index) => {
    const places = placesOf(`[data-multiple="${index}"]`);
    if (!places) return [];
    const plot = plotOf(places.plot, multiple);
    slideOver(places, plot, `${multiple.metric} over the runs`, (at) => wordsAt(multiple, at));
    return [drawingOf(places.box, [plot], PAPER_WIDTH)];
  });
}

function plotOf(place: HTMLElement, { runs, unit }: MultipleData): uPlot {
  const of = (key: 'before' | 'now' | 'limit'): (number | null)[] => runs.map((run) => run[key]);
  const [before, now] = [of('before'), of('now')];
  return new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      padding: [16, 12, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
      scales: {
        x: { time: false, range: () => [-0.5, runs.length - 0.5] },
        y: { range: () => rangeFrom([...before, ...now], of('limit')) },
      },
      axes: [dayAxis(runs), valueAxis((value) => valueWords(value, unit), 36)],
      series: [
        {},
        {
          stroke: () => colour('before'),
          width: 2,
          points: { show: true, size: 5, fill: () => colour('before') },
        },
        // Its line is thin: what counts is how each run ended.
        { stroke: () => colour('plain'), width: 1, points: { show: false } },
      ],
      plugins: [verdicts(runs)],
    },
    [runs.map((_, index) => index), before, now],
    place,
  );
}

function dayAxis(runs: readonly MultipleRun[]): uPlot.Axis {
  return {
    ...LOOKS,
    incrs: [1, 2, 5, 10, 20, 50, 100],
    space: 52,
    size: 28,
    values: (_, splits) => splits.map((index) => runs[index]?.day ?? ''),
  };
}

/** A stroke at each run's limit, and a mark at what it came to: never by its colour alone. */
function verdicts(runs: readonly MultipleRun[]): uPlot.Plugin {
  return {
    hooks: {
      draw: (plot) => {
        const { ctx, bbox } = plot;
        ctx.save();
        ctx.font = scaled(`bold ${MARK_FONT}`);
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.strokeStyle = colour('limit');
        ctx.lineWidth = 2 * uPlot.pxRatio;
        for (const [index, { now, limit, mark, tone }] of runs.entries()) {
          const x = plot.valToPos(index, 'x', true);
          if (limit !== null) stroke(ctx, x, plot.valToPos(limit, 'y', true), bbox.width / runs.length);
          if (now !== null) stamp(ctx, x, plot.valToPos(now, 'y', true), mark, tone);
        }
        ctx.restore();
      },
    },
  };
}

function stroke(ctx: CanvasRenderingContext2D, x: number, y: number, room: number): void {
  const half = Math.min(14 * uPlot.pxRatio, room * 0.35);
  ctx.beginPath();
  ctx.moveTo(x - half, y);
  ctx.lineTo(x + half, y);
  ctx.stroke();
}

function stamp(ctx: CanvasRenderingContext2D, x: number, y: number, mark: string, tone: Tone): void {
  ctx.fillStyle = colour('paper');
  ctx.beginPath();
  ctx.arc(x, y, 7 * uPlot.pxRatio, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = colour(tone);
  ctx.fillText(mark, x, y);
}

function wordsAt({ runs, unit }: MultipleData, index: number): string {
  const run = runs[index];
  if (!run) return '';
  const limit = run.limit === null ? '' : `, limit ${valueWords(run.limit, unit)}`;
  return `${run.day}: ${valueWords(run.before, unit)} → ${valueWords(run.now, unit)}${limit}, ${run.mark} ${run.verdict}`;
}
