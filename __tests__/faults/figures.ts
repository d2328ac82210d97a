/** Prints what was measured, for `docs/reliability.md`: a line of Markdown each. */
export function printFigures(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stderr.write(`\n${title}\n\n${lines.join('\n')}\n\n`);
}

export type Row = readonly (string | number)[];
