import type { ScriptPlan, ServicePlan } from '../canary/plan.ts';
import type { FormerRun, Lock } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { nodeFiles } from '../safety/files.ts';
import type { JournalEntry } from '../safety/journal.ts';
import { lock, lockHolder } from '../safety/lock.ts';
import type { Me } from '../safety/process-identity.ts';
import { recover } from '../safety/recover.ts';
import { scriptRunner } from '../scripts/script-runner.ts';
import { systemClock } from '../system/clock.ts';
import { type Environment, thisProcess } from './process.ts';
import { tellServices } from './tell-services.ts';

/** What a run leaves in its journal for whoever has to finish it. */
export interface JournalContext {
  readonly root: string;
  readonly services: readonly ServicePlan[];
  readonly rollbackScript: ScriptPlan | undefined;
}

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
 * whether the caller holds the file's lock.
 *
 * @throws Error where it cannot be told what was left behind
 */
export async function recoverFormerRun(
  flagsFile: string,
  me: Me,
  held: 'locked' | 'unlocked',
): Promise<RecoveryResult> {
  const recovery = await recover(
    {
      files: nodeFiles,
      flags: flagStore(nodeFiles),
      lock: held === 'locked' ? heldByCaller : lock(nodeFiles, me),
      me,
      finish,
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
): Promise<RecoveryResult> {
  const me = thisProcess(env);
  const until = systemClock.now() + patienceMs;
  for (;;) {
    const recovery = await recoverFormerRun(flagsFile, me, 'unlocked');
    if (recovery.status === 'finished' || systemClock.now() >= until) return recovery;
    // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
    const held = recovery.status === 'busy' || (await lockHolder(nodeFiles, me, flagsFile))?.life === 'alive';
    if (!held) return recovery;
    await systemClock.sleep(LOOK_EVERY_MS);
  }
}

async function finish({ context, trusted }: JournalEntry): Promise<void> {
  const { root, services, rollbackScript } = context as JournalContext;
  // Whoever could have written the journal could have named any command in it.
  if (!trusted) return;
  const [failure] = await tellServices(services, root);
  if (rollbackScript) {
    // As after any rollback: the flags are back whatever becomes of it.
    await scriptRunner(root, (text) => text).run(rollbackScript, () => {}, new AbortController().signal);
  }
  if (failure !== undefined) throw new Error(`the flags are back, but ${failure}`);
}
