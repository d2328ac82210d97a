import type { Labels } from './database.ts';
import type { Element } from './evaluate.ts';
import { BadQuery, type Grouping } from './expression.ts';

/** Aggregates the elements of a vector, group by group. */
export function aggregate(
  { name, grouping }: { readonly name: string; readonly grouping: Grouping | undefined },
  elements: readonly Element[],
  parameter: number | undefined,
): Element[] {
  const groups = new Map<string, { readonly labels: Labels; readonly elements: Element[] }>();
  for (const element of elements) {
    const labels = groupLabels(element.labels, grouping);
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, elements: [] };
    groups.set(key, group);
    group.elements.push(element);
  }
  return [...groups.values()].flatMap((group) => {
    if (name === 'topk' || name === 'bottomk') {
      const sign = name === 'topk' ? 1 : -1;
      const sorted = group.elements.toSorted((one, other) => sign * (other.value - one.value));
      return sorted.slice(0, parameter).map(({ labels, value }) => ({ labels, value }));
    }
    return [
      {
        labels: group.labels,
        value: combine(
          name,
          group.elements.map(({ value }) => value),
        ),
      },
    ];
  });
}

function combine(name: string, values: readonly number[]): number {
  const sum = (): number => values.reduce((total, value) => total + value, 0);
  switch (name) {
    case 'sum':
      return sum();
    case 'avg':
      return sum() / values.length;
    case 'count':
      return values.length;
    case 'group':
      return 1;
    case 'min':
      return values.reduce((least, value) => (value < least || Number.isNaN(least) ? value : least));
    case 'max':
      return values.reduce((most, value) => (value > most || Number.isNaN(most) ? value : most));
    default:
      throw new BadQuery(`${name} is not evaluated here`);
  }
}

function groupLabels(labels: Labels, grouping: Grouping | undefined): Labels {
  const kept = Object.keys(labels).filter((label) => {
    if (!grouping) return false;
    return grouping.by
      ? grouping.labels.includes(label)
      : label !== '__name__' && !grouping.labels.includes(label);
  });
  return Object.fromEntries(kept.sort().map((label) => [label, labels[label] ?? '']));
}
