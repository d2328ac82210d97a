/** How much of a server's own words is quoted, in characters. */
const QUOTED = 400;

/** A server's words on one line, bounded, without what could play tricks on a terminal. */
export function quoted(words: string): string {
  const line = words
    .slice(0, 4 * QUOTED)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
