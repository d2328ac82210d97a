import { durationWords, valueWords } from '../words.ts';
import type { ChartData, Line } from './chart-data.ts';
import { spanWords } from './time.ts';

/** What a chart shows, in a few sentences: for whoever does not see it, and for whoever has no time to. */
export function chartWords(chart: ChartData): string {
  return [before(chart), after(chart), ...limits(chart), ...gaps(chart)].join(' ');
}

/** A moment of a chart as it is counted: `-1:30`, `0:00`, `+0:10`. */
export function momentWords(seconds: number): string {
  const sign = seconds < -0.5 ? '-' : seconds >= 0.5 ? '+' : '';
  return `${sign}${durationWords(Math.abs(seconds))}`;
}

/** A chance: `0.012`, and where it is small `3.1e-9`. */
export function chanceWords(chance: number): string {
  const isSmall = chance > 0 && chance < 0.001;
  return isSmall ? chance.toExponential(1).replace('.0e', 'e') : String(Number(chance.toPrecision(2)));
}

interface Measured {
  readonly at: number;
  readonly value: number;
}

/** The values of a line, without its gaps. */
function measured({ moments, values }: Line): Measured[] {
  return moments.flatMap((at, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ at, value }];
  });
}

function before({ before: line, sinceFlags, mean, band, unit }: ChartData): string {
  const when = sinceFlags ? 'Before the flags went on' : 'In the baseline';
  if (measured(line).length === 0) return `${when}, nothing was measured.`;
  const told = [
    ...(mean === null ? [] : [`it was ${valueWords(mean, unit)}`]),
    ...(band ? [`eight of ten values ${rangeWords(band[0], band[1], unit)}`] : []),
  ];
  return `${when}, ${told.join(', ') || 'it was measured'}.`;
}

function after({ after: line, sinceFlags, unit, current }: ChartData): string {
  if (!sinceFlags) return 'The flags never went on.';
  const values = measured(line);
  const last = values.at(-1);
  if (!last) return 'Since then, nothing was measured.';
  const every = values.map(({ value }) => value);
  const [least, most] = [Math.min(...every), Math.max(...every)];
  const range = least === most ? '' : `${rangeWords(least, most, unit)}, and `;
  const [now, counted] = [valueWords(last.value, unit), valueWords(current, unit)];
  const all = current === null || counted === now ? '' : `; counted over all that time, it is ${counted}`;
  return `Since then, it was ${range}${now} at the last look${all}.`;
}

function rangeWords(low: number, high: number, unit: string): string {
  const [from, to] = [valueWords(low, unit), valueWords(high, unit)];
  return from === to ? `at ${from}` : `between ${from} and ${to}`;
}

function limits({ after: line, limits: all, unit, sinceFlags, current }: ChartData): string[] {
  return all.map(({ value, words, isFloor }) => {
    const limit = `Its limit is ${valueWords(value, unit)} (${words})`;
    if (!sinceFlags) return `${limit}.`;
    const isBeyond = (shown: number): boolean => (isFloor ? shown < value : shown > value);
    const crossed = measured(line).find((point) => isBeyond(point.value));
    if (crossed) return `${limit}, which it first crossed ${spanWords(crossed.at)} after the flags went on.`;
    // What was counted holds every event; the values shown are those of a few moments.
    const counted = current !== null && isBeyond(current);
    return `${limit}, which ${counted ? 'no value here crossed, but what was counted did' : 'it never crossed'}.`;
  });
}

/** Stretches without a value that lie between values. */
function gaps({ before: first, after: second }: ChartData): string[] {
  const count = [first, second].reduce((sum, line) => sum + gapsOf(line), 0);
  if (count === 0) return [];
  return [count === 1 ? 'There is one gap without a value.' : `There are ${count} gaps without a value.`];
}

function gapsOf({ values }: Line): number {
  const isThere = values.map((value) => value !== null);
  const last = isThere.lastIndexOf(true);
  return isThere.filter((there, index) => !there && index < last && isThere[index - 1]).length;
}
