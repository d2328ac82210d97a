import { counterLevel, lookBackSeconds, startsAtZero } from './meaning.ts';
import { readMetricsql } from './metricsql.ts';
import type { PromqlProblem } from './problem.ts';
import { recognise } from './recognise.ts';
import { selectorOf } from './selector.ts';
import type { Assumed, Meaning } from './share.ts';
import { syntaxProblems } from './syntax.ts';
import { templateProblems } from './templates.ts';
import { children, descendants, parse } from './tree.ts';
import { typeProblems } from './types.ts';

export type { PromqlProblem } from './problem.ts';

/** What can be told of a query from its text alone. */
export interface Understanding extends Meaning {
  /** What in the query is not PromQL, where it is read as MetricsQL. */
  readonly notPromql?: PromqlProblem;
  /** Every metric with its label matchers that the query reads, without ranges and offsets; each once. */
  readonly selectors: string[];
  /** How far back one value looks, in seconds; 0 where it does not. Ranges within ranges add up, offsets do not count. */
  readonly windowSeconds: number;
  /** The selector, where the query is nothing but the level of a counter (`sum(errors_total) or vector(0)`). */
  readonly counter: string | undefined;
  /** Whether the value is made of counters' rates or increases, so that "no series yet" means zero. */
  readonly startsAtZero: boolean;
}

/**
 * Reads a PromQL query, or one in MetricsQL, of which little is known. Says where and how it is wrong instead, for what can
 * be seen without a server. `assumed` is what is taken for granted of a share.
 */
export function understand(
  expression: string,
  assumed: Assumed = {},
): { readonly understanding: Understanding } | { readonly problems: readonly PromqlProblem[] } {
  const templates = templateProblems(expression);
  if (templates.length > 0) return { problems: templates };
  const problems = problemsIn(expression);
  if (problems.length > 0) return dialectOf(expression, problems) ?? { problems };
  const root = parse(expression);
  const [top] = children(root);
  const selectors = [...descendants(root)]
    .filter(([{ name }]) => name === 'VectorSelector')
    .map(([node]) => selectorOf(node, expression).text);
  return {
    understanding: {
      selectors: [...new Set(selectors)],
      windowSeconds: lookBackSeconds(root, expression),
      counter: top && counterLevel(top, expression),
      startsAtZero: top !== undefined && startsAtZero(top, expression),
      ...(top && recognise(top, expression, assumed)),
    },
  };
}

function problemsIn(expression: string): readonly PromqlProblem[] {
  const syntax = syntaxProblems(expression);
  return syntax.length > 0 ? syntax : typeProblems(parse(expression), expression);
}

function dialectOf(
  expression: string,
  problems: readonly PromqlProblem[],
): { readonly understanding: Understanding } | undefined {
  const [notPromql] = problems;
  const read = readMetricsql(expression, problems);
  return (
    read && notPromql && { understanding: { ...read, notPromql, counter: undefined, startsAtZero: false } }
  );
}
