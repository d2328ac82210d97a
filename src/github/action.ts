import { setFailed } from '@actions/core';
import { InputError, readInputs } from './inputs.ts';

/** The action's main step: reads the inputs and does what their mode says. Whatever is thrown fails the step. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs();
    // Loaded when there is something to do, so that a mistyped input is reported at once.
    const { steps } = await import('./steps.ts');
    await steps[inputs.mode](inputs);
  } catch (error) {
    if (error instanceof InputError) return setFailed(error.message);
    const { failStep } = await import('./failure.ts');
    failStep(error);
  }
}
