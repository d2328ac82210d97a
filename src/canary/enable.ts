import type { PresenceBefore } from '../judge/traffic/presence.ts';
import type { Baselines } from './baseline.ts';
import { fencedOutcome } from './fenced.ts';
import { FencedError, type FlagChange, FlagsFileError } from './ports.ts';
import type { CheckedFile } from './pre-checks.ts';
import { readPresenceBefore } from './presence.ts';
import { rollBack } from './rollback.ts';
import { cancelled, DISK_MS, messageOf, type Run } from './run.ts';
import { toggleServices } from './services.ts';
import { runSmokeTest } from './smoke.ts';
import { blocked, mustRollBack, type Outcome } from './verdict.ts';
import { watch } from './watch.ts';

/** What is known before the flags go on. */
export interface Before {
  readonly baselines: Baselines;
  readonly presence: PresenceBefore | undefined;
  readonly flagsFile: CheckedFile;
}

/** How often a change is prepared anew when another writer was faster. */
const ENABLE_ATTEMPTS = 5;

/** Turns the flags on, sees what happens, and turns them back unless a verdict keeps them. */
export async function underFlags(run: Run, baselines: Baselines, flagsFile: CheckedFile): Promise<Outcome> {
  const { plan, ports, emit } = run;
  emit({ type: 'phase-started', phase: 'enable' });
  const presence = plan.dryRun ? undefined : await readPresenceBefore(run, baselines);
  const change = await prepare(run, flagsFile);
  emit({ type: 'flags-planned', change });
  if (plan.dryRun)
    return { verdict: 'planned', reasonCode: 'dry-run', reason: 'dry run: nothing was changed' };

  const dismiss = await ports.guardian.watch(change.file).catch((error: unknown) => {
    emit({
      type: 'warning',
      message: `no guardian: a killed run is undone by the next one only (${messageOf(error)})`,
    });
    return () => {};
  });
  try {
    return await enableUntilSettled(run, change, { baselines, presence, flagsFile });
  } finally {
    dismiss();
  }
}

/** The change, of the file that was checked and locked. @throws FlagsFileError where the path leads to another one by now */
async function prepare({ plan, ports }: Run, { file, write }: CheckedFile): Promise<FlagChange> {
  const flags = { ...plan.flags, write: write.mode };
  const change = await ports.flags.prepare(flags, plan.environment, true);
  if (change.file === file) return change;
  throw new FlagsFileError(
    'flags-file-changed',
    `${plan.flags.file} leads to ${change.file} now, and led to ${file} when it was checked`,
    'run the canary again when the deployment has ended',
  );
}

async function enableUntilSettled(run: Run, prepared: FlagChange, before: Before): Promise<Outcome> {
  const { ports } = run;
  let change = prepared;
  for (let attempt = 1; ; attempt += 1) {
    ports.heartbeat.within(DISK_MS);
    try {
      await ports.journal.begin(change);
    } catch (error) {
      if (error instanceof FencedError) return blocked('heartbeat-lost', error.message);
      return blocked(
        'journal-unwritable',
        `the journal could not be written, so no flag was touched: ${messageOf(error)}`,
      );
    }
    // From here on the flags may be on, whatever is thrown.
    const outcome = await enableAndObserve(run, change, before);
    if (outcome === 'overtaken' && attempt < ENABLE_ATTEMPTS) {
      ports.heartbeat.within(DISK_MS);
      await ports.journal.settle('restored');
      change = await prepare(run, before.flagsFile);
      continue;
    }
    if (outcome === 'overtaken') {
      return rollBack(
        run,
        change,
        mustRollBack('flags-file-changed', 'another writer keeps changing the flags file'),
      );
    }
    const kept = await settle(run, await seenWithFlagsOn(run, outcome));
    return kept.verdict === 'rolled-back' ? rollBack(run, change, kept) : kept;
  }
}

/** What came of having the flags on; `overtaken` where another writer changed the file first and nothing was written. */
async function enableAndObserve(
  run: Run,
  change: FlagChange,
  before: Before,
): Promise<Outcome | 'overtaken'> {
  const { plan, ports, emit, cancel } = run;
  try {
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');
    const writtenAt = ports.clock.now();
    ports.heartbeat.within(DISK_MS);
    await ports.flags.apply(change);
    emit({ type: 'flags-enabled', change });
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');

    const failed = await toggleServices(run, 'enable', cancel);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');
    if (failed !== undefined) return mustRollBack('service-restart-failed', failed);

    const flag = { writtenAt, effectiveAt: ports.clock.now() };
    const smoke = plan.smoke && (await runSmokeTest(run, plan.smoke));
    if (smoke !== undefined) return smoke;
    return await watch(run, before, flag);
  } catch (error) {
    if (error instanceof FlagsFileError && error.code === 'flags-file-changed') return 'overtaken';
    if (error instanceof FencedError) return fencedOutcome(error);
    if (cancel.aborted) return cancelled(cancel, 'rolled-back');
    return mustRollBack(error instanceof FlagsFileError ? error.code : 'crashed', messageOf(error));
  }
}

/** What was measured says nothing of a flag that somebody turned off meanwhile. */
async function seenWithFlagsOn({ plan, ports }: Run, outcome: Outcome): Promise<Outcome> {
  if (outcome.verdict !== 'passed') return outcome;
  const { flags } = await ports.flags.inspect(plan.flags, plan.environment).catch(() => ({ flags: [] }));
  const off = plan.flags.names.filter((name) => !flags.some((flag) => flag.name === name && flag.on));
  if (off.length === 0) return outcome;
  const reason = `${off.join(', ')} is not on any more: somebody changed the flags file during the watch`;
  return { verdict: 'inconclusive', reasonCode: 'flags-file-changed', reason };
}

/** Confirms an outcome that keeps the flags on; any other becomes one that rolls back. */
async function settle({ plan, ports }: Run, outcome: Outcome): Promise<Outcome> {
  const keeps =
    outcome.verdict === 'passed' ||
    (outcome.verdict === 'inconclusive' && plan.onInconclusive !== 'rollback');
  if (!keeps) return { ...outcome, verdict: 'rolled-back' };
  ports.heartbeat.within(DISK_MS);
  try {
    await ports.journal.settle('kept');
    return outcome;
  } catch (error) {
    if (error instanceof FencedError) return fencedOutcome(error);
    // A verdict that is not on disk would be undone later by whoever finds the journal open.
    return mustRollBack('journal-unwritable', `the verdict could not be recorded: ${messageOf(error)}`);
  }
}
