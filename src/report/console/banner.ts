import type { Outcome } from '../../canary/verdict.ts';
import type { FlagState, StillOn } from '../report.ts';
import type { Level, Lines } from './lines.ts';

const RULE = '='.repeat(60);
const ALARM = '!'.repeat(60);
const INDENT = ' '.repeat(8);

/** The playbook's banner: the last lines of every run but one whose rollback failed. */
export function printBanner(lines: Lines, outcome: Outcome): void {
  const { level, title, reason } = bannerOf(outcome);
  lines.blank();
  lines.say(level, RULE);
  lines.say(level, `${INDENT} ${title}`);
  if (reason !== undefined) lines.say('WARN', `${INDENT} ${oneLine(reason)}`);
  lines.say('INFO', RULE);
}

function bannerOf({ verdict, reason }: Outcome): { level: Level; title: string; reason?: string } {
  switch (verdict) {
    case 'passed':
      return { level: 'INFO', title: 'CANARY PASSED' };
    case 'planned':
      return { level: 'INFO', title: 'DRY RUN COMPLETE, nothing was changed' };
    case 'inconclusive':
      return { level: 'WARN', title: 'CANARY INCONCLUSIVE', reason };
    case 'blocked':
      return { level: 'ERROR', title: 'CANARY BLOCKED', reason: `Blocked by: ${reason}` };
    case 'rolled-back':
    case 'rollback-incomplete':
      return { level: 'ERROR', title: 'CANARY FAILED', reason: `Rollback reason: ${reason}` };
  }
}

export interface FailedRollback {
  readonly flagsFile: string;
  readonly recover: string;
  readonly error: string | undefined;
  readonly flags: readonly FlagState[];
  readonly stillOn: readonly StillOn[];
}

/** What a failed rollback left, and how to fix it: the very last lines. */
export function printFailedRollback(lines: Lines, failed: FailedRollback): void {
  const { stillOn } = failed;
  const known = new Set(stillOn.map(({ place }) => place));
  const changed = failed.flags.filter(({ state, place }) => state === 'conflict' && !known.has(place));
  lines.blank();
  lines.shout(ALARM);
  lines.shout(stillOn.length > 0 ? '  ROLLBACK INCOMPLETE: FLAGS ARE STILL ON' : '  ROLLBACK INCOMPLETE');
  if (failed.error !== undefined) lines.say('ERROR', `  why: ${failed.error}`);
  lines.say('ERROR', `  flags file: ${failed.flagsFile}`);
  for (const { flag, place } of stillOn) lines.shout(`    STILL ON  ${flag}  at ${place}`);
  for (const { place, before, now } of changed) {
    lines.say(
      'ERROR',
      `    changed by another writer and left so: ${place} is ${now ?? 'no entry'}, was ${before ?? 'no entry'}`,
    );
  }
  lines.shout('  Finish the rollback now:');
  lines.shout(`    ${failed.recover}`);
  if (stillOn.length > 0) lines.shout('  or by hand:');
  for (const { command } of stillOn) lines.shout(`    ${command}`);
  lines.shout(ALARM);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
