import type { CountedMetric } from '../canary/plan.ts';
import { natureOfValue } from './direction.ts';
import { factorOf, positiveNumber } from './factor.ts';
import { type Form, formOf } from './form.ts';
import { counterLevel } from './meaning.ts';
import { binary, withoutParentheses } from './operands.ts';
import type { Selector } from './selector.ts';
import { type Assumed, type Meaning, meaningOfGrowth, meaningOfShare } from './share.ts';
import { argumentsOf, functionOf, type SyntaxNode } from './tree.ts';

/**
 * What an expression is made of, where it is surely one of these: the level of a counter, the growth of counters, the share
 * of some out of others, or a quantile of a classic histogram; with whatever people write around it that changes nothing.
 * What could be read in another way stays a value.
 */
export function recognise(node: SyntaxNode, text: string, assumed: Assumed = {}): Meaning {
  const level = counterLevel(node, text);
  if (level !== undefined) return { counted: { kind: 'counter', series: level, scale: 1 } };
  const quantile = quantileOf(node, text);
  if (quantile) return { counted: quantile, worse: 'up' };
  const meaning = meaningOfForm(formOf(node, text), assumed);
  if (meaning.counted || meaning.worse) return meaning;
  const nature = natureOfValue(node, text);
  return nature ? { worse: nature === 'good' ? 'down' : 'up' } : {};
}

function meaningOfForm(form: Form | undefined, assumed: Assumed): Meaning {
  if (form?.kind === 'growth') return meaningOfGrowth(form.growth);
  return form?.kind === 'share' ? meaningOfShare(form.share, assumed) : {};
}

type Quantile = Extract<CountedMetric, { kind: 'quantile' }>;

const AROUND_QUANTILE = new Set('Round Scalar Vector Max Min Sum Avg Sort SortDesc'.split(' '));

/** A quantile of a histogram's buckets, times a number. What stands in for it is only seen without traffic. */
function quantileOf(node: SyntaxNode, text: string): Quantile | undefined {
  const inner = withoutParentheses(node);
  const filled = binary(inner, 'Or');
  if (filled) {
    const form = formOf(filled.right, text);
    return form?.kind === 'number' ? quantileOf(filled.left, text) : undefined;
  }
  const scaled = factorOf(inner, text);
  if (scaled) {
    const metric = quantileOf(scaled.of, text);
    return metric && { ...metric, scale: metric.scale * scaled.factor };
  }
  const [first, second] = argumentsOf(inner);
  const name = functionOf(inner) ?? '';
  if (AROUND_QUANTILE.has(name) && first) return quantileOf(first, text);
  return name === 'HistogramQuantile' ? ofBuckets(first, second, text) : undefined;
}

function ofBuckets(
  first: SyntaxNode | undefined,
  second: SyntaxNode | undefined,
  text: string,
): Quantile | undefined {
  const quantile = first && positiveNumber(first, text);
  const form = second && formOf(second, text);
  if (quantile === undefined || quantile >= 1 || form?.kind !== 'growth') return undefined;
  const { terms, labels, windowSeconds } = form.growth;
  const [term] = terms;
  if (terms.length !== 1 || !term || labels.kind !== 'kept') return undefined;
  const isOne = [...labels.kept].every(([label, value]) => label === 'le' || value !== undefined);
  const { name, matchers, text: histogram } = term.selector;
  if (!labels.kept.has('le')) return isOne ? ofNative(term.selector, quantile, windowSeconds) : undefined;
  const isWhole = name?.endsWith('_bucket') && matchers.every(({ label }) => label !== 'le');
  return isOne && isWhole ? { kind: 'quantile', histogram, quantile, windowSeconds, scale: 1 } : undefined;
}

/** The parts of a classic histogram, and counters, are not histograms themselves. */
const NO_HISTOGRAM = /_(?:bucket|count|sum|total)$/;

/** A quantile of a histogram without `le`: of a native one. */
function ofNative({ name, text }: Selector, quantile: number, windowSeconds: number): Quantile | undefined {
  if (name === undefined || NO_HISTOGRAM.test(name)) return undefined;
  return { kind: 'quantile', histogram: text, quantile, windowSeconds, scale: 1 };
}
