import { takesRange } from './functions.ts';
import { operands } from './operands.ts';
import type { PromqlProblem } from './problem.ts';
import { argumentsOf, descendants, type SyntaxNode } from './tree.ts';

type ValueType = 'scalar' | 'vector' | 'range' | 'string';

const TRANSPARENT = new Set([
  'ParenExpr',
  'OffsetExpr',
  'AnchoredExpr',
  'SmoothedExpr',
  'StepInvariantExpr',
  'UnaryExpr',
]);
const SCALAR_FUNCTIONS = new Set(['scalar', 'time', 'pi']);
const OPERANDS_OF = new Set(['BinaryExpr', 'UnaryExpr']);

/** Where a syntactically right expression mixes up ranges, values and texts: the mistakes that Prometheus refuses. */
export function typeProblems(root: SyntaxNode, text: string): PromqlProblem[] {
  const top = operands(root)[0];
  if (!top) return [];
  const problems = [...descendants(top)].flatMap(([node]) => problemOf(node, text));
  if (problems.length > 0) return problems;
  const type = typeOf(top, text);
  if (type === 'range')
    return [on(top, 'a range of samples is no value: write rate(…), increase(…) or such around it')];
  if (type === 'string') return [on(top, 'a text is no value')];
  return [];
}

const on = ({ from, to }: SyntaxNode, message: string): PromqlProblem => ({
  offset: from,
  length: to - from,
  message,
});

function problemOf(node: SyntaxNode, text: string): PromqlProblem[] {
  if (node.name === 'MatrixSelector') {
    const inner = operands(node)[0];
    if (!inner || inner.name === 'VectorSelector') return [];
    // The grammar reads `1 + x[5m]` as a range over the sum.
    if (OPERANDS_OF.has(inner.name)) return [on(node, rangeTaken('an operator'))];
    const range = text.slice(inner.to, node.to);
    return [
      on(
        node,
        `a range follows a metric, as in sum(rate(x${range})); over an expression it needs a step: [5m:30s]`,
      ),
    ];
  }
  if (node.name === 'FunctionCall') return callProblems(node, text);
  if (node.name === 'AggregateExpr') return rangesIn(argumentsOf(node), text, operatorText(node, text));
  if (OPERANDS_OF.has(node.name)) return rangesIn(operands(node), text, 'an operator');
  return [];
}

function callProblems(call: SyntaxNode, text: string): PromqlProblem[] {
  const name = operatorText(call, text);
  const given = argumentsOf(call);
  if (!takesRange(name)) return rangesIn(given, text, name);
  const wanted = given[name === 'quantile_over_time' ? 1 : 0];
  if (!wanted) return [on(call, `${name} takes a range of samples: ${name}(x[5m])`)];
  if (typeOf(wanted, text) === 'range') return [];
  const example = wanted.name === 'VectorSelector' ? text.slice(wanted.from, wanted.to) : 'x';
  return [on(wanted, `${name} takes a range of samples: ${name}(${example}[5m])`)];
}

function rangesIn(nodes: readonly SyntaxNode[], text: string, taker: string): PromqlProblem[] {
  const ranges = nodes.filter((node) => typeOf(node, text) === 'range');
  return ranges.map((node) => on(node, rangeTaken(taker)));
}

const rangeTaken = (taker: string): string =>
  `${taker} takes no range of samples: write rate(…), increase(…) or such around it`;

function operatorText(call: SyntaxNode, text: string): string {
  const name = call.getChild('FunctionIdentifier') ?? call.getChild('AggregateOp');
  // The tree may hold a stand-in, see parse().
  return name ? (/^\w+/.exec(text.slice(name.from))?.[0] ?? '') : '';
}

/** What an expression gives, by its form. */
export function typeOf(node: SyntaxNode, text: string): ValueType {
  if (TRANSPARENT.has(node.name)) {
    const inner = operands(node)[0];
    return inner ? typeOf(inner, text) : 'vector';
  }
  if (node.name === 'NumberDurationLiteral') return 'scalar';
  if (node.name === 'StringLiteral') return 'string';
  if (node.name === 'MatrixSelector' || node.name === 'SubqueryExpr') return 'range';
  if (node.name === 'FunctionCall')
    return SCALAR_FUNCTIONS.has(operatorText(node, text)) ? 'scalar' : 'vector';
  if (node.name === 'BinaryExpr') {
    return operands(node).every((operand) => typeOf(operand, text) === 'scalar') ? 'scalar' : 'vector';
  }
  return 'vector';
}
