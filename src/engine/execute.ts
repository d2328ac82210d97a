import { writeIncident } from '../alerts/incident.ts';
import { alertMessage, needsAlert } from '../alerts/message.ts';
import { sendAlert } from '../alerts/webhook.ts';
import { runCanary } from '../canary/lifecycle.ts';
import type { Plan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import type { Outcome } from '../canary/verdict.ts';
import { httpClient } from '../http/request.ts';
import { reportCollector } from '../report/collect.ts';
import { writeReport } from '../report/files.ts';
import { readProvenance } from '../report/provenance.ts';
import type { Report } from '../report/report.ts';
import { type EventSink, fanOut } from '../report/sinks.ts';
import { systemClock } from '../system/clock.ts';
import { wire } from './wire.ts';

/** Told of what happens after the verdict. */
export type Note = (level: 'info' | 'warn', message: string) => void;

export interface Execution {
  readonly outcome: Outcome;
  readonly report: Report;
  /** Undefined where it could not be written. */
  readonly reportPath: string | undefined;
}

/**
 * Runs a plan in the real world: the one engine behind the action and the command line. First the canary, rollback
 * included; then the report; then the alert. Each of the latter can fail without the others.
 */
export async function execute(
  plan: Plan,
  given: {
    readonly sinks: readonly EventSink[];
    readonly mask: (text: string) => string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly cancel: AbortSignal;
    readonly note: Note;
  },
): Promise<Execution> {
  const { sinks, mask, env, cancel, note } = given;
  const collector = reportCollector(await readProvenance(plan.root, env), mask);
  const world = wire(plan, mask, env);
  const tell = fanOut([collector.sink, ...sinks], (error) =>
    note('warn', `an output failed: ${messageOf(error)}`),
  );
  const outcome = await runCanary(
    plan,
    world.ports,
    (event) => tell({ at: systemClock.now(), ...event }),
    cancel,
  );
  world.close();

  const report = collector.report();
  const reportPath = await saveReport(plan, report, note);
  await alert(plan, report, reportPath, note);
  return { outcome, report, reportPath };
}

async function saveReport(plan: Plan, report: Report, note: Note): Promise<string | undefined> {
  try {
    const paths = await writeReport(report, plan.report, systemClock);
    note('info', `Report written to ${paths.report}`);
    return paths.report;
  } catch (error) {
    note('warn', messageOf(error));
    return undefined;
  }
}

/** People are told of every rollback; where no webhook takes the message, a file beside the report keeps it. */
async function alert(plan: Plan, report: Report, reportPath: string | undefined, note: Note): Promise<void> {
  if (plan.webhookUrl === undefined || !needsAlert(report)) return;
  const message = alertMessage(report, reportPath);
  const http = httpClient();
  const sent = await sendAlert(plan.webhookUrl, message, {
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
    const incident = { message, error: sent.error, reportPath: plan.report.path };
    note('warn', `Incident recorded in ${await writeIncident(report, incident, systemClock.now())}`);
  } catch (error) {
    note('warn', `The incident could not be recorded either: ${messageOf(error)}`);
  }
}
