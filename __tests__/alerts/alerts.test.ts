import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { writeIncident } from '../../src/alerts/incident.ts';
import { alertMessage, needsAlert } from '../../src/alerts/message.ts';
import { type PostJson, sendAlert } from '../../src/alerts/webhook.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { reportOf } from '../report/reports.ts';
import { START } from '../report/run-parts.ts';
import { failed, incomplete, runs } from '../report/runs.ts';

const report = reportOf(failed);
const message = alertMessage(report, '/repo/reports/canary.json');

describe('alertMessage', () => {
  it('says what, why, where, and how the metrics moved', () => {
    expect(message.text).toBe(`❌ Canary failed, flags rolled back: m4_canary in staging

- Reason: golden_mismatch increased: 0 -> 1
- Environment: staging
- Flags: failure_catalog
- Run: https://github.com/acme/nova/actions/runs/42
- Report: /repo/reports/canary.json
- ✗ golden_mismatch: 0 → 1, +1
- ✓ error_rate: 0.5 → 0.52, +0.02 (+4 %)
- ✓ latency_p95: 264 ms → 270 ms, +5.85 ms (+2.21 %)`);
  });

  it('says first what a failed rollback left on, and the command to mend it', () => {
    const { text } = alertMessage({ ...reportOf(incomplete), run_url: null }, undefined);
    expect(text.split('\n').slice(0, 8)).toEqual([
      '🚨 Canary failed and the ROLLBACK IS INCOMPLETE: m4_canary in staging',
      '',
      '- Reason: golden_mismatch increased: 0 -> 1',
      '- STILL ON: failure_catalog (.environments.staging.failure_catalog in /repo/feature_flags.json)',
      '- STILL ON: failure_catalog (.flags.failure_catalog.enabled in /repo/feature_flags.json)',
      '- Finish the rollback: node /opt/cli.js recover --flags-file /repo/feature_flags.json',
      '- Environment: staging',
      '- Flags: failure_catalog',
    ]);
    expect(text).toContain('- Host: runner-7');
  });

  it('is one payload that everybody takes', () => {
    const { text } = message;
    // Slack and Mattermost; Discord; simple receivers; a Teams MessageCard, which wants a type, a context and a summary.
    expect(message).toEqual({
      '@type': 'MessageCard',
      '@context': 'https://schema.org/extensions',
      summary: '❌ Canary failed, flags rolled back: m4_canary in staging',
      themeColor: 'D32F2F',
      text,
      content: text,
      message: text,
      allowed_mentions: { parse: [] },
    });
  });

  it('fits into every limit and calls nobody', () => {
    const unit = fc.constantFrom('@here', '<!channel>', '[x](http://y)', '\n', '😀', 'a'.repeat(700));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.nat(300), (foreign, count) => {
        const evidence = Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`${foreign}${index}`, report.evidence.error_rate]),
        ) as typeof report.evidence;
        const { text } = alertMessage({ ...report, name: foreign, reason: foreign, evidence }, foreign);
        expect(text.length).toBeLessThanOrEqual(2_000);
        expect(text).not.toMatch(/@here|<!|\]\(/);
        if (count > 150) expect(text).toMatch(/… and \d+ more$/);
      }),
    );
  });

  it.each(Object.entries(runs))('%s', (name, { outcome }) => {
    expect(needsAlert({ verdict: outcome.verdict })).toBe(
      ['failed', 'incomplete', 'inconclusive'].includes(name),
    );
  });
});

describe('sendAlert', () => {
  const URL = 'https://hooks.slack.com/services/T0/B0/secret-token';
  const sleep = jest.fn<(ms: number) => Promise<void>>(async () => {});
  beforeEach(() => {
    sleep.mockClear();
  });
  const send = (post: PostJson) => sendAlert(URL, message, { post, clock: { sleep } });
  const answering = (...answers: (number | Error)[]) =>
    jest.fn<PostJson>(async () => {
      const answer = answers.shift() ?? 500;
      if (answer instanceof Error) throw answer;
      return answer;
    });

  it.each([
    ['at once', [204], 1, []],
    ['when it answers later', [new Error('refused'), 503, 200], 3, [1_000, 2_000]],
    ['when it was asked to wait', [429, 202], 2, [1_000]],
  ])('sends %s', async (_, answers, posts, pauses) => {
    const post = answering(...answers);
    expect(await send(post)).toEqual({ sent: true });
    expect(post).toHaveBeenCalledTimes(posts);
    expect(post).toHaveBeenCalledWith(URL, message, 10_000);
    expect(sleep.mock.calls.flat()).toEqual(pauses);
  });

  it.each<[string, (number | Error)[], number, string]>([
    ['three times', [500, 500, 502], 3, 'failed (tried 3 times): it answered 502'],
    ['once where it is refused', [404, 200], 1, 'failed (tried once): it answered 404'],
    ['a redirect', [302], 1, 'failed (tried once): it answered 302'],
    [
      'without telling the secret',
      [new Error(''), new Error(''), new Error(`cannot reach ${URL}`)],
      3,
      'failed (tried 3 times): cannot reach https://hooks.slack.com/services/***',
    ],
  ])('gives up: %s', async (_, answers, posts, error) => {
    const post = answering(...answers);
    const result = await send(post);
    expect(result).toEqual({
      sent: false,
      error: `the alert to https://hooks.slack.com/services/*** ${error}`,
    });
    expect(post).toHaveBeenCalledTimes(posts);
  });

  it('does not throw, whatever is thrown', async () => {
    const post: PostJson = () => {
      throw 'text';
    };
    expect(await send(post)).toMatchObject({ sent: false, error: expect.stringContaining('text') });
  });
});

describe('writeIncident', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder('incident');
  });
  afterEach(() => removeFolder(folder));

  it('leaves a dated file beside the report, and never over another', async () => {
    const reportPath = join(folder, 'reports', 'canary.json');
    const alert = { message, error: 'the alert failed', reportPath };
    const named = { ...reportOf(incomplete), name: '../m4 canary' };
    const paths = [await writeIncident(named, alert, START), await writeIncident(named, alert, START)];
    expect(paths.map((path) => path.slice(folder.length))).toEqual([
      '/reports/incident_20261123T150000Z_m4-canary.json',
      '/reports/incident_20261123T150000Z_m4-canary-2.json',
    ]);
    expect(await readdir(join(folder, 'reports'))).toHaveLength(2);
    expect(JSON.parse(await readFile(paths[0] ?? '', 'utf8'))).toMatchObject({
      time: '2026-11-23T15:00:00.000Z',
      verdict: 'rollback-incomplete',
      still_on: [{ flag: 'failure_catalog' }, { flag: 'failure_catalog' }],
      alert_error: 'the alert failed',
      message: message.text,
      report_path: reportPath,
    });
  });
});
