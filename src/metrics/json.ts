/** Deeper than this, or of more parts, is no answer that helps: reading it could hold up everything else for seconds. */
const MAX_DEPTH = 32;
const MAX_PARTS = 1_000_000;

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];

/** A server's JSON as a value; undefined where it is none, or built to keep its reader busy. */
export function readJson(text: string): unknown {
  if (!isModest(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether brackets and commas are few enough. Costs milliseconds where parsing would cost seconds and much memory. */
function isModest(text: string): boolean {
  let depth = 0;
  let parts = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === COMMA) parts += 1;
    else if (code === OPEN_LIST || code === OPEN_MAP) {
      depth += 1;
      parts += 1;
    } else if (code === CLOSE_LIST || code === CLOSE_MAP) depth -= 1;
    if (depth > MAX_DEPTH || parts > MAX_PARTS) return false;
  }
  return true;
}

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index;
    if (code === BACKSLASH) index += 1;
  }
  return text.length;
}
