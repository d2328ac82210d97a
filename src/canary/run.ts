import type { Emit } from './events.ts';
import type { Plan } from './plan.ts';
import type { Ports } from './ports.ts';
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

/** The signals that cancel a run. */
export const cancelSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
