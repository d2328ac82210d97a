import type { FlagChange, Restoration } from './ports.ts';
import { FencedError } from './ports.ts';
import { messageOf, type Run } from './run.ts';
import type { Outcome } from './verdict.ts';

/** How long the process that took over may take to restore the flags, in ms, services included. */
const TAKEOVER_MS = 60_000;

const POLL_MS = 200;

/** How a run ends that another process has taken over: the flags are not its own any more. */
export function fencedOutcome(error: FencedError): Outcome {
  return { verdict: 'rolled-back', reasonCode: 'heartbeat-lost', reason: error.message };
}

/**
 * The end of a run that another process has taken over. It writes nothing: it waits until that process has finished, and
 * reads back what stands in the flags file now.
 */
export async function awaitTakeover(run: Run, change: FlagChange, because: Outcome): Promise<Outcome> {
  const { emit } = run;
  const lost: Outcome = { ...because, ...fencedOutcome(new FencedError(change.file)) };
  emit({ type: 'phase-started', phase: 'rollback' });
  emit({ type: 'rollback-started', outcome: lost });
  const { restoration, error } = await readBack(run, change);
  emit({ type: 'rollback-finished', restoration, ...(error !== undefined && { error }) });
  const complete = restoration !== undefined && restoration.conflicts.length === 0;
  if (!complete) return { ...lost, verdict: 'rollback-incomplete' };
  return { ...lost, reason: `${lost.reason} and restored the flags; this run changed nothing after that` };
}

async function readBack(
  { ports }: Run,
  change: FlagChange,
): Promise<{ restoration: Restoration | undefined; error?: string }> {
  const { clock } = ports;
  let error = `the process that took over ${change.file} has not restored it`;
  for (let waited = 0; waited <= TAKEOVER_MS; waited += POLL_MS) {
    try {
      if ((await ports.journal.ending()) !== 'open') {
        const restoration = await ports.flags.verify(change);
        if (restoration) return { restoration };
        return { restoration: undefined, error: 'the flags are on again: another process turned them on' };
      }
    } catch (failure) {
      error = messageOf(failure);
    }
    await clock.sleep(POLL_MS);
  }
  return { restoration: undefined, error };
}
