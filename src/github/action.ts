import * as core from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { ConfigError } from '../config/problem.ts';
import { annotateProblems } from './annotations.ts';
import type { Inputs } from './contract.ts';
import { InputError, readInputs } from './inputs.ts';
import { runStep } from './run.ts';
import { recoverStep, rollbackStep } from './undo.ts';
import { validateStep } from './validate.ts';

/** The action's main step: reads the inputs and does what their mode says. Whatever is thrown fails the step. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs();
    await steps[inputs.mode](inputs);
  } catch (error) {
    if (error instanceof ConfigError) annotateProblems(error.problems);
    else if (!(error instanceof InputError)) core.debug(error instanceof Error ? (error.stack ?? '') : '');
    core.setFailed(messageOf(error));
  }
}

const steps: Record<Inputs['mode'], (inputs: Inputs) => Promise<void>> = {
  run: runStep,
  validate: validateStep,
  rollback: rollbackStep,
  recover: recoverStep,
};
