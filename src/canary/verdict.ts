/** What a run came to. `contract`: passed and planned keep what is there, the others are explained by a reason code. */
export type Verdict =
  | 'passed'
  | 'inconclusive'
  | 'rolled-back'
  | 'rollback-incomplete'
  | 'blocked'
  | 'planned';

/** Why, in a closed list that stays stable across releases. */
export const reasonCodes = [
  // the canary ended well
  'healthy',
  'dry-run',
  // a breach, or a test that failed
  'metric-breach',
  'traffic-lost',
  'restarts',
  'smoke-failed',
  'smoke-timeout',
  'service-restart-failed',
  // the evidence does not reach
  'no-data',
  'partial-data',
  'underpowered',
  'metrics-unavailable',
  'partial-data',
  // a pre-check said no
  'flags-file-missing',
  'flags-file-invalid',
  'flags-file-unwritable',
  'flag-unknown',
  'signoff-missing',
  'shadow-mismatches',
  'service-unhealthy',
  'smoke-not-runnable',
  'query-invalid',
  'metric-uptime',
  'baseline-breach',
  'lock-held',
  'journal-unwritable',
  'recovery-failed',
  'former-run',
  // the config kept the run from starting
  'config-invalid',
  // something went wrong on the way
  'flags-file-changed',
  'heartbeat-lost',
  'cancelled',
  'crashed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type OnInconclusive = 'warn' | 'rollback' | 'fail';

/** How a run ended, as everyone downstream needs it. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reasonCode: ReasonCode;
  /** One sentence for the person on call. */
  readonly reason: string;
  /** The signal that ended the run, where one did. */
  readonly signal?: NodeJS.Signals;
}

export function blocked(reasonCode: ReasonCode, reason: string): Outcome {
  return { verdict: 'blocked', reasonCode, reason };
}

/** An outcome that the rollback turns into its verdict. */
export function mustRollBack(reasonCode: ReasonCode, reason: string): Outcome {
  return { verdict: 'rolled-back', reasonCode, reason };
}

export function inconclusive(reasonCode: ReasonCode, reason: string): Outcome {
  return { verdict: 'inconclusive', reasonCode, reason };
}

/** Whether a workflow step with this outcome is a failed step. */
export function isFailure(outcome: Outcome, onInconclusive: OnInconclusive): boolean {
  switch (outcome.verdict) {
    case 'passed':
    case 'planned':
      return false;
    case 'inconclusive':
      return onInconclusive !== 'warn';
    default:
      return true;
  }
}

/** The exit code of the command line: 0, 1, 3, or 128 + signal for a run that a signal ended. (2 is a config or usage error, before any run.) */
export function exitCode(outcome: Outcome, onInconclusive: OnInconclusive): number {
  if (outcome.verdict === 'rollback-incomplete') return 3;
  if (outcome.signal === 'SIGINT') return 130;
  if (outcome.signal === 'SIGTERM') return 143;
  if (outcome.signal === 'SIGHUP') return 129;
  return isFailure(outcome, onInconclusive) ? 1 : 0;
}
