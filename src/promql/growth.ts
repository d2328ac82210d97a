import { durationSeconds } from './duration.ts';
import { factorOf } from './factor.ts';
import { binary, isVectorZero, operands, withoutParentheses } from './operands.ts';
import { type Selector, selectorOf } from './selector.ts';
import { argumentsOf, children, functionOf, type SyntaxNode } from './tree.ts';

/** The growth of one counter: its rate times `scale`, summed up over all labels but those that are kept. */
export interface Growth {
  readonly selector: Selector;
  readonly windowSeconds: number;
  readonly scale: number;
  /** Measured between the two newest samples alone. */
  readonly instant: boolean;
  readonly keepsLe: boolean;
  readonly keepsOthers: boolean;
  /** Whether it is zero where there are no series. */
  readonly orZero: boolean;
}

/** Reads an expression that is nothing but the growth of one counter. */
export function growthOf(node: SyntaxNode, text: string): Growth | undefined {
  const inner = withoutParentheses(node);
  if (inner.name === 'FunctionCall') return rateOf(inner, text);
  if (inner.name === 'AggregateExpr') return sumOf(inner, text);
  const either = binary(inner, 'Or');
  if (either) {
    const growth = isVectorZero(either.right, text) ? growthOf(either.left, text) : undefined;
    // A zero beside series that have labels is one more series.
    return growth && isSummed(growth) ? { ...growth, orZero: true } : undefined;
  }
  const scaled = factorOf(inner, text);
  const growth = scaled && growthOf(scaled.of, text);
  return growth && { ...growth, scale: growth.scale * scaled.factor };
}

/** Whether it is one value, not one for each of several series. */
export const isSummed = ({ keepsLe, keepsOthers }: Growth): boolean => !keepsLe && !keepsOthers;

function rateOf(call: SyntaxNode, text: string): Growth | undefined {
  const name = functionOf(call) ?? '';
  const [argument] = argumentsOf(call);
  if (!['Rate', 'Irate', 'Increase'].includes(name) || !argument) return undefined;
  const range = withoutParentheses(argument);
  const [selected] = operands(range);
  const duration = range.getChild('DurationExpr');
  if (range.name !== 'MatrixSelector' || !selected || !duration) return undefined;
  const vector = withoutParentheses(selected);
  const windowSeconds = durationSeconds(duration, text);
  if (vector.name !== 'VectorSelector' || !(windowSeconds > 0)) return undefined;
  return {
    selector: selectorOf(vector, text),
    windowSeconds,
    scale: name === 'Increase' ? windowSeconds : 1,
    instant: name === 'Irate',
    keepsLe: true,
    keepsOthers: true,
    orZero: false,
  };
}

function sumOf(aggregation: SyntaxNode, text: string): Growth | undefined {
  const [argument] = argumentsOf(aggregation);
  const growth = functionOf(aggregation) === 'Sum' && argument ? growthOf(argument, text) : undefined;
  if (!growth) return undefined;
  const modifier = aggregation.getChild('AggregateModifier');
  const list = modifier?.getChild('GroupingLabels');
  const labels = (list ? children(list) : []).map(({ from, to }) =>
    text.slice(from, to).replace(/^["'`]|["'`]$/g, ''),
  );
  const namesLe = labels.includes('le');
  const others = labels.some((label) => label !== 'le');
  if (modifier?.getChild('Without')) return { ...growth, keepsLe: growth.keepsLe && !namesLe };
  return { ...growth, keepsLe: growth.keepsLe && namesLe, keepsOthers: growth.keepsOthers && others };
}
