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

/** A counter's series go on only from others of the same metric, and the same bucket: what these have in common. */
export const groupOf = ({ __name__: name = '', le = '' }: Labels): string => `${name} ${le}`;

/** A selector that finds this series and no other. Names beyond the old grammar are quoted, for VictoriaMetrics escaped. */
export function selectorOfSeries(labels: Labels, isVictoria = false): string {
  const pairs = Object.entries(labels).map(
    ([label, value]) => `${labelText(label, isVictoria)}="${escapeValue(value)}"`,
  );
  return `{${pairs.join(',')}}`;
}
