import type { MetricQuery, MetricStructure } from '../../src/canary/plan.ts';
import { compile, countedIn, selectorsOf } from '../../src/promql/compile.ts';
import { understand } from '../../src/promql/understand.ts';

/** A query as the config makes it from PromQL. */
export function promql(expression: string, scale = 1): MetricQuery {
  const read = understand(expression);
  if ('problems' in read) throw new Error(`${expression}: ${read.problems[0]?.message}`);
  const { selectors, counter, counted, notPromql } = read.understanding;
  const language = notPromql && { language: 'metricsql' as const };
  return { expression, selectors, counter, structure: undefined, counted, scale, ...language };
}

/** A query as the config makes it from parts. */
export function structured(structure: MetricStructure, scale = 1): MetricQuery {
  const counter = structure.kind === 'counter' ? structure.series : undefined;
  const counted = countedIn(structure, scale);
  const expression = compile(structure);
  return { expression, selectors: selectorsOf(structure), counter, structure, counted, scale };
}

/** A query that the server shall judge, not we. */
export const unread = (expression: string): MetricQuery => ({
  expression,
  selectors: [],
  counter: undefined,
  structure: undefined,
  counted: undefined,
  scale: 1,
});

/** A signal that never aborts. */
export const never = new AbortController().signal;
