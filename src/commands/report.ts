import type { ReportOptions } from './options.ts';

/** `aos-canary report`: tells of the runs that reports hold, and writes a page: of the one run, or over them all. */
export async function reportCommand(files: readonly string[], options: ReportOptions): Promise<number> {
  // No other command needs it, and every start would have to parse it.
  const { reportRuns } = await import('./report-runs.ts');
  return reportRuns(files, options);
}
