/** An invisible space that ends what GitHub would make a mention or a reference of, entities or not. */
const BREAK = '\u200b';

/** Whatever Markdown or GitHub would read something into. Inside of a word an underscore is just that. */
const SPECIAL = /[&<>|\\`*~[\]$@#]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\/\/)|(?<=www)\.|GH-(?=\d)/gi;

/**
 * Foreign text for a place inside a line or a table cell of GitHub's Markdown, where it stands for nothing but itself:
 * no markup, no HTML, no column, no mention, no reference. Line ends become blanks.
 */
export function text(foreign: string): string {
  return foreign.replace(/\s+/g, ' ').trim().replace(SPECIAL, literal);
}

/** The same for a few short words, which stay on one line. */
export function unbroken(foreign: string): string {
  return text(foreign).replaceAll(' ', '&nbsp;');
}

/** The same in fixed-width letters, for names, paths and values. Mentions and references mean nothing there anyway. */
export function code(foreign: string): string {
  const shown = text(foreign).replaceAll(BREAK, '');
  return shown === '' ? '' : `<code>${shown}</code>`;
}

/** Lines of any content as a block, with a fence longer than any in them. */
export function fenced(content: string, language = ''): string {
  const longest = (content.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${content.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${fence}`;
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A part that is folded away at first. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function literal(special: string): string {
  if (special.length > 1) return special + BREAK;
  const entity = `&#${special.charCodeAt(0)};`;
  return special === '@' || special === '#' ? entity + BREAK : entity;
}
