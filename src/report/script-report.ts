import type { ScriptResult } from '../canary/ports.ts';
import { inertLines } from '../safety/inert.ts';
import type { ScriptReport } from './report.ts';

/** Kept of each stream, in characters: its end. */
const MAX_TAIL = 16_384;

export function startedScript(script: string, timeoutSeconds: number): ScriptReport {
  return {
    script,
    timeout_seconds: timeoutSeconds,
    returncode: null,
    signal: null,
    timed_out: false,
    cancelled: false,
    seconds: null,
    output_bytes: 0,
    stdout: '',
    stderr: '',
  };
}

export function finishedScript(started: ScriptReport | null, result: ScriptResult): ScriptReport {
  return {
    ...(started ?? startedScript('', 0)),
    returncode: result.code,
    signal: result.signal,
    timed_out: result.timedOut,
    cancelled: result.cancelled,
    seconds: result.seconds,
    output_bytes: result.outputBytes,
    stdout: tail(result.stdout),
    stderr: tail(result.stderr),
  };
}

/** Harmless line by line: whoever prints a report in a workflow prints this too. */
function tail(output: string): string {
  return inertLines(output)
    .join('\n')
    .slice(-MAX_TAIL)
    .replace(/^[\udc00-\udfff]/, '');
}
