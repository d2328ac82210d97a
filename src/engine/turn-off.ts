import type { Plan } from '../canary/plan.ts';
import { type FlagChange, FlagsFileError } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { nodeFiles } from '../safety/files.ts';

/** How often the change is made anew when another writer was faster. */
const ATTEMPTS = 10;

/**
 * Turns a plan's flags off by hand. It needs no lock: a canary that runs meanwhile finds its flags off, and leaves them so.
 *
 * @throws FlagsFileError where the file cannot be changed
 */
export async function turnOff(plan: Plan): Promise<FlagChange> {
  const store = flagStore(nodeFiles);
  for (let attempt = 1; ; attempt += 1) {
    const change = await store.prepare(plan.flags, plan.environment, false);
    if (plan.dryRun || change.edits.length === 0) return change;
    try {
      await store.apply(change);
      return change;
    } catch (error) {
      const overtaken = error instanceof FlagsFileError && error.code === 'flags-file-changed';
      if (!overtaken || attempt === ATTEMPTS) throw error;
    }
  }
}
