import { positiveNumber } from './factor.ts';
import { type Growth, isOfOneTime, observed, rateOf, scaled, summed, sumOf } from './growth.ts';
import { type Matching, matched, openLabels, type ValueLabels, withLabel } from './labels.ts';
import { operands, withoutParentheses } from './operands.ts';
import { boundsOf, type Share } from './share.ts';
import { unquote } from './string.ts';
import { isNeverNegative, simplified } from './terms.ts';
import { argumentsOf, children, functionOf, type SyntaxNode } from './tree.ts';

/** What a part of a query comes to: a number, the growth of counters, or one over another. */
export type Form =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'growth'; readonly growth: Growth }
  | { readonly kind: 'share'; readonly share: Share };

const number = (value: number): Form => ({ kind: 'number', value });
const growing = (growth: Growth | undefined): Form | undefined => growth && { kind: 'growth', growth };
const sharing = (share: Share): Form => ({ kind: 'share', share });

/** The form of an expression, whatever people write around it that changes nothing; undefined where it has none of these. */
export function formOf(node: SyntaxNode, text: string): Form | undefined {
  const inner = withoutParentheses(node);
  switch (inner.name) {
    case 'NumberDurationLiteral':
      return literal(inner, text);
    case 'UnaryExpr':
      return unary(inner, text);
    case 'FunctionCall':
      return call(inner, text);
    case 'AggregateExpr':
      return aggregation(inner, text);
    case 'BinaryExpr':
      return operation(inner, text);
    default:
      return undefined;
  }
}

function literal(node: SyntaxNode, text: string): Form | undefined {
  const value = positiveNumber(node, text);
  if (value !== undefined) return number(value);
  return Number(text.slice(node.from, node.to)) === 0 ? number(0) : undefined;
}

function unary(node: SyntaxNode, text: string): Form | undefined {
  const [operand] = operands(node);
  const form = operand && formOf(operand, text);
  return form && text[node.from] === '-' ? times(form, -1) : form;
}

/** Functions that leave one value as it is, but for how it is written. */
const HARMLESS = new Set('Round Abs Ceil Floor Sort SortDesc Vector'.split(' '));

function call(node: SyntaxNode, text: string): Form | undefined {
  const name = functionOf(node) ?? '';
  const [first, second, third] = argumentsOf(node);
  if (!first) return undefined;
  const numbers = [second, third].map((argument) => argument && numberOf(argument, text));
  if (HARMLESS.has(name)) return formOf(first, text);
  if (name === 'HistogramCount') return observations(formOf(first, text));
  if (name === 'Scalar') return withoutLabels(formOf(first, text));
  if (name === 'LabelReplace' || name === 'LabelJoin') {
    const label = second && unquote(text.slice(second.from, second.to));
    return label === undefined ? undefined : labelled(formOf(first, text), label);
  }
  if (name === 'ClampMin') return within(formOf(first, text), numbers[0], Number.POSITIVE_INFINITY);
  if (name === 'ClampMax') return within(formOf(first, text), Number.NEGATIVE_INFINITY, numbers[0]);
  if (name === 'Clamp') return within(formOf(first, text), numbers[0], numbers[1]);
  return growing(rateOf(node, text));
}

function observations(form: Form | undefined): Form | undefined {
  return form?.kind === 'growth' ? growing(observed(form.growth)) : undefined;
}

function numberOf(node: SyntaxNode, text: string): number | undefined {
  const form = formOf(node, text);
  return form?.kind === 'number' ? form.value : undefined;
}

const labelsOf = (form: Exclude<Form, { kind: 'number' }>): ValueLabels =>
  form.kind === 'growth' ? form.growth.labels : form.share.below.labels;

/** One value for each of several series is not one value. */
const isSingle = (form: Exclude<Form, { kind: 'number' }>): boolean =>
  openLabels(labelsOf(form))?.length === 0;

