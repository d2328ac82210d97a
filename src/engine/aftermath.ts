import { writeIncident } from '../alerts/incident.ts';
import { alertMessage, needsAlert } from '../alerts/message.ts';
import { sendAlert } from '../alerts/webhook.ts';
import type { ReportPlan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import { httpClient } from '../http/request.ts';
import { writeReport } from '../report/files.ts';
import type { Report } from '../report/report.ts';
import { systemClock } from '../system/clock.ts';

/** Told of what happens after the verdict. */
export type Note = (level: 'info' | 'warn', message: string) => void;

/** Where a run's report and alert go. */
export interface Destinations {
  readonly report: ReportPlan;
  readonly webhookUrl: string | undefined;
}

/** Writes the report and sends the alert; each can fail without the other. Resolves to the report's path, undefined where it could not be written. */
export async function publish(to: Destinations, report: Report, note: Note): Promise<string | undefined> {
  const path = await saveReport(to.report, report, note);
  if (to.webhookUrl !== undefined && needsAlert(report))
    await alert(to.webhookUrl, to.report, report, path, note);
  return path;
}

async function saveReport(plan: ReportPlan, report: Report, note: Note): Promise<string | undefined> {
  try {
    const paths = await writeReport(report, plan, systemClock);
    note('info', `Report written to ${paths.report}`);
    return paths.report;
  } catch (error) {
    note('warn', messageOf(error));
    return undefined;
  }
}

/** People are told of every rollback; where no webhook takes the message, a file beside the report keeps it. */
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
