import { formatNumber } from '../judge/format.ts';
import type { JudgedMetric } from '../judge/metric.ts';
import { unpack } from '../recording/pack.ts';
import type { Recording } from '../recording/recording.ts';
import { type Replayed, replay } from '../replay/replay.ts';
import { withSettings } from '../replay/settings.ts';
import { ThresholdError, thresholdsOf } from '../replay/thresholds.ts';
import { aligned } from '../report/console/lines.ts';
import type { Console } from '../report/console.ts';
import { rowsOfLook } from '../report/metrics-table.ts';
import { NoReportError, readReport } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { inert } from '../safety/inert.ts';
import { version } from '../system/version.ts';
import type { ReplayOptions } from './options.ts';
import { terminal } from './terminal.ts';

const DIFFERENT = 1;
const INVALID = 2;

/** Reads a report, judges its run again, and tells what came of it. Resolves to the exit code. */
export async function replayReport(path: string, options: ReplayOptions): Promise<number> {
  try {
    const report = await readReport(path);
    const recording = recordingOf(path, report);
    return show(report, recording, options);
  } catch (error) {
    if (!(error instanceof NoReportError) && !(error instanceof ThresholdError)) throw error;
    process.stderr.write(`${inert(error.message)}\n`);
    return INVALID;
  }
}

/** @throws NoReportError where there is nothing to be judged again */
function recordingOf(path: string, { recording, verdict, reason }: Report): Recording {
  if (!recording) {
    const ended = verdict === null ? '' : ` (${verdict}: ${reason})`;
    throw new NoReportError(
      `${path} has no recording: its run ended before anything was judged${ended}, or it is an old one`,
    );
  }
  try {
    return unpack(recording);
  } catch (error) {
    throw new NoReportError(`${path} cannot be replayed: ${(error as Error).message}`);
  }
}

function show(report: Report, recording: Recording, { thresholds = [], judge }: ReplayOptions): number {
  const screen = terminal();
  const changed = thresholds.length > 0 || judge !== undefined;
  const settings = { thresholds: thresholdsOf(thresholds, recording.setup.metrics), judge };
  const setup = changed ? withSettings(recording.setup, settings) : recording.setup;
  const replayed = replay({ ...recording, setup });

  screen.say('STEP', `${report.name} in ${report.environment}, ${report.start_time ?? ''}`);
  screen.say('INFO', `  it ended ${report.verdict ?? 'without a verdict'}: ${report.reason ?? ''}`);
  screen.say('STEP', changed ? 'Judged again, with these settings' : 'Judged again');
  tell(screen, replayed, recording.looks.length, setup.metrics);
  if (changed) return 0;
  const same = replayed.digest === recording.digest;
  if (same) screen.say('INFO', 'The same as then, bit for bit, at every look.');
  else screen.say('ERROR', `Not the same as then: ${versions(report)}.`);
  return same ? 0 : DIFFERENT;
}

function versions({ version: then }: Report): string {
  return then === null || then === version
    ? 'the recording was changed, or another machine computes otherwise'
    : `version ${then} judged it then, and this is ${version}`;
}

function tell(
  screen: Console,
  { outcome, seconds, looks, metrics }: Replayed,
  recorded: number,
  judged: readonly JudgedMetric[],
): void {
  const when = `${formatNumber(seconds)} s after the flags went on, at look ${looks} of ${recorded}`;
  if (outcome) {
    screen.say(outcome.verdict === 'passed' ? 'INFO' : 'WARN', `  ${outcome.verdict}, ${when}`);
    screen.say('INFO', `  ${outcome.reason}`);
  } else screen.say('WARN', `  no verdict by ${when}, where the recording ends`);
  const rows = rowsOfLook(metrics, judged);
  const cells = rows.map((row) => [
    ...[row.metric, row.baseline, row.now, row.delta, row.threshold],
    `${row.mark} ${row.result}`,
  ]);
  for (const line of aligned([['metric', 'baseline', 'now', 'delta', 'threshold', 'result'], ...cells]))
    screen.say('INFO', `    ${line}`);
}