function withoutLabels(form: Form | undefined): Form | undefined {
  if (!form || form.kind === 'number' || !isSingle(form)) return undefined;
  return grouped(form, 'by', []);
}

function grouped(
  form: Exclude<Form, { kind: 'number' }>,
  how: 'by' | 'without',
  names: readonly string[],
): Form {
  if (form.kind === 'growth') return { kind: 'growth', growth: summed(form.growth, how, names) };
  const { above, below } = form.share;
  return sharing({ above, below: summed(below, how, names) });
}

function labelled(form: Form | undefined, label: string): Form | undefined {
  if (form?.kind === 'growth')
    return growing({ ...form.growth, labels: withLabel(form.growth.labels, label) });
  if (form?.kind !== 'share') return form;
  const { above, below } = form.share;
  return sharing({ above, below: { ...below, labels: withLabel(below.labels, label) } });
}

/** A value between bounds, as long as they do not change it. */
function within(
  form: Form | undefined,
  least: number | undefined,
  most: number | undefined,
): Form | undefined {
  if (!form || least === undefined || most === undefined) return undefined;
  if (form.kind === 'number') return number(Math.min(most, Math.max(least, form.value)));
  const bounds =
    form.kind === 'share'
      ? boundsOf(form.share)
      : isNeverNegative(simplified(form.growth.terms)) && { least: 0, most: Number.POSITIVE_INFINITY };
  return bounds && bounds.least >= least && bounds.most <= most * (1 + 1e-9) ? form : undefined;
}

/** Aggregations that leave a single value as it is. */
const OF_ONE = new Set(['Sum', 'Avg', 'Max', 'Min']);

function aggregation(node: SyntaxNode, text: string): Form | undefined {
  const operator = functionOf(node) ?? '';
  const [argument] = argumentsOf(node);
  const form = argument && OF_ONE.has(operator) ? formOf(argument, text) : undefined;
  if (!form || form.kind === 'number') return undefined;
  const modifier = node.getChild('AggregateModifier');
  const how = modifier?.getChild('Without') ? 'without' : 'by';
  const names = labelsIn(modifier?.getChild('GroupingLabels') ?? null, text);
  // Only the growth of counters can be added up over several series.
  const isOne = isSingle(form) || (form.kind === 'growth' && operator === 'Sum');
  return isOne ? grouped(form, how, names) : undefined;
}

function labelsIn(list: SyntaxNode | null, text: string): string[] {
  return (list ? children(list) : []).map(({ name, from, to }) =>
    name === 'QuotedLabelName' ? unquote(text.slice(from, to)) : text.slice(from, to),
  );
}

function operation(node: SyntaxNode, text: string): Form | undefined {
  const [leftNode, rightNode] = operands(node);
  if (!leftNode || !rightNode || node.getChild('BoolModifier')) return undefined;
  const has = (name: string): boolean => node.getChild(name) !== null;
  const matching = matchingOf(node, text);
  if (has('Div')) return quotient(formOf(leftNode, text), denominator(rightNode, text), matching);
  const left = formOf(leftNode, text);
  const right = formOf(rightNode, text);
  if (!left || !right) return undefined;
  if (has('Mul')) return product(left, right);
  if (has('Add')) return sum(left, right, matching);
  if (has('Sub')) return sum(left, times(right, -1), matching);
  if (has('Or')) return filled(left, right, matching);
  // What is not above nothing is nothing.
  if (has('Gtr') || has('Gte')) return right.kind === 'number' && right.value <= 0 ? left : undefined;
  return undefined;
}

function matchingOf(node: SyntaxNode, text: string): Matching {
  const clause = node.getChild('MatchingModifierClause');
  if (!clause) return undefined;
  const keeps = clause.getChild('GroupLeft') ? 'left' : clause.getChild('GroupRight') ? 'right' : 'none';
  const labels = labelsIn(clause.getChild('GroupingLabels'), text);
  return { kind: clause.getChild('On') ? 'on' : 'ignoring', labels, keeps };
}

