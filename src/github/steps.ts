import type { Inputs } from './contract.ts';
import { runStep } from './run.ts';
import { recoverStep, rollbackStep } from './undo.ts';

/** What the main step does in each mode. */
export const steps: Readonly<Record<Inputs['mode'], (inputs: Inputs) => Promise<void>>> = {
  run: runStep,
  // A run, which somebody waits for, need not parse it.
  validate: async (inputs) => (await import('./validate.ts')).validateStep(inputs),
  rollback: rollbackStep,
  recover: recoverStep,
};
