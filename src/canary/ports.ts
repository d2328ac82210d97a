import type { Recorded } from '../judge/recorded.ts';
import type { CounterSeries, Sample } from '../judge/sample.ts';
import type { FlagsPlan, MetricQuery, ScriptPlan, ServicePlan, ShadowReportsPlan } from './plan.ts';

/** The outside world, as the lifecycle sees it. Each port is implemented in the folder of its name. */
export interface Ports {
  readonly clock: Clock;
  readonly lock: Lock;
  readonly flags: FlagStore;
  readonly journal: Journal;
  readonly guardian: Guardian;
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
  /** The real path of the flags file, links resolved. */
  readonly file: string;
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
  readonly byteIdentical: boolean;
}

export interface FlagStore {
  /** @throws FlagsFileError */
  inspect(flags: FlagsPlan, environment: string): Promise<FlagsInspection>;
  /** Works out the change that turns the flags on (or off); writes nothing. @throws FlagsFileError */
  prepare(flags: FlagsPlan, environment: string, on: boolean): Promise<FlagChange>;
  /** Writes a prepared change, only onto the very bytes it was prepared for. @throws FlagsFileError (`flags-file-changed`) */
  apply(change: FlagChange): Promise<void>;
  /** Puts former values back where the file still holds what the change wrote, and reads them back. @throws Error when it cannot (to be tried again) */
  restore(change: FlagChange): Promise<Restoration>;
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
  /** `hint`: what to do about a holder that cannot be seen from here. */
  constructor(file: string, owner: LockOwner, hint?: string) {
    const who = owner.runUrl ?? `process ${owner.pid} on ${owner.host}`;
    super(
      `another canary holds ${file}: ${who}, since ${owner.since}${hint === undefined ? '' : `; ${hint}`}`,
    );
    this.name = 'LockHeldError';
    this.owner = owner;
  }
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
  /** What went wrong, where something did; the run stays unsettled then. */
  readonly error?: string;
}

// ── metrics ─────────────────────────────────────────────────────────────────────────────────────

/**
 * What a metric source could not do. `unavailable`: no usable answer (down, hanging, 5xx, garbage);
 * `rejected`: it answered that the query is wrong.
 */
export class MetricSourceError extends Error {
  readonly kind: 'unavailable' | 'rejected';
  constructor(kind: MetricSourceError['kind'], message: string) {
    super(message);
    this.name = 'MetricSourceError';
    this.kind = kind;
  }
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
  /** Asks the query once to see that it is understood and gives at most one series. Rejected queries throw. */
  check(query: MetricQuery, signal: AbortSignal): Promise<void>;
  /** How long the youngest process that exports these metrics has been up, in seconds; undefined where that is not exported. */
  uptime(queries: readonly MetricQuery[], signal: AbortSignal): Promise<number | undefined>;
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
  /** The metric's value now, scaled; undefined where there is none, NaN where it is not a number. */
  value(query: MetricQuery, signal: AbortSignal): Promise<number | undefined>;
  /** For each query, what lies under its selectors in the last `seconds`. */
  coverage(
    queries: readonly MetricQuery[],
    seconds: number,
    signal: AbortSignal,
  ): Promise<readonly Coverage[]>;
  /** Raw samples of the query's `counter`, one entry per series, from `from` until now. */
  counters(query: MetricQuery, from: number, signal: AbortSignal): Promise<readonly CounterSeries[]>;
  /**
   * What lies under the query from `from` until `to` (now, where undefined): raw series where it is `counted`, else its
   * values, a scrape apart. A series that its target was scraped without at first begins with a zero for each of those
   * scrapes. Rejects as `rejected` what is too much to be read one by one.
   */
  recorded(query: MetricQuery, from: number, to: number | undefined, signal: AbortSignal): Promise<Recorded>;
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
