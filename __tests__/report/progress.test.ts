import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_PROGRESS, progressed, progressPage } from '../../src/report/progress.ts';
import { checkTables, NASTY } from './markdown-checks.ts';
import { look, looked, plan, timed, watched } from './run-parts.ts';
import { failed } from './runs.ts';

const until = (type: string) => {
  const at = failed.events.findIndex((event) => event.type === type);
  return progressPage(failed.events.slice(0, at + 1).reduce(progressed, NO_PROGRESS));
};

describe('progress', () => {
  it('says what is going on from the first event to the rollback', () => {
    expect(progressPage(NO_PROGRESS)).toEqual({ title: 'Starting', page: '' });
    expect(until('baseline').title).toBe('Measuring the baseline');
    expect(until('script-output').title).toBe('The flags are on; running the smoke test');
    expect(until('rollback-started').title).toBe('Putting the flags back');
  });

  it('shows a bar and the metrics while it watches', () => {
    expect(until('look')).toEqual({
      title: 'The flags are on; watching the metrics: 0:10 of 0:20',
      page: `m4_canary in staging

<code>██████████░░░░░░░░░░ 0:10 of 0:20</code>

| Metric | Baseline | Now | Delta | Threshold | Result |
| --- | --- | --- | --- | --- | --- |
| <code>golden_mismatch</code> | 0 | 0 | 0 | may not rise | ✓ ok |
| <code>error_rate</code> | 0.5 | 0.52 | +0.02 (+4 %) | at most +50 % | ✓ ok |
| <code>latency_p95</code> | 264 ms | 270 ms | +5.85 ms (+2.21 %) | at most +500 ms | ✓ ok |`,
    });
  });

  it('is the same where nothing is to be shown, so that nothing is sent', () => {
    const [started] = failed.events;
    if (started === undefined) throw new Error('a run has events');
    const before = progressed(NO_PROGRESS, started);
    const output = failed.events.find(({ type }) => type === 'script-output');
    expect(output && progressed(before, output)).toBe(before);
  });

  it('keeps its table whole whatever a metric is called', () => {
    fc.assert(
      fc.property(NASTY, (name) => {
        const metrics = { ...plan().metrics, watched: [watched(name)] };
        const events = timed([
          { type: 'run-started', plan: plan({ name, metrics }) },
          look(10, [looked(name, 1, 2)]),
        ]);
        checkTables(`${progressPage(events.reduce(progressed, NO_PROGRESS)).page}\n`);
      }),
    );
  });
});
