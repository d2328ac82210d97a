import { describeFormerRun } from '../canary/former-run.ts';
import { messageOf } from '../canary/run.ts';
import type { Prepared } from '../engine/prepare.ts';
import { type RecoveryResult, recoverFormerRun } from '../engine/recovery.ts';
import { forceRecoverCommand } from '../report/mend.ts';
import { JournalError } from '../safety/journal.ts';
import { StateFolderError } from '../safety/state-folder.ts';
import type { RecoverOptions } from './options.ts';
import { withPlan } from './plan.ts';
import { terminal } from './terminal.ts';

/** `aos-canary recover`: finishes what a killed canary left undone. Exit code 3 where a flag could not be put back. */
export function recoverCommand(options: RecoverOptions): Promise<number> {
  return withPlan(options, (prepared) => recoverPlan(prepared, options.force));
}

async function recoverPlan({ plan, mask }: Prepared, force: boolean): Promise<number> {
  const screen = terminal(mask);
  let recovery: RecoveryResult;
  try {
    recovery = await recoverFormerRun({
      flagsFile: plan.flags.file,
      env: process.env,
      config: plan,
      ...(force && { presumedDead: () => true }),
    });
  } catch (error) {
    // Nobody can tell what was left behind, or put it back: a flag may still be on.
    const hasFix = error instanceof JournalError || error instanceof StateFolderError;
    screen.say('ERROR', hasFix ? `${error.message}, ${error.fix}` : messageOf(error));
    return 3;
  }
  switch (recovery.status) {
    case 'nothing':
      screen.say('INFO', `nothing is left to do for ${plan.flags.file}`);
      return 0;
    case 'busy':
      if (recovery.life === 'alive') {
        screen.say('INFO', recovery.message);
        return 0;
      }
      screen.say('ERROR', `${recovery.message}; its flags may still be on`);
      screen.say('ERROR', `if it does not run any more: ${forceRecoverCommand(plan.config.path)}`);
      return 3;
    case 'finished': {
      const { complete, sentences } = describeFormerRun(recovery.former);
      for (const sentence of sentences) screen.say(complete ? 'WARN' : 'ERROR', sentence);
      return complete ? 0 : 3;
    }
  }
}
