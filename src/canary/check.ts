import type { CheckStatus } from './events.ts';
import type { ReasonCode } from './verdict.ts';

/** One check's answer. A failed one blocks the run with its code. */
export type Check = { readonly name: string; readonly message: string; readonly fix?: string } & (
  | { readonly status: Exclude<CheckStatus, 'failed'> }
  | { readonly status: 'failed'; readonly code: ReasonCode }
);

/** Takes the answer of a check. */
export type ReportCheck = (check: Check) => void;
