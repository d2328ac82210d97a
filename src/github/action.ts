import * as core from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { ConfigError } from '../config/problem.ts';
import { annotateProblems } from './annotations.ts';
import { InputError, readInputs } from './inputs.ts';

/** The action's main step: reads the inputs and does what their mode says. Whatever is thrown fails the step. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs();
    // Loaded when there is something to do, so that a mistyped input is told at once.
    const { steps } = await import('./steps.ts');
    await steps[inputs.mode](inputs);
  } catch (error) {
    if (error instanceof ConfigError) annotateProblems(error.problems);
    else if (!(error instanceof InputError)) core.debug(error instanceof Error ? (error.stack ?? '') : '');
    core.setFailed(messageOf(error));
  }
}
