import { type ConfigProblem, formatProblem, type Severity } from '../config/problem.ts';
import { RULES } from '../config/rules.ts';
import { inert } from '../safety/inert.ts';
import type { Review } from './review.ts';

/** GitHub shows this many annotations of a kind per step, and drops the rest in silence. */
export const ROOM = 10;

/**
 * The problems of one kind that are worth the few places: the first of every file, then the second of every file, …
 * `left` is how many others there are.
 */
export function worst(
  reviews: readonly Pick<Review, 'problems'>[],
  kind: Severity,
  room: number,
): { readonly shown: readonly ConfigProblem[]; readonly left: number } {
  const ranked = reviews.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === kind).map((problem, rank) => ({ problem, rank })),
  );
  const shown = ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, room)
    .map(({ problem }) => problem);
  return { shown, left: ranked.length - shown.length };
}

/** A problem as a workflow command, which the runner turns into an annotation at its place in the file. */
export function annotation(problem: ConfigProblem): string {
  const { file, line, column, message, fix, severity, rule } = problem;
  const properties = {
    file,
    line: String(line),
    // Without an end the runner takes the column for the end's too.
    endLine: String(line),
    col: String(column),
    title: rule === undefined ? 'Canary config' : RULES[rule].replaceAll('`', ''),
  };
  const said = fix === undefined ? message : `${message}, ${fix}`;
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${severity} ${written.join(',')}::${escapeData(said.slice(0, 2_000))}`;
}

/** The annotations of many reviews: at most ten of a kind, and what is left out is counted. */
export function annotations(
  reviews: readonly Pick<Review, 'problems'>[],
  room: Readonly<Record<Severity, number>>,
): string[] {
  return (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const all = worst(reviews, kind, room[kind]);
    if (all.left === 0) return all.shown.map(annotation);
    const { shown, left } = worst(reviews, kind, room[kind] - 1);
    return [...shown.map(annotation), `::${kind} title=Canary config::${more(left, kind)}`];
  });
}

/** How many more there are: `and 3 more warnings`. */
export function more(count: number, kind: Severity): string {
  return `and ${count} more ${kind}${count === 1 ? '' : 's'}`;
}

/** A problem as a line of a log, in which it can be no command. */
export function logLine(problem: ConfigProblem): string {
  return inert(formatProblem(problem));
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
