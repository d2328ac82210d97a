import type { FormerRun, Lock } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { nodeFiles } from '../safety/files.ts';
import type { JournalEntry } from '../safety/journal.ts';
import { lock, lockHolder } from '../safety/lock.ts';
import type { Me } from '../safety/process-identity.ts';
import { recover } from '../safety/recover.ts';
import { scriptRunner } from '../scripts/script-runner.ts';
import { systemClock } from '../system/clock.ts';
import { completed, type Followers, type JournalContext } from './journal-context.ts';
import { type Environment, thisProcess } from './process.ts';
import { tellServices } from './tell-services.ts';

export type RecoveryResult =
  | { readonly status: 'nothing' }
  /** Its owner is, or may be, alive; nothing was touched. */
  | { readonly status: 'busy'; readonly message: string }
  | { readonly status: 'finished'; readonly former: FormerRun };

const LOOK_EVERY_MS = 50;

/** The caller holds the lock already, and goes on holding it. */
const heldByCaller: Lock = { acquire: async () => async () => {} };

/**
 * Finishes what a killed run left behind on a flags file: flags back, services told, journal settled. `held` says
 * whether the caller holds the file's lock; `config` is what the caller knows of services, for what no journal tells.
 *
 * @throws Error where it cannot be told what was left behind
 */
export async function recoverFormerRun(
  flagsFile: string,
  me: Me,
  held: 'locked' | 'unlocked',
  config?: Followers,
): Promise<RecoveryResult> {
  const recovery = await recover(
    {
      files: nodeFiles,
      flags: flagStore(nodeFiles),
      lock: held === 'locked' ? heldByCaller : lock(nodeFiles, me),
      me,
      finish: (entry) => finish(entry, config),
    },
    flagsFile,
  );
  switch (recovery.status) {
    case 'nothing':
      return { status: 'nothing' };
    case 'busy':
      return { status: 'busy', message: recovery.message };
    case 'recovered':
    case 'failed': {
      const { owner, change } = recovery.entry;
      const error = recovery.status === 'failed' ? { error: recovery.error.message } : {};
      return { status: 'finished', former: { owner, change, restoration: recovery.restoration, ...error } };
    }
  }
}

/**
 * Like `recoverFormerRun`, for who comes while a run is dying or another survivor is at work: looks again until that one
 * is gone, for at most `patienceMs`, and finishes what it leaves.
 */
export async function recoverPatiently(
  flagsFile: string,
  env: Environment,
  patienceMs: number,
  config?: Followers,
): Promise<RecoveryResult> {
  const me = thisProcess(env);
  const until = systemClock.now() + patienceMs;
  for (;;) {
    const recovery = await recoverFormerRun(flagsFile, me, 'unlocked', config);
    if (recovery.status === 'finished' || systemClock.now() >= until) return recovery;
    // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
    const held = recovery.status === 'busy' || (await lockHolder(nodeFiles, me, flagsFile))?.life === 'alive';
    if (!held) return recovery;
    await systemClock.sleep(LOOK_EVERY_MS);
  }
}

async function finish({ context, trusted }: JournalEntry, config: Followers | undefined): Promise<void> {
  // Whoever could have written the journal could have named any command in it.
  if (!trusted) return;
  const { root } = context as JournalContext;
  const { services, rollbackScript, missing } = completed(context as JournalContext, config);
  const [failure] = await tellServices(services, root);
  if (rollbackScript) {
    // As after any rollback: the flags are back whatever becomes of it.
    await scriptRunner(root, (text) => text).run(rollbackScript, () => {}, new AbortController().signal);
  }
  if (failure !== undefined) throw new Error(`the flags are back, but ${failure}`);
  if (missing.length > 0) {
    const why = 'what holds a secret is not kept on the disk; run aos-canary recover with the config';
    throw new Error(`the flags are back, but ${missing.join(', ')} could not be told: ${why}`);
  }
}
