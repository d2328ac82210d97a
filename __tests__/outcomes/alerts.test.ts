import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { waitFor } from '../parts/wait-for.ts';
import { startWebhook, type Webhook, type WebhookMode } from '../parts/webhook.ts';
import { expectValid } from '../report/schema.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: the config's own syntax
const alerting = { webhook_url: '${CANARY_HOOK}' };

/** What lets one post: of the path and of the query, plain and encoded. */
const secrets = ['T0AOSCANARY', 's3cr3t/t0ken+1', 'v3ry-secret&1'] as const;
const breach = 'golden_mismatch increased: 0 -> 1';

let place: Workplace;
let webhook: Webhook;
beforeEach(async () => {
  place = await makeWorkplace();
  webhook = await startWebhook();
  const [team, token, key] = secrets;
  place.env.CANARY_HOOK = `${webhook.url}/${team}/${encodeURIComponent(token)}?key=${encodeURIComponent(key)}`;
  // The script asks for the secret, and prints it: that must not matter.
  await place.configure({ alerting, smoke: { script: 'scripts/smoke.sh', env: ['CANARY_HOOK'] } });
  await place.repository.writeScript('scripts/smoke.sh', 'echo "posting to $CANARY_HOOK"');
});
afterEach(async () => {
  await place.end();
  await webhook.stop();
});

/** Runs a canary that is rolled back on a breach. */
async function breached(mode: WebhookMode): Promise<ProcessExit> {
  webhook.setMode(mode);
  place.whenOn({ mismatches: 1 });
  const ended = await place.run('--config', 'canary.yaml', '--watch', '30');
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(new RegExp(`CANARY FAILED\\n.*${breach}\\n\\[INFO\\] =+\\n$`));
  expect(place.repository.bytes().equals(place.before)).toBe(true);
  expect(await report()).toMatchObject({ verdict: 'rolled-back', reason_code: 'metric-breach' });
  return ended;
}

async function report(): Promise<unknown> {
  return JSON.parse(expectValid((await place.repository.read('reports/report.json')) ?? ''));
}

/** The texts that were sent, in lines. */
const texts = (): string[][] =>
  webhook.requests.map(({ json }) => place.plain((json as { text: string }).text).split('\n'));

/** The incident files beside the report. */
async function incidents(): Promise<Record<string, unknown>[]> {
  const names = await readdir(place.repository.path('reports')).catch(() => []);
  const texts = names
    .filter((name) => /^incident_\d{8}T\d{6}Z_soft\.json$/.test(name))
    .map((name) => place.repository.read(`reports/${name}`));
  return (await Promise.all(texts)).map((text) => JSON.parse(text ?? '') as Record<string, unknown>);
}

/** No secret of the webhook's address in anything that was printed or written. */
async function expectNoSecret({ stdout, stderr }: ProcessExit): Promise<void> {
  const { root } = place.repository;
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const written = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => place.repository.read(`${parentPath.slice(root.length)}/${name}`));
  const all = [stdout, stderr, ...(await Promise.all(written))].join('\n');
  for (const secret of secrets) {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of forms) expect(all).not.toContain(form);
  }
}

const alert = [
  '❌ Canary failed, flags rolled back: soft in staging',
  '',
  `- Reason: ${breach}`,
  '- Environment: staging',
  `- Flags: ${flag}`,
  expect.stringMatching(/^- Host: \S+$/),
  '- Report: ROOT/reports/report.json',
  '- ✗ golden_mismatch: 0 → 1, +1',
];

describe('a rollback is told once', () => {
  it('in one message that Slack, Discord and Teams take: what, why, and which flags', async () => {
    const ended = await breached('ok');
    expect(webhook.requests).toHaveLength(1);
    const [{ method, path, headers, json } = { method: '', path: '', headers: {}, json: {} }] =
      webhook.requests;
    const [team, token, key] = secrets.map(encodeURIComponent);
    expect({ method, path }).toEqual({ method: 'POST', path: `/hooks/canary/${team}/${token}?key=${key}` });
    expect(headers['content-type']).toBe('application/json');
    const { text, content, message, ...rest } = json as Record<string, unknown>;
    expect(place.plain(String(text)).split('\n')).toEqual(alert);
    expect({ content, message }).toEqual({ content: text, message: text });
    expect(rest).toMatchObject({
      '@type': 'MessageCard',
      summary: alert[0],
      allowed_mentions: { parse: [] },
    });
    expect(ended.stdout).toContain('  │ posting to ***\n');
    expect(ended.stdout).toContain('[INFO] Alert sent\n');
    expect(await incidents()).toEqual([]);
    await expectNoSecret(ended);
  });

  it.each([
    ['a failed smoke test', 'exit 7', 'smoke test failed: exit code 7'],
    ['an error', 'kill -SEGV $$', 'smoke test failed: ended by SIGSEGV'],
  ])('also for %s', async (_, smoke, reason) => {
    await place.repository.writeScript('scripts/smoke.sh', smoke);
    expect((await place.run('--config', 'canary.yaml')).code).toBe(1);
    expect(texts().map((lines) => lines[2])).toEqual([`- Reason: ${reason}`]);
  });

  it('also for one who cancels', async () => {
    const canary = await place.startWatching();
    canary.signal('SIGTERM');
    expect((await canary.finished).code).toBe(143);
    expect(texts().map((lines) => lines[2])).toEqual(['- Reason: cancelled by SIGTERM']);
  });
});

