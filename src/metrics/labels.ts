import type { Labels } from './answer.ts';

/** A series as exporters write it: `name{a="b",c="d"}`, labels in order. */
export function seriesText(labels: Labels): string {
  const { __name__: name = '' } = labels;
  const pairs = Object.keys(labels)
    .filter((label) => label !== '__name__')
    .sort()
    .map((label) => `${label}="${escapeValue(labels[label] ?? '')}"`);
  return pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
}

/** A counter's series go on only from others of the same metric, and the same bucket: what these have in common. */
export const groupOf = ({ __name__: name = '', le = '' }: Labels): string => `${name} ${le}`;

/** A selector that finds this series and no other. Names beyond the old grammar are quoted, for VictoriaMetrics escaped. */
export function selectorOfSeries(labels: Labels, isVictoria = false): string {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${nameText(label, isVictoria)}="${escapeValue(value)}"`,
  );
  return `{${pairs.join(',')}}`;
}

function nameText(name: string, isVictoria: boolean): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) return name;
  if (isVictoria) return name.replace(/^\d|[^a-zA-Z0-9_]/gu, (character) => `\\${character}`);
  return `"${escapeValue(name)}"`;
}

/** A text as it stands between the quotes of a label's value. */
export const escapeValue = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
