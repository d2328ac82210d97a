import { FencedError, type Heartbeat } from '../canary/ports.ts';
import type { Files, OpenFile } from './files.ts';
import { errorCode } from './files.ts';

/** How long a heartbeat may fail to come before others act, in ms, where the config says nothing else. */
export const HEARTBEAT_TIMEOUT_MS = 15_000;

/** So many heartbeats come in that time. */
const BEATS = 5;

/** The lock file that a process holds. */
export interface HeldLock {
  readonly flagsFile: string;
  readonly path: string;
  /** Whether the file at the path is this process's own record. */
  isOwn(): Promise<boolean>;
  /** Puts the record back where its file was removed, unless another process has taken the lock. */
  putBack(): Promise<void>;
}

/**
 * One process's hold on a flags file: the heartbeat while it lasts, and whether another process has taken over since.
 * The lock's token is the epoch: who takes over replaces it, under a claim on the very token that it replaces.
 */
export interface Tenure extends Heartbeat {
  readonly timeoutMs: number;
  /** Aborts with a FencedError once another process has taken over. */
  readonly lost: AbortSignal;
  /** @throws FencedError where another process has taken over */
  check(): Promise<void>;
  begin(held: HeldLock): Promise<void>;
  end(): Promise<void>;
}

export interface TenureOptions {
  readonly timeoutMs?: number;
  /** Called with every heartbeat, while the run makes progress. */
  readonly onBeat?: () => void;
  /** Whether the work of this process is still open. Where it is not, a lock that is gone was another one's since. */
  readonly isOpen?: () => Promise<boolean>;
}

export function createTenure(files: Files, options: TenureOptions = {}): Tenure {
  const { timeoutMs = HEARTBEAT_TIMEOUT_MS, onBeat = () => {}, isOpen = async () => true } = options;
  const lost = new AbortController();
  let held: HeldLock | undefined;
  let file: OpenFile | undefined;
  let timer: NodeJS.Timeout | undefined;
  let progressUntil = Number.NEGATIVE_INFINITY;
  let touching = false;
  let checking: Promise<void> | undefined;

  const lose = (flagsFile: string): never => {
    clearInterval(timer);
    lost.abort(new FencedError(flagsFile));
    throw lost.signal.reason;
  };

  /** By device and inode: the record is held open, so no other file can have the same. */
  const isSame = async (path: string): Promise<boolean | undefined> => {
    try {
      const [one, other] = await Promise.all([files.stat(path), file?.stat()]);
      return one.dev === other?.dev && one.ino === other.ino;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  };

  const open = async ({ path }: HeldLock): Promise<void> => {
    const before = file;
    // For reading: its times can be set all the same, and nothing keeps the disk from becoming read-only.
    file = await files.open(path, 'read');
    await before?.close();
  };

  const verify = async (lock: HeldLock): Promise<void> => {
    const same = await isSame(lock.path);
    if (same === true) return;
    // Removed by a clean-up of the folder, or by a process that took over and has finished.
    if (same === undefined) {
      if (!(await isOpen())) lose(lock.flagsFile);
      await lock.putBack();
    }
    if (!(await lock.isOwn())) lose(lock.flagsFile);
    await open(lock);
  };

  const check = async (): Promise<void> => {
    lost.signal.throwIfAborted();
    if (!held) return;
    checking ??= verify(held).finally(() => {
      checking = undefined;
    });
    await checking;
  };

  const touch = async (): Promise<void> => {
    if (touching) return;
    touching = true;
    try {
      await check();
      await file?.touch();
    } catch {
      // The disk fails, or the lock is lost, of which `lost` tells.
    } finally {
      touching = false;
    }
  };

  const beat = (): void => {
    // Asked of the disk even where the run makes no progress: after a stop it may have been taken over.
    if (performance.now() > progressUntil) void check().catch(() => {});
    else {
      onBeat();
      void touch();
    }
  };

  return {
    timeoutMs,
    lost: lost.signal,
    check,
    within(ms) {
      progressUntil = performance.now() + ms;
    },
    holds: () =>
      check().then(
        () => true,
        (error: unknown) => !(error instanceof FencedError),
      ),
    async begin(lock) {
      held = lock;
      await open(lock);
      progressUntil = Math.max(progressUntil, performance.now() + timeoutMs);
      timer = setInterval(beat, timeoutMs / BEATS).unref();
    },
    async end() {
      clearInterval(timer);
      held = undefined;
      await checking?.catch(() => {}); // or it would put the lock back after it was given back
      await file?.close();
      file = undefined;
    },
  };
}

/**
 * The disk for the holder of a lock: whatever puts a file in the place of another is done only while the lock is held.
 * A holder that is stopped after this was checked, and goes on after another process has taken over, finds the file that
 * it would rename removed: a takeover removes all of them first.
 *
 * These methods throw FencedError besides Node's errors.
 */
export function fencedFiles(files: Files, tenure: Pick<Tenure, 'check'>): Files {
  const fenced = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    await tenure.check();
    try {
      return await act();
    } catch (error) {
      // It may have failed since the new holder swept the file.
      await tenure.check().catch((failure: unknown) => {
        if (failure instanceof FencedError) throw failure;
      });
      throw error;
    }
  };
  return {
    ...files,
    confirm: () => tenure.check(),
    open: (path, how, mode) =>
      how === 'update' ? fenced(() => files.open(path, how, mode)) : files.open(path, how, mode),
    rename: (from, to) => fenced(() => files.rename(from, to)),
    renameOver: (from, to, seen) => fenced(() => files.renameOver(from, to, seen)),
  };
}
