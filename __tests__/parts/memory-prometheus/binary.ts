import type { Labels } from './database.ts';
import { type Element, unnamed, type Value } from './evaluate.ts';
import { BadQuery, type Matching } from './expression.ts';

interface Operation {
  readonly operator: string;
  readonly bool: boolean;
  readonly matching: Matching | undefined;
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '^': (left, right) => left ** right,
};

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** A binary operation, one to one. @throws BadQuery */
export function binary(operation: Operation, left: Value, right: Value): Value {
  const { operator } = operation;
  if (left.type === 'string' || right.type === 'string') throw new BadQuery('a string is no operand');
  if (operator === 'and' || operator === 'or' || operator === 'unless') {
    if (left.type !== 'vector' || right.type !== 'vector') throw new BadQuery(`${operator} joins vectors`);
    return { type: 'vector', elements: together(operation, left.elements, right.elements) };
  }
  if (left.type === 'scalar' && right.type === 'scalar')
    return { type: 'scalar', value: applied(operation, left.value, right.value) ?? 0 };
  if (left.type === 'vector' && right.type === 'vector')
    return { type: 'vector', elements: matched(operation, left.elements, right.elements) };
  const elements = (
    left.type === 'vector' ? left.elements : right.type === 'vector' ? right.elements : []
  ).flatMap((element) => {
    const [one, other] = [
      left.type === 'scalar' ? left.value : element.value,
      right.type === 'scalar' ? right.value : element.value,
    ];
    const value = applied(operation, one, other);
    if (value === undefined) return [];
    const filters = operator in comparisons && !operation.bool;
    return [filters ? { ...element } : { labels: unnamed(element.labels), value }];
  });
  return { type: 'vector', elements };
}

/** Undefined where a comparison filters it out. */
function applied({ operator, bool }: Operation, left: number, right: number): number | undefined {
  const compute = arithmetic[operator];
  if (compute) return compute(left, right);
  const holds = comparisons[operator]?.(left, right) ?? false;
  if (bool) return holds ? 1 : 0;
  return holds ? left : undefined;
}

function together(
  { operator, matching }: Operation,
  left: readonly Element[],
  right: readonly Element[],
): Element[] {
  const keyOf = keyBy(matching);
  if (operator === 'or') {
    const known = new Set(left.map(keyOf));
    return [...left, ...right.filter((element) => !known.has(keyOf(element)))];
  }
  const known = new Set(right.map(keyOf));
  return left.filter((element) => known.has(keyOf(element)) === (operator === 'and'));
}

function matched(operation: Operation, left: readonly Element[], right: readonly Element[]): Element[] {
  const keyOf = keyBy(operation.matching);
  const others = new Map<string, Element>();
  for (const element of right) {
    if (others.has(keyOf(element)))
      throw new BadQuery('found duplicate series for the match group on the right');
    others.set(keyOf(element), element);
  }
  const seen = new Set<string>();
  return left.flatMap((element) => {
    const other = others.get(keyOf(element));
    if (!other) return [];
    if (seen.has(keyOf(element))) throw new BadQuery('multiple matches for labels: many-to-one matching');
    seen.add(keyOf(element));
    const value = applied(operation, element.value, other.value);
    if (value === undefined) return [];
    const filters = operation.operator in comparisons && !operation.bool;
    return [{ labels: filters ? element.labels : matchLabels(element.labels, operation.matching), value }];
  });
}

const keyBy =
  (matching: Matching | undefined) =>
  ({ labels }: Element): string =>
    JSON.stringify(matchLabels(labels, matching));

function matchLabels(labels: Labels, matching: Matching | undefined): Labels {
  const kept = Object.keys(labels).filter((label) => {
    if (matching?.on) return matching.labels.includes(label);
    return label !== '__name__' && !matching?.labels.includes(label);
  });
  return Object.fromEntries(kept.sort().map((label) => [label, labels[label] ?? '']));
}
