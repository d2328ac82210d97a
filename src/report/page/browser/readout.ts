import type uPlot from 'uplot';
import { valueWords } from '../../words.ts';
import type { ChartData } from '../chart-data.ts';
import { chanceWords } from '../chart-words.ts';
import { spanWords } from '../time.ts';

/** How many values a key moves on. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Says in words what was measured at the moment under the pointer, or where the arrow keys have led: the plot is a slider over its moments. */
export function followMoments(figure: HTMLElement, place: HTMLElement, chart: ChartData, plot: uPlot): void {
  const readout = figure.querySelector('.readout');
  const moments = [...chart.before.moments, ...chart.after.moments];
  const values = [...chart.before.values, ...chart.after.values];
  const last = moments.length - 1;
  let current = last;
  const show = (index: number): void => {
    current = index;
    const at = moments[index] ?? 0;
    const words = `${when(at, chart.sinceFlags)}: ${valueAt(chart, values[index])}${chanceAt(chart.evidence, at)}`;
    if (readout) readout.textContent = words;
    place.setAttribute('aria-valuenow', String(at));
    place.setAttribute('aria-valuetext', words);
  };

  const attributes = {
    tabindex: '0',
    role: 'slider',
    'aria-label': `${chart.metric} over time`,
    'aria-orientation': 'horizontal',
    'aria-valuemin': String(moments[0] ?? 0),
    'aria-valuemax': String(moments[last] ?? 0),
  };
  for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
  show(last);

  plot.hooks.setCursor = [() => show(plot.cursor.idx ?? last)];
  place.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, current + by));
    plot.setCursor({ left: plot.valToPos(moments[next] ?? 0, 'x'), top: 0 });
    show(next);
  });
}

function valueAt({ unit }: ChartData, value: number | null | undefined): string {
  return value === null || value === undefined ? 'no value' : valueWords(value, unit);
}

function when(at: number, sinceFlags: boolean): string {
  if (!sinceFlags) return `${spanWords(at)} into the baseline`;
  return `${spanWords(Math.abs(at))} ${at < 0 ? 'before' : 'after'} the flags went on`;
}

function chanceAt(evidence: ChartData['evidence'], at: number): string {
  const index = evidence?.chance.moments.indexOf(at) ?? -1;
  const [chance, level] = [evidence?.chance.values[index] ?? null, evidence?.level.values[index] ?? null];
  if (chance === null) return '';
  return `, chance ${chanceWords(chance)}${level === null ? '' : `, level ${chanceWords(level)}`}`;
}
