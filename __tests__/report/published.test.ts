import { describe, expect, it } from '@jest/globals';
import { reportCollector } from '../../src/report/collect.ts';
import { published } from '../../src/report/published.ts';
import { masker } from '../../src/safety/secrets.ts';
import { parseWorkflowCommands } from '../parts/workflow-commands.ts';
import { PROVENANCE, reportOf } from './reports.ts';
import { ENDED, plan, timed } from './run-parts.ts';
import { failed, incomplete } from './runs.ts';
import { expectValid } from './schema.ts';

describe('a published report', () => {
  const result = { ...ENDED, stdout: 'token is s3cr3t-t0ken\n##[error]x', stderr: 'czNjcjN0LXQwa2Vu' };
  const events = timed([
    { type: 'run-started', plan: plan() },
    { type: 'warning', message: 'https://x/?t=s3cr3t-t0ken refused\n::error::now' },
    { type: 'script-finished', script: 'smoke', result },
  ]);

  it('holds no secret and nothing that a log would take for a command', () => {
    const report = expectValid(published(reportOf({ events }), masker(['s3cr3t-t0ken'])));
    expect(report.smoke_stdout).toBe('token is ***\n## [error]x');
    expect(report.smoke_stderr).toBe('***');
    expect(report.warnings).toEqual(['https://x/?t=*** refused\n: :error::now']);
    expect(parseWorkflowCommands(JSON.stringify(report, undefined, 2))).toEqual([]);
  });

  it('keeps what is a word of its own language, even where a secret is the same word', () => {
    const words = ['rolled-back', 'restored', 'metric-breach', 'breach', 'verdict', 'passed', '2026'];
    const report = expectValid(published(reportOf(failed), masker(words)));
    expect(report).toMatchObject({ verdict: 'rolled-back', rollback_status: 'restored' });
    expect(report.evidence.golden_mismatch?.status).toBe('breach');
    expect(report.start_time).toBe('2026-11-23T15:00:00.000Z');
  });

  it('is gathered by a sink, as far as it got', () => {
    const collector = reportCollector(PROVENANCE, masker(['EPERM']));
    for (const event of incomplete.events) collector.sink(event);
    expect(expectValid(collector.report()).errors[0]).toContain('***: operation not permitted');
    expect(collector.report()).toEqual(published(reportOf(incomplete), masker(['EPERM'])));
  });
});
