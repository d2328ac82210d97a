import { dirname, join } from 'node:path';
import type { Report } from '../report/report.ts';
import { fileNamePart, inTime, timestamp, writeNew } from '../report/whole-file.ts';
import { makeFoldersAside } from '../system/make-folders.ts';
import type { AlertMessage } from './message.ts';

/**
 * Leaves an alert that reached nobody as a dated file beside the report, never over another. Resolves to its path.
 * `now` is in ms; `error` says why it was not sent.
 *
 * @throws Error where it cannot be written
 */
export async function writeIncident(
  report: Report,
  alert: { readonly message: AlertMessage; readonly error: string; readonly reportPath: string },
  now: number,
): Promise<string> {
  const folder = dirname(alert.reportPath);
  const incident = {
    schema_version: 1,
    time: new Date(now).toISOString(),
    name: report.name,
    environment: report.environment,
    verdict: report.verdict,
    reason_code: report.reason_code,
    reason: report.reason,
    rollback_status: report.rollback_status,
    still_on: report.still_on,
    run_url: report.run_url,
    report_path: alert.reportPath,
    alert_error: alert.error,
    message: alert.message.text,
  };
  await inTime(folder, makeFoldersAside(folder));
  const path = join(folder, `incident_${timestamp(now)}_${fileNamePart(report.name)}.json`);
  return writeNew(path, `${JSON.stringify(incident, undefined, 2)}\n`);
}
