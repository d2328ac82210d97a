import type uPlot from 'uplot';
import { valueWords } from '../../words.ts';
import type { ChartData } from '../chart-data.ts';
import { chanceWords } from '../chart-words.ts';
import { spanWords } from '../time.ts';
import { chancePlot } from './chance-plot.ts';
import { type Drawing, drawingOf, placesOf } from './drawing.ts';
import { type Extent, extentOf } from './scales.ts';
import { slideOver } from './slider.ts';
import { valuePlot } from './value-plot.ts';

/** What fits between the margins of A4 and of Letter, in CSS pixels. */
const PAPER_WIDTH = 640;

/** Draws every chart into its figure, over the same stretch of time. */
export function drawCharts(charts: readonly ChartData[]): readonly Drawing[] {
  const extent = extentOf(charts);
  return charts.flatMap((chart, index) => draw(chart, index, extent) ?? []);
}

function draw(chart: ChartData, index: number, extent: Extent): Drawing | undefined {
  const places = placesOf(`[data-chart="${index}"]`);
  if (!places) return undefined;
  const values = valuePlot(places.plot, chart, extent);
  slideOver(places, values, `${chart.metric} over time`, (at) => wordsAt(chart, values, at));
  const { strip } = places;
  const plots =
    strip && chart.evidence ? [values, chancePlot(strip, chart.evidence, chart, extent)] : [values];
  return drawingOf(places.box, plots, PAPER_WIDTH);
}

function wordsAt({ unit, sinceFlags, evidence }: ChartData, { data }: uPlot, index: number): string {
  const [moments, before, after] = data;
  const at = moments[index] ?? 0;
  const value = before?.[index] ?? after?.[index];
  const shown = value === null || value === undefined ? 'no value' : valueWords(value, unit);
  return `${when(at, sinceFlags)}: ${shown}${chanceAt(evidence, at)}`;
}

function when(at: number, sinceFlags: boolean): string {
  if (!sinceFlags) return `${spanWords(at)} into the baseline`;
  return `${spanWords(Math.abs(at))} ${at < 0 ? 'before' : 'after'} the flags went on`;
}

function chanceAt(evidence: ChartData['evidence'], at: number): string {
  const index = evidence?.moments.indexOf(at) ?? -1;
  const [chance, level] = [evidence?.chances[index] ?? null, evidence?.levels[index] ?? null];
  if (chance === null) return '';
  return `, chance ${chanceWords(chance)}${level === null ? '' : `, level ${chanceWords(level)}`}`;
}
