import { type Baselines, takeBaseline } from './baseline.ts';
import { checkBaselines } from './baseline-check.ts';
import { underFlags } from './enable.ts';
import type { Emit } from './events.ts';
import type { Plan } from './plan.ts';
import { FlagsFileError, type Ports } from './ports.ts';
import { preChecks } from './pre-checks.ts';
import { cancelled, messageOf, type Run } from './run.ts';
import { blocked, type Outcome } from './verdict.ts';

/**
 * Runs one canary from its pre-checks to its verdict.
 *
 * Never throws: whatever happens becomes an outcome, and no outcome leaves a flag on that no verdict keeps.
 * `cancel` ends the run in the same way at any moment; its reason is the name of a signal.
 */
export async function runCanary(plan: Plan, ports: Ports, emit: Emit, cancel: AbortSignal): Promise<Outcome> {
  const run: Run = { plan, ports, emit, cancel };
  emit({ type: 'run-started', plan });
  for (const message of plan.warnings) emit({ type: 'warning', message });
  const outcome = await phases(run);
  emit({ type: 'verdict', outcome });
  return outcome;
}

/** Says which limits are in breach before the flag goes on; the first one that is not allowed blocks. */
function reportBaselines({ plan, emit }: Run, baselines: Baselines): Outcome | undefined {
  const checks = checkBaselines(plan, baselines);
  for (const { name, status, message, fix } of checks)
    emit({ type: 'check', name, status, message, ...(fix !== undefined && { fix }) });
  const failed = checks.find((check) => check.status === 'failed');
  return failed?.status === 'failed' ? blocked(failed.code, failed.message) : undefined;
}

async function phases(run: Run): Promise<Outcome> {
  let release = async (): Promise<void> => {};
  try {
    const checked = await preChecks(run, (give) => {
      release = give;
    });
    const { flagsFile } = checked;
    if (checked.blocked || !flagsFile)
      return checked.blocked ?? blocked('crashed', 'no flags file was checked');
    const baselines = await takeBaseline(run, checked.metrics);
    if (run.cancel.aborted) return cancelled(run.cancel, 'blocked');
    const inBreach = reportBaselines(run, baselines);
    if (inBreach) return inBreach;
    return await underFlags(run, baselines, flagsFile);
  } catch (error) {
    // Only what came before the flags changed ends here: from there on, `underFlags` answers for everything.
    if (run.cancel.aborted) return cancelled(run.cancel, 'blocked');
    if (error instanceof FlagsFileError) return blocked(error.code, error.message);
    return blocked('crashed', messageOf(error));
  } finally {
    await release().catch((error: unknown) =>
      run.emit({ type: 'warning', message: `the lock could not be given back: ${messageOf(error)}` }),
    );
  }
}
