import pc from 'picocolors';
import { inertLines } from '../../safety/inert.ts';
import { shorten } from '../words.ts';

export type Level = 'INFO' | 'WARN' | 'ERROR' | 'STEP';

/** The one place where lines are written: all that goes through is masked and harmless, whoever wrote it. */
export interface Lines {
  /** A terminal, on which `status` shows something. */
  readonly live: boolean;
  /** `[LEVEL] text`, for every line of the text. */
  say(level: Level, text: string): void;
  /** An error whose whole text stands out. */
  shout(text: string): void;
  /** A line of somebody else's output: `  │ text`. */
  quote(text: string): void;
  blank(): void;
  /** The line that is rewritten in place; it goes when anything else is written. */
  status(text: string): void;
  clearStatus(): void;
}

export interface LinesOptions {
  readonly write: (text: string) => void;
  readonly colors: boolean;
  readonly live: boolean;
  readonly mask: (text: string) => string;
  /** Width of the terminal. */
  readonly columns: () => number;
}

const CLEAR = '\r\u001b[2K';

export function linesTo({ write, colors, live, mask, columns }: LinesOptions): Lines {
  const paint = pc.createColors(colors);
  const tags: Readonly<Record<Level, string>> = {
    INFO: paint.green('[INFO]'),
    WARN: paint.yellow('[WARN]'),
    ERROR: paint.red('[ERROR]'),
    STEP: paint.cyan('[STEP]'),
  };
  let statusShown = false;
  const clearStatus = (): void => {
    if (statusShown) write(CLEAR);
    statusShown = false;
  };
  // Masked before it is split, for a secret may have lines, and after, for one may have had controls in it.
  const harmless = (text: string): string[] => {
    const masked = mask(text);
    return inertLines(masked).map((line) => (line === masked ? line : mask(line)));
  };
  const put = (prefix: string, text: string, style = (line: string) => line): void => {
    clearStatus();
    for (const line of harmless(text)) write(`${prefix}${style(line)}\n`);
  };
  return {
    live,
    say: (level, text) => put(`${tags[level]} `, text),
    shout: (text) => put(`${tags.ERROR} `, text, (line) => paint.bold(paint.red(line))),
    quote: (text) => put('  │ ', text),
    blank: () => put('', ''),
    status: (text) => {
      if (!live) return;
      const [line = ''] = harmless(text);
      write(`${CLEAR}${shorten(line, Math.max(20, columns() - 1))}`);
      statusShown = true;
    },
    clearStatus,
  };
}

/** The indentation of a line: the same column for every level, though one tag is longer. */
export function indent(level: Level): string {
  return level === 'ERROR' ? ' ' : '  ';
}

/** Rows of cells, padded so that the columns stand under each other. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function width(cell: string): number {
  return [...cell].length;
}
