import { describe, expect, it } from '@jest/globals';
import { distinctRuns } from '../../src/report/runs.ts';
import { runsText } from '../../src/report/runs-text.ts';
import { daysBefore, manyRuns } from './many-runs.ts';
import { reportOf } from './reports.ts';
import { failed, passed } from './runs.ts';

describe('runs', () => {
  it('are told in a table, the newest first', () => {
    expect(runsText(manyRuns())).toEqual([
      'when (UTC)        canary                flags            verdict                commit   why',
      '2026-11-23 15:00  m4_canary in staging  failure_catalog  ✗ rolled-back          ccccccc  error_rate increased 252%: 0.0102 -> 0.036 (threshold: 50%)',
      '2026-11-21 15:00  m4_canary in staging  failure_catalog  ✓ passed               ccccccc  3 guarded metrics measured, none over its threshold',
      '2026-11-19 15:00  m4_canary in staging  failure_catalog  ✓ passed               ccccccc  3 guarded metrics measured, none over its threshold',
      '2026-11-17 15:00  m4_canary in staging  failure_catalog  ✗ rolled-back          ccccccc  golden_mismatch increased: 0 -> 1',
      '2026-11-15 15:00  m4_canary in staging  failure_catalog  ! inconclusive         ccccccc  golden_mismatch could not be read: refused',
      '2026-11-13 15:00  m4_canary in staging  failure_catalog  ✗ blocked              ccccccc  failure_catalog needs a sign-off, and /repo/.m4_signoff is missing',
      '2026-11-11 15:00  m4_canary in staging  failure_catalog  · planned              ccccccc  dry run: nothing was changed',
      '2026-11-09 15:00  m4_canary in staging  failure_catalog  ✗ rollback-incomplete  ccccccc  golden_mismatch increased: 0 -> 1',
      '2026-11-07 15:00  m4_canary in staging  failure_catalog  ✗ rolled-back          ccccccc  error_rate increased 252%: 0.0102 -> 0.036 (threshold: 50%)',
    ]);
  });

  it('tell what is not known as such', () => {
    const report = {
      ...reportOf(passed),
      verdict: null,
      reason: null,
      git_sha: null,
      start_time: null,
      end_time: null,
    };
    expect(runsText([{ path: 'a.json', report }])[1]).toBe(
      'unknown     m4_canary in staging  failure_catalog  ✗ no verdict  –       –',
    );
  });

  it('are sorted by their start, and copies of one report are one run', () => {
    const [old, recent] = [daysBefore(reportOf(passed), 3), reportOf(failed)];
    const read = [
      { path: 'canary_1.json', report: old },
      { path: 'canary_2.json', report: recent },
      { path: 'latest_report.json', report: structuredClone(recent) },
    ];
    expect(distinctRuns(read).map(({ path }) => path)).toEqual(['canary_2.json', 'canary_1.json']);
  });
});
