import type { Report } from './report.ts';

/** One run among many. */
export interface Run {
  /** The file that its report was read from. */
  readonly path: string;
  readonly report: Report;
}

/** The runs by their start, the newest first; copies of one report (the latest, the dated) are one run, by the first of its files. */
export function distinctRuns(read: readonly Run[]): readonly Run[] {
  const known = new Map<string, Run>();
  for (const run of read) {
    const same = JSON.stringify(run.report);
    if (!known.has(same)) known.set(same, run);
  }
  return [...known.values()].sort((a, b) => beganAt(b.report) - beganAt(a.report));
}

/** When a run began, in ms since the epoch; one of which nobody knows is the oldest. */
export function beganAt({ start_time, end_time }: Report): number {
  const time = start_time ?? end_time;
  return time === null ? 0 : Date.parse(time);
}
