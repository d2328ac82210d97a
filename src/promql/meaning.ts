import { durationSeconds } from './duration.ts';
import { isVectorZero, operands, withoutParentheses } from './operands.ts';
import { selectorOf } from './selector.ts';
import { argumentsOf, children, functionOf, type SyntaxNode } from './tree.ts';

/** A metric with one of these endings counts something. */
const COUNTER = /_(total|count|bucket|sum)$/;

/** Zero in, zero out. */
const KEEP_ZERO = new Set(
  'Abs Ceil Floor Round Sgn Sqrt Sort SortDesc SortByLabel SortByLabelDesc LabelReplace LabelJoin'.split(' '),
);
const KEEP_ZERO_OVER_TIME = new Set(
  'AvgOverTime MaxOverTime MinOverTime SumOverTime LastOverTime'.split(' '),
);
const RATES = new Set(['Rate', 'Irate', 'Increase']);
const GATHER = new Set(['Sum', 'Max', 'Min', 'Avg', 'Topk', 'Bottomk']);
const LEVELS = new Set(['Sum', 'Max', 'Min']);

/** How far back one value looks, in seconds: ranges within ranges add up, offsets do not count. */
export function lookBackSeconds(node: SyntaxNode, text: string): number {
  const inner = Math.max(0, ...children(node).map((child) => lookBackSeconds(child, text)));
  if (node.name !== 'MatrixSelector' && node.name !== 'SubqueryExpr') return inner;
  const range = node.getChild('DurationExpr');
  return inner + (range ? Math.max(0, durationSeconds(range, text)) : 0);
}

/** The selector of which the expression is the level, if that is a counter's by its name. */
export function counterLevel(node: SyntaxNode, text: string): string | undefined {
  const [left, right] = operands(node);
  if (node.name === 'ParenExpr' && left) return counterLevel(left, text);
  if (node.name === 'BinaryExpr') {
    return left && right && node.getChild('Or') && isVectorZero(right, text)
      ? counterLevel(left, text)
      : undefined;
  }
  if (node.name === 'AggregateExpr') {
    const [argument] = argumentsOf(node);
    const gathers = LEVELS.has(functionOf(node) ?? '') && !node.getChild('AggregateModifier');
    return gathers && argument ? counterLevel(argument, text) : undefined;
  }
  if (node.name !== 'VectorSelector') return undefined;
  const selector = selectorOf(node, text);
  return /_(total|count)$/.test(selector.name ?? '') ? selector.text : undefined;
}

/** Whether "no series yet" means zero: the value is made of what counters gained. */
export function startsAtZero(node: SyntaxNode, text: string): boolean {
  const [left, right] = operands(node);
  if (node.name === 'ParenExpr' || node.name === 'UnaryExpr')
    return left !== undefined && startsAtZero(left, text);
  if (node.name === 'SubqueryExpr') return left !== undefined && startsAtZero(left, text);
  if (node.name === 'AggregateExpr') {
    const argument = argumentsOf(node).at(-1);
    return GATHER.has(functionOf(node) ?? '') && argument !== undefined && startsAtZero(argument, text);
  }
  if (node.name === 'FunctionCall') return callStartsAtZero(node, text);
  if (node.name !== 'BinaryExpr' || !left || !right) return false;
  const [leftZero, rightZero] = [startsAtZero(left, text), startsAtZero(right, text)];
  if (node.getChild('Or')) return leftZero && (rightZero || isVectorZero(right, text));
  if (node.getChild('Add') || node.getChild('Sub')) return leftZero && rightZero;
  if (node.getChild('Mul')) return leftZero || rightZero;
  return node.getChild('Div') !== null && leftZero;
}

/** What gives nothing where there is nothing to report. */
const ONE_OR_NOTHING = new Set(['Count', 'CountOverTime', 'Absent', 'AbsentOverTime']);

/** Whether "no series" means zero because it is what a query counts that is absent: alerts, or what a comparison has left. */
export function emptyIsZero(node: SyntaxNode, text: string, isGathered = false): boolean {
  const inner = withoutParentheses(node);
  const [left] = operands(inner);
  if (inner.name === 'VectorSelector')
    return /^ALERTS(?:_FOR_STATE)?$/.test(selectorOf(inner, text).name ?? '');
  if (inner.name === 'SubqueryExpr' || inner.name === 'MatrixSelector')
    return left !== undefined && emptyIsZero(left, text, isGathered);
  if (inner.name === 'BinaryExpr') return isGathered && isFilter(inner);
  const operator = functionOf(inner) ?? '';
  if (ONE_OR_NOTHING.has(operator)) return true;
  const [argument] = argumentsOf(inner);
  const gathers = GATHER.has(operator) || KEEP_ZERO.has(operator) || KEEP_ZERO_OVER_TIME.has(operator);
  return gathers && argument !== undefined && emptyIsZero(argument, text, true);
}

const COMPARISONS = ['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'];

/** A comparison that drops what it does not hold for. */
export const isFilter = (node: SyntaxNode): boolean =>
  node.name === 'BinaryExpr' &&
  COMPARISONS.some((name) => node.getChild(name) !== null) &&
  node.getChild('BoolModifier') === null;

function callStartsAtZero(call: SyntaxNode, text: string): boolean {
  const name = functionOf(call) ?? '';
  const [argument] = argumentsOf(call);
  if (!argument) return false;
  if (RATES.has(name)) return true;
  if (name === 'Delta') {
    const selector = argument.getChild('VectorSelector');
    return selector !== null && COUNTER.test(selectorOf(selector, text).name ?? '');
  }
  return (KEEP_ZERO.has(name) || KEEP_ZERO_OVER_TIME.has(name)) && startsAtZero(argument, text);
}
