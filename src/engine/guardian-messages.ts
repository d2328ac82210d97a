import type { Plan } from '../canary/plan.ts';
import type { FlagChange } from '../canary/ports.ts';
import type { ChildGroup } from '../scripts/child-group.ts';
import type { Followers } from './journal-context.ts';

/** What a guardian is told of the run that it watches over. The journal has the rest. */
export interface Ward extends Followers {
  /** The run's process. */
  readonly pid: number;
  /** How long the run may give no sign of progress before the guardian acts. */
  readonly heartbeatTimeoutSeconds: number;
  readonly flagsFile: string;
  readonly name: string;
  readonly environment: string;
  readonly config: Plan['config'];
  readonly commands: Plan['commands'];
  readonly root: string;
  readonly report: { readonly path: string; readonly keepHistory: boolean };
  readonly webhookUrl: string | undefined;
  readonly secrets: readonly string[];
}

/**
 * A line from the run to its guardian, as JSON. The end of the lines is the end of the run; it was not killed where it
 * has dismissed its guardian before, and has told itself then what came of its flags.
 */
export type GuardianMessage =
  | { readonly type: 'ward'; readonly ward: Ward }
  /** The run makes progress. */
  | { readonly type: 'heartbeat' }
  /** A change is in the journal, and will be in the flags file. */
  | { readonly type: 'begun'; readonly change: FlagChange }
  | { readonly type: 'settled' }
  | ({ readonly type: 'group-started' } & ChildGroup)
  | { readonly type: 'group-ended'; readonly group: number }
  | { readonly type: 'dismissed' };

/** What a guardian says when it watches. */
export const GUARDIAN_READY = 'ready\n';
