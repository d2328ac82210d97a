import { argumentsOf, children, functionOf, type SyntaxNode } from './tree.ts';

/** Children that are expressions themselves. */
export const operands = (node: SyntaxNode): SyntaxNode[] =>
  children(node).filter((child) => child.type.is('Expr'));

/** What stands inside the parentheses around an expression. */
export function withoutParentheses(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenExpr') {
    const [next] = operands(inner);
    if (!next) return inner;
    inner = next;
  }
  return inner;
}

/** The operands of a binary operator, as the grammar names it (`Mul`, `Or`), that has no modifier such as `on (job)` or `bool`. */
export function binary(
  node: SyntaxNode,
  operator: string,
): { readonly left: SyntaxNode; readonly right: SyntaxNode } | undefined {
  if (node.name !== 'BinaryExpr' || children(node).length !== 3 || !node.getChild(operator)) return undefined;
  const [left, right] = operands(node);
  return left && right && { left, right };
}

/** Whether an expression is `vector(0)`. */
export function isVectorZero(node: SyntaxNode, text: string): boolean {
  const inner = withoutParentheses(node);
  const [argument] = argumentsOf(inner);
  if (functionOf(inner) !== 'Vector' || !argument) return false;
  return Number(text.slice(argument.from, argument.to)) === 0;
}
