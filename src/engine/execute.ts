import { setMaxListeners } from 'node:events';
import { runCanary } from '../canary/lifecycle.ts';
import { messageOf } from '../canary/run.ts';
import type { Outcome } from '../canary/verdict.ts';
import { type Recording, recorder } from '../recording/recording.ts';
import { reportCollector } from '../report/collect.ts';
import { readProvenance } from '../report/provenance.ts';
import type { Report } from '../report/report.ts';
import { type EventSink, fanOut } from '../report/sinks.ts';
import { systemClock } from '../system/clock.ts';
import { type Note, publish, type Written } from './aftermath.ts';
import type { Prepared } from './prepare.ts';
import type { Environment } from './process.ts';
import { wire } from './wire.ts';

export interface Execution {
  readonly outcome: Outcome;
  readonly report: Report;
  readonly written: Written;
}

/**
 * Runs a plan in the real world: the one engine behind the action and the command line. First the canary, rollback
 * included; then the report; then the alert. Each of the latter can fail without the others.
 */
export async function execute(
  prepared: Prepared,
  given: {
    readonly sinks: readonly EventSink[];
    readonly env: Environment;
    readonly cancel: AbortSignal;
    readonly note: Note;
  },
): Promise<Execution> {
  const { plan, mask } = prepared;
  const { sinks, env, cancel, note } = given;
  const collector = reportCollector(await readProvenance(plan.root, env), mask);
  const world = wire(prepared, env);
  const record = recorder();
  const tell = fanOut([collector.sink, record.sink, ...sinks], (error) =>
    note('warn', `an output failed: ${messageOf(error)}`),
  );
  const outcome = await runCanary(
    plan,
    world.ports,
    (event) => tell({ at: systemClock.now(), ...event }),
    cancelledBy([cancel, world.lost]),
  );
  world.close();

  const report = await withRecording(collector.report(), record.recording(), mask);
  return { outcome, report, written: await publish(plan, report, note) };
}

function cancelledBy(signals: AbortSignal[]): AbortSignal {
  const cancel = AbortSignal.any(signals);
  // As many listen as there are questions to the metric source.
  setMaxListeners(0, cancel);
  return cancel;
}

/** The report with what its verdict was made of, or with a warning that it is without. */
async function withRecording(
  report: Report,
  recording: Recording | undefined,
  mask: (text: string) => string,
): Promise<Report> {
  if (!recording) return report;
  try {
    // Nothing is recorded on a dry run, which would have to parse it all the same.
    const { pack } = await import('../recording/pack.ts');
    return { ...report, recording: pack(recording, mask) };
  } catch (error) {
    return { ...report, warnings: [...report.warnings, `there will be no replay: ${messageOf(error)}`] };
  }
}
