import { binary, withoutParentheses } from './operands.ts';
import type { SyntaxNode } from './tree.ts';

/** Decimal numbers; those that begin with a zero are octal to Prometheus. */
const DECIMAL = /^(?:0|[1-9]\d*)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

/** The value of a number, or of numbers that are multiplied and divided, where it is greater than zero. */
export function positiveNumber(node: SyntaxNode, text: string): number | undefined {
  const inner = withoutParentheses(node);
  if (inner.name === 'NumberDurationLiteral') {
    const literal = text.slice(inner.from, inner.to);
    return DECIMAL.test(literal) ? positive(Number(literal)) : undefined;
  }
  for (const operator of ['Mul', 'Div'] as const) {
    const parts = binary(inner, operator);
    const [left, right] = parts ? [positiveNumber(parts.left, text), positiveNumber(parts.right, text)] : [];
    if (left !== undefined && right !== undefined)
      return positive(operator === 'Mul' ? left * right : left / right);
  }
  return undefined;
}

/** An expression that is another one times a number greater than zero. */
export function factorOf(
  node: SyntaxNode,
  text: string,
): { readonly of: SyntaxNode; readonly factor: number } | undefined {
  const product = binary(node, 'Mul');
  if (product) {
    const { left, right } = product;
    const [first, second] = [positiveNumber(left, text), positiveNumber(right, text)];
    if (second !== undefined) return { of: left, factor: second };
    return first === undefined ? undefined : { of: right, factor: first };
  }
  const quotient = binary(node, 'Div');
  const divisor = quotient && positiveNumber(quotient.right, text);
  return quotient && divisor !== undefined ? { of: quotient.left, factor: 1 / divisor } : undefined;
}

const positive = (value: number): number | undefined =>
  Number.isFinite(value) && value > 0 ? value : undefined;
