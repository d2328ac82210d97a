import type { CanaryEvent } from '../canary/events.ts';
import type { Plan } from '../canary/plan.ts';
import { recoverAfter } from '../canary/recovery-commands.ts';
import type { Outcome } from '../canary/verdict.ts';
import { afterRollback, stillOn, withChange } from './flag-states.ts';
import { foldBaseline, foldLook, metricsOfPlan } from './fold-metrics.ts';
import { planReport } from './plan-report.ts';
import type { Report } from './report.ts';
import { iso } from './samples.ts';
import { finishedScript, startedScript } from './script-report.ts';
import { withEvent } from './timeline.ts';

/** Kept of errors, warnings, checks and services each; more of the same are no news. */
const MAX_ITEMS = 200;

/** The report with one more event. Pure. A line of script output changes nothing, for there may be millions. */
export function fold(report: Report, event: CanaryEvent): Report {
  if (event.type === 'script-output') return report;
  const timeline = withEvent(report.timeline, event);
  return apply({ ...report, end_time: iso(event.at), timeline }, event);
}

function apply(report: Report, event: CanaryEvent): Report {
  switch (event.type) {
    case 'run-started':
      return { ...report, start_time: iso(event.at), ...ofPlan(event.plan) };
    case 'check': {
      const { name, status, message, fix = null } = event;
      const checks = bounded([...report.checks, { name, status, message, fix }]);
      return withError({ ...report, checks }, status === 'failed' ? `${name}: ${message}` : undefined);
    }
    case 'baseline':
      return foldBaseline(report, event);
    case 'flags-planned':
    case 'flags-enabled':
      return foldChange(report, event);
    case 'service-toggled': {
      const { service, phase, error } = event;
      const services = bounded([...report.services, { service, phase, error: error ?? null }]);
      return withError({ ...report, services }, error);
    }
    case 'script-started':
    case 'script-finished':
      return foldScript(report, event);
    case 'look':
      return foldLook(report, event);
    case 'rollback-started': {
      const { reason } = event.outcome;
      // Nothing is back before it was read back.
      return { ...report, rollback_triggered: true, rollback_reason: reason, rollback_status: 'incomplete' };
    }
    case 'rollback-attempt-failed':
      return withError(report, `rollback attempt ${event.attempt}: ${event.error}`);
    case 'rollback-finished': {
      const flags = afterRollback(report.flags, event.restoration, event.repair === undefined);
      const complete = event.restoration?.conflicts.length === 0;
      const rollback_status = complete ? 'restored' : 'incomplete';
      return {
        ...report,
        flags,
        rollback_status,
        still_on: stillOn(flags, report.flags_file),
        commands: { ...report.commands, recover: recoverAfter(event.repair, report.commands.recover) },
      };
    }
    case 'warning':
      return { ...report, warnings: bounded([...report.warnings, event.message]) };
    case 'verdict':
      return foldVerdict(report, event.outcome);
    case 'phase-started':
    case 'flags-inspected':
    case 'waiting':
    case 'analysis-started':
    case 'analysis-look':
    case 'script-output':
      return report;
  }
}

function ofPlan(plan: Plan): Partial<Report> {
  return {
    name: plan.name,
    environment: plan.environment,
    config_path: plan.config.path,
    config_hash: plan.config.hash,
    commands: plan.commands,
    dry_run: plan.dryRun,
    plan: planReport(plan),
    flags_file: plan.flags.file,
    ...metricsOfPlan(plan.metrics, plan.watchSeconds),
  };
}

function foldChange(
  report: Report,
  { type, change }: Extract<CanaryEvent, { type: 'flags-planned' | 'flags-enabled' }>,
): Report {
  const flags = withChange(report.flags, change, type === 'flags-enabled' ? 'on' : 'planned');
  const enabled = type === 'flags-enabled' ? change.edits.map(({ flag }) => flag) : [];
  const flags_enabled = [...new Set([...report.flags_enabled, ...enabled])];
  return { ...report, flags_file: change.file, flags, flags_enabled };
}

function foldScript(
  report: Report,
  event: Extract<CanaryEvent, { type: 'script-started' | 'script-finished' }>,
): Report {
  const known = event.script === 'smoke' ? report.smoke : report.rollback_script;
  const script =
    event.type === 'script-started'
      ? startedScript(event.path, event.timeoutSeconds)
      : finishedScript(known, event.result);
  if (event.script === 'rollback') return { ...report, rollback_script: script };
  const { returncode, stdout, stderr } = script;
  return {
    ...report,
    smoke: script,
    smoke_returncode: returncode,
    smoke_stdout: stdout,
    smoke_stderr: stderr,
  };
}

function foldVerdict(report: Report, outcome: Outcome): Report {
  const { verdict, reasonCode, reason } = outcome;
  const crashed = reasonCode === 'crashed' ? reason : undefined;
  return withError(
    {
      ...report,
      success: verdict === 'passed' || verdict === 'planned',
      verdict,
      reason_code: reasonCode,
      reason,
    },
    crashed,
  );
}

function withError(report: Report, error: string | undefined): Report {
  return error === undefined ? report : { ...report, errors: bounded([...report.errors, error]) };
}

function bounded<Item>(items: readonly Item[]): readonly Item[] {
  return items.length <= MAX_ITEMS ? items : items.slice(0, MAX_ITEMS);
}
