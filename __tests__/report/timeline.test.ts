import { describe, expect, it } from '@jest/globals';
import { reportOf } from './reports.ts';
import { ENDED, look, looked, timed } from './run-parts.ts';
import { failed } from './runs.ts';

describe('timeline', () => {
  it('has every event but script output, each with its time', () => {
    const { timeline } = reportOf(failed);
    const told = failed.events.filter(({ type }) => type !== 'script-output');
    expect(timeline.map(({ type }) => type)).toEqual(told.map(({ type }) => type));
    expect(timeline.at(-1)).toEqual({
      time: expect.stringMatching(/^2026-11-23T15:01:/),
      type: 'verdict',
      message: 'rolled-back (metric-breach): golden_mismatch increased: 0 -> 1',
    });
  });

  it('tells of waiting once, as far as it got', () => {
    const waiting = (what: string, elapsedSeconds: number) =>
      ({ type: 'waiting', what, elapsedSeconds, totalSeconds: 60 }) as const;
    const events = timed([waiting('a: b', 1), waiting('a: b', 2), waiting('c', 3), waiting('a: b', 4)]);
    const messages = reportOf({ events }).timeline.map(({ message }) => message);
    expect(messages).toEqual(['a: b: 0:02 of 1:00', 'c: 0:03 of 1:00', 'a: b: 0:04 of 1:00']);
  });

  it('is bounded, and keeps the first look and the newest', () => {
    const events = timed(
      Array.from({ length: 5_000 }, (_, second) => look(second, [looked('x', 1, second)])),
    );
    const { timeline } = reportOf({ events });
    expect(timeline.length).toBeLessThanOrEqual(200);
    expect(timeline[0]?.message).toContain('0:00 of');
    expect(timeline.at(-1)?.message).toContain('1:23:19 of');
  });

  it.each([
    [{ code: 0 }, 'passed in 3.2 s, 18 bytes of output'],
    [{ code: 2, outputBytes: 300_000_000 }, 'failed with exit code 2 after 3.2 s, 300 MB of output'],
    [{ code: null, signal: 'SIGSEGV' as const }, 'failed with SIGSEGV after 3.2 s, 18 bytes of output'],
    [{ code: null, timedOut: true }, 'timed out after 3.2 s, 18 bytes of output'],
    [{ code: null, cancelled: true }, 'cancelled after 3.2 s, 18 bytes of output'],
  ])('says how a script ended: %j', (how, expected) => {
    const events = timed([{ type: 'script-finished', script: 'smoke', result: { ...ENDED, ...how } }]);
    expect(reportOf({ events }).timeline[0]?.message).toBe(`smoke test ${expected}`);
  });
});
