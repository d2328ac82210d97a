import type { CheckStatus } from './events.ts';
import { checkMetrics } from './metric-checks.ts';
import { FlagsFileError, type FlagsInspection, LockHeldError } from './ports.ts';
import { blocked, cancelled, messageOf, type Run } from './run.ts';
import type { Outcome, ReasonCode } from './verdict.ts';

/** One check's answer. A failed one blocks the run with its code. */
export type Check = { readonly name: string; readonly message: string; readonly fix?: string } & (
  | { readonly status: Exclude<CheckStatus, 'failed'> }
  | { readonly status: 'failed'; readonly code: ReasonCode }
);

export interface PreChecked {
  /** Why the run may not go on, where it may not. */
  readonly blocked: Outcome | undefined;
  /** Whether the metric source answers. */
  readonly metricsAnswer: boolean;
}

/**
 * Everything that must hold before a flag may go on. All checks are made, so that all that is wrong is said at once;
 * the first failed one gives the reason. `onLock` receives the function that gives the lock back.
 */
export async function preChecks(
  run: Run,
  onLock: (release: () => Promise<void>) => void,
): Promise<PreChecked> {
  const { plan, emit, cancel } = run;
  emit({ type: 'phase-started', phase: 'pre-checks' });
  const failures: Outcome[] = [];
  const report = (check: Check): void => {
    const { name, status, message, fix } = check;
    emit({ type: 'check', name, status, message, ...(fix !== undefined && { fix }) });
    if (check.status === 'failed') failures.push(blocked(check.code, message));
  };

  let inspection = await inspectFlags(run, report);
  if (inspection && !plan.dryRun) {
    const locked = await takeLock(run, inspection.file, onLock);
    if (locked !== 'taken') report(locked);
    else if (await recoverFormerRun(run, inspection.file, report))
      inspection = await inspectFlags(run, report);
    if (failures[0]) return { blocked: failures[0], metricsAnswer: false };
  }
  if (inspection) describeFlags(run, inspection, report);
  if (inspection) await checkApprovals(run, inspection, report);
  await checkServices(run, report);
  await checkScripts(run, report);
  const metricsAnswer = cancel.aborted ? false : await checkMetrics(run, report);

  return { blocked: cancel.aborted ? cancelled(cancel, 'blocked') : failures[0], metricsAnswer };
}

async function inspectFlags(
  { plan, ports }: Run,
  report: (check: Check) => void,
): Promise<FlagsInspection | undefined> {
  try {
    return await ports.flags.inspect(plan.flags, plan.environment);
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
  { ports }: Run,
  flagsFile: string,
  onLock: (release: () => Promise<void>) => void,
): Promise<'taken' | Check> {
  try {
    onLock(await ports.lock.acquire(flagsFile));
    return 'taken';
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof LockHeldError) return { name: 'lock', status: 'failed', code: 'lock-held', message };
    return { name: 'lock', status: 'failed', code: 'journal-unwritable', message };
  }
}

/** A canary that was killed left its flags on and its journal open. They go back before anything else is done. */
async function recoverFormerRun(
  run: Run,
  flagsFile: string,
  report: (check: Check) => void,
): Promise<boolean> {
  const former = await run.ports.journal.recover(flagsFile);
  if (!former) return false;
  const who = `a canary that was killed (process ${former.owner.pid} on ${former.owner.host}, since ${former.owner.since})`;
  const names = [...new Set(former.change.edits.map(({ flag }) => flag))].join(', ');
  if (former.error !== undefined) {
    const message = `${who} left ${names} on, and it could not be undone: ${former.error}`;
    report({ name: 'former run', status: 'failed', code: 'recovery-failed', message });
  } else {
    report({
      name: 'former run',
      status: 'warning',
      message: `${who} left ${names} on; its flags are back at their former values`,
    });
  }
  for (const { place, found } of former.restoration?.conflicts ?? []) {
    const message = `${place.join('.')} was changed by someone else meanwhile to ${found ?? 'nothing'}; it is left so`;
    report({ name: 'former run', status: 'warning', message });
  }
  return true;
}

function describeFlags(
  { plan, emit }: Run,
  inspection: FlagsInspection,
  report: (check: Check) => void,
): void {
  emit({ type: 'flags-inspected', inspection });
  const names = plan.flags.names.join(', ');
  const message = `${plan.flags.file}: ${inspection.flagCount} flags, ${names} known`;
  report({ name: 'flags file', status: 'passed', message });
  for (const message of inspection.warnings) report({ name: 'flags file', status: 'warning', message });
  for (const flag of inspection.flags) {
    if (flag.on) {
      report({
        name: 'flags',
        status: 'warning',
        message: `${flag.name} is on already; a rollback leaves it on`,
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

async function checkApprovals(
  run: Run,
  inspection: FlagsInspection,
  report: (check: Check) => void,
): Promise<void> {
  const { plan, ports } = run;
  const needing = inspection.flags.filter(({ requiresSignoff }) => requiresSignoff).map(({ name }) => name);
  if (needing.length > 0) {
    const signoff = await ports.approvals.signoff(plan.signoffFile);
    if (signoff === 'given') report({ name: 'sign-off', status: 'passed', message: plan.signoffFile });
    else {
      report({
        name: 'sign-off',
        status: 'failed',
        code: 'signoff-missing',
        message: `${needing.join(', ')} needs a sign-off, and ${plan.signoffFile} is ${signoff}`,
        fix: 'finish the shadow run and have it signed off',
      });
    }
  }
  if (plan.shadowReports) {
    const { glob, maxMismatches } = plan.shadowReports;
    const failed = (message: string): void =>
      report({ name: 'shadow run', status: 'failed', code: 'shadow-mismatches', message });
    try {
      const newest = await ports.approvals.newestShadowReport(plan.shadowReports);
      if (!newest) failed(`no shadow report matches ${glob}`);
      else if (newest.mismatches > maxMismatches) {
        failed(`${newest.path} has ${newest.mismatches} mismatches, ${maxMismatches} are allowed`);
      } else
        report({
          name: 'shadow run',
          status: 'passed',
          message: `${newest.path}: ${newest.mismatches} mismatches`,
        });
    } catch (error) {
      failed(messageOf(error));
    }
  }
}

async function checkServices(run: Run, report: (check: Check) => void): Promise<void> {
  await Promise.all(
    run.plan.services.map(async (service) => {
      const problem = await run.ports.services.problem(service, run.cancel);
      if (problem === undefined) report({ name: service.name, status: 'passed', message: 'healthy' });
      else {
        report({
          name: service.name,
          status: 'failed',
          code: 'service-unhealthy',
          message: `${service.name} is not healthy: ${problem}`,
        });
      }
    }),
  );
}

async function checkScripts(run: Run, report: (check: Check) => void): Promise<void> {
  const { smoke, rollbackScript } = run.plan;
  if (smoke) {
    const problem = await run.ports.scripts.problem(smoke);
    if (problem === undefined) report({ name: 'smoke test', status: 'passed', message: smoke.path });
    else report({ name: 'smoke test', status: 'failed', code: 'smoke-not-runnable', message: problem });
  }
  if (rollbackScript) {
    // Only a warning: the flags go back without it.
    const problem = await run.ports.scripts.problem(rollbackScript);
    if (problem !== undefined) report({ name: 'rollback script', status: 'warning', message: problem });
  }
}
