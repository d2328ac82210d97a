import { resolve } from 'node:path';
import { describeFormerRun } from '../canary/former-run.ts';
import { messageOf } from '../canary/run.ts';
import type { Followers } from '../engine/journal-context.ts';
import { thisProcess } from '../engine/process.ts';
import { type RecoveryResult, recoverFormerRun } from '../engine/recovery.ts';
import type { Console } from '../report/console.ts';
import { JournalError } from '../safety/journal.ts';
import { StateFolderError } from '../safety/state-folder.ts';
import type { RecoverOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary recover`: finishes what a killed canary left undone. Exit code 3 where a flag could not be put back. */
export async function recoverCommand({ config, flagsFile }: RecoverOptions): Promise<number> {
  if (config !== undefined)
    return withPlan(
      { config, ...(flagsFile !== undefined && { flagsFile }) },
      ({ plan, mask }) => recoverFile(plan.flags.file, terminal(mask), plan),
      { reads: 'flags' },
    );
  // Relative to where it was typed: without a config there is no root.
  if (flagsFile !== undefined) return recoverFile(resolve(flagsFile), terminal());
  throw new Error('recover needs a config or a flags file');
}

async function recoverFile(flagsFile: string, screen: Console, known?: Followers): Promise<number> {
  let recovery: RecoveryResult;
  try {
    recovery = await recoverFormerRun(flagsFile, thisProcess(process.env), 'unlocked', known);
  } catch (error) {
    // What was left behind is unknown, and cannot be put back: a flag may still be on.
    const hasFix = error instanceof JournalError || error instanceof StateFolderError;
    screen.say('ERROR', hasFix ? `${error.message}, ${error.fix}` : messageOf(error));
    return 3;
  }
  switch (recovery.status) {
    case 'nothing':
      screen.say('INFO', `nothing is left to do for ${flagsFile}`);
      return 0;
    case 'busy':
      screen.say('INFO', recovery.message);
      return 0;
    case 'finished': {
      const { complete, sentences } = describeFormerRun(recovery.former);
      for (const sentence of sentences) screen.say(complete ? 'WARN' : 'ERROR', sentence);
      return complete ? 0 : 3;
    }
  }
}
