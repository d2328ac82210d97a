import { resolve } from 'node:path';
import { describeFormerRun } from '../canary/former-run.ts';
import { forceRecover, recoverFlagsFile } from '../canary/recovery-commands.ts';
import { messageOf } from '../canary/run.ts';
import type { Followers } from '../engine/journal-context.ts';
import { type RecoveryResult, recoverFormerRun } from '../engine/recovery.ts';
import type { Console } from '../report/console.ts';
import { JournalError } from '../safety/journal.ts';
import { StateFolderError } from '../safety/state-folder.ts';
import { commandLine } from '../system/command-line.ts';
import type { RecoverOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary recover`: finishes what a killed canary left undone. Exit code 3 where a flag could not be put back. */
export async function recoverCommand({ config, flagsFile, force }: RecoverOptions): Promise<number> {
  if (config !== undefined)
    return withPlan(
      { config, ...(flagsFile !== undefined && { flagsFile }) },
      ({ plan, mask }) => recoverFile(plan.flags.file, terminal(mask), force, plan),
      { reads: 'flags' },
    );
  // Relative to where it was typed: without a config there is no root.
  if (flagsFile !== undefined) return recoverFile(resolve(flagsFile), terminal(), force);
  throw new Error('recover needs a config or a flags file');
}

async function recoverFile(
  flagsFile: string,
  screen: Console,
  force: boolean,
  config?: Followers,
): Promise<number> {
  let recovery: RecoveryResult;
  try {
    recovery = await recoverFormerRun({
      flagsFile,
      env: process.env,
      config,
      ...(force && { presumedDead: () => true }),
    });
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
      if (recovery.life === 'alive') {
        screen.say('INFO', recovery.message);
        return 0;
      }
      screen.say('ERROR', `${recovery.message}; its flags may still be on`);
      screen.say(
        'ERROR',
        `if it does not run any more: ${forceRecover(recoverFlagsFile(commandLine(process.env), flagsFile))}`,
      );
      return 3;
    case 'finished': {
      const { complete, sentences } = describeFormerRun(recovery.former);
      for (const sentence of sentences) screen.say(complete ? 'WARN' : 'ERROR', sentence);
      return complete ? 0 : 3;
    }
  }
}
