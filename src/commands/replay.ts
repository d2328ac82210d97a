import type { ReplayOptions } from './options.ts';

/** `aos-canary replay`: judges a recorded run again. Exit code 1 where the same settings give another verdict. */
export async function replayCommand(path: string, options: ReplayOptions): Promise<number> {
  // No other command needs it, and every start would have to parse it.
  const { replayReport } = await import('./replay-report.ts');
  return replayReport(path, options);
}
