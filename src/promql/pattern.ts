/** A regular expression of a label matcher: it has to match the whole value, line ends included. Undefined where it is not one. */
export function anchoredPattern(pattern: string): RegExp | undefined {
  const ignoresCase = pattern.startsWith('(?i)');
  const source = (ignoresCase ? pattern.slice(4) : pattern).replaceAll('(?P<', '(?<');
  try {
    return new RegExp(`^(?:${source})$`, ignoresCase ? 'si' : 's');
  } catch {
    return undefined;
  }
}

/** The only text that a pattern matches, where it is a plain text. */
export const literalPattern = (pattern: string): string | undefined =>
  /^[\w\-:/ @%,;=]*$/.test(pattern) ? pattern : undefined;

/** The plain texts of a pattern such as `a|b`; undefined where it is any other. */
export function plainAlternatives(pattern: string): readonly string[] | undefined {
  const parts = pattern.split('|');
  return parts.every((part) => part !== '' && literalPattern(part) !== undefined) ? parts : undefined;
}
