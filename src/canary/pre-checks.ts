import { checkApprovals } from './approval-checks.ts';
import type { ReportCheck } from './check.ts';
import { checkFlagsFile } from './flags-file-checks.ts';
import { checkMetrics, type MetricFacts, NO_FACTS } from './metric-checks.ts';
import type { FlagsInspection } from './ports.ts';
import { cancelled, type Run } from './run.ts';
import { blocked, type Outcome } from './verdict.ts';

export interface PreChecked {
  /** Why the run may not go on, where it may not. */
  readonly blocked: Outcome | undefined;
  readonly metrics: MetricFacts;
  /** The flags file that was checked and locked, and how it is written. */
  readonly flagsFile: CheckedFile | undefined;
}

export type CheckedFile = Pick<FlagsInspection, 'file' | 'write'>;

/**
 * Everything that must hold before a flag may go on. All checks are made, so that all that is wrong is said at once;
 * the first failed one gives the reason. `onLock` receives the function that gives the lock back.
 */
export async function preChecks(
  run: Run,
  onLock: (release: () => Promise<void>) => void,
): Promise<PreChecked> {
  const { emit, cancel } = run;
  emit({ type: 'phase-started', phase: 'pre-checks' });
  const failures: Outcome[] = [];
  const report: ReportCheck = (check) => {
    const { name, status, message, fix } = check;
    emit({ type: 'check', name, status, message, ...(fix !== undefined && { fix }) });
    if (check.status === 'failed') failures.push(blocked(check.code, message));
  };

  const inspection = await checkFlagsFile(run, report, onLock);
  if (inspection) await checkApprovals(run, inspection, report);
  await checkServices(run, report);
  await checkScripts(run, report);
  const metrics = cancel.aborted ? NO_FACTS : await checkMetrics(run, report);

  const reason = cancel.aborted ? cancelled(cancel, 'blocked') : failures[0];
  return { blocked: reason, metrics, flagsFile: inspection };
}

async function checkServices(run: Run, report: ReportCheck): Promise<void> {
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
          fix: 'start it, or take it out of services',
        });
      }
    }),
  );
}

async function checkScripts(run: Run, report: ReportCheck): Promise<void> {
  const { smoke, rollbackScript } = run.plan;
  if (smoke) {
    const problem = await run.ports.scripts.problem(smoke);
    if (problem === undefined) report({ name: 'smoke test', status: 'passed', message: smoke.path });
    else
      report({
        name: 'smoke test',
        status: 'failed',
        code: 'smoke-not-runnable',
        ...orAnother('smoke', problem),
      });
  }
  if (rollbackScript) {
    // Only a warning: the flags go back without it.
    const problem = await run.ports.scripts.problem(rollbackScript);
    if (problem !== undefined)
      report({ name: 'rollback script', status: 'warning', ...orAnother('rollback', problem) });
  }
}

function orAnother(
  section: 'smoke' | 'rollback',
  { message, fix }: { readonly message: string; readonly fix: string },
): { readonly message: string; readonly fix: string } {
  return { message, fix: `set ${section}.script to an executable file, or ${fix}` };
}
