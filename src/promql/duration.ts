import { readDuration } from './duration-text.ts';
import { children, type SyntaxNode } from './tree.ts';

/** Seconds of a `DurationExpr` node: `5m`, `1h30m`, `90`, `2 * 5m`. What only the server knows, such as `step()`, is 0. */
export function durationSeconds(node: SyntaxNode, text: string): number {
  const parts = children(node);
  const [first, second, third] = parts;
  if (first === undefined) return 0;
  if (first.name === 'NumberDurationLiteralInDurationContext')
    return literalSeconds(text.slice(first.from, first.to));
  if (first.name === 'UnaryOp' && second) {
    const value = durationSeconds(second, text);
    return text[first.from] === '-' ? -value : value;
  }
  if (first.name !== 'DurationExpr') return 0;
  const left = durationSeconds(first, text);
  if (!second || !third) return left;
  const right = durationSeconds(third, text);
  return operate(second.name, left, right);
}

function operate(operator: string, left: number, right: number): number {
  if (operator === 'Add') return left + right;
  if (operator === 'Sub') return left - right;
  if (operator === 'Mul') return left * right;
  if (operator === 'Div') return left / right;
  if (operator === 'Mod') return left % right;
  return left ** right;
}

function literalSeconds(literal: string): number {
  return readDuration(literal) ?? Number(literal.replaceAll('_', ''));
}

/** Seconds as a PromQL duration, to the millisecond: `60s`, `1500ms`. */
export function durationText(seconds: number): string {
  return Number.isInteger(seconds) ? `${seconds}s` : `${Math.max(1, Math.round(seconds * 1000))}ms`;
}
