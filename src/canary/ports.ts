import type { GuardSeries } from '../counters/increase.ts';
import type { NoData } from '../judge/no-data.ts';
import type { Recorded } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import type { TargetPresence } from '../judge/traffic/presence.ts';
import type { FlagsPlan, MetricQuery, ScriptPlan, ServicePlan, ShadowReportsPlan } from './plan.ts';

/** The outside world, as the lifecycle sees it. Each port is implemented in the folder of its name. */
export interface Ports {
  readonly clock: Clock;
  readonly lock: Lock;
  readonly flags: FlagStore;
  readonly journal: Journal;
  readonly guardian: Guardian;
  readonly heartbeat: Heartbeat;
  readonly metrics: MetricSource;
  readonly scripts: ScriptRunner;
  readonly services: ServiceControl;
  readonly approvals: Approvals;
}

export interface Clock {
  /** Milliseconds since the epoch. Monotonic: it does not follow when the machine's clock is set. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts (it never rejects). */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts in `ms` milliseconds (with a TimeoutError), or when `signal` aborts. */
  deadline(ms: number, signal: AbortSignal): AbortSignal;
}

// ── flags ───────────────────────────────────────────────────────────────────────────────────────

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

/** What came of putting flags back. `restored` was proven by reading the file again. */
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

// ── safety ──────────────────────────────────────────────────────────────────────────────────────

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

/** A run that ended without settling its journal, and what came of putting its flags back. */
export interface FormerRun {
  readonly owner: LockOwner;
  readonly change: FlagChange;
  readonly restoration: Restoration | undefined;
  /** Whether its process was still there, without a heartbeat. */
  readonly stalled: boolean;
  /** What went wrong, where something did; the run stays unsettled then. */
  readonly error?: string;
}

// ── metrics ─────────────────────────────────────────────────────────────────────────────────────

/**
 * What a metric source could not do.
 *
 * - `unavailable`: no usable answer (down, hanging, 5xx, garbage). The next one may be good.
 * - `misconfigured`: it refuses the client or is not a metrics server (401, 403, 404, TLS, a login page). Waiting does not help.
 * - `partial`: it answered, and said that data are missing.
 * - `too-large`: more than the server's limits allow at once. A smaller piece may be answered.
 * - `rejected`: it answered that the query is wrong.
 */
