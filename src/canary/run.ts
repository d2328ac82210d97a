import type { Emit } from './events.ts';
import type { Plan } from './plan.ts';
import { FencedError, type Ports } from './ports.ts';
import type { Outcome } from './verdict.ts';

/** What every phase of one run is given. */
export interface Run {
  readonly plan: Plan;
  readonly ports: Ports;
  readonly emit: Emit;
  /** Aborted by a signal, whose name is the reason. Everything before the rollback heeds it; the rollback does not. */
  readonly cancel: AbortSignal;
}

/** How a cancelled run ends; an Error as the reason is a crash. Before the flags were touched there is nothing to roll back. */
export function cancelled(cancel: AbortSignal, verdict: 'blocked' | 'rolled-back'): Outcome {
  const { reason } = cancel;
  if (reason instanceof FencedError) return { verdict, reasonCode: 'heartbeat-lost', reason: reason.message };
  if (reason instanceof Error && reason.name !== 'AbortError') {
    return { verdict, reasonCode: 'crashed', reason: `crashed: ${reason.message}` };
  }
  const signal = cancelSignals.find((name) => name === reason);
  return {
    verdict,
    reasonCode: 'cancelled',
    reason: signal ? `cancelled by ${signal}` : 'cancelled',
    ...(signal && { signal }),
  };
}

/** How long one step on the disk may take before it counts as hung, in ms. */
export const DISK_MS = 15_000;

/** How long a step may take before any flag is on, in ms: it only keeps other runs waiting. */
export const BEFORE_FLAGS_MS = 600_000;

/** What a step may take beyond its own timeout, in ms: a last question to a service, and ending what it left running. */
const BEYOND_MS = 30_000;

/** How long a step with this timeout may take, in ms. */
export function withinTimeout(timeoutSeconds: number): number {
  return timeoutSeconds * 1000 + BEYOND_MS;
}

/** The signals that cancel a run. */
export const cancelSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
