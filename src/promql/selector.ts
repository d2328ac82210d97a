import type { PromqlProblem } from './problem.ts';
import { unquote } from './string.ts';
import { syntaxProblems } from './syntax.ts';
import { children, parse, type SyntaxNode } from './tree.ts';

export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** A vector selector in parts. The metric's name is among the matchers too, as `__name__`. */
export interface Selector {
  /** The selector alone, without what stood around it (spaces, comments, parentheses). */
  readonly text: string;
  readonly name: string | undefined;
  readonly matchers: readonly Matcher[];
}

/** Reads text that should be one vector selector, such as `http_requests_total{code=~"5.."}`, and nothing else. */
export function readSelector(
  text: string,
): { readonly selector: Selector } | { readonly problems: PromqlProblem[] } {
  const problems = syntaxProblems(text);
  if (problems.length > 0) return { problems };
  let node = parse(text).firstChild;
  while (node && (node.name === 'ParenExpr' || node.name === 'LineComment')) {
    node = node.name === 'ParenExpr' ? node.firstChild : node.nextSibling;
  }
  if (node?.name === 'VectorSelector') return { selector: selectorOf(node, text) };
  const message = 'a metric with its labels is wanted here, such as http_requests_total{code="500"}';
  return { problems: [{ offset: 0, length: text.length, message }] };
}

/** The parts of a `VectorSelector` node. */
export function selectorOf(node: SyntaxNode, text: string): Selector {
  const slice = (part: SyntaxNode | null): string => (part ? text.slice(part.from, part.to) : '');
  const matchers: Matcher[] = [];
  const identifier = node.getChild('Identifier');
  if (identifier) matchers.push({ label: '__name__', operator: '=', value: slice(identifier) });
  const list = node.getChild('LabelMatchers');
  for (const part of list ? children(list) : []) {
    if (part.name === 'QuotedLabelName') {
      matchers.push({ label: '__name__', operator: '=', value: unquote(slice(part)) });
      continue;
    }
    const quoted = part.getChild('QuotedLabelName');
    matchers.push({
      label: quoted ? unquote(slice(quoted)) : slice(part.getChild('LabelName')),
      operator: slice(part.getChild('MatchOp')) as Matcher['operator'],
      value: unquote(slice(part.getChild('StringLiteral'))),
    });
  }
  const name = matchers.find(({ label, operator }) => label === '__name__' && operator === '=')?.value;
  return { text: slice(node), name, matchers };
}

/** The selector of another metric: `suffix` behind the name, the matchers as they are. Undefined where it names no metric. */
export function withSuffix(selector: string, suffix: string): string | undefined {
  const read = readSelector(selector);
  if (!('selector' in read) || read.selector.name === undefined) return undefined;
  const { text, name } = read.selector;
  if (name.endsWith(suffix)) return text;
  const end = nameEnd(text);
  return end === undefined ? undefined : text.slice(0, end) + suffix + text.slice(end);
}

/** Where the metric's name ends, inside its quotes if it has any. */
function nameEnd(selector: string): number | undefined {
  const node = parse(selector).firstChild;
  const identifier = node?.getChild('Identifier');
  if (identifier) return identifier.to;
  const list = node?.getChild('LabelMatchers');
  for (const part of list ? children(list) : []) {
    if (part.name === 'QuotedLabelName') return part.to - 1;
    const label = part.getChild('LabelName');
    const value = part.getChild('StringLiteral');
    if (label && value && selector.slice(label.from, label.to) === '__name__') return value.to - 1;
  }
  return undefined;
}
