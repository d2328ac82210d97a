export interface Token {
  readonly kind: 'string' | 'word' | 'open' | 'close' | 'variable' | 'other';
  readonly offset: number;
  readonly text: string;
}

const TOKEN =
  /(?<space>\s+|#[^\n]*)|(?<string>"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)|`[^`]*(?:`|$))|(?<variable>\$\{?\w+\}?)|(?<word>[A-Za-z_:][\w:]*)|(?<open>[([{])|(?<close>[)\]}])|(?<other>.)/gsu;

/** Splits PromQL into tokens, as far as broken text has any; spaces and comments are left out. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index, groups = {} } of text.matchAll(TOKEN)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    if (kind !== undefined && kind !== 'space')
      tokens.push({ kind: kind as Token['kind'], offset: index, text: found });
  }
  return tokens;
}

/** Whether a string token has its closing quote. */
export function isClosed(text: string): boolean {
  const quote = text[0] ?? '';
  const inside = quote === '`' ? text.slice(1) : text.slice(1).replace(/\\./gsu, '');
  return inside.endsWith(quote);
}

/** The text with spaces in place of comments; offsets stay. */
export function withoutComments(text: string): string {
  return text.replace(TOKEN, (found) => (found.startsWith('#') ? ' '.repeat(found.length) : found));
}
