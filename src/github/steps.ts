import type { Inputs, Mode } from './inputs.ts';
import { runStep } from './run.ts';
import { recoverStep, rollbackStep } from './undo.ts';
import { validateStep } from './validate.ts';

/** What the main step does in each mode. */
export const steps: Readonly<Record<Mode, (inputs: Inputs) => Promise<void>>> = {
  run: runStep,
  validate: validateStep,
  rollback: rollbackStep,
  recover: recoverStep,
};
