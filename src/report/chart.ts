import { fenced } from './markdown.ts';
import { momentsOf } from './moments.ts';
import type { MetricSamples, Point, Report } from './report.ts';

/** Metrics that are drawn; each chart takes a browser a moment. */
const MAX_CHARTS = 6;
/** Values of one line; they lie evenly on the time axis. */
const VALUES = 60;
/** A limit that is higher than this multiple of all values would leave nothing to be seen of them. */
const LIMIT_WITHIN = 5;
/** Larger ones are no measurements, and leave nothing to be seen of the others. */
const MAX_VALUE = 1e15;

/**
 * The metrics over time as charts in Mermaid's `xychart-beta`, which GitHub draws: a line of what was measured, one of
 * the baseline, and one for every limit. Empty where no metric has two values. Breaches come first, then what is guarded.
 */
export function charts(report: Report): string {
  const { evidence, samples, metrics_baseline } = report;
  const { flagsOn: enabledAt } = momentsOf(report);
  const drawn = Object.entries(evidence)
    .sort(([, a], [, b]) => rank(a.status) - rank(b.status))
    .flatMap(([metric, { unit, status, limits }]) => {
      const points = measured(samples[metric]);
      if (points.length < 2) return [];
      const baseline = drawable(metrics_baseline[metric]);
      const most = Math.max(...points.map(({ value }) => Math.abs(value)), Math.abs(baseline ?? 0));
      const levels = limits.flatMap(({ value }) => drawable(value) ?? []);
      const lines = { baseline, limits: levels.filter((level) => Math.abs(level) <= LIMIT_WITHIN * most) };
      return [chart(metric, unit, points, lines, enabledAt, status === 'breach')];
    });
  return drawn.slice(0, MAX_CHARTS).join('\n\n');
}

function rank(status: Report['evidence'][string]['status']): number {
  return status === 'breach' ? 0 : status === 'watched' ? 2 : 1;
}

interface Measured {
  readonly at: number;
  readonly value: number;
}

/** What stands at one level all the time. */
interface Levels {
  readonly baseline: number | undefined;
  readonly limits: readonly number[];
}

function measured(
  { baseline, watch }: Pick<MetricSamples, 'baseline' | 'watch'> = { baseline: [], watch: [] },
): Measured[] {
  return [...baseline, ...watch].flatMap(({ time, value }: Point) =>
    value === null || Math.abs(value) > MAX_VALUE ? [] : [{ at: Date.parse(time), value }],
  );
}

function drawable(value: number | null | undefined): number | undefined {
  return value === null || value === undefined || Math.abs(value) > MAX_VALUE ? undefined : value;
}

/** Mermaid's own first colour can hardly be seen. These can on a light page and on a dark one. */
const COLOURS = { measured: '#4184e4', breached: '#e5534b', baseline: '#8b949e', limit: '#c69026' } as const;

/** Mermaid paints lines in the order of this palette. */
function settings(breached: boolean, { baseline, limits }: Levels): string {
  const plotColorPalette = [
    breached ? COLOURS.breached : COLOURS.measured,
    ...(baseline === undefined ? [] : [COLOURS.baseline]),
    ...limits.map(() => COLOURS.limit),
  ].join(', ');
  return `%%{init: ${JSON.stringify({
    xyChart: { width: 800, height: 320, yAxis: { labelFontSize: 11 } },
    themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette } },
  })}}%%`;
}

function chart(
  metric: string,
  unit: string,
  points: readonly Measured[],
  levels: Levels,
  enabledAt: number | undefined,
  breached: boolean,
): string {
  const from = points[0]?.at ?? 0;
  const to = Math.max(points.at(-1)?.at ?? 0, from + 1_000);
  const zero = enabledAt ?? from;
  const values = evenly(points, from, to);
  const { baseline, limits } = levels;
  const flat = [...(baseline === undefined ? [] : [baseline]), ...limits];
  const all = [0, ...values, ...flat];
  const least = Math.min(...all);
  const most = Math.max(...all) * 1.1;
  const seconds = (at: number): string => String(Math.round((at - zero) / 1000));
  const axis = enabledAt === undefined ? 'seconds' : 'seconds since the flags went on';
  return fenced(
    [
      settings(breached, levels),
      'xychart-beta',
      `  title "${plain(metric)}${unit === '' ? '' : `, ${unit}`}"`,
      `  x-axis "${axis}" ${seconds(from)} --> ${seconds(to)}`,
      `  y-axis ${number(least)} --> ${number(most - least > 1e-6 ? most : least + 1)}`,
      `  line [${values.map(number).join(', ')}]`,
      ...flat.map((level) => `  line [${values.map(() => number(level)).join(', ')}]`),
    ].join('\n'),
    'mermaid',
  );
}

/** The values at evenly spaced moments: of those measured since the last one the highest, else the last one again. */
function evenly(points: readonly Measured[], from: number, to: number): number[] {
  const values: number[] = [];
  let next = 0;
  for (let index = 0; index < VALUES; index += 1) {
    const until = from + ((to - from) * index) / (VALUES - 1);
    const first = next;
    while ((points[next]?.at ?? Number.POSITIVE_INFINITY) <= until) next += 1;
    const since = points.slice(first, next).map(({ value }) => value);
    values.push(since.length > 0 ? Math.max(...since) : (points[next - 1]?.value ?? 0));
  }
  return values;
}

/** Mermaid reads no exponents. */
function number(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 9,
  });
}

/** What a quoted text of Mermaid's cannot hold is left out. */
function plain(text: string): string {
  return text.replace(/[^\w.:\- ]/g, '').slice(0, 100);
}
