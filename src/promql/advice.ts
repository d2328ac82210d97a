import { formOf } from './form.ts';
import { isAmount } from './names.ts';
import { operands } from './operands.ts';
import { selectorOf } from './selector.ts';
import { children, descendants, functionOf, parse, type SyntaxNode } from './tree.ts';

const RATES = new Set(['Rate', 'Irate', 'Increase']);
const COMPARISONS = ['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'];

/**
 * How a query would have to be written to be counted, in the imperative. Undefined for what has nothing to count, such as a
 * gauge. The query must be sound PromQL.
 */
export function adviceFor(expression: string): string | undefined {
  const [top] = children(parse(expression));
  if (!top) return undefined;
  const nodes = [...descendants(top)].map(([node]) => node);
  if (!nodes.some((node) => readsEvents(node, expression))) return undefined;
  if (formOf(top, expression)?.kind === 'share')
    return 'write 1 - good / all, which says that the good ones are part of all';
  const advices = nodes.map((node) => adviceAt(node, expression));
  return (
    advices.find((advice) => advice !== undefined) ??
    'write a share of counters: sum(rate(bad[5m])) / sum(rate(all[5m]))'
  );
}

/** Whether something here is the growth of counters of events. */
function readsEvents(node: SyntaxNode, text: string): boolean {
  const name = functionOf(node) ?? '';
  const read = [...descendants(node)].find(([inner]) => inner.name === 'VectorSelector');
  const metric = read && selectorOf(read[0], text).name;
  if (name === 'Delta') return metric !== undefined && /_(?:total|count|bucket)$/.test(metric);
  return RATES.has(name) && (metric === undefined || !isAmount(metric));
}

function adviceAt(node: SyntaxNode, text: string): string | undefined {
  const has = (name: string): boolean => node.getChild(name) !== null;
  if (functionOf(node)?.startsWith('Histogram'))
    return 'watch one quantile: histogram_quantile(0.95, sum by (le) (rate(x_bucket[5m])))';
  if (node.name === 'VectorSelector' && selectorOf(node, text).name === undefined)
    return 'name each counter: sum(rate(a_total[5m])) + sum(rate(b_total[5m]))';
  if (node.name === 'OffsetExpr' || node.name === 'StepInvariantExpr')
    return 'leave out offset and @: thresholds compare with the baseline by themselves';
  if (node.name === 'BinaryExpr') {
    if (COMPARISONS.some(has) && adviceOnComparison(node, text))
      return 'leave out the comparison, and write the limit under thresholds';
    if (has('And') || has('Unless'))
      return 'leave out what stands behind and or unless, and select by labels';
    if (has('Mul') && has('MatchingModifierClause'))
      return 'select the series by their own labels, without the join';
  }
  const operator = node.name === 'AggregateExpr' ? functionOf(node) : undefined;
  if (operator !== undefined && operator !== 'Sum')
    return `write sum(rate(…)) in place of ${text.slice(node.from, node.from + operator.length).toLowerCase()}`;
  const name = functionOf(node);
  if (name?.startsWith('Clamp')) return 'leave out the clamp: it hides what lies beyond it';
  if (name?.endsWith('OverTime'))
    return 'leave out the function over time: the judge keeps the history itself';
  if (name === 'Delta' || name === 'Deriv') return 'write increase(…) in place of delta or deriv';
  return isOfOtherTimes(node, text) ? 'write the same range above and below the division' : undefined;
}

/** A comparison that is not read as harmless. */
const adviceOnComparison = (node: SyntaxNode, text: string): boolean => formOf(node, text) === undefined;

function isOfOtherTimes(node: SyntaxNode, text: string): boolean {
  if (node.name !== 'BinaryExpr' || !node.getChild('Div')) return false;
  const [left, right] = operands(node).map((operand) => formOf(operand, text));
  return (
    left?.kind === 'growth' &&
    right?.kind === 'growth' &&
    left.growth.windowSeconds !== right.growth.windowSeconds
  );
}
