import type { ChartData } from '../chart-data.ts';
import { chancePlot } from './chance-plot.ts';
import { followMoments } from './readout.ts';
import { type Extent, extentOf } from './scales.ts';
import { valuePlot } from './value-plot.ts';

/** A drawing that can be made again: of another width in CSS pixels, or in other colours. */
export interface Drawing {
  resize(width: number): void;
  redraw(): void;
}

/** Draws every chart into its figure, over the same stretch of time, and keeps it as wide as that. */
export function drawCharts(charts: readonly ChartData[]): readonly Drawing[] {
  const extent = extentOf(charts);
  const drawings = charts.flatMap((chart, index) => {
    const figure = document.querySelector<HTMLElement>(`[data-chart="${index}"]`);
    return figure ? [draw(figure, chart, extent)] : [];
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => {
    for (const drawing of drawings) drawing.redraw();
  });
  return drawings;
}

function draw(figure: HTMLElement, chart: ChartData, extent: Extent): Drawing {
  const drawing = figure.querySelector<HTMLElement>('.drawing');
  const place = figure.querySelector<HTMLElement>('.plot');
  const strip = figure.querySelector<HTMLElement>('.strip');
  if (!drawing || !place) return { resize() {}, redraw() {} };
  drawing.hidden = false;
  const values = valuePlot(place, chart, extent);
  followMoments(figure, place, chart, values);
  const plots = strip ? [values, chancePlot(strip, chart, extent)] : [values];
  const resize = (width: number): void => {
    for (const plot of plots) plot.setSize({ width, height: plot.height });
  };
  new ResizeObserver(() => resize(drawing.clientWidth)).observe(drawing);
  return {
    resize,
    redraw: () => {
      for (const plot of plots) plot.redraw();
    },
  };
}
