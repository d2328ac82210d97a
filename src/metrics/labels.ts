import { escapeValue, isPlainName, labelText } from '../promql/write-selector.ts';
import type { Labels } from './answer.ts';

/** A series as exporters write it: `name{a="b",c="d"}`, labels in order. */
export function seriesText(labels: Labels): string {
  const { __name__: name = '' } = labels;
  const pairs = Object.keys(labels)
    .filter((label) => label !== '__name__')
    .sort()
    .map((label) => `${labelText(label)}="${escapeValue(labels[label] ?? '')}"`);
  if (name !== '' && !isPlainName(name)) return `{${[`"${escapeValue(name)}"`, ...pairs].join(',')}}`;
  return pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
}

/** A selector that finds this series and no other. */
export function selectorOfSeries(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${labelText(label)}="${escapeValue(value)}"`);
  return `{${pairs.join(',')}}`;
}
