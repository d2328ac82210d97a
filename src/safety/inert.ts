import { stripVTControlCharacters } from 'node:util';

/** The longest line that is passed on; an annotation is cut there too. */
const MAX_CHARACTERS = 4096;

/** Looked at before anything is stripped, so that a line of any length costs the same. */
const READ_CHARACTERS = 16 * MAX_CHARACTERS;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;
/** Unicode's own ways to end a line, and to show it in another order than it has. */
const SEPARATORS = /[\u2028\u2029]/g;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes one line of foreign text harmless for a terminal and for the Actions runner, which reads commands from both
 * streams: `::x::` where a trimmed line begins, `##[x]` anywhere. At most 4,096 characters are left; tabs stay.
 */
export function inert(text: string): string {
  const plain = visible(text)
    // With a blank that can be seen: what is invisible is ignored by some comparisons.
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
  return cut(plain);
}

/** What is seen of one line of foreign text: without escape sequences, controls, and marks that reorder it. */
export function visible(text: string): string {
  return stripVTControlCharacters(text.slice(0, READ_CHARACTERS))
    .replace(CONTROLS, '')
    .replace(SEPARATORS, ' ')
    .replace(REORDERING, '');
}

/** Splits foreign text where the runner does, at a lone carriage return too, and makes every line harmless. */
export function inertLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(inert);
}

function cut(line: string): string {
  if (line.length <= MAX_CHARACTERS) return line;
  return `${line.slice(0, MAX_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
