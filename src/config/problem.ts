import type { Position } from './position.ts';
import type { Rule } from './rules.ts';
import { withoutSecrets } from './secret-shapes.ts';

/** One thing that is wrong with a config file, or that its author should hear. Lines and columns count from 1, columns in characters. */
export interface ConfigProblem extends Position {
  /** The file, as the user gave it. */
  readonly file: string;
  /** What is wrong; reads on with `fix` after a comma. */
  readonly message: string;
  /** What to write instead. */
  readonly fix?: string;
  readonly severity: Severity;
  /** Which of the named rules it breaks; undefined for the many plain ones (a wrong type, an unknown key, …). */
  readonly rule?: Rule;
}

/** An `error` makes a config unusable, a `warning` is most likely a mistake, a `notice` is good to know before a run. */
export type Severity = 'error' | 'warning' | 'notice';

/** A config that cannot be used. `problems` are all that were found, by position, warnings included. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    const sorted = sortProblems(problems);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'ConfigError';
    this.problems = sorted;
  }
}

/** `file:line:column: what is wrong, what to write instead`, one line; `warning: ` or `notice: ` stands before what is no error. */
export function formatProblem(problem: ConfigProblem): string {
  return formatPlaced(problem, problem.severity === 'error' ? '' : `${problem.severity}: `);
}

/** As `formatProblem`, where it goes without saying how severe the problem is. */
export function formatPlaced({ file, line, column, message, fix }: ConfigProblem, kind = ''): string {
  return `${file}:${line}:${column}: ${kind}${message}${fix === undefined ? '' : `, ${fix}`}`;
}

/** By position, each said once. */
export function sortProblems(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A problem before its file is known; the modules that look for problems make these. */
export interface Finding {
  readonly at: Position;
  readonly message: string;
  readonly fix?: string;
  readonly severity?: 'warning' | 'notice';
  readonly rule?: Rule;
}

/** Puts the file's name to what was found in it. What is quoted from the file stays on one line, and secrets out. */
export function problemsIn(file: string, findings: readonly Finding[]): ConfigProblem[] {
  return findings.map(({ at, message, fix, severity, rule }) => ({
    file,
    ...at,
    message: presentable(message),
    ...(fix !== undefined && { fix: presentable(fix) }),
    severity: severity ?? 'error',
    ...(rule !== undefined && { rule }),
  }));
}

/** Control characters, line ends of all kinds, and marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

function presentable(text: string): string {
  return withoutSecrets(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
