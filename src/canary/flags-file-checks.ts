import type { ReportCheck } from './check.ts';
import { fileStateFinding, STATE_CHECK } from './file-state-check.ts';
import { describeFormerRun } from './former-run.ts';
import { FlagsFileError, type FlagsInspection, LockHeldError } from './ports.ts';
import { forceRecover } from './recovery-commands.ts';
import { BEFORE_FLAGS_MS, messageOf, type Run } from './run.ts';

/**
 * The flags file: usable, ours alone, and free of what a killed run left. Undefined where it is not. `onLock` receives
 * the function that gives the lock back; a dry run takes none and recovers nothing.
 */
export async function checkFlagsFile(
  run: Run,
  report: ReportCheck,
  onLock: (release: () => Promise<void>) => void,
): Promise<FlagsInspection | undefined> {
  const mayBeTorn = !run.plan.dryRun && (await isHeldOrInterrupted(run));
  let inspection = mayBeTorn ? undefined : await inspectFlags(run, report);
  if (mayBeTorn || (inspection && !run.plan.dryRun)) {
    const file = inspection?.file ?? run.plan.flags.file;
    if (!(await takeLock(run, file, report, onLock))) return undefined;
    const former = await recoverFormerRun(run, file, report);
    if (former === 'left') return undefined;
    if (former === 'undone' && run.plan.onFormerRun === 'stop') {
      const message = 'a former run had to be undone, and on_former_run is "stop"';
      report({ name: 'former run', status: 'failed', code: 'former-run', message });
      return undefined;
    }
    if (former === 'undone' || mayBeTorn) inspection = await inspectFlags(run, report);
  }
  const interrupted = inspection && run.plan.dryRun ? await describeState(run, inspection.file, report) : [];
  if (inspection) describeFlags(run, inspection, report, interrupted);
  return inspection;
}

/** Whether a former run comes first: killed or stopped in the middle of a write, it left the flags file torn. */
async function isHeldOrInterrupted({ plan, ports }: Run): Promise<boolean> {
  const state = await ports.journal.state(plan.flags.file).catch(() => undefined);
  return state !== undefined && state.status !== 'free';
}

async function inspectFlags(run: Run, report: ReportCheck): Promise<FlagsInspection | undefined> {
  const { plan, ports, cancel } = run;
  const mounts = await Promise.all(plan.services.map((service) => ports.services.mounts(service, cancel)));
  try {
    return await ports.flags.inspect(plan.flags, plan.environment, mounts.flat());
  } catch (error) {
    if (!(error instanceof FlagsFileError)) throw error;
    report({
      name: 'flags file',
      status: 'failed',
      code: error.code,
      message: error.message,
      fix: error.fix,
    });
    return undefined;
  }
}

async function takeLock(
  { plan, ports }: Run,
  flagsFile: string,
  report: ReportCheck,
  onLock: (release: () => Promise<void>) => void,
): Promise<boolean> {
  try {
    onLock(await ports.lock.acquire(flagsFile));
    ports.heartbeat.within(BEFORE_FLAGS_MS);
    return true;
  } catch (error) {
    const code = error instanceof LockHeldError ? 'lock-held' : 'journal-unwritable';
    const isUnknown = error instanceof LockHeldError && error.life === 'unknown';
    const fix = `if it does not run any more, run: ${forceRecover(plan.commands.recover)}`;
    report({ name: 'lock', status: 'failed', code, message: messageOf(error), ...(isUnknown && { fix }) });
    return false;
  }
}

/** A canary that was killed left its flags on and its journal open. They go back before anything else is done. */
async function recoverFormerRun(
  { ports }: Run,
  flagsFile: string,
  report: ReportCheck,
): Promise<'none' | 'undone' | 'left'> {
  const name = 'former run';
  const failed = (message: string): void =>
    report({ name, status: 'failed', code: 'recovery-failed', message });
  try {
    const former = await ports.journal.recover(flagsFile);
    if (!former) return 'none';
    const { sentences } = describeFormerRun(former);
    for (const message of sentences) {
      if (former.error === undefined) report({ name, status: 'warning', message });
      else failed(message);
    }
    return former.error === undefined ? 'undone' : 'left';
  } catch (error) {
    failed(`cannot read the interrupted run's journal: ${messageOf(error)}`);
    return 'left';
  }
}

/** A dry run takes no lock and recovers nothing; it says what a run would meet. Resolves to the flags of an interrupted run. */
async function describeState(
  { plan, ports }: Run,
  flagsFile: string,
  report: ReportCheck,
): Promise<readonly string[]> {
  try {
    const state = await ports.journal.state(flagsFile);
    const finding = fileStateFinding(state, plan.commands);
    if (finding) report({ name: STATE_CHECK, status: 'warning', ...finding });
    return state.status === 'interrupted' ? state.flags : [];
  } catch (error) {
    report({ name: STATE_CHECK, status: 'warning', message: messageOf(error) });
    return [];
  }
}

function describeFlags(
  { plan, emit }: Run,
  inspection: FlagsInspection,
  report: ReportCheck,
  interrupted: readonly string[],
): void {
  emit({ type: 'flags-inspected', inspection });
  const names = plan.flags.names.join(', ');
  const message = `${plan.flags.file}: ${inspection.flagCount} flags, ${names} known`;
  report({ name: 'flags file', status: 'passed', message });
  const { mode, reason } = inspection.write;
  if (mode === 'in-place') {
    const because = reason === undefined ? '' : `, because ${reason}`;
    report({
      name: 'flags file',
      status: 'passed',
      message: `written in place${because}: readers may see a half-written file for a moment`,
    });
  }
  for (const message of inspection.warnings) report({ name: 'flags file', status: 'warning', message });
  for (const flag of inspection.flags) {
    if (flag.on) {
      report({
        name: 'flags',
        status: 'warning',
        message: interrupted.includes(flag.name)
          ? `${flag.name} is on: the interrupted run left it so; a run restores it before it begins`
          : `${flag.name} is on already; a rollback leaves it on`,
      });
    }
    if (plan.flags.scope === 'everywhere' && flag.followers.length > 0) {
      report({
        name: 'flags',
        status: 'warning',
        message: `${flag.name} reaches beyond ${plan.environment}: ${flag.followers.join(', ')} follows the global switch`,
        fix: 'set flags.scope: environment to switch this environment alone',
      });
    }
  }
}
