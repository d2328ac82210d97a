import type { RecoveryCommands } from './plan.ts';
import type { FileState } from './ports.ts';

/** The name of the check that says it. */
export const STATE_CHECK = 'state';

/** What a person should know of a flags file that is not free; undefined where it is. */
export function fileStateFinding(
  state: FileState,
  { recover }: RecoveryCommands,
): { readonly message: string; readonly fix?: string } | undefined {
  switch (state.status) {
    case 'free':
      return undefined;
    case 'held': {
      const { pid, host, since, runUrl } = state.owner;
      const who = `process ${pid} on ${host}${runUrl === undefined ? '' : `, ${runUrl}`}, since ${since}`;
      return state.seen
        ? { message: `a canary is running: ${who}` }
        : {
            message: `a canary holds the lock, and whether it still runs cannot be seen from here: ${who}`,
            fix: `if it is gone, run: ${recover}`,
          };
    }
    case 'interrupted':
      return {
        message: `a canary of ${state.at} was interrupted: ${state.flags.join(', ')} may still be on`,
        fix: `run: ${recover}`,
      };
  }
}
