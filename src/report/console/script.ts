import type { CanaryEvent } from '../../canary/events.ts';
import type { ScriptResult } from '../../canary/ports.ts';
import { endWords, scriptName } from '../describe.ts';
import { bytesWords, countWords } from '../words.ts';
import { indent, type Lines } from './lines.ts';

/** Shown of a script's output as it comes; of a failed one also its end. */
const MAX_LINES = 200;
const LAST_LINES = 20;

/** Parts of a log that can be folded away, where there are such. */
export interface Groups {
  start(title: string): void;
  end(): void;
}

type ScriptEvent = Extract<CanaryEvent, { type: 'script-started' | 'script-output' | 'script-finished' }>;

/** A script's output, quoted and bounded, and how it ended. */
export function scriptPrinter(
  lines: Lines,
  groups: Groups | undefined,
): { event(event: ScriptEvent): void; close(): void } {
  let seen = 0;
  let grouped = false;
  const endGroup = (): void => {
    if (grouped) groups?.end();
    grouped = false;
  };
  const start = (event: Extract<ScriptEvent, { type: 'script-started' }>): void => {
    seen = 0;
    lines.say('INFO', `  ${scriptName(event.script)} ${event.path}, at most ${event.timeoutSeconds} s`);
    endGroup();
    groups?.start(`Output of the ${scriptName(event.script)}`);
    grouped = groups !== undefined;
  };
  const finish = (script: 'smoke' | 'rollback', result: ScriptResult): void => {
    const left = seen - MAX_LINES;
    if (left > 0) {
      lines.quote(`… ${countWords(left)} more lines (in all ${bytesWords(result.outputBytes)})`);
    }
    endGroup();
    if (result.code === 0) {
      lines.say('INFO', `  ✓ ${scriptName(script)} ${endWords(result)}`);
      return;
    }
    if (left > 0) printEnd(lines, result);
    // A rollback script that fails leaves no flag on.
    const level = script === 'smoke' ? 'ERROR' : 'WARN';
    lines.say(level, `${indent(level)}✗ ${scriptName(script)} ${endWords(result)}`);
  };
  return {
    event: (event) => {
      if (event.type === 'script-started') start(event);
      else if (event.type === 'script-finished') finish(event.script, event.result);
      else {
        seen += 1;
        if (seen <= MAX_LINES) lines.quote(event.line);
      }
    },
    close: endGroup,
  };
}

function printEnd(lines: Lines, { stdout, stderr }: ScriptResult): void {
  for (const [stream, text] of Object.entries({ stdout, stderr })) {
    if (text === '') continue;
    lines.say('INFO', `  the end of its ${stream}:`);
    lines.quote(text.trimEnd().split('\n').slice(-LAST_LINES).join('\n'));
  }
}
