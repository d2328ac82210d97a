/** Words that people write where a secret would be. Long enough that random characters hardly ever hold one. */
const WORDS =
  /example|your|change[-_]?me|placeholder|replace|redacted|dummy|sample|insert|removed|notreal|[-_ ]here|secret|token|webhook|passw|xxxx|\*\*\*/i;

/** Short words of the same kind: only where nothing else is written. */
const WHOLE = /^(pass|pwd|pw|foo|bar|baz|test|fake|todo|tbd|none|null|key|hash|sig|signature|x+|\*+|_+|-+)$/i;

/** A word as such: no token has so few letters, all small or all large. */
const WORD = /^([a-z]{1,12}|[A-Z]{1,12}|[A-Z][a-z]{1,14})$/;

/** The payload of the token that jwt.io and half of all documentation show. */
const KNOWN = /^eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l/;

/** From how many characters on a row of equal or consecutive ones is on purpose. */
const ROW = 3;

/** The share of a text that rows make up where it was typed to fill a place. */
const FILLED = 0.8;

/**
 * Whether what is `written` stands in the place of a secret: `XXXX`, `<token>`, `YOUR_TOKEN`, `T00000000`, `abc123`, or one that is cut
 * off (`after` is what follows it). A plain word is one too, but where people choose what they write: in a login.
 */
export function isPlaceholder(written: string, after: string, isLogin: boolean): boolean {
  const text = written.replace('IncomingWebhook', ''); // a part of every Teams address
  if (/^(\.{3}|…|\*|<)/.test(after) || text.endsWith('...') || KNOWN.test(text)) return true;
  if (/^(<.*>|\{.*\}|\[.*\]|%\w+%|\$\w+)$/.test(text) || WORDS.test(text)) return true;
  // Each part by itself: of `a@b/IncomingWebhook/c` any one may be the secret.
  const parts = text.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  const letters = parts.filter((part) => /[A-Za-z]/.test(part));
  return (letters.length > 0 ? letters : parts).every(
    (part) => isFiller(part) || (!isLogin && WORD.test(part)),
  );
}

/** Whether a text cannot be in use as a password: `xxx`, `***`, `<password>`, `YOUR_PASSWORD`. */
export function isBlank(text: string): boolean {
  return /^([xX]+|\*+|\.+|<.*>|\{.*\}|\[.*\])$|your|example|placeholder|redacted/i.test(text);
}

/** Whether a text mixes letters and digits, or cases, as no word does. */
export function looksRandom(text: string): boolean {
  return text
    .split(/[^A-Za-z0-9]+/)
    .some((part) => part.length >= 10 && /[A-Za-z]/.test(part) && /\d|[a-z][A-Z].*[a-z][A-Z]/.test(part));
}

function isFiller(part: string): boolean {
  const [letters, digits] = [part.toLowerCase().replace(/\d/g, ''), part.replace(/\D/g, '')];
  // Letters and digits in turn: a1b2c3.
  if (isRow(letters) && isRow(digits)) return true;
  return WHOLE.test(part) || inRows(part.toLowerCase()) / part.length >= FILLED;
}

/** Whether a text is nothing but one row; 0 follows 9. */
function isRow(text: string): boolean {
  return [0, 1].some((step) => rowEnd(text.replace(/90/g, '9:'), 0, step) >= text.length);
}

/** How many characters stand in rows of equal or consecutive ones: all of `aaaa`, `abcd`, `1234`. */
function inRows(text: string): number {
  let total = 0;
  for (let start = 0; start < text.length; ) {
    const end = Math.max(rowEnd(text, start, 0), rowEnd(text, start, 1), rowEnd(text, start, -1));
    if (end - start >= ROW) total += end - start;
    start = Math.max(end - start >= ROW ? end : start + 1, start + 1);
  }
  return total;
}

/** Where the row that begins at `start` ends, in which each character is `step` after the one before it. */
function rowEnd(text: string, start: number, step: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end += 1;
  return end;
}
