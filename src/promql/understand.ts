import type { CountedMetric } from '../canary/plan.ts';
import { counterLevel, lookBackSeconds, startsAtZero } from './meaning.ts';
import type { PromqlProblem } from './problem.ts';
import { recognise } from './recognise.ts';
import { selectorOf } from './selector.ts';
import { syntaxProblems } from './syntax.ts';
import { children, descendants, parse } from './tree.ts';
import { typeProblems } from './types.ts';

export type { PromqlProblem } from './problem.ts';

/** What can be told of a query from its text alone. */
export interface Understanding {
  /** Every metric with its label matchers that the query reads, without ranges and offsets; each once. */
  readonly selectors: string[];
  /** How far back one value looks, in seconds; 0 where it does not. Ranges within ranges add up, offsets do not count. */
  readonly windowSeconds: number;
  /** The selector, where the query is nothing but the level of a counter (`sum(errors_total) or vector(0)`). */
  readonly counter: string | undefined;
  /** Whether the value is made of counters' rates or increases, so that "no series yet" means zero. */
  readonly startsAtZero: boolean;
  /** The counters that the query is made of, where it is surely so. */
  readonly counted: CountedMetric | undefined;
}

/** Reads a PromQL query. Says where and how it is wrong instead, for what can be seen without a server. */
export function understand(
  expression: string,
): { readonly understanding: Understanding } | { readonly problems: PromqlProblem[] } {
  const syntax = syntaxProblems(expression);
  if (syntax.length > 0) return { problems: syntax };
  const root = parse(expression);
  const types = typeProblems(root, expression);
  if (types.length > 0) return { problems: types };
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
      counted: top && recognise(top, expression),
    },
  };
}