it('the guardian of a canary that was killed tells it in its place', async () => {
  const canary = await place.startWatching();
  await canary.kill();
  await webhook.waitForRequests(1);
  expect(texts()[0]?.slice(0, 5)).toEqual([
    alert[0],
    '',
    '- Reason: the canary was killed; its guardian put the flags back',
    '- Environment: staging',
    `- Flags: ${flag}`,
  ]);
  await waitFor('the guardian to end', async () => (await canary.leftovers()).length === 0);
  expect(webhook.requests).toHaveLength(1);
  expect(await report()).toMatchObject({ verdict: 'rolled-back', reason_code: 'crashed' });
  await expectNoSecret(await canary.finished);
});

it('T6: a canary that ends inconclusive is alerted, with how to turn its flags off', async () => {
  expect((await place.run('--config', 'canary.yaml', '--prometheus-url', 'http://127.0.0.1:9')).code).toBe(0);
  const [lines = []] = texts();
  expect(lines[0]).toBe(
    '⚠️ Canary inconclusive, the flags are on without proof that they are good: soft in staging',
  );
  expect(lines[2]).toMatch(/^- Reason: /);
  expect(lines[3]).toMatch(/^- Turn them off: cd \S+ && \S+ \S+ rollback --config /);
});

describe('nobody is told', () => {
  it.each([
    ['of a canary that passes', ['--watch', '6'], 0],
    ['of a dry run', ['--dry-run'], 0],
    ['of one that was blocked', ['--flags-file', 'none.json'], 1],
  ])('%s', async (_, args, code) => {
    expect((await place.run('--config', 'canary.yaml', ...args)).code).toBe(code);
    expect(webhook.requests).toEqual([]);
    expect(await incidents()).toEqual([]);
  });
});

describe('an alert that does not arrive', () => {
  const tried = 'http://127.0.0.1:PORT/hooks/***?key=***';
  const port = (text: unknown): string => String(text).replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');

  it.each<[title: string, mode: WebhookMode | 'down', requests: number, error: string]>([
    ['is refused', 403, 1, `the alert to ${tried} failed (tried once): it answered 403`],
    ['meets a failure', 502, 3, `the alert to ${tried} failed (tried 3 times): it answered 502`],
    [
      'finds nobody',
      'down',
      0,
      `the alert to ${tried} failed (tried 3 times): 127.0.0.1:PORT refused the connection`,
    ],
  ])('%s: an incident file, and the same exit code', async (_, mode, requests, error) => {
    if (mode === 'down') await webhook.stop();
    const ended = await breached(mode === 'down' ? 'ok' : mode);
    expect(webhook.requests).toHaveLength(requests);
    expect(port(ended.stdout)).toContain(`[WARN] ${error}\n`);
    expect(place.plain(ended.stdout)).toMatch(
      /\[WARN\] Incident recorded in ROOT\/reports\/incident_\S+_soft\.json\n/,
    );
    const [incident, ...more] = await incidents();
    expect(more).toEqual([]);
    expect(incident).toMatchObject({
      schema_version: 1,
      verdict: 'rolled-back',
      reason: breach,
      rollback_status: 'restored',
      report_path: place.repository.path('reports/report.json'),
    });
    expect(port(incident?.alert_error)).toBe(error);
    expect(place.plain(String(incident?.message)).split('\n')).toEqual(alert);
    await expectNoSecret(ended);
  });

  it('hangs: it is given up on after three times 10 s, long after the flags went back', async () => {
    webhook.setMode('hang');
    place.whenOn({ mismatches: 1 });
    const canary = await place.start('--config', 'canary.yaml', '--watch', '30');
    await webhook.waitForRequests(1);
    // While somebody is waited for, all is done that matters.
    expect(canary.running()).toBe(true);
    expect(place.repository.bytes().equals(place.before)).toBe(true);
    expect(await report()).toMatchObject({ verdict: 'rolled-back' });
    const ended = await canary.finished;
    expect(ended.code).toBe(1);
    expect(webhook.requests).toHaveLength(3);
    expect(ended.stdout).toMatch(/tried 3 times\): 127\.0\.0\.1:\d+ gave no complete answer within 10 s\n/);
    expect(ended.stdout).toMatch(new RegExp(`CANARY FAILED\\n.*${breach}\\n\\[INFO\\] =+\\n$`));
    expect(await incidents()).toHaveLength(1);
    await expectNoSecret(ended);
  }, 120_000);

  it('says so where the incident cannot be recorded either', async () => {
    await place.configure({ alerting, report: { path: 'taken/report.json' } });
    await place.repository.write('taken', 'a file');
    await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
    webhook.setMode(403);
    const { code, stdout } = await place.run('--config', 'canary.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/\[WARN\] The incident could not be recorded either: /);
    expect(stdout).toMatch(/CANARY FAILED\n.*smoke test failed: exit code 1\n\[INFO\] =+\n$/);
    expect(place.repository.bytes().equals(place.before)).toBe(true);
  });
});

it('CANARY_WEBHOOK_URL stands in for a config that names no webhook', async () => {
  await place.configure();
  place.env.CANARY_WEBHOOK_URL = webhook.url;
  await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
  expect((await place.run('--config', 'canary.yaml')).code).toBe(1);
  expect(webhook.requests).toHaveLength(1);
});
