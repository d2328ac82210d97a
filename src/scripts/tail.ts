/** Keeps the end of a text that may be of any length. */
export function tail(maxCharacters: number): { add(line: string): void; text(): string } {
  let lines: string[] = [];
  let size = 0;
  return {
    add(line) {
      lines.push(line);
      size += line.length + 1;
      // Dropped in batches: shifting one line at a time costs the square of the output.
      if (size > 2 * maxCharacters) {
        lines = [trim(lines.join('\n'), maxCharacters)];
        size = maxCharacters;
      }
    },
    text: () => trim(lines.join('\n'), maxCharacters),
  };
}

function trim(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const end = text.slice(-maxCharacters);
  return end.slice(end.indexOf('\n') + 1);
}