export class MetricSourceError extends Error {
  readonly kind: 'unavailable' | 'misconfigured' | 'partial' | 'too-large' | 'rejected';
  /** What to do about it, in the imperative. */
  readonly fix: string | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  constructor(
    kind: MetricSourceError['kind'],
    message: string,
    more: { readonly fix?: string | undefined; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'MetricSourceError';
    this.kind = kind;
    this.fix = more.fix;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** How long a process that exports metrics has been up. `target`: as in `TargetSeries`. */
export interface TargetUptime {
  readonly target: string;
  readonly seconds: number;
}

/** How many raw samples lie under a metric, and when the newest one was taken (ms). */
export interface Coverage {
  readonly rawSamples: number;
  readonly newestAt: number | undefined;
}

/** All times are in milliseconds of the Clock port; a source translates to its own. Every method throws MetricSourceError. */
export interface MetricSource {
  /** For logs and reports, without credentials: `Prometheus at http://127.0.0.1:9090`. */
  readonly description: string;
  /** Resolves when the source answers. */
  reach(signal: AbortSignal): Promise<void>;
  /** Asks the query once to see that it is understood and gives at most one series. Resolves to what the server remarks on it. Rejected queries throw. */
  check(query: MetricQuery, signal: AbortSignal): Promise<readonly string[]>;
  /** Why the query, or a part of it, can match nothing that the source has; undefined where it can, or where that cannot be told. */
  noData(query: MetricQuery, signal: AbortSignal): Promise<NoData | undefined>;
  /** How long each process that exports these metrics has been up; empty where that is not exported. */
  uptime(queries: readonly MetricQuery[], signal: AbortSignal): Promise<readonly TargetUptime[]>;
  /** The time between two scrapes of these metrics, in seconds; undefined where it cannot be told. */
  scrapeInterval(queries: readonly MetricQuery[], signal: AbortSignal): Promise<number | undefined>;
  /** The metric's values between two moments, `stepSeconds` apart, scaled. */
  history(
    query: MetricQuery,
    from: number,
    to: number,
    stepSeconds: number,
    signal: AbortSignal,
  ): Promise<readonly Sample[]>;
  /** The metric's value now, or `agoSeconds` before, scaled; undefined where there is none, NaN where it is not a number. */
  value(query: MetricQuery, signal: AbortSignal, agoSeconds?: number): Promise<number | undefined>;
  /** For each query, what lies under its selectors in the last `seconds`. */
  coverage(
    queries: readonly MetricQuery[],
    seconds: number,
    signal: AbortSignal,
  ): Promise<readonly Coverage[]>;
  /** Raw samples of the query's `counter`, one entry per series, from `from` until now. */
  counters(query: MetricQuery, from: number, signal: AbortSignal): Promise<readonly GuardSeries[]>;
  /**
   * What lies under the query from `from` until `to` (now, where undefined): raw series where it is `counted`, else its
   * values, a scrape apart. A series that its target was scraped without at first begins with a zero for each of those
   * scrapes. Rejects as `rejected` what is too much to be read one by one.
   */
  recorded(query: MetricQuery, from: number, to: number | undefined, signal: AbortSignal): Promise<Recorded>;
  /** What was found out of the series that the user should know before the flag goes on, so far. A source that finds nothing has none. */
  findings?(): readonly string[];
  /**
   * How the targets of these metrics (by name) were scraped from `from` until `to` (now, where undefined), as far as the
   * source records that; empty where it does not. `known` are targets that may have nothing to show at the moment, as while they are down.
   */
  presence(
    queries: ReadonlyMap<string, MetricQuery>,
    from: number,
    to: number | undefined,
    known: readonly TargetPresence[],
    signal: AbortSignal,
  ): Promise<readonly TargetPresence[]>;
  /** Ends connections and timers. */
  close(): void;
}

// ── processes and services ──────────────────────────────────────────────────────────────────────

/** How a script ended. `output` is the masked tail of both streams, bounded. */
export interface ScriptResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes it wrote in all; more than what is kept. */
  readonly outputBytes: number;
  /** Names of variables that it did not get, since they may hold secrets. */
  readonly withheld?: readonly string[];
}

export interface ScriptRunner {
  /** What would keep the script from starting, and how to fix that; undefined where nothing would. */
  problem(script: ScriptPlan): Promise<{ readonly message: string; readonly fix: string } | undefined>;
  /** Runs a script in its own process group and leaves no process of it behind. Never throws for what the script does. */
  run(
    script: ScriptPlan,
    onLine: (stream: 'stdout' | 'stderr', line: string) => void,
    signal: AbortSignal,
  ): Promise<ScriptResult>;
}

export interface ServiceControl {
  /** Undefined when healthy, else what is wrong. */
  problem(service: ServicePlan, signal: AbortSignal): Promise<string | undefined>;
  /** Makes a service read the flags anew, as its `afterToggle` says. @throws Error with what went wrong */
  afterToggle(service: ServicePlan, signal: AbortSignal): Promise<void>;
  /** What the service's container has mounted from this machine: files and folders by their paths. Empty where it cannot be read. */
  mounts(service: ServicePlan, signal: AbortSignal): Promise<readonly string[]>;
}

/** What people and earlier runs must have said before a flag may go on. */
export interface Approvals {
  /** Whether a sign-off file exists and is not empty. */
  signoff(path: string): Promise<'given' | 'missing' | 'empty'>;
  /** The newest report that the glob finds, with its `shadow.mismatches`. @throws Error when it cannot be read as one */
  newestShadowReport(
    plan: ShadowReportsPlan,
  ): Promise<{ readonly path: string; readonly mismatches: number } | undefined>;
}
