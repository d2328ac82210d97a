// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { errorsOf, SOUND } from './problems-of.ts';

// Written in pieces, or scanners would find them here.
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
const SLACK = `xoxb-${'1234567890-'.repeat(2)}abc`;
const AWS = `AKIA${'ABCD1234'.repeat(2)}`;
const JWT = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'c2lnbmF0dXJlIGhlcmU'].join('.');
const SLACK_HOOK = `https://hooks.slack.com/services/${'T000/B000'}/XXXX`;
const DISCORD_HOOK = `https://discord.com/api/webhooks/${'123456/abcdef'}`;
const TEAMS_HOOK = `https://x.webhook.office.com/webhookb2/${'abc@def/IncomingWebhook'}`;
const FLOW_HOOK = `https://prod.westeurope.logic.azure.com/workflows/a/triggers/b?x=1&sig=${'abcdef'}`;
const AGAIN = 'is written into the file, put it into an environment variable and write ${NAME}';

async function saidOf(lines: string): Promise<string[]> {
  return (await errorsOf(`${SOUND}${lines}\n`)).map((error) => error.replace(/^4:/, ''));
}

describe('by their looks, wherever they are', () => {
  test.each([
    [`environment: ${GITHUB}`, '14: a GitHub token'],
    [`environment: "${GITHUB}"`, '15: a GitHub token'],
    [`smoke: {args: [--token, ${GITHUB}]}`, '25: a GitHub token'],
    [`smoke: {args: ["--token=${SLACK}"]}`, '25: a Slack token'],
    [`rollback: {script: x, args: [${AWS}]}`, '30: an AWS access key'],
    [`environment: ${JWT}`, '14: a JSON web token'],
    [`alerting: {webhook_url: "${SLACK_HOOK}"}`, '34: the address of a Slack webhook'],
    [`alerting: {webhook_url: "${DISCORD_HOOK}"}`, '34: the address of a Discord webhook'],
    [`alerting: {webhook_url: "${TEAMS_HOOK}"}`, '36: the address of a Teams webhook'],
    [`alerting: {webhook_url: "${FLOW_HOOK}"}`, '49: the address of a workflow, signed'],
    ['services: [{http: "https://me:hunter2@x.example/health"}]', '20: a password in an address'],
    [`# the old one was ${GITHUB}`, '19: a GitHub token'],
    [`environment: x # ${SLACK_HOOK}`, '26: the address of a Slack webhook'],
    // Where it is hidden by how it is written, the text's start must do.
    [`alerting: {webhook_url: "${SLACK_HOOK.replaceAll('/', '\\/')}"}`, '25: the address of a Slack webhook'],
    [`environment: "$\{E:-${GITHUB}}"`, '14: a GitHub token'],
    ['services: [{http: "https://me:${P:-hunter2}@x.example"}]', '19: a password in an address'],
  ])('%s', async (line, said) => {
    expect(await saidOf(line)).toEqual([`${said} ${AGAIN}`]);
  });

  test('also in a file that is wrong otherwise, and in keys', async () => {
    expect(await errorsOf(`name: ${GITHUB}\nx${SLACK}: 1\n${JWT}: 1\n`)).toEqual([
      '1:1: feature_flags is missing, add "feature_flags: …"',
      `1:7: a GitHub token ${AGAIN}`,
      expect.stringMatching(/^2:1: unknown key /),
      expect.stringMatching(/^3:1: unknown key a text, /),
      `3:1: a JSON web token ${AGAIN}`,
    ]);
  });
});

describe('by their places', () => {
  const prometheus = (line: string): Promise<string[]> =>
    errorsOf(`name: x\nfeature_flags: [a]\nprometheus:\n  metrics: {error_rate: a}\n  ${line}\n`);
  test.each([
    ['auth: {bearer_token: abc}', ['5:24: the secret prometheus.auth.bearer_token']],
    ['auth: {bearer_token: "${T:-abc}"}', ['5:24: the secret prometheus.auth.bearer_token']],
    ['auth: {username: abc, password: def}', ['5:35: the secret prometheus.auth.password']],
    [`auth: {bearer_token: ${GITHUB}}`, ['5:24: a GitHub token']],
    ['headers: {Authorization: Bearer abc}', ['5:28: the secret prometheus.headers.Authorization']],
    ['headers: {Authorization: abc}', ['5:28: the secret prometheus.headers.Authorization']],
    ['headers: {Authorization: "Bearer ${T:-abc}"}', ['5:28: the secret prometheus.headers.Authorization']],
    ['headers: {X-Api-Key: abc}', ['5:24: the secret prometheus.headers.X-Api-Key']],
    ['headers: {cookie: a=b}', ['5:21: the secret prometheus.headers.cookie']],
    ['headers: {Authorization: "Bearer ${T}"}', []],
    ['headers: {X-Api-Key: "${KEY}"}', []],
    ['headers: {X-Scope-OrgID: team-a}', []],
    ['auth: {bearer_token: "${T}"}', []],
    ['auth: {bearer_token: "${T:-}"}', []],
    ['auth: {username: me, password: "${P}"}', []],
    ['url: "https://me:${P}@x.example"', []],
  ])('%s', async (line, said) => {
    expect(await prometheus(line)).toEqual(said.map((secret) => `${secret} ${AGAIN}`));
  });
});

test('what is no secret is left alone', async () => {
  const lines = [
    'alerting: {webhook_url: "https://alerts.example.com/hook"}',
    'services: [{http: "http://me@x.example:80/a:b@c"}]',
    '# see https://docs.slack.dev/messaging, mail a@b.example, ghp_short, eyJ.eyJ.x',
    'environment: "${GITHUB_TOKEN}"',
  ];
  expect(await saidOf(lines.join('\n'))).toEqual([]);
});

test('no problem shows one', async () => {
  const text = [
    'name: x',
    `feature_flags: ${GITHUB}`,
    'prometheus:',
    '  auth: {bearer_token: [hunter2], password: 12345678}',
    '  headers: {a: 12345678}',
    'alerting: {webhook_url: hunter2hunter2}',
    `on_inconclusive: ${SLACK}`,
    `thresholds: {${AWS}: 5}`,
  ].join('\n');
  const said = (await errorsOf(text)).join('\n');
  expect(said).not.toMatch(/hunter2|12345678|ghp_|xoxb|AKIA/);
  expect(said.split('\n')).toHaveLength(9);
});
