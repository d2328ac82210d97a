import fc from 'fast-check';

/** Text that tries to break out of its cell or fence. */
export const NASTY = fc.string({
  unit: fc.constantFrom(
    '|',
    '\\',
    '`',
    '```',
    '\n',
    '\r\n',
    '<',
    '>',
    '</details>',
    '@a',
    '| --- |',
    ' ',
    'x',
  ),
  maxLength: 30,
});

/** Throws where a table has a row with another number of cells than its head, or where it is cut in two. */
export function checkTables(markdown: string): void {
  const lines = withoutFences(markdown);
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('| ---')) continue;
    const cells = line.split('|').length;
    for (let row = index - 1; lines[row] !== ''; row += 1) {
      const found = (lines[row] ?? '').split('|').length;
      if (found !== cells) throw new Error(`${found} cells and not ${cells}: ${lines[row]}`);
    }
  }
}

/** The lines that stand in no fence; throws where one is never closed. */
export function withoutFences(markdown: string): string[] {
  let fence: string | undefined;
  const outside: string[] = [];
  for (const line of markdown.split('\n')) {
    const opened = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && opened) fence = opened;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence === undefined) outside.push(line);
  }
  if (fence !== undefined) throw new Error('a fence is still open at the end');
  return outside;
}
