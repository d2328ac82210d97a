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

/** A selector that finds this series and no other. */
export function selectorOfSeries(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeValue(value)}"`);
  return `{${pairs.join(',')}}`;
}

/** A text as it stands between the quotes of a label's value. */
export const escapeValue = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** A label's name as it stands in a selector: quoted where it is not a plain one. */
export const labelText = (label: string): string =>
  /^[A-Za-z_]\w*$/.test(label) ? label : `"${escapeValue(label)}"`;
