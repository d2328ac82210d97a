import * as core from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { ConfigError } from '../config/problem.ts';
import { annotateProblems } from './annotations.ts';

/** Fails the step for what was thrown; a config's problems are annotated at their lines. */
export function failStep(error: unknown): void {
  if (error instanceof ConfigError) annotateProblems(error.problems);
  else core.debug(error instanceof Error ? (error.stack ?? '') : '');
  core.setFailed(messageOf(error));
}
