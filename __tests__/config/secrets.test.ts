// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { errorsOf, problemsOf, SOUND } from './problems-of.ts';

// Written in pieces, or scanners would find them here.
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
const SLACK = `xoxb-${'5839201847-'.repeat(2)}kQ9wZr4TbX`;
const AWS = `AKIA${'J7QX4RNB'.repeat(2)}`;
const JWT = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'c2lnbmF0dXJlIGhlcmU'].join('.');
const SLACK_HOOK = `https://hooks.slack.com/services/${'T02QK7/B05ZJ9'}/q8RzLw3VtN`;
const DISCORD_HOOK = `https://discord.com/api/webhooks/${'839201/kW3zQ9pL'}`;
const TEAMS_HOOK = `https://x.webhook.office.com/webhookb2/${'7c1e90d2@b4f8a63c/IncomingWebhook/9d3fa1c7'}`;
const FLOW_HOOK = `https://prod.westeurope.logic.azure.com/workflows/a/triggers/b?x=1&sig=${'pQ7z-Kd2'}`;
const REMOVE = 'is written into a comment, remove it, and revoke it if it was committed';
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
    // Where it is hidden by how it is written, the text's start must do.
    [`alerting: {webhook_url: "${SLACK_HOOK.replaceAll('/', '\\/')}"}`, '25: the address of a Slack webhook'],
    [`environment: "$\{E:-${GITHUB}}"`, '14: a GitHub token'],
    ['services: [{http: "https://me:${P:-hunter2}@x.example"}]', '19: a password in an address'],
  ])('%s', async (line, said) => {
    expect(await saidOf(line)).toEqual([`${said} ${AGAIN}`]);
  });

  test.each([
    [`# the old one was ${GITHUB}`, '19: a GitHub token'],
    [`environment: x # ${SLACK_HOOK}`, '26: the address of a Slack webhook'],
    [`# curl -H "Authorization: Bearer ${'q8RzLw3V'.repeat(3)}" http://x`, '27: a bearer token'],
    ['# https://admin:Tr0ub4dor@prometheus.example', '3: a password in an address'],
    [`# ${DISCORD_HOOK}`, '11: the address of a Discord webhook'],
  ])('C1: a real-looking one in a comment: %s', async (line, said) => {
    expect(await saidOf(line)).toEqual([`${said} ${REMOVE}`]);
  });

  test('also in a file that is wrong otherwise, and in keys', async () => {
    expect(await errorsOf(`name: ${GITHUB}\nx${SLACK}: 1\n${JWT}: 1\n`)).toEqual([
      '1:1: feature_flags is missing, add "feature_flags: …"',
      `1:7: a GitHub token ${AGAIN}`,
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

describe('C1: placeholders are not secrets', () => {
  const slack = (rest: string) => `https://hooks.slack.com/${'services'}/${rest}`;
  const placeholders = [
    slack('T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'),
    slack('T0123ABCD/B0123ABCD/xxxxxxxxxxxxxxxx'),
    slack('XXX/YYY/ZZZ'),
    slack('YOUR/WEBHOOK/URL'),
    slack('your_team/your_bot/your_token'),
    slack('<team>/<bot>/<token>'),
    slack('T02QK7F4D/B05ZJ9...'),
    slack('T02QK7F4D/B05ZJ9XYZ/q8Rz…'),
    slack('T000/B000/XXXX'),
    slack('${TEAM}/${BOT}/${TOKEN}'),
    slack('{{ team }}/{{ bot }}/{{ token }}'),
    slack('changeme/changeme/changeme'),
    slack('TXXXXXXXX/BXXXXXXXX/abcdefghijklmnopqrstuvwx'),
    `https://discord.com/api/webhooks/${'000000000000000000'}/xxxxxxxxxxxxxxxxxxxx`,
    `https://discord.com/api/webhooks/${'123456789012345678'}/your-token-here`,
    `https://acme.webhook.office.com/webhookb2/${'00000000-0000-0000-0000-000000000000@00000000-0000-0000-0000-000000000000'}/IncomingWebhook/xxxx`,
    `AKIA${'IOSFODNN7EXAMPLE'}`,
    `ghp_${'x'.repeat(36)}`,
    `ghp_${'1234567890abcdefghijklmnopqrstuvwxyz'}`,
    `xoxb-${'123456789012-1234567890123'}-XXXXXXXXXXXXXXXX`,
    `glpat-${'your-private-token-goes-here'}`,
    `https://outlook.office.com/webhook/${'a1b2c3d4-e5f6-7890-abcd-ef1234567890@a1b2c3d4-e5f6-7890-abcd-ef1234567890'}/IncomingWebhook/abc123`,
    `ghp_${'abc123def456ghi789jkl012mno345pqr678'}`,
    'Bearer <token>',
    'Bearer YOUR_TOKEN_GOES_RIGHT_HERE',
    'bearer authentication-with-environment-variables',
    '-----BEGIN PRIVATE KEY-----',
  ];

  test.each(placeholders)('in a comment: %s', async (text) => {
    expect(await saidOf(`# webhook_url: ${text}`)).toEqual([]);
  });

  test.each(placeholders)('in a value: %s', async (text) => {
    expect(await saidOf(`smoke: {args: [${JSON.stringify(text)}]}`)).not.toContainEqual(
      expect.stringContaining(' is written into'),
    );
  });

  test.each([
    'http://user:pass@prometheus:9090',
    'http://USER:PASSWORD@prometheus:9090',
    'https://admin:changeme@prometheus',
    'https://me:***@prometheus',
    'https://<user>:<password>@prometheus',
    'https://me:xxxxx@prometheus',
  ])('a login in a comment: %s', async (text) => {
    expect(await saidOf(`# url: ${text}`)).toEqual([]);
  });

  test.each([
    ['http://user:pass@x.example', true],
    ['https://admin:changeme@x.example', true],
    ['https://me:xxxxx@x.example', false],
    ['https://me:YOUR_PASSWORD@x.example', false],
  ])('a login that is used may be a weak password: %s', async (url, isSecret) => {
    const said = isSecret ? [`20: a password in an address ${AGAIN}`] : [];
    expect(await saidOf(`services: [{http: "${url}"}]`)).toEqual(said);
  });
});

test('C1: a placeholder for the address of alerts is a warning', async () => {
  for (const url of [
    `https://hooks.slack.com/${'services'}/T00000000/B00000000/XXXX`,
    'https://hooks.example.com/<token>',
    'https://alerts.example.com/YOUR_TOKEN',
  ])
    expect(await problemsOf(`${SOUND}alerting: {webhook_url: "${url}"}\n`)).toEqual([
      '4:25: warning: alerting.webhook_url holds a placeholder: no alert arrives, write ${CANARY_WEBHOOK_URL:-} and set that variable',
    ]);
  const real = ['https://alerts.example.com/hook', '${CANARY_WEBHOOK_URL:-}', ''];
  for (const url of real) expect(await problemsOf(`${SOUND}alerting: {webhook_url: "${url}"}\n`)).toEqual([]);
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
  const said = (await problemsOf(text)).join('\n');
  expect(said).not.toMatch(/hunter2|12345678|ghp_|xoxb|AKIA/);
  expect(said.split('\n')).toHaveLength(9);
});
