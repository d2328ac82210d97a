import { describe, expect, it } from '@jest/globals';
import { reasonCodes } from '../../src/canary/verdict.ts';
import { emptyReport } from '../../src/report/empty-report.ts';
import { fold } from '../../src/report/fold.ts';
import { PROVENANCE, reportOf } from './reports.ts';
import { CHANGE, ENDED, timed } from './run-parts.ts';
import { blocked, ENABLED, failed, incomplete, MISMATCH, passed, runs, started } from './runs.ts';
import { expectValid, schemaReasonCodes } from './schema.ts';

describe('fold', () => {
  it.each(Object.entries(runs))('gives a report that fits its schema at every event: %s', (_, run) => {
    let report = expectValid(emptyReport(PROVENANCE));
    for (const event of run.events) report = expectValid(fold(report, event));
    expect(report).toMatchObject({ ...PROVENANCE, schema_version: 1, verdict: run.outcome.verdict });
  });

  it('knows the reason codes that its schema knows', () => {
    expect(schemaReasonCodes).toEqual([...reasonCodes]);
  });

  it("answers the playbook's jq line", () => {
    expect(reportOf(failed)).toMatchObject({
      success: false,
      rollback_triggered: true,
      rollback_reason: 'golden_mismatch increased: 0 -> 1',
      smoke_returncode: 0,
      metrics_delta: {
        golden_mismatch: 1,
        error_rate: expect.closeTo(0.02),
        latency_p95: expect.closeTo(5.85),
      },
    });
    expect(reportOf(passed)).toMatchObject({
      success: true,
      rollback_triggered: false,
      rollback_reason: null,
    });
  });

  it.each([
    ['passed', true, 'not-needed', ['on', 'on']],
    ['failed', false, 'restored', ['restored', 'restored']],
    ['inconclusive', false, 'not-needed', ['on', 'on']],
    ['blocked', false, 'not-needed', []],
    ['planned', true, 'not-needed', ['planned', 'planned']],
    ['incomplete', false, 'incomplete', ['not-restored', 'not-restored']],
  ] as const)('%s: success %s, rollback %s', (name, success, rollback_status, states) => {
    const report = reportOf(runs[name]);
    expect(report).toMatchObject({ success, rollback_status });
    expect(report.flags.map(({ state }) => state)).toEqual(states);
    expect(report.flags_enabled).toEqual(
      states.length === 0 || name === 'planned' ? [] : ['failure_catalog'],
    );
  });

  it('names what a failed rollback left on, with the command that puts it back', () => {
    const { still_on, errors } = reportOf(incomplete);
    expect(still_on.map(({ flag, place }) => `${flag} ${place}`)).toEqual([
      'failure_catalog .environments.staging.failure_catalog',
      'failure_catalog .flags.failure_catalog.enabled',
    ]);
    expect(still_on[1]?.command).toContain(
      `jq '.flags.failure_catalog.enabled = false' /repo/feature_flags.json`,
    );
    expect(errors.at(-1)).toMatch(/^rollback attempt 2: EPERM/);
  });

  it.each([
    ['true', true],
    ['"on"', true],
    ['false', false],
    [undefined, false],
  ])('another writer left %s there: still on %s', (found, on) => {
    const [first, second] = CHANGE.edits;
    if (!first || !second) throw new Error('the change has two edits');
    const restoration = { restored: [first], conflicts: [{ ...second, found }], byteIdentical: false };
    const events = timed([
      ...started(),
      ...ENABLED,
      { type: 'rollback-started', outcome: MISMATCH },
      { type: 'rollback-finished', restoration },
    ]);
    const report = reportOf({ events });
    expect(report.rollback_status).toBe('incomplete');
    // Where it is off again, that is what stood there before.
    expect(report.still_on.map(({ place }) => place)).toEqual(on ? ['.flags.failure_catalog.enabled'] : []);
  });

  it('takes a rollback for incomplete until the flags were read back', () => {
    const events = timed([...started(), ...ENABLED, { type: 'rollback-started', outcome: MISMATCH }]);
    expect(reportOf({ events })).toMatchObject({
      rollback_status: 'incomplete',
      verdict: null,
      success: false,
    });
  });

  it('keeps checks with their fixes, and failed ones as errors', () => {
    const report = reportOf(blocked);
    expect(report.checks).toHaveLength(3);
    expect(report.checks[1]).toMatchObject({ status: 'failed', fix: expect.stringContaining('shadow run') });
    expect(report.errors).toEqual([expect.stringContaining('sign-off: failure_catalog needs')]);
    expect(report.start_time).toBe('2026-11-23T15:00:00.000Z');
  });

  it('does not grow with script output, and keeps the tail harmless', () => {
    const line = { type: 'script-output', script: 'smoke', stream: 'stdout', line: 'x' } as const;
    const before = reportOf({ events: timed(started()) });
    expect(fold(before, { ...line, at: 0 })).toBe(before);

    const result = {
      ...ENDED,
      code: null,
      signal: 'SIGKILL' as const,
      timedOut: true,
      stdout: 'a\n::error::b',
    };
    const events = timed([{ type: 'script-finished', script: 'smoke', result }]);
    expect(reportOf({ events })).toMatchObject({
      smoke_returncode: null,
      smoke_stdout: 'a\n: :error::b',
      smoke: { timed_out: true, signal: 'SIGKILL', seconds: 3.21 },
    });
  });

  it('keeps credentials of the metric source to itself', () => {
    const text = JSON.stringify(reportOf(passed));
    expect(text).not.toContain('hunter2');
    expect(reportOf(passed).metrics_source).toBe('http://127.0.0.1:9090');
  });
});
