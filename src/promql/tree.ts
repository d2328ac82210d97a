import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

export type { SyntaxNode } from '@lezer/common';

/** A config is read as it is written, and again with its variables filled in: its queries are parsed once. */
const trees = new Map<string, SyntaxNode>();
const MAX_TREES = 100;

/** The syntax tree of an expression; offsets are those of `expression`. */
export function parse(expression: string): SyntaxNode {
  const known = trees.get(expression);
  if (known) return known;
  if (trees.size === MAX_TREES) trees.clear();
  const tree = parseAnew(expression);
  trees.set(expression, tree);
  return tree;
}

function parseAnew(expression: string): SyntaxNode {
  // Prometheus 3 gave holt_winters a name that the grammar knows; version 2 knows the old one alone.
  const known = expression.replace(/\bholt_winters(?=\s*\()/g, 'deriv'.padEnd('holt_winters'.length));
  return parser.parse(known).topNode;
}

/** The node's children, comments left out. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') found.push(child);
  }
  return found;
}

/** The node and everything below it, in the order of the text, each with how deep below the node it is. */
export function* descendants(node: SyntaxNode): Generator<readonly [SyntaxNode, number]> {
  // No recursion: people can nest deeper than the stack.
  const left: [SyntaxNode, number][] = [[node, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    const [parent, depth] = next;
    for (const child of children(parent).reverse()) left.push([child, depth + 1]);
  }
}

/** The arguments of a function call or an aggregation. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const body = call.getChild('FunctionCallBody');
  return body ? children(body).filter((node) => !node.type.isError) : [];
}

/** What a call's function or an aggregation's operator is, as the grammar names it: `Rate`, `HistogramQuantile`, `Sum`. */
export function functionOf(call: SyntaxNode): string | undefined {
  const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
  return name?.firstChild?.name;
}
