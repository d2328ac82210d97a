import type { Matcher, Selector } from './selector.ts';

const LABEL_NAME = /^[a-zA-Z_]\w*$/;
const METRIC_NAME = /^[a-zA-Z_:][\w:]*$/;

/**
 * The label name as a query writes it. One that the grammar of before UTF-8 names would not take stands in quotes in PromQL,
 * and with escapes in VictoriaMetrics' language.
 */
export function labelText(label: string, isVictoria = false): string {
  if (LABEL_NAME.test(label)) return label;
  if (isVictoria) return label.replace(/^\d|[^a-zA-Z0-9_]/gu, (character) => `\\${character}`);
  return `"${escapeValue(label)}"`;
}

/** Whether a metric's name can stand before the braces. */
export const isPlainName = (name: string): boolean => METRIC_NAME.test(name);

/** A text as it stands between the quotes of a label's value. */
export const escapeValue = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** A selector of these matchers that old and new servers take. */
export function selectorFrom(matchers: readonly Matcher[]): Selector {
  const isName = ({ label, operator }: Matcher): boolean => label === '__name__' && operator === '=';
  const name = matchers.find(isName)?.value;
  const before = name !== undefined && isPlainName(name) ? name : '';
  const rest = before === '' ? matchers : matchers.filter((matcher) => !isName(matcher));
  const pairs = rest.map(
    ({ label, operator, value }) => `${labelText(label)}${operator}"${escapeValue(value)}"`,
  );
  return { text: pairs.length > 0 ? `${before}{${pairs.join(',')}}` : before, name, matchers };
}
