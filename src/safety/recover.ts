import type { FlagStore, Lock, LockOwner, Restoration } from '../canary/ports.ts';
import { LockHeldError } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode, messageOf } from './files.ts';
import type { JournalEntry } from './journal.ts';
import { JournalError, lastEntry, settleEntry, tidyState, unsettled } from './journal.ts';
import { lockHolder } from './lock.ts';
import type { Me } from './process-identity.ts';
import { hasReserves } from './reserve.ts';
import { intentsOf, locateState, realFlagsFile } from './state-folder.ts';
import { sweepBeside } from './temporary.ts';

export interface RecoveryTools {
  readonly files: Files;
  readonly flags: FlagStore;
  /** With the same state folder. A caller that holds the lock already gives one that always succeeds. */
  readonly lock: Lock;
  readonly me: Me;
  readonly stateFolder?: string;
  /**
   * What else belongs to the rollback, such as restarting services, once the flags are back. The journal is settled after
   * it; where it throws, the change stays unsettled and the next survivor tries again. Mind `entry.trusted`.
   */
  readonly finish?: (entry: JournalEntry, restoration: Restoration) => Promise<void>;
  /** A change that the caller knows to be open, for where the journal was lost. */
  readonly remembered?: JournalEntry;
}

export type Recovery =
  | { readonly status: 'nothing' }
  /** Another process that is, or may be, alive holds the lock. Nothing was touched. */
  | {
      readonly status: 'busy';
      readonly owner: LockOwner;
      readonly life: LockHeldError['life'];
      readonly message: string;
    }
  /** Flags are back, but for conflicts. */
  | { readonly status: 'recovered'; readonly entry: JournalEntry; readonly restoration: Restoration }
  /** `restoration` where the flags are back and only what follows failed. */
  | {
      readonly status: 'failed';
      readonly entry: JournalEntry;
      readonly error: Error;
      readonly restoration?: Restoration;
    };

/**
 * Finishes what a dead run left behind: puts its flags back, settles its journal, frees its lock. For the post step, the
 * guardian, the next run and the `recover` command; any number of them at once do it once.
 *
 * @throws JournalError, StateFolderError where the interrupted run's journal cannot be read
 */
export async function recover(tools: RecoveryTools, flagsFile: string): Promise<Recovery> {
  const { files, lock } = tools;
  if (!(await isLeft(tools, flagsFile))) return { status: 'nothing' };
  let release: () => Promise<void>;
  try {
    release = await lock.acquire(flagsFile);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { owner, life, message } = error;
    return { status: 'busy', owner, life, message };
  }
  try {
    return await recoverLocked(tools, await realFlagsFile(files, flagsFile));
  } finally {
    await release().catch(() => {}); // what was found matters more; the lock dies with this process
  }
}

/** Looking first keeps a recovery by the clock from being in the way of a run that starts this moment. */
async function isLeft(tools: RecoveryTools, flagsFile: string): Promise<boolean> {
  const { files, me, stateFolder, remembered } = tools;
  if (remembered) return true;
  try {
    const holder = await lockHolder(files, me, flagsFile, stateFolder);
    if (holder && holder.life !== 'alive') return true;
    if ((await unsettled(files, flagsFile, stateFolder)) !== undefined) return true;
    // A live run reserves space before its change is in the journal.
    if (holder) return false;
    const file = await realFlagsFile(files, flagsFile);
    const paths = await locateState(files, file, stateFolder);
    return (await hasReserves(files, paths, file)) || (await intentsOf(files, paths)).length > 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false; // not even a folder
    throw error;
  }
}

async function recoverLocked(tools: RecoveryTools, file: string): Promise<Recovery> {
  const { files, flags, stateFolder } = tools;
  await sweepBeside(files, file).catch(() => {}); // only tidiness
  const paths = await locateState(files, file, stateFolder);
  const entry = await openEntry(tools, file);
  if (!entry) {
    await flags.repairTorn(file); // of a change by hand that was interrupted
    await tidyState(files, paths, file).catch(() => {}); // of a change that is settled
    return { status: 'nothing' };
  }
  let restoration: Restoration | undefined;
  try {
    // By our own path: the file may have been mounted elsewhere for the run, and a forged path must not lead us astray.
    const path = entry.trusted && entry.change.file === file ? entry.change.path : file;
    const change = { ...entry.change, path, file };
    restoration = await flags.restore(change);
    await tools.finish?.(entry, restoration);
    // What was just reloaded or run, such as a rollback script, may have written them.
    restoration = (await flags.verify(change)) ?? (await flags.restore(change));
    await settleEntry(files, paths, entry, 'restored');
    return { status: 'recovered', entry, restoration };
  } catch (failure) {
    const error = failure instanceof Error ? failure : new Error(messageOf(failure));
    return { status: 'failed', entry, error, ...(restoration && { restoration }) };
  }
}

/**
 * The change to undo. Its owner can write nothing any more, whether or not it is alive: the caller holds the lock. What
 * the caller remembers counts where the journal says nothing.
 */
async function openEntry(
  { files, stateFolder, remembered }: RecoveryTools,
  file: string,
): Promise<JournalEntry | undefined> {
  try {
    const last = await lastEntry(files, file, stateFolder);
    return last === undefined ? remembered : last.settled ? undefined : last;
  } catch (error) {
    if (error instanceof JournalError && remembered) return remembered;
    throw error;
  }
}
