import { awaitTakeover } from './fenced.ts';
import { FencedError, type FlagChange, FlagsFileError, type Restoration } from './ports.ts';
import { DISK_MS, messageOf, type Run } from './run.ts';
import { toggleServices } from './services.ts';
import { runScript } from './smoke.ts';
import type { Outcome } from './verdict.ts';

/** Pauses between the attempts to put the flags back, in ms. */
const RETRY_PAUSES = [100, 300, 1_000, 2_000];

/**
 * Puts every flag back and proves it, then tells the services and runs the rollback script. Heeds no cancellation: it
 * is what a cancellation asks for. Resolves to the run's final outcome and never throws.
 */
export async function rollBack(run: Run, change: FlagChange, because: Outcome): Promise<Outcome> {
  const { emit, ports } = run;
  ports.heartbeat.within(DISK_MS);
  if (!(await ports.heartbeat.holds())) return awaitTakeover(run, change, because);
  emit({ type: 'phase-started', phase: 'rollback' });
  emit({ type: 'rollback-started', outcome: because });
  const { restoration: restored, ...failure } = await restore(run, change);
  if (!(await ports.heartbeat.holds())) return awaitTakeover(run, change, because);
  emit({ type: 'rollback-finished', restoration: restored, ...failure });
  if (restored?.movedTo !== undefined)
    emit({ type: 'warning', message: movedWords(change, restored.movedTo) });

  const uncancelled = new AbortController().signal;
  const failed = await toggleServices(run, 'rollback', uncancelled);
  if (failed !== undefined)
    emit({ type: 'warning', message: `${failed}; it may still run with the flags on` });
  await runRollbackScript(run, uncancelled).catch((failure: unknown) =>
    emit({ type: 'warning', message: `the rollback script could not be run: ${messageOf(failure)}` }),
  );

  const restoration = await readAgain(run, change, restored);
  const complete = restoration !== undefined && restoration.conflicts.length === 0;
  if (!complete) return { ...because, verdict: 'rollback-incomplete' };
  // Only now: whoever kills this process while a service restarts leaves that to a survivor.
  await settle(run);
  return { ...because, verdict: 'rolled-back' };
}

function movedWords({ path, file }: FlagChange, movedTo: string): string {
  return `${path} was replaced meanwhile: what its reader sees now is ${movedTo}; former values were restored there and in ${file}, where this run had turned the flags on`;
}

/**
 * What stands in the flags file after the services were reloaded and the rollback script ran, which may have written it.
 * Flags that are on again as this run had turned them on are restored once more.
 */
async function readAgain(
  run: Run,
  change: FlagChange,
  restored: Restoration | undefined,
): Promise<Restoration | undefined> {
  const { ports, emit } = run;
  if (!restored) return undefined;
  ports.heartbeat.within(DISK_MS);
  let now: Restoration | undefined;
  try {
    now = await ports.flags.verify(change);
  } catch (failure) {
    const error = `the flags file could not be read again after it was restored: ${messageOf(failure)}`;
    emit({ type: 'rollback-finished', restoration: undefined, error, ...repairOf(failure) });
    return undefined;
  }
  const isSame =
    now?.byteIdentical === restored.byteIdentical && now.conflicts.length === restored.conflicts.length;
  if (isSame) return restored;
  emit({
    type: 'warning',
    message: now
      ? `${change.path} was changed again after it was restored, by the rollback script or another writer`
      : `the flags were turned on again after they were restored, by the rollback script or another writer: restoring them again`,
  });
  const last = now ? { restoration: now } : await restore(run, change);
  emit({ type: 'rollback-finished', ...last });
  return last.restoration;
}

async function settle({ ports, emit }: Run): Promise<void> {
  ports.heartbeat.within(DISK_MS);
  try {
    await ports.journal.settle('restored');
  } catch (error) {
    const message = `the journal could not be settled; the next run will find nothing to do: ${messageOf(error)}`;
    emit({ type: 'warning', message });
  }
}

async function restore(
  { ports, emit }: Run,
  change: FlagChange,
): Promise<{ restoration: Restoration | undefined; error?: string; repair?: string }> {
  for (let attempt = 1; ; attempt += 1) {
    ports.heartbeat.within(DISK_MS);
    try {
      return { restoration: await ports.flags.restore(change) };
    } catch (failure) {
      if (failure instanceof FencedError) return { restoration: undefined };
      const error = messageOf(failure);
      const pause = RETRY_PAUSES[attempt - 1];
      emit({
        type: 'rollback-attempt-failed',
        attempt,
        error,
        retryInSeconds: pause === undefined ? undefined : pause / 1000,
      });
      if (pause === undefined) return { restoration: undefined, error, ...repairOf(failure) };
      await ports.clock.sleep(pause);
    }
  }
}

function repairOf(failure: unknown): { readonly repair?: string } {
  const repair = failure instanceof FlagsFileError ? failure.repair : undefined;
  return repair === undefined ? {} : { repair };
}

async function runRollbackScript(run: Run, signal: AbortSignal): Promise<void> {
  const script = run.plan.rollbackScript;
  if (!script) return;
  const problem = await run.ports.scripts.problem(script);
  if (problem !== undefined) {
    run.emit({ type: 'warning', message: `the rollback script was not run: ${problem.message}` });
    return;
  }
  const result = await runScript(run, 'rollback', script, signal);
  if (result.code !== 0) {
    const how = result.timedOut
      ? `did not end within ${script.timeoutSeconds} s`
      : `failed with ${result.signal ?? `exit code ${result.code}`}`;
    run.emit({ type: 'warning', message: `the rollback script ${how}; the flags are back all the same` });
  }
}
