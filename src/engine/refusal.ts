import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReportPlan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import { DEFAULTS } from '../config/defaults.ts';
import { hasReference } from '../config/environment.ts';
import { parse } from '../config/parse.ts';
import { pathFrom } from '../config/paths.ts';
import type { Invocation } from '../config/plan.ts';
import type { ConfigError } from '../config/problem.ts';
import { readText } from '../config/read.ts';
import { emptyReport } from '../report/empty-report.ts';
import { LATEST, writeReport } from '../report/files.ts';
import { readProvenance } from '../report/provenance.ts';
import type { Report } from '../report/report.ts';
import { systemClock } from '../system/clock.ts';
import type { Note } from './aftermath.ts';

/**
 * Reports a run that its config kept from starting: where a report was asked for, and where the last run's
 * `latest_report.json` would else be read as if it were this one's. Writes nothing beside that, and never throws.
 */
export async function reportRefusal(
  config: string,
  invocation: Invocation,
  error: ConfigError,
  note: Note,
): Promise<void> {
  try {
    const plan = await reportPlanOf(config, invocation);
    const stale = !invocation.dryRun && existsSync(join(dirname(plan.path), LATEST));
    if (!plan.requested && !stale) return;
    const report = refused(config, invocation, error, await readProvenance(invocation.root, invocation.env));
    await writeReport(report, plan, systemClock);
    note('info', `Report written to ${plan.path}`);
  } catch (failure) {
    note('warn', messageOf(failure));
  }
}

function refused(
  config: string,
  { dryRun }: Invocation,
  { problems, message }: ConfigError,
  provenance: Parameters<typeof emptyReport>[0],
): Report {
  const count = problems.filter(({ severity }) => severity === 'error').length;
  const now = new Date(systemClock.now()).toISOString();
  return {
    ...emptyReport(provenance),
    config_path: config,
    dry_run: dryRun,
    start_time: now,
    end_time: now,
    reason_code: 'config-invalid',
    reason: `the config has ${count} ${count === 1 ? 'error' : 'errors'}, so nothing was started`,
    errors: message.split('\n'),
  };
}

/** As the plan would have had it, as far as the file can be read. */
async function reportPlanOf(config: string, { root, overrides }: Invocation): Promise<ReportPlan> {
  if (overrides.reportPath !== undefined)
    return { path: resolve(root, overrides.reportPath), keepHistory: false, requested: true };
  const path = (await pathInConfig(config)) ?? DEFAULTS.report.path;
  return { path: pathFrom(root, path) ?? resolve(root, DEFAULTS.report.path), keepHistory: false };
}

async function pathInConfig(config: string): Promise<string | undefined> {
  try {
    const { value } = parse(config, (await readText(config)).text);
    const path: unknown = (value as { readonly report?: { readonly path?: unknown } | null }).report?.path;
    return typeof path === 'string' && !hasReference(path) ? path : undefined;
  } catch {
    return undefined; // the error that is reported says why
  }
}
