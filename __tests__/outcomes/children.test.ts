// What children of a run get to know, and what is shown of what they print (rows S17 and S18), on the committed bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeWorkplace, type Workplace } from '../commands/workplace.ts';

/** What a step of a workflow has in its environment. */
const OURS = {
  'INPUT_GITHUB-TOKEN': 'input-github-token-1',
  'INPUT_PROMETHEUS-TOKEN': 'input-prometheus-token-2',
  ACTIONS_RUNTIME_TOKEN: 'actions-runtime-token-3',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'actions-id-token-4',
  ACTIONS_RUNTIME_URL: 'https://results.example/actions-runtime-url-5',
  GITHUB_TOKEN: 'github-token-of-the-job-6',
  GITHUB_OUTPUT: '/dev/null',
  GITHUB_STATE: '/dev/null',
  PROM_TOKEN: 'prom-token-7',
  PROM_LOGIN: 'prom-login-8',
  DATABASE_URL: 'postgres://app:database-password-9@db/app',
  SLACK_WEBHOOK: 'https://hooks.slack.com/services/T0/B0/webhook-10',
  AWS_SECRET_ACCESS_KEY: '/aws-secret-access-key-11',
} as const;
const PASSED = {
  GITHUB_SHA: 'abc',
  GITHUB_REF: 'refs/heads/main',
  NOVA_URL: 'http://127.0.0.1:1',
  KUBECONFIG: '/etc/kube',
};

let place: Workplace;
beforeEach(async () => {
  place = await makeWorkplace();
  Object.assign(place.env, OURS, PASSED);
});
afterEach(() => place.end());

const found = (text: string): string[] => Object.values(OURS).filter((value) => text.includes(value));
const read = async (file: string): Promise<string> => (await place.repository.read(file)) ?? '';

