import { describe, expect, it } from '@jest/globals';
import type { CanaryEvent } from '../../../src/canary/events.ts';
import { factsOf } from '../../../src/report/page/facts.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../reports.ts';
import { CHANGE, RESTORED, timed } from '../run-parts.ts';
import { blocked, ENABLED, failed, incomplete, inconclusive, passed, planned, started } from '../runs.ts';
import { chartedReport } from './charted-run.ts';
import { textOf } from './markup.ts';

/** What is read within ten seconds: labels with their big words. */
function bigWords(report: Report): string[] {
  return factsOf(report).map(
    ({ label, big }) => `${label}: ${big.map(({ markup }) => textOf(markup)).join('; ')}`,
  );
}

describe('the verdict', () => {
  it.each([
    [
      'passed',
      reportOf(passed),
      '✓ Passed',
      [
        'What was tried: Turn on failure_catalog in staging',
        'What was seen: Nothing broke',
        'When: Watched for 71 s after the flags went on',
        'The flags now: They stay on',
      ],
    ],
    [
      'rolled back',
      reportOf(failed),
      '✗ Failed, and rolled back',
      [
        'What was tried: Turn on failure_catalog in staging',
        'What broke: golden_mismatch 0 → 1',
        'When: 72 s after the flags went on',
        'Undone: Every flag is back as it was',
      ],
    ],
    [
      'rollback incomplete',
      reportOf(incomplete),
      '✗ Failed, and the rollback is incomplete',
      [
        'What was tried: Turn on failure_catalog in staging',
        'What broke: golden_mismatch 0 → 1',
        'When: 72 s after the flags went on',
        'Not undone: failure_catalog still on',
      ],
    ],
    [
      'inconclusive',
      reportOf(inconclusive),
      '! Inconclusive',
      [
        'What was tried: Turn on failure_catalog in staging',
        'What was seen: No breach, and no proof of health',
        'When: Watched for 72 s after the flags went on',
        'The flags now: They are on',
      ],
    ],
    [
      'blocked',
      reportOf(blocked),
      '✗ Blocked, nothing was changed',
      [
        'What was to be tried: Turn on failure_catalog in staging',
        'What blocked it: failure_catalog needs a sign-off, and /repo/.m4_signoff is missing',
        'When: Before any flag was changed',
        'The flags now: As they were: nothing was changed',
      ],
    ],
    [
      'planned',
      reportOf(planned),
      '· Dry run, nothing was changed',
      [
        'What would be tried: Turn on failure_catalog in staging',
        'What was found: Nothing stands in the way',
        'When: Before any flag was changed',
        'The flags now: As they were: nothing was changed',
      ],
    ],
  ])('%s: says what was tried, what came of it, when, and where the flags are', (_, report, title, facts) => {
    const page = reportPage(report);
    expect(textOf(/<h1>.*?<\/h1>/.exec(page)?.[0] ?? '')).toBe(title);
    expect(bigWords(report)).toEqual(facts);
  });

  it('tells what the limit was, when it was exactly, and how long the flags were on', () => {
    const said = textOf(reportPage(chartedReport()));
    expect(said).toContain(
      'error_rate 0.0102 → 0.036 Limit: 0.0153 (at most +50 %). error_rate increased 252%',
    );
    expect(said).toContain('5 min after the flags went on at 15:10:20 UTC, 23 November 2026');
    expect(said).toContain('0.3 s later, proven by reading the file again. They were on for 5 min.');
  });

  it.each([
    [passed, []],
    [planned, []],
    [
      failed,
      [
        'cd /repo && node /opt/cli.js run --config /repo/configs/m4_canary.yaml --flags-file /repo/feature_flags.json',
      ],
    ],
    [
      inconclusive,
      [
        'cd /repo && node /opt/cli.js run --config /repo/configs/m4_canary.yaml --flags-file /repo/feature_flags.json --watch 600',
        'cd /repo && node /opt/cli.js rollback --config /repo/configs/m4_canary.yaml --flags-file /repo/feature_flags.json',
      ],
    ],
    [blocked, []],
    [
      incomplete,
      [
        'node /opt/cli.js recover --flags-file /repo/feature_flags.json',
        `jq '.flags.failure_catalog.enabled = false'`,
      ],
    ],
  ])('has the commands for what to do now', (run, commands) => {
    const page = reportPage(reportOf(run));
    const blocks = [...page.matchAll(/<pre class="command".*?<\/pre>/gs)].map(([block]) => textOf(block));
    expect(blocks.length > 0).toBe(commands.length > 0);
    for (const command of commands) expect(blocks.join('\n')).toContain(command);
  });

  it('of a failed smoke test has what it said last', () => {
    const outcome = {
      verdict: 'rolled-back',
      reasonCode: 'smoke-failed',
      reason: 'the smoke test failed with exit code 3',
    } as const;
    const result = {
      code: 3,
      signal: null,
      timedOut: false,
      cancelled: false,
      seconds: 1.2,
      stdout: 'fine',
      stderr: 'no basket\n\n',
      outputBytes: 20,
    };
    const events: CanaryEvent[] = timed([
      ...started(),
      ...ENABLED,
      { type: 'script-started', script: 'smoke', path: '/repo/smoke.sh', timeoutSeconds: 60 },
      { type: 'script-finished', script: 'smoke', result },
      { type: 'rollback-started', outcome },
      { type: 'rollback-finished', restoration: RESTORED },
      { type: 'verdict', outcome },
    ]);
    const report = reportOf({ events });
    expect(bigWords(report)[1]).toBe('What broke: The smoke test');
    const said = textOf(reportPage(report));
    expect(said).toContain('the smoke test failed with exit code 3 It said last: no basket');
    expect(said).toContain('✗ exit code 3 in 1.2 s');
  });

  it('of a cancelled run, and of one that was rolled back for want of evidence, has the reason', () => {
    const outcome = {
      verdict: 'rolled-back',
      reasonCode: 'cancelled',
      reason: 'cancelled by SIGINT',
    } as const;
    const events = timed([
      ...started(),
      ...ENABLED,
      { type: 'rollback-started', outcome },
      { type: 'rollback-finished', restoration: RESTORED },
      { type: 'verdict', outcome },
    ]);
    expect(bigWords(reportOf({ events }))[1]).toBe('What broke: cancelled by SIGINT');
  });

  it('names flags by the plan where none was turned on, and only some where there are many', () => {
    const report = reportOf(blocked);
    const plan = report.plan && {
      ...report.plan,
      flags: Array.from({ length: 9 }, (_, index) => `flag_${index}`),
    };
    expect(bigWords({ ...report, plan })[0]).toMatch(/Turn on flag_0 , .*flag_5 , 3 more in staging$/);
  });

  it('tells of conflicts that are still off that not every flag is back', () => {
    const [first, second] = CHANGE.edits;
    if (!first || !second) throw new Error('the change has two edits');
    const restoration = {
      restored: [first],
      conflicts: [{ ...second, found: 'false' }],
      byteIdentical: false,
    };
    const outcome = { verdict: 'rollback-incomplete', reasonCode: 'metric-breach', reason: 'worse' } as const;
    const events = timed([
      ...started(),
      ...ENABLED,
      { type: 'rollback-started', outcome },
      { type: 'rollback-finished', restoration },
      { type: 'verdict', outcome },
    ]);
    expect(bigWords(reportOf({ events })).at(-1)).toBe('Not undone: Not every flag is back');
  });

  it('has errors and warnings', () => {
    const events = timed([...started(), { type: 'warning', message: 'nobody guards <queue>' }]);
    expect(textOf(reportPage(reportOf({ events })))).toContain('Warning: nobody guards <queue>');
  });
});
