/**
 * Longer lines are cut here: what follows helps nobody and would have to be held in memory. Twice of what is shown, so
 * that a secret which stands where that ends is whole when it is looked for.
 */
const MAX_LINE_CHARACTERS = 8192;

/**
 * Splits a byte stream into lines as it comes, in bounded memory. Invalid UTF-8 becomes U+FFFD. A lone carriage
 * return ends a line too, as it does for the runner that reads our log.
 */
export function lineSplitter(onLine: (line: string) => void): { push(chunk: Uint8Array): void; end(): void } {
  // A byte order mark is kept: the decoder, told to drop it, also drops one behind a broken character at a chunk's end.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let open = '';
  let seen = false;
  const take = (text: string): void => {
    const lines = (open + text).split(/\r\n|\n|\r(?!$)/);
    open = (lines.pop() ?? '').slice(0, MAX_LINE_CHARACTERS + 1);
    for (const line of lines) onLine(line.slice(0, MAX_LINE_CHARACTERS));
  };
  return {
    push(chunk) {
      seen = true;
      take(decoder.decode(chunk, { stream: true }));
    },
    end() {
      if (seen) take(decoder.decode());
      const last = open.replace(/\r$/, '');
      if (last !== '') onLine(last.slice(0, MAX_LINE_CHARACTERS));
      open = '';
    },
  };
}
