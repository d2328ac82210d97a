import { basename, dirname, extname, join } from 'node:path';
import type { ReportPlan } from '../canary/plan.ts';
import { makeFoldersAside } from '../system/make-folders.ts';
import { explained } from './not-written.ts';
import { pagePath } from './page-path.ts';
import type { Report } from './report.ts';
import { inTime, sweepAbandoned, timestamp, writeNew, writeWhole } from './whole-file.ts';

/** The last run's report, beside whatever name the config gives it. */
export const LATEST = 'latest_report.json';

export interface ReportPaths {
  readonly report: string;
  /** Not beside a dry run, which is no run. */
  readonly latest: string | undefined;
  /** The dated copy, where one is kept. */
  readonly history: string | undefined;
}

/**
 * Writes a report to its path, as `latest_report.json` beside it and, where wanted, as a dated copy that nothing ever
 * overwrites; that of a dry run to its path alone. Readers never see half a file.
 *
 * @throws Error that says which file could not be written and what to do; the others are written all the same
 */
export async function writeReport(
  report: Report,
  plan: ReportPlan,
  { now }: { readonly now: () => number },
): Promise<ReportPaths> {
  const folder = dirname(plan.path);
  const latest = report.dry_run ? undefined : join(folder, LATEST);
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  const failures: Error[] = [];
  const attempt = async <Result>(path: string, write: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await write();
    } catch (error) {
      failures.push(explained('report', path, error));
      return undefined;
    }
  };

  const { used = [] } = plan;
  await attempt(folder, () => inTime(folder, makeFoldersAside(folder)));
  if (failures[0]) throw failures[0];
  const written = [plan.path, ...(latest === undefined ? [] : [latest])].flatMap((path) => [
    path,
    pagePath(path),
  ]);
  const names = [...written.map((path) => basename(path)), datedStem(plan.path)];
  await inTime(folder, sweepAbandoned(folder, names, now())).catch(() => {}); // only tidiness
  await attempt(plan.path, () => writeWhole(plan.path, text, used));
  if (latest !== undefined && latest !== plan.path)
    await attempt(latest, () => writeWhole(latest, text, used));
  const dated = join(folder, datedName(plan.path, now()));
  const history =
    plan.keepHistory && !report.dry_run ? await attempt(dated, () => writeNew(dated, text, used)) : undefined;
  if (failures[0]) throw failures[0];
  return { report: plan.path, latest, history };
}

function datedName(path: string, at: number): string {
  return `${datedStem(path)}${timestamp(at)}${endingOf(path)}`;
}

function datedStem(path: string): string {
  const name = basename(path, endingOf(path));
  return `${name === basename(LATEST, '.json') ? 'report' : name}_`;
}

function endingOf(path: string): string {
  return extname(path) || '.json';
}
