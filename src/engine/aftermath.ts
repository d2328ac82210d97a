import { writeIncident } from '../alerts/incident.ts';
import { alertMessage, needsAlert } from '../alerts/message.ts';
import { sendAlert } from '../alerts/webhook.ts';
import type { ReportPlan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import { httpClient } from '../http/request.ts';
import { type ReportPaths, writeReport } from '../report/files.ts';
import type { Report } from '../report/report.ts';
import { systemClock } from '../system/clock.ts';

/** Receives what happens after the verdict. */
export type Note = (level: 'info' | 'warn', message: string) => void;

/** Where a run's report and alert go. */
export interface Destinations {
  readonly report: ReportPlan;
  readonly webhookUrl: string | undefined;
}

/** What was written of a run; undefined where it could not be. */
export interface Written {
  /** Path of the JSON report. */
  readonly report: string | undefined;
  /** Path of the HTML page beside it. */
  readonly page: string | undefined;
}

/** Writes the report, then its page, and sends the alert; each can fail without the others. */
export async function publish(to: Destinations, report: Report, note: Note): Promise<Written> {
  // Looking at what would happen leaves nothing behind that was not asked for.
  const paths =
    report.dry_run && !to.report.requested ? undefined : await saveReport(to.report, report, note);
  const page = paths && (await savePages(to.report, report, paths, note));
  if (to.webhookUrl !== undefined && needsAlert(report))
    await alert(to.webhookUrl, to.report, report, paths?.report, note);
  return { report: paths?.report, page };
}

async function saveReport(plan: ReportPlan, report: Report, note: Note): Promise<ReportPaths | undefined> {
  try {
    const paths = await writeReport(report, plan, systemClock);
    note('info', `Report written to ${paths.report}`);
    return paths;
  } catch (error) {
    note('warn', messageOf(error));
    return undefined;
  }
}

/** The page's code holds a script and a style, so it is loaded only now. */
async function savePages(
  { used }: ReportPlan,
  report: Report,
  paths: ReportPaths,
  note: Note,
): Promise<string | undefined> {
  try {
    const { writePages } = await import('../report/page/files.ts');
    const page = await writePages(report, paths, used);
    note('info', `HTML report: ${page}`);
    return page;
  } catch (error) {
    note('warn', messageOf(error));
    return undefined;
  }
}

/** Where no webhook takes the message, a file beside the report keeps it. */
async function alert(
  webhookUrl: string,
  plan: ReportPlan,
  report: Report,
  reportPath: string | undefined,
  note: Note,
): Promise<void> {
  const message = alertMessage(report, reportPath);
  const http = httpClient();
  const sent = await sendAlert(webhookUrl, message, {
    post: async (url, json, timeoutMs) => {
      const headers = { 'content-type': 'application/json' };
      return (await http.request({ url, method: 'POST', headers, body: JSON.stringify(json), timeoutMs }))
        .status;
    },
    clock: systemClock,
  });
  http.close();
  if (sent.sent) {
    note('info', 'Alert sent');
    return;
  }
  note('warn', sent.error);
  try {
    const incident = { message, error: sent.error, reportPath: plan.path };
    note('warn', `Incident recorded in ${await writeIncident(report, incident, systemClock.now())}`);
  } catch (error) {
    note('warn', `The incident could not be recorded either: ${messageOf(error)}`);
  }
}
