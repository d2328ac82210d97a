import type { FormerRun, LockHeldError } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { nodeFiles } from '../safety/files.ts';
import type { JournalEntry } from '../safety/journal.ts';
import { lock, lockHolder } from '../safety/lock.ts';
import type { ProcessIdentity } from '../safety/process-identity.ts';
import { identify, lifeOf } from '../safety/process-identity.ts';
import { recover } from '../safety/recover.ts';
import { createTenure, fencedFiles, type Tenure } from '../safety/tenure.ts';
import { scriptRunner } from '../scripts/script-runner.ts';
import { systemClock } from '../system/clock.ts';
import { completed, type Followers, type JournalContext } from './journal-context.ts';
import { type Environment, thisProcess } from './process.ts';
import { tellServices } from './tell-services.ts';

export type RecoveryResult =
  | { readonly status: 'nothing' }
  /** Its owner is, or may be, alive; nothing was touched. */
  | { readonly status: 'busy'; readonly life: LockHeldError['life']; readonly message: string }
  | { readonly status: 'finished'; readonly former: FormerRun };

export interface RecoveryRequest {
  readonly flagsFile: string;
  readonly env: Environment;
  /** What the caller knows of services, for what no journal says. */
  readonly config?: Followers | undefined;
  /** The caller's hold on the flags file, where it holds the lock already. */
  readonly held?: Tenure;
  /** Whether an owner counts as dead that is not known to be. */
  readonly presumedDead?: (owner: ProcessIdentity) => boolean;
  /** A change that the caller knows to be open, for where the journal was lost. */
  readonly remembered?: JournalEntry | undefined;
}

const POLL_MS = 50;

/** How long a recovery may take, in ms, services and rollback script included, before others may take over. */
const RECOVERY_MS = 600_000;

/**
 * Finishes what an interrupted run left behind on a flags file: flags back, services reloaded, journal settled.
 *
 * @throws Error where the interrupted run's journal cannot be read
 */
export async function recoverFormerRun(request: RecoveryRequest): Promise<RecoveryResult> {
  const { flagsFile, env, config, held, presumedDead, remembered } = request;
  const me = thisProcess(env);
  const tenure = held ?? createTenure(nodeFiles);
  tenure.within(RECOVERY_MS);
  const files = fencedFiles(nodeFiles, tenure);
  const own = lock(nodeFiles, me, undefined, { tenure, ...(presumedDead && { presumedDead }) });
  const recovery = await recover(
    {
      files,
      flags: flagStore(files),
      // The caller goes on holding a lock that it holds already.
      lock: held ? { acquire: async () => async () => {} } : own,
      me,
      finish: (entry) => finish(entry, config),
      ...(remembered && { remembered }),
    },
    flagsFile,
  );
  switch (recovery.status) {
    case 'nothing':
      return { status: 'nothing' };
    case 'busy':
      return { status: 'busy', life: recovery.life, message: recovery.message };
    case 'recovered':
    case 'failed': {
      const { owner, change } = recovery.entry;
      const stalled = (await lifeOf(nodeFiles, owner, await identify(nodeFiles, me))) === 'alive';
      const error = recovery.status === 'failed' ? { error: recovery.error.message } : {};
      const { restoration } = recovery;
      return { status: 'finished', former: { owner, change, restoration, stalled, ...error } };
    }
  }
}

/**
 * Like `recoverFormerRun`, for who comes while a run is dying or another survivor is at work: tries again until that one
 * is gone, for at most `patienceMs`, and finishes what it leaves.
 */
export async function recoverPatiently(
  request: RecoveryRequest,
  patienceMs: number,
): Promise<RecoveryResult> {
  const me = thisProcess(request.env);
  const until = performance.now() + patienceMs;
  for (;;) {
    const recovery = await recoverFormerRun(request);
    if (recovery.status === 'finished' || performance.now() >= until) return recovery;
    // A run that is not quite gone yet may have nothing open, and leave its lock all the same.
    const held =
      recovery.status === 'busy' || (await lockHolder(nodeFiles, me, request.flagsFile))?.life === 'alive';
    if (!held) return recovery;
    await systemClock.sleep(POLL_MS);
  }
}

async function finish({ context, trusted }: JournalEntry, config: Followers | undefined): Promise<void> {
  // A journal that others could write could name any command: then only the caller's own config counts.
  const known = trusted ? (context as JournalContext) : config && { ...config, withheld: [] };
  if (!known) return;
  const { root } = known;
  const { services, rollbackScript, missing } = completed(known, config);
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
