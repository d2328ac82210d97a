import { operands } from './operands.ts';
import { syntaxProblems } from './syntax.ts';
import { children, descendants, functionOf, parse, type SyntaxNode } from './tree.ts';
import { typeOf } from './types.ts';

const RATES = new Set(['Rate', 'Irate', 'Increase']);
const ABSENT = new Set(['Absent', 'AbsentOverTime']);

/**
 * An expression with constant fallbacks, such as `x or vector(0)`, as one that has a value only where something was
 * measured: where the expression has one without its fallbacks, or where the counters under it grew. Without that, "no
 * requests" would read as 0 ms (VictoriaMetrics drops NaN, and the fallback takes its place), and a rate whose range holds
 * no two scrapes as no errors. Unchanged where there is no fallback.
 */
export function measuredOnly(expression: string): string {
  // What only the server can read stays as it is.
  if (syntaxProblems(expression).length > 0) return expression;
  const root = parse(expression);
  const fallbacks = fallbacksIn(root, expression);
  const [top] = operands(root);
  if (fallbacks.length === 0 || !top || typeOf(top, expression) !== 'vector') return expression;
  // Not increase(): VictoriaMetrics takes the level of a series that begins for its increase.
  const growth = [...new Set(rangesUnderRates(root, expression))].map((range) => `sum(rate(${range})) > 0`);
  const evidence = [`(${without(expression, fallbacks)}\n)`, ...growth].join(' or ');
  return `(${expression}\n) and on () (${evidence})`;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Each `or` with its constant right side; its left side stays when it is cut out, for `or` binds weakest. */
function fallbacksIn(root: SyntaxNode, text: string): Span[] {
  const spans: Span[] = [];
  for (const [node] of descendants(root)) {
    if (node.name !== 'BinaryExpr' || !node.getChild('Or')) continue;
    const [left, right] = operands(node);
    if (left && right && isConstant(right, text)) spans.push({ from: left.to, to: right.to });
  }
  const outermost = spans.filter(
    (span) => !spans.some((other) => other !== span && other.from <= span.from && other.to >= span.to),
  );
  return outermost.sort((one, other) => other.from - one.from);
}

/** Whether an expression reads no metric, or only whether one is absent: `vector(0)`, `absent(x) * 0`. */
function isConstant(node: SyntaxNode, text: string): boolean {
  if (node.name === 'VectorSelector') return false;
  if (node.name === 'FunctionCall' && ABSENT.has(functionOf(node) ?? '')) return true;
  return children(node).every((child) => isConstant(child, text));
}

function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
}

function rangesUnderRates(root: SyntaxNode, text: string): string[] {
  const ranges: string[] = [];
  for (const [call] of descendants(root)) {
    if (call.name !== 'FunctionCall' || !RATES.has(functionOf(call) ?? '')) continue;
    for (const [node] of descendants(call))
      if (node.name === 'MatrixSelector') ranges.push(text.slice(node.from, node.to));
  }
  return ranges;
}