/** Everything that a run leaves: the report, the page, the copies. */
function written(): string {
  const folder = join(place.repository.root, 'reports');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('S17: the environment of children', () => {
  test('has no secret, in the smoke test, the rollback script, commands and the guardian', async () => {
    const dump = (name: string): string => `tr '\\0' '\\n' </proc/self/environ >${name}`;
    await place.repository.writeScript(
      'scripts/smoke.sh',
      `${dump('smoke.env')}\nfor each in /proc/[0-9]*/cmdline; do case "$(tr '\\0' ' ' <$each 2>/dev/null)" in *guardian/index.js*) ` +
        `cat "$(dirname $each)/environ" 2>/dev/null | tr '\\0' '\\n' >>guardian.env;; esac; done\nexit 1`,
    );
    await place.repository.writeScript('scripts/back.sh', dump('rollback.env'));
    await place.configure({
      prometheus: {
        scrape: [`${place.service.url}/metrics`],
        baseline_window_seconds: 2,
        metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total' } },
      },
      rollback: { script: 'scripts/back.sh' },
      services: [
        {
          name: 'web',
          http: `${place.service.url}/health`,
          after_toggle: { command: ['/bin/sh', '-c', dump('command.env')] },
        },
      ],
    });
    const { code } = await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(code).toBe(1);
    for (const file of ['smoke.env', 'rollback.env', 'command.env', 'guardian.env']) {
      const env = await read(file);
      expect([
        file,
        found(env).filter((value) => value !== OURS.PROM_LOGIN && value !== '/dev/null'),
      ]).toEqual([file, []]);
      expect(env).not.toMatch(/^(GITHUB_OUTPUT|GITHUB_STATE|INPUT_|ACTIONS_)/m);
      for (const [name, value] of Object.entries(PASSED)) expect(env).toContain(`${name}=${value}`);
      expect(env).toMatch(/^PATH=/m);
    }
  });

  test('has what the config names', async () => {
    await place.repository.writeScript('scripts/smoke.sh', 'env >smoke.env; exit 1');
    await place.repository.writeScript('scripts/back.sh', 'env >rollback.env');
    await place.configure({
      smoke: { script: 'scripts/smoke.sh', env: ['PROM_TOKEN'] },
      rollback: { script: 'scripts/back.sh', env: ['GITHUB_TOKEN'] },
    });
    await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(found(await read('smoke.env'))).toEqual([OURS.PROM_TOKEN, OURS.PROM_LOGIN]);
    expect(found(await read('rollback.env'))).toEqual([OURS.GITHUB_TOKEN, OURS.PROM_LOGIN]);
  });

  test('has no variable that the config uses as a secret, whatever its name', async () => {
    await place.repository.writeScript('scripts/smoke.sh', 'env >smoke.env; exit 1');
    await place.configure({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to a variable
      alerting: { webhook_url: 'http://127.0.0.1:9/${PROM_LOGIN}' },
    });
    await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(found(await read('smoke.env'))).toEqual([]);
  });

  test('a failing script without a variable that it may need is told which key to set', async () => {
    await place.repository.writeScript('scripts/smoke.sh', 'exit 1');
    const { stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(stdout).toMatch(/ran without .*PROM_TOKEN.*list the variables it needs under smoke.env/);
  });

  test('the runner’s own variables cannot be named', async () => {
    await place.configure({ smoke: { script: 'scripts/smoke.sh', env: ['ACTIONS_RUNTIME_TOKEN'] } });
    expect((await place.run('validate', 'canary.yaml')).code).not.toBe(0);
  });
});

const KEY = ['MIIEvgIBADANBgkqhkiG9w0BAQEFAASC', 'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'];
/** Secrets by their looks, put together so that no scanner takes this file for a leak. */
const LOOKS = [
  `ghp_${'a1B2'.repeat(9)}`,
  `github_pat_${'a1B2'.repeat(10)}`,
  `AKIA${'Q7'.repeat(8)}`,
  `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'dozjgNryP4'.repeat(3)}`,
  `https://hooks.slack.com/services/T0001/B0001/${'Zx9'.repeat(8)}`,
  `https://discord.com/api/webhooks/1234567/${'Qw8'.repeat(10)}`,
  `npm_${'x9Y8'.repeat(9)}`,
  `pypi-${'AgEIcHlwaS5vcmc'.repeat(3)}`,
  `sk_live_${'x9Y8'.repeat(6)}`,
  `AIza${'Sy0A9'.repeat(7)}`,
  `glpat-${'x9Y8'.repeat(5)}`,
];
const PRINTED: readonly (readonly [what: string, shell: string, leak: string])[] = [
  ...LOOKS.map((text) => [text.slice(0, 12), `echo 'it is ${text}.'`, text] as const),
  ['a bearer token', "echo 'Authorization: Bearer opaque-token-value'", 'opaque-token-value'],
  ['basic auth', "echo 'authorization: Basic dXNlcjpwYXNzd29yZDEyMw=='", 'dXNlcjpwYXNzd29yZDEyMw'],
  ['a password in an address', "echo 'redis://user:s3cr3tpass@cache:6379/0'", 's3cr3tpass'],
  ['such an address, URL-encoded', "echo 'to=redis%3A%2F%2Fuser%3As3cr3tpass%40cache%3A6379'", 's3cr3tpass'],
  ['a variable of env', "echo 'SOME_API_KEY=plain-looking-value'", 'plain-looking-value'],
  [
    'a token in base64',
    `printf %s 'user:${LOOKS[0]}' | base64 -w 0`,
    Buffer.from(`user:${LOOKS[0]}`).toString('base64').slice(16, 40),
  ],
  [
    'a private key, line by line',
    `printf '%s\\n' '-----BEGIN RSA PRIVATE KEY-----' ${KEY.join(' ')} '-----END RSA PRIVATE KEY-----' done`,
    KEY[1] ?? '',
  ],
  [
    'the value of a variable',
    'echo "x-$SHOWN-x"',
    'value-of-a-secret-variable-of-some-length-12345678901234567890',
  ],
  [
    'the same in base64',
    'printf %s "$SHOWN" | base64',
    Buffer.from('value-of-a-secret-variable-of-some-length').toString('base64').slice(0, 40),
  ],
  ['the same, URL-encoded', "echo 'q=p%40ss%20word%2F1'", 'p%40ss%20word'],
  ['the same, on two lines', 'echo "$SHOWN" | fold -w 20', 'secret-variable'],
  ['the same in base64, on many lines', 'printf %s "$SHOWN" | base64 | fold -w 32', 'c2VjcmV0LXZhcmlhYmxl'],
  [
    'the same, in two writes',
    'printf "value-of-a-secret-"; sleep 0.3; echo "variable-of-some-length-12345678901234567890"',
    'variable-of-some-length',
  ],
];

describe('S18: what a smoke test prints', () => {
  test.each(PRINTED)('%s is masked wherever it would be shown', async (_, shell, leak) => {
    Object.assign(place.env, {
      MY_API_TOKEN: 'value-of-a-secret-variable-of-some-length-12345678901234567890',
      DB_PASSWORD: 'p@ss word/1',
      SHOWN: 'value-of-a-secret-variable-of-some-length-12345678901234567890',
    });
    await place.configure({
      smoke: { script: 'scripts/smoke.sh', env: ['MY_API_TOKEN'] },
      prometheus: { scrape: [`${place.service.url}/metrics`], metrics: {} },
    });
    await place.repository.writeScript(
      'scripts/smoke.sh',
      `export SHOWN="$MY_API_TOKEN"\n${shell}\n{ ${shell}; } >&2\nexit 1`,
    );
    const { stdout, stderr } = await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(stdout).toContain('***');
    for (const text of [stdout, stderr, written()]) expect(text).not.toContain(leak);
  });

  test('ordinary output stays as it is', async () => {
    const text =
      'GET /api/items?id=42 200 tokens=12 password ok, sha 3e93817f56cb49ed5a85a9b8400caaeb3b3dae89';
    await place.repository.writeScript('scripts/smoke.sh', `echo '${text}'`);
    const { stdout } = await place.run('--config', 'canary.yaml', '--watch', '0');
    expect(stdout).toContain(text);
  });
});