function times(form: Form, factor: number): Form {
  if (form.kind === 'number') return number(form.value * factor);
  if (factor === 0) return number(0);
  if (form.kind === 'growth') return { kind: 'growth', growth: scaled(form.growth, factor) };
  return sharing({ ...form.share, above: scaled(form.share.above, factor) });
}

function product(left: Form, right: Form): Form | undefined {
  if (left.kind === 'number') return times(right, left.value);
  return right.kind === 'number' ? times(left, right.value) : undefined;
}

function quotient(left: Form | undefined, right: Form | undefined, matching: Matching): Form | undefined {
  if (right?.kind === 'number') return left && right.value !== 0 ? times(left, 1 / right.value) : undefined;
  if (left?.kind !== 'growth' || right?.kind !== 'growth') return undefined;
  const [above, below] = [left.growth, right.growth];
  const labels = matched(above.labels, below.labels, matching);
  // The errors of one stretch of time over the requests of another are not a share of anything.
  return labels && isOfOneTime(above, below) ? sharing({ above, below: { ...below, labels } }) : undefined;
}

function sum(left: Form, right: Form, matching: Matching): Form | undefined {
  if (left.kind === 'number')
    return right.kind === 'number' ? number(left.value + right.value) : raised(right, left.value);
  if (right.kind === 'number') return raised(left, right.value);
  if (left.kind === 'growth' && right.kind === 'growth')
    return growing(sumOf(left.growth, right.growth, matching));
  if (left.kind !== 'share' || right.kind !== 'share') return undefined;
  const [one, other] = [left.share, right.share];
  const difference = simplified([...one.below.terms, ...scaled(other.below, -1).terms]);
  const labels = matched(one.below.labels, other.below.labels, matching);
  if (!labels || difference.length > 0 || !isOfOneTime(one.below, other.below)) return undefined;
  const above = { ...one.above, terms: [...one.above.terms, ...other.above.terms] };
  return sharing({ above, below: { ...one.below, labels } });
}

/** A number added to a share is that much of its total. */
function raised(form: Form, by: number): Form | undefined {
  if (by === 0) return form;
  if (form.kind !== 'share') return undefined;
  const { above, below } = form.share;
  return sharing({ above: { ...above, terms: [...above.terms, ...scaled(below, by).terms] }, below });
}

/** `or vector(0)`: no errors are none. What stands in for a whole share is only seen without traffic. */
function filled(left: Form, right: Form, matching: Matching): Form | undefined {
  if (right.kind !== 'number' || left.kind === 'number') return undefined;
  const labels = labelsOf(left);
  const isAlone = labels.kind === 'kept' && labels.kept.size === 0;
  // Beside series that have labels it would be one more series.
  if (!isAlone && !(matching?.kind === 'on' && matching.labels.length === 0)) return undefined;
  return left.kind === 'share' || right.value === 0 ? left : undefined;
}

/** What stands under a quotient, without the guard against a division by zero, as long as that changes nothing else. */
function denominator(node: SyntaxNode, text: string): Form | undefined {
  const inner = withoutParentheses(node);
  const [left, right] = operands(inner);
  const guard = right && numberOf(right, text);
  if (inner.name === 'BinaryExpr' && left && guard !== undefined) {
    const isFilter = (inner.getChild('Gtr') || inner.getChild('Neq')) && !inner.getChild('BoolModifier');
    if ((isFilter && guard === 0) || inner.getChild('Or')) return denominator(left, text);
  }
  if (functionOf(inner) !== 'ClampMin') return formOf(inner, text);
  const [guarded, bound] = argumentsOf(inner);
  const form = guarded && formOf(guarded, text);
  const least = bound && numberOf(bound, text);
  if (form?.kind !== 'growth' || least === undefined) return undefined;
  // What one event in the window comes to: less than that is none.
  const weights = form.growth.terms.map(({ weight }) => weight);
  return least <= Math.min(...weights) / form.growth.windowSeconds ? form : undefined;
}
