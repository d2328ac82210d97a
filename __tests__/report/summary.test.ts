import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { text } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';
import { filled } from './filled.ts';
import { checkTables, NASTY, withoutFences } from './markdown-checks.ts';
import { reportOf } from './reports.ts';
import { blocked, failed, incomplete, inconclusive, passed, planned, runs } from './runs.ts';

const MIB = 1024 * 1024;

describe('summary', () => {
  it.each([
    [passed, '## ✅ Canary passed: m4_canary in staging'],
    [failed, '## ❌ Canary failed, rolled back: m4_canary in staging'],
    [inconclusive, '## ⚠️ Canary inconclusive: m4_canary in staging'],
    [blocked, '## ⛔ Canary blocked, nothing was changed: m4_canary in staging'],
    [planned, '## 📝 Dry run complete, nothing was changed: m4_canary in staging'],
    [incomplete, '## 🚨 Canary failed, and the rollback is incomplete: m4_canary in staging'],
  ])('begins with the verdict and the reason', (run, title) => {
    const [first, , second] = summary(reportOf(run)).split('\n');
    expect(first).toBe(title);
    expect(second).toBe(`**${text(run.outcome.reason)}** (<code>${run.outcome.reasonCode}</code>)`);
  });

  it('has the metrics, the flags, the timeline and the end of the smoke test', () => {
    const told = summary(reportOf(failed));
    expect(told).toContain(`### Metrics

| Metric | Baseline | Now | Delta | Threshold | Result | Evidence |
| --- | --- | --- | --- | --- | --- | --- |
| <code>golden_mismatch</code> | 0 | 1 | +1 | may not rise | ✗&nbsp;breach | 20 samples, then 2 of 2 looks |
| <code>error_rate</code> | 0.5 | 0.52 | +0.02 (+4 %) | at most +50 % | ✓&nbsp;ok | 20 samples, then 2 of 2 looks |
`);
    expect(told).toContain(`| Place | Before | Now |  |
| --- | --- | --- | --- |
| <code>.environments.staging.failure_catalog</code> | <code>no entry</code> | <code>no entry</code> | ✓ as before |
`);
    expect(told).toContain('<details><summary>Timeline (23 events, UTC)</summary>\n\n| Time |');
    expect(told).toContain('```text\nchecking\nall good\n```');
  });

  it.each([
    [passed, []],
    [planned, []],
    [
      failed,
      [
        'cd /repo && node /opt/cli.js run --config /repo/configs/m4_canary.yaml --flags-file /repo/feature_flags.json',
        'Look at <code>golden_mismatch</code>',
      ],
    ],
    [
      inconclusive,
      [
        'run --config /repo/configs/m4_canary.yaml --flags-file /repo/feature_flags.json --watch 600',
        'rollback --config /repo/configs/m4_canary.yaml',
      ],
    ],
    [blocked, ['finish the shadow run and have it signed off']],
    [
      incomplete,
      [
        'Still on',
        'node /opt/cli.js recover --flags-file /repo/feature_flags.json',
        `jq '.flags.failure_catalog.enabled = false'`,
        'EPERM',
      ],
    ],
  ])('says what to do next', (run, expected) => {
    const told = summary(reportOf(run));
    expect(told.includes('### What to do next')).toBe(expected.length > 0);
    for (const part of expected) expect(told).toContain(part);
  });

  it('keeps its tables whole and closes its fences whatever a report says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(runs)), NASTY, (run, foreign) => {
        const told = summary(filled(reportOf(run), foreign));
        checkTables(told);
        expect(told.match(/<details>/g)).toEqual(
          withoutFences(told)
            .join('\n')
            .match(/<details>/g),
        );
      }),
    );
  });

  it('never exceeds 1 MiB', () => {
    const long = fc.constantFrom('|', '😀', '\u0000', 'a b').map((part) => part.repeat(60_000 / part.length));
    fc.assert(
      fc.property(
        fc.constantFrom(failed, incomplete, blocked),
        long,
        fc.integer({ min: 1, max: 100 }),
        (run, foreign, times) => {
          const told = summary(multiplied(filled(reportOf(run), foreign), times));
          expect(Buffer.byteLength(told)).toBeLessThan(MIB);
          checkTables(told);
          expect(told).toContain('## ');
        },
      ),
      { numRuns: 12 },
    );
  });
});

function multiplied(report: Report, times: number): Report {
  const many = <Item>(items: readonly Item[]): Item[] => Array.from({ length: times }, () => items).flat();
  const [first] = Object.values(report.evidence);
  const evidence = Object.fromEntries(
    Array.from({ length: times }, (_, index) => [`${index} ${report.name}`, first]),
  ) as Report['evidence'];
  return {
    ...report,
    evidence,
    flags: many(report.flags),
    still_on: many(report.still_on),
    errors: many(report.errors),
    warnings: many(['w', report.name]),
    checks: many(report.checks),
    timeline: many(report.timeline),
  };
}
