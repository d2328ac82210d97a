import uPlot from 'uplot';
import type { Mark } from '../chart-data.ts';
import { colour } from './colours.ts';
import { scaled } from './levels.ts';
import { FONT } from './scales.ts';

/** Rows of words over the plot, and the height of one in CSS pixels: what happened at almost the same moment stands one above the other. */
const ROWS = 3;
const ROW = 14;

/** Draws what happened as upright lines, with their words above the plot. */
export function marks(all: readonly Mark[], isNamed = true): uPlot.Plugin {
  return {
    hooks: {
      draw: (plot) => {
        const { ctx, bbox } = plot;
        ctx.save();
        ctx.font = scaled(FONT);
        ctx.setLineDash([]);
        const ends = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
        for (const { at, words, tone } of all) {
          const x = plot.valToPos(at, 'x', true);
          ctx.strokeStyle = ctx.fillStyle = colour(tone === 'plain' ? 'ink' : tone);
          ctx.lineWidth = uPlot.pxRatio;
          ctx.beginPath();
          ctx.moveTo(x, bbox.top);
          ctx.lineTo(x, bbox.top + bbox.height);
          ctx.stroke();
          if (isNamed) name(ctx, bbox, x, words, ends);
        }
        ctx.restore();
      },
    },
  };
}

/** Writes words over a line in the lowest row where they have room. `ends`: how far each row is written. */
function name(
  ctx: CanvasRenderingContext2D,
  bbox: uPlot.BBox,
  x: number,
  words: string,
  ends: number[],
): void {
  const { width } = ctx.measureText(words);
  const left = Math.max(bbox.left, Math.min(x - width / 2, bbox.left + bbox.width - width));
  const free = ends.findIndex((end) => end < left - 6 * uPlot.pxRatio);
  const row = free < 0 ? ROWS - 1 : free;
  ends[row] = left + width;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(words, left, bbox.top - (3 + row * ROW) * uPlot.pxRatio);
}
