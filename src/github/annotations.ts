import { info } from '@actions/core';
import type { ConfigProblem } from '../config/problem.ts';
import { annotations, ROOM } from '../review/annotations.ts';

/** Shows what is wrong with a config at its line in the file. One place is left for the failure of the step. */
export function annotateProblems(problems: readonly ConfigProblem[]): void {
  for (const command of annotations([{ problems }], { error: ROOM - 1, warning: ROOM, notice: ROOM }))
    info(command);
}
