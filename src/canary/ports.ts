import type { FlagStore } from './flag-store.ts';
import type { MetricSource } from './metric-source.ts';
import type { Approvals, ScriptRunner, ServiceControl } from './process-ports.ts';
import type { Guardian, Heartbeat, Journal, Lock } from './safety-ports.ts';

export * from './flag-store.ts';
export * from './metric-source.ts';
export * from './process-ports.ts';
export * from './safety-ports.ts';

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
