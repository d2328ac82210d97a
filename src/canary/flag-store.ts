import type { FlagsPlan } from './plan.ts';

/** What stops a flags file from being used. The code is the run's reason code. */
export class FlagsFileError extends Error {
  readonly code:
    | 'flags-file-missing'
    | 'flags-file-invalid'
    | 'flags-file-unwritable'
    | 'flags-file-changed'
    | 'flag-unknown';
  readonly fix: string;
  /** A shell command that brings back a file which is gone or broken, where there is one. */
  readonly repair: string | undefined;
  constructor(code: FlagsFileError['code'], message: string, fix: string, repair?: string) {
    super(message);
    this.name = 'FlagsFileError';
    this.code = code;
    this.fix = fix;
    this.repair = repair;
  }
}

/**
 * How a flags file is written. `rename`: a new file takes its name in one step, so that readers never see half of it.
 * `in-place`: the file itself is written over, for readers that hold on to it (a mount of the single file, a watcher).
 */
export type WriteMode = 'rename' | 'in-place';

/** A place in the flags file, from the root: `['environments', 'staging', 'some_flag']`. */
export type FlagPlace = readonly string[];

/** One place that a change sets. `former` is its JSON text before, or undefined where there was no entry. */
export interface FlagEdit {
  readonly flag: string;
  readonly place: FlagPlace;
  readonly former: string | undefined;
  readonly written: string;
  /** Where there was no entry: the splice that inserted it, and the outermost place made by it (`['environments', 'staging']`). */
  readonly insertion?: { readonly splice: number; readonly outermost: FlagPlace };
}

/** A change of the flags file, complete enough to be undone by another process. JSON-serialisable. */
export interface FlagChange {
  /** The path that the application reads. By the time of the rollback it may lead to another file. */
  readonly path: string;
  /** The real path of the flags file, links resolved. */
  readonly file: string;
  readonly write: WriteMode;
  /** Device and inode of the file, where it is written in place: a reader may hold on to it when its name is another one's. */
  readonly inode?: string;
  readonly edits: readonly FlagEdit[];
  /** SHA-256 (hex) of the file before and after. */
  readonly before: string;
  readonly after: string;
  /** The same change as text: at `offset` of the changed text (UTF-16 units), `inserted` stands for `removed`. Ascending, not overlapping. */
  readonly splices: readonly {
    readonly offset: number;
    readonly removed: string;
    readonly inserted: string;
  }[];
}

/** The state of the asked-for flags, before anything is changed. */
export interface FlagsInspection {
  readonly file: string;
  /** How it would be written, and why, where that is not the usual way. */
  readonly write: { readonly mode: WriteMode; readonly reason?: string };
  readonly flagCount: number;
  readonly flags: readonly {
    readonly name: string;
    /** What the application in this environment sees: the environment's entry first, then the global `enabled`. */
    readonly on: boolean;
    readonly requiresSignoff: boolean;
    /** Environments without an entry of their own, which follow the global `enabled`. */
    readonly followers: readonly string[];
  }[];
  /** Things to say that do not stop the run (a network file system, …). */
  readonly warnings: readonly string[];
}

/** The result of a rollback. `restored` was proven by reading the file again. */
export interface Restoration {
  readonly restored: readonly FlagEdit[];
  /** Places that another writer has changed since: left as they are. */
  readonly conflicts: readonly (FlagEdit & { readonly found: string | undefined })[];
  /** Whether the file that the application reads is byte for byte as before. */
  readonly byteIdentical: boolean;
  /** The file that the application reads now, where its path leads to another one than the run changed. Both were restored. */
  readonly movedTo?: string;
}

export interface FlagStore {
  /** `mounted`: files that services have mounted by themselves, as paths of this machine. @throws FlagsFileError */
  inspect(flags: FlagsPlan, environment: string, mounted?: readonly string[]): Promise<FlagsInspection>;
  /**
   * Works out the change that turns the flags on (or off); writes nothing. Without `flags.write` the file itself decides how
   * it is written. @throws FlagsFileError
   */
  prepare(flags: FlagsPlan, environment: string, on: boolean): Promise<FlagChange>;
  /** Writes a prepared change, only onto the very bytes it was prepared for. @throws FlagsFileError (`flags-file-changed`) */
  apply(change: FlagChange): Promise<void>;
  /** Puts former values back where the file still holds what the change wrote, and reads them back. @throws Error when it cannot (to be tried again) */
  restore(change: FlagChange): Promise<Restoration>;
  /** Reads back whether the former values stand in the file again; undefined while they do not. Writes nothing. */
  verify(change: FlagChange): Promise<Restoration | undefined>;
  /** Restores the former content of a file that an interrupted write in place left torn. For the holder of the lock. */
  repairTorn(file: string): Promise<void>;
}
