import type { ReportCheck } from './check.ts';
import type { FlagsInspection } from './ports.ts';
import { messageOf, type Run } from './run.ts';

/** What people and earlier runs must have said: the sign-off of flags that need one, and the shadow run. */
export async function checkApprovals(
  run: Run,
  inspection: FlagsInspection,
  report: ReportCheck,
): Promise<void> {
  const { plan, ports } = run;
  const needing = inspection.flags
    .filter(({ requiresSignoff }) => requiresSignoff || plan.needsSignoff)
    .map(({ name }) => name);
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
    const fix = 'finish a shadow run without mismatches, or change prechecks.shadow_reports';
    const failed = (message: string): void =>
      report({ name: 'shadow run', status: 'failed', code: 'shadow-mismatches', message, fix });
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
