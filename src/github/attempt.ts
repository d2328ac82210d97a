import { warning } from '@actions/core';
import { messageOf } from '../canary/run.ts';

/** Does something for which the run needs the runner or GitHub; where it fails, the log says so and the run goes on. */
export async function attempt(what: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    warning(`${what} could not be written: ${messageOf(error)}`);
  }
}
