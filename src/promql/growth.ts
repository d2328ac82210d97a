import { durationSeconds } from './duration.ts';
import { aggregated, everyLabel, type Matching, matched, type ValueLabels } from './labels.ts';
import { operands, withoutParentheses } from './operands.ts';
import { plainAlternatives } from './pattern.ts';
import { type Selector, selectorOf } from './selector.ts';
import { argumentsOf, functionOf, type SyntaxNode } from './tree.ts';
import { selectorFrom } from './write-selector.ts';

/** One counter in a sum: its rate per second times `weight`. */
export interface Term {
  readonly selector: Selector;
  readonly weight: number;
  /** Of a native histogram: the count of its observations, whatever these measure. */
  readonly observations?: true;
}

/** The growth of counters: the sum of their rates, each times a number. */
export interface Growth {
  readonly terms: readonly Term[];
  readonly windowSeconds: number;
  /** Measured between the two newest samples alone. */
  readonly instant: boolean;
  readonly labels: ValueLabels;
}

/** `rate(x[5m])`, `irate(…)` or `increase(…)` of the raw series of a selector, or of a subquery that reads them as they are. */
export function rateOf(call: SyntaxNode, text: string): Growth | undefined {
  const name = functionOf(call) ?? '';
  const [argument] = argumentsOf(call);
  if (!['Rate', 'Irate', 'Increase'].includes(name) || !argument) return undefined;
  const range = withoutParentheses(argument);
  const [selected] = operands(range);
  const duration = range.getChild('DurationExpr');
  if (!['MatrixSelector', 'SubqueryExpr'].includes(range.name) || !selected || !duration) return undefined;
  const vector = withoutParentheses(selected);
  const windowSeconds = durationSeconds(duration, text);
  if (vector.name !== 'VectorSelector' || !(windowSeconds > 0)) return undefined;
  const weight = name === 'Increase' ? windowSeconds : 1;
  return {
    terms: oneByOne(selectorOf(vector, text)).map((selector) => ({ selector, weight })),
    windowSeconds,
    instant: name === 'Irate',
    labels: everyLabel,
  };
}

/** A selector of several metrics by their plain names, as one selector for each. */
function oneByOne(selector: Selector): readonly Selector[] {
  const named = selector.matchers.find(({ label }) => label === '__name__');
  const names = named?.operator === '=~' ? plainAlternatives(named.value) : undefined;
  if (!named || !names) return [selector];
  const rest = selector.matchers.filter((matcher) => matcher !== named);
  return [...new Set(names)].map((value) =>
    selectorFrom([{ label: '__name__', operator: '=', value }, ...rest]),
  );
}

export const scaled = (growth: Growth, factor: number): Growth => ({
  ...growth,
  terms: growth.terms.map((term) => ({ ...term, weight: term.weight * factor })),
});

/** The growth of native histograms, as the counts of their observations. */
export const observed = (growth: Growth): Growth => ({
  ...growth,
  terms: growth.terms.map((term) => ({ ...term, observations: true })),
});

/** The sum of two; undefined where they do not belong to the same stretch of time, or do not match. */
export function sumOf(left: Growth, right: Growth, matching: Matching): Growth | undefined {
  const labels = matched(left.labels, right.labels, matching);
  return labels && isOfOneTime(left, right)
    ? { ...left, labels, terms: [...left.terms, ...right.terms] }
    : undefined;
}

/** What happened in one stretch of time over what happened in another is not a share of anything. */
export const isOfOneTime = (one: Growth, other: Growth): boolean =>
  one.windowSeconds === other.windowSeconds && one.instant === other.instant;

/** Summed up over all labels but these, or over these. */
export function summed(growth: Growth, how: 'by' | 'without', names: readonly string[]): Growth {
  const selectors = growth.terms.map(({ selector }) => selector);
  return { ...growth, labels: aggregated(growth.labels, how, names, selectors) };
}
