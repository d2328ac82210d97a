import { error, warning } from '@actions/core';
import type { ConfigProblem } from '../config/problem.ts';

/** Shows what is wrong with a config at its line in the file. */
export function annotateProblems(problems: readonly ConfigProblem[]): void {
  for (const { file, line, column, message, fix, severity } of problems) {
    const annotate = severity === 'error' ? error : warning;
    annotate(fix === undefined ? message : `${message}, ${fix}`, {
      file,
      startLine: line,
      startColumn: column,
    });
  }
}
