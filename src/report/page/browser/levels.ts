import uPlot from 'uplot';
import type { ChartData } from '../chart-data.ts';
import { colour } from './colours.ts';
import { FONT } from './scales.ts';

/** What stands at one level all the time: the usual values as a band, their mean, and what lies beyond a limit. */
export function levels({ band, mean, limits, status }: ChartData): uPlot.Plugin {
  return {
    hooks: {
      drawClear: (plot) => {
        const stretch = stretchOf(plot);
        if (band) stretch(band[0], band[1], 'usual', 0.22);
        // All that lies beyond a limit is only alarming where it was crossed for good.
        for (const { value, isFloor } of status === 'breach' ? limits : []) {
          const edge = isFloor ? plot.scales.y?.min : plot.scales.y?.max;
          const isSeen = edge !== undefined && (isFloor ? value > edge : value < edge);
          if (isSeen) stretch(value, edge, 'limit', 0.09);
        }
      },
      drawAxes: (plot) => {
        if (mean !== null) level(plot, mean, colour('usual'), [2, 3]);
        for (const { value } of limits) level(plot, value, colour('limit'), [8, 4]);
      },
      draw: (plot) => {
        const { ctx, bbox, scales } = plot;
        const most = scales.y?.max ?? 0;
        const far = limits.filter(({ value }) => value > most);
        if (far.length === 0) return;
        ctx.save();
        ctx.font = scaled(FONT);
        ctx.fillStyle = colour('limit');
        ctx.textAlign = 'right';
        ctx.textBaseline = 'top';
        const edge = 4 * uPlot.pxRatio;
        ctx.fillText('↑ the limit is far above', bbox.left + bbox.width - edge, bbox.top + edge);
        ctx.restore();
      },
    },
  };
}

/** Paints all between two values, over the whole width; `share` of it hides what is beneath. */
function stretchOf(plot: uPlot): (from: number, to: number, name: 'usual' | 'limit', share: number) => void {
  const { ctx, bbox } = plot;
  return (from, to, name, share) => {
    const [top, bottom] = [plot.valToPos(to, 'y', true), plot.valToPos(from, 'y', true)];
    ctx.save();
    ctx.globalAlpha = share;
    ctx.fillStyle = colour(name);
    // A band of one value is a line.
    const height = Math.max(Math.abs(bottom - top), uPlot.pxRatio);
    ctx.fillRect(bbox.left, Math.min(top, bottom), bbox.width, height);
    ctx.restore();
  };
}

function level(plot: uPlot, value: number, stroke: string, dashes: readonly number[]): void {
  const { ctx, bbox } = plot;
  // Between two rows of pixels, so that the line is sharp.
  const at = Math.round(plot.valToPos(value, 'y', true));
  if (at < bbox.top || at > bbox.top + bbox.height) return;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 2 * Math.ceil(uPlot.pxRatio / 2);
  ctx.setLineDash(dashes.map((dash) => dash * uPlot.pxRatio));
  ctx.beginPath();
  ctx.moveTo(bbox.left, at);
  ctx.lineTo(bbox.left + bbox.width, at);
  ctx.stroke();
  ctx.restore();
}

/** A font of CSS pixels for a canvas that may have more of them. */
export function scaled(font: string): string {
  return font.replace(/\d+/, (size) => String(Number(size) * uPlot.pxRatio));
}
