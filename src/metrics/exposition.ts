import type { Labels } from './answer.ts';
import { parseValue } from './value.ts';

export interface ExposedSeries {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface ExpositionError {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface Exposition {
  readonly series: readonly ExposedSeries[];
  /** Lines that are no series, the first ten of them. */
  readonly errors: readonly ExpositionError[];
}

const MAX_ERRORS = 10;

/**
 * Reads what an exporter shows: Prometheus' text format, and OpenMetrics as far as it is the same. Comments, types,
 * timestamps and exemplars are passed over. A line that is wrong costs itself alone.
 */
export function parseExposition(text: string): Exposition {
  const series: ExposedSeries[] = [];
  const errors: ExpositionError[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const content = line.trim();
    if (content === '# EOF') break;
    if (content === '' || content.startsWith('#')) continue;
    const read = readLine(content);
    if (typeof read !== 'string') series.push(read);
    else if (errors.length < MAX_ERRORS) errors.push({ line: number, message: read });
  }
  return { series, errors };
}

const NAME = /[A-Za-z_:][\w:]*/y;
const LABEL = /\s*(?:"((?:[^"\\]|\\.)*)"|([A-Za-z_]\w*))\s*/y;
const LABEL_VALUE = /=\s*"((?:[^"\\]|\\.)*)"\s*/y;
const VALUE = /\s*(\S+)/y;
/** Behind the value: a timestamp, then an exemplar or another comment. */
const REST = /(?:\s+[+-]?[\d.]+(?:[eE][+-]?\d+)?)?\s*(?:#.*)?$/y;

/** The series of a line, or what is wrong with it. */
function readLine(line: string): ExposedSeries | string {
  const labels: Record<string, string> = Object.create(null);
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(line);
    if (match) position = pattern.lastIndex;
    return match;
  };

  let name = take(NAME)?.[0];
  take(/[ \t]*/y);
  if (line[position] === '{') {
    position++;
    take(/\s*/y);
    while (line[position] !== '}') {
      const label = take(LABEL);
      if (!label) return 'a label is wanted';
      const value = take(LABEL_VALUE);
      if (value) labels[label[2] ?? unescaped(label[1] ?? '')] = unescaped(value[1] ?? '');
      // A name of any characters stands among the labels, in quotes.
      else if (label[1] !== undefined && name === undefined) name = unescaped(label[1]);
      else return 'a label has no value in quotes';
      if (line[position] === ',') position++;
      else if (line[position] !== '}') return 'the labels have no end';
      take(/\s*/y);
    }
    position++;
  }
  if (!name) return 'a metric name is wanted';
  const value = parseValue(take(VALUE)?.[1] ?? '');
  if (value === undefined) return 'the value is no number';
  if (!take(REST)) return 'there is more than value and timestamp';
  return { name, labels, value };
}

const unescaped = (text: string): string =>
  text.replace(/\\(["\\n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
