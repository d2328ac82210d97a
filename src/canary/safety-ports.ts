import type { FlagChange, Restoration } from './flag-store.ts';

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly runUrl: string | undefined;
}

export class LockHeldError extends Error {
  readonly owner: LockOwner;
  /** Whether the holder was seen to be alive, or cannot be seen from here. */
  readonly life: 'alive' | 'unknown';
  /** `hint`: what to do about a holder that cannot be seen from here. */
  constructor(file: string, owner: LockOwner, life: 'alive' | 'unknown', hint?: string) {
    const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
    super(
      `another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`,
    );
    this.name = 'LockHeldError';
    this.owner = owner;
    this.life = life;
  }
}

/**
 * Another process has taken over the lock of the flags file, since this one's heartbeat had stopped. This process may
 * write nothing of the flags file or its state any more.
 */
export class FencedError extends Error {
  constructor(file: string) {
    super(`the heartbeat of this run stopped, and another process took over ${file}`);
    this.name = 'FencedError';
  }
}

/** Says that the run goes on. Other processes restore the flags of a run whose heartbeat stops. */
export interface Heartbeat {
  /**
   * The run makes progress, and reports the next progress within `ms` milliseconds. The heartbeat goes on until then, and
   * stops where no further progress is reported.
   */
  within(ms: number): void;
  /** Whether this run still holds the lock; false once another process has taken it over. */
  holds(): Promise<boolean>;
}

/** One canary per flags file. */
export interface Lock {
  /** Takes the lock of a flags file; the returned function gives it back. @throws LockHeldError */
  acquire(flagsFile: string): Promise<() => Promise<void>>;
}

/** What stands beside a flags file: a canary that runs, one that was interrupted and left its flags on, or nothing. */
export type FileState =
  | { readonly status: 'free' }
  /** `seen`: whether its process can be seen from here; it may be gone where it cannot. */
  | { readonly status: 'held'; readonly owner: LockOwner; readonly seen: boolean }
  | {
      readonly status: 'interrupted';
      readonly owner: LockOwner;
      /** When it changed the flags, ISO 8601. */
      readonly at: string;
      readonly flags: readonly string[];
    };

/** The intention to change flags, on disk and synced before the flags change, until a verdict settles it. */
export interface Journal {
  /** Changes nothing. @throws Error where it cannot be read */
  state(flagsFile: string): Promise<FileState>;
  /** Finishes what a former run on this flags file left behind when it was killed. Undefined where there is nothing. For the holder of the lock. */
  recover(flagsFile: string): Promise<FormerRun | undefined>;
  /** @throws Error when it cannot be written and synced; then nothing may be changed */
  begin(change: FlagChange): Promise<void>;
  settle(how: 'kept' | 'restored'): Promise<void>;
  /** How the change ended that this process began; `replaced` by a later run's, `none` where it began none. */
  ending(): Promise<'none' | 'open' | 'kept' | 'restored' | 'replaced'>;
}

/** A small process of its own, which finishes the rollback when this one is killed in the middle. */
export interface Guardian {
  /** Resolves when it watches over this process; the returned function sends it away. @throws Error when there can be none */
  watch(flagsFile: string): Promise<() => void>;
}

/** A run that ended without settling its journal, and the result of its rollback. */
export interface FormerRun {
  readonly owner: LockOwner;
  readonly change: FlagChange;
  readonly restoration: Restoration | undefined;
  /** Whether its process was still there, without a heartbeat. */
  readonly stalled: boolean;
  /** What went wrong, where something did; the run stays unsettled then. */
  readonly error?: string;
}
