import type { CanaryEvent } from '../../canary/events.ts';
import { placeText } from '../flag-states.ts';
import { aligned, type Lines } from './lines.ts';

const RULE = '-'.repeat(60);

/** Why the flags go back: not to be overlooked. */
export function printRollbackStart(lines: Lines, reason: string): void {
  lines.shout(RULE);
  lines.shout(`  ROLLING BACK: ${reason}`);
  lines.shout(RULE);
}

export function printRollbackAttempt(
  lines: Lines,
  { attempt, error, retryInSeconds }: Extract<CanaryEvent, { type: 'rollback-attempt-failed' }>,
): void {
  const next = retryInSeconds === undefined ? 'no further attempt' : `again in ${retryInSeconds} s`;
  lines.say('ERROR', ` ✗ attempt ${attempt}: ${error}; ${next}`);
}

export function printRollbackEnd(
  lines: Lines,
  { restoration, error }: Extract<CanaryEvent, { type: 'rollback-finished' }>,
): void {
  if (!restoration) {
    lines.shout(` ✗ the flags could not be put back: ${error ?? 'no reason is known'}`);
    return;
  }
  const restored = restoration.restored.map(({ place, former, written }) => [
    placeText(place),
    `${written} → ${former ?? 'no entry'}`,
  ]);
  for (const row of aligned(restored)) lines.say('INFO', `  ✓ ${row}`);
  for (const { place, former, found } of restoration.conflicts) {
    const was = former ?? 'no entry';
    lines.say(
      'ERROR',
      ` ✗ ${placeText(place)}  is ${found ?? 'no entry'} by another writer, was ${was}; left so`,
    );
  }
  if (restoration.byteIdentical) lines.say('INFO', '  ✓ the flags file is byte for byte as before');
}
