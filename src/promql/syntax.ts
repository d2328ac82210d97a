import { closestMatch } from 'leven';
import { functionNames, isCallable } from './functions.ts';
import type { PromqlProblem } from './problem.ts';
import { isClosed, scan, type Token } from './scan.ts';
import { descendants, parse, type SyntaxNode } from './tree.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** VictoriaMetrics takes no longer ones. */
const MAX_LENGTH = 16 * 1024;
/** Nobody means it; the functions that read the tree can rely on it. */
const MAX_DEPTH = 500;

/**
 * Where an expression is no PromQL; empty when it is. The parser's errors say where it got lost; what a person did wrong
 * is mostly something simpler, so that is looked for first.
 */
export function syntaxProblems(text: string): PromqlProblem[] {
  const whole = (message: string): PromqlProblem[] => [{ offset: 0, length: text.length, message }];
  if (text.length > MAX_LENGTH) return whole(`the query is longer than ${MAX_LENGTH} characters`);
  const tokens = scan(text);
  if (tokens.length === 0) return whole('the query is empty');
  let firstError: SyntaxNode | undefined;
  for (const [node, depth] of descendants(parse(text))) {
    if (depth > MAX_DEPTH) return whole('the query is nested too deep');
    if (node.type.isError) firstError ??= node;
  }
  const openString = tokens.find((token) => token.kind === 'string' && !isClosed(token.text));
  // The grammar takes a string without its closing quote.
  if (openString) return [at(openString, `this ${openString.text[0]} is never closed`)];
  if (!firstError) return [];
  const bracket = bracketProblem(tokens);
  if (bracket) return [bracket];
  const calls = unknownCalls(tokens);
  return calls.length > 0 ? calls : [errorProblem(firstError, text)];
}

const at = ({ offset, text }: Token, message: string): PromqlProblem => ({
  offset,
  length: text.length,
  message,
});

function bracketProblem(tokens: readonly Token[]): PromqlProblem | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind !== 'close') continue;
    const last = open.pop();
    if (!last) return at(token, `this ${token.text} closes nothing`);
    const wanted = CLOSING[last.text];
    if (wanted !== token.text)
      return at(token, `${token.text} stands where ${wanted} should close the ${last.text}`);
  }
  const last = open.pop();
  return last && at(last, `this ${last.text} is never closed`);
}

function unknownCalls(tokens: readonly Token[]): PromqlProblem[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || tokens[index + 1]?.text !== '(' || isCallable(token.text)) return [];
    const similar = closestMatch(token.text.toLowerCase(), functionNames, { maxDistance: 4 });
    const hint = similar === undefined ? '' : `; did you mean ${similar}?`;
    return [at(token, `PromQL has no function ${token.text}${hint}`)];
  });
}

function errorProblem(error: SyntaxNode, text: string): PromqlProblem {
  const { from, to } = error;
  const problem = (message: string): PromqlProblem => ({ offset: from, length: to - from, message });
  const parent = error.parent?.name;
  const found = text.slice(from, to);
  const before = error.prevSibling;
  if (parent === 'UnquotedLabelMatcher' || parent === 'QuotedLabelMatcher') {
    return problem(`a label's value is written in quotes${found && `: "${found}"`}`);
  }
  if (parent === 'MatrixSelector' || parent === 'DurationExpr' || before?.name === 'DurationExpr') {
    return problem('a range is a duration such as [5m]');
  }
  if (parent === 'AggregateExpr')
    return problem('an aggregation stands before parentheses: sum by (job) (x)');
  if (parent === 'FunctionCallBody' && before) return problem('a comma is missing between the arguments');
  if (from >= text.trimEnd().length) return problem('the query ends where a value should follow');
  const word = found || /^\S+/.exec(text.slice(from))?.[0] || '';
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  const length = Math.max(to - from, word.length);
  if (before && /^[\w(]/.test(word))
    return { offset: from, length, message: `an operator is missing before ${shown}` };
  return { offset: from, length, message: `${shown} cannot stand here` };
}
