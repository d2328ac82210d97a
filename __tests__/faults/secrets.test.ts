// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';
import { makeRunner, type Runner, type StepResult } from '../parts/runner.ts';
import { waitFor } from '../parts/wait-for.ts';
import {
  bundle,
  inputDefaults,
  processesOf,
  settledHow,
  smallConfig,
  waitUntilNothingRuns,
} from './fault-stage.ts';

const TOKEN = 'tok-3f9c/1b?77+d0a4';
const PASSWORD = 'pa55 wörd&more';
const HOOK_PATH = '/hooks/T0F4K3/B0G5/4bcdef0123456789abcdef01';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Every way in which a secret has been seen to get out. */
const forms = [
  ...[TOKEN, PASSWORD, HOOK_PATH].flatMap((secret) => [
    secret,
    base64(secret),
    Buffer.from(secret).toString('base64url'),
    encodeURIComponent(secret),
    encodeURI(secret),
    JSON.stringify(secret).slice(1, -1),
  ]),
  base64(`nova:${PASSWORD}`),
  // The telling middle of an encoding that begins with something else.
  base64(`Bearer ${TOKEN}`).slice(12, -4),
];

let repository: Repository;
let server: LoopbackServer;
let runner: Runner;
let hookStatus: number;
const alerts: string[] = [];
const health: (string | undefined)[] = [];
const env = { TOKEN, PASSWORD: encodeURIComponent(PASSWORD), WHERE: '', CANARY_WEBHOOK_URL: '' };

beforeEach(async () => {
  alerts.length = 0;
  health.length = 0;
  hookStatus = 200;
  server = await listen(async (request, response) => {
    const body = (await readBody(request)).toString();
    if (request.url === HOOK_PATH) {
      alerts.push(body);
      response.writeHead(hookStatus).end();
    } else if (request.url?.startsWith('/health')) {
      health.push(request.headers.authorization);
      response.end();
    } else {
      // A proxy that repeats what it was told.
      const error = `no upstream for ${request.headers.authorization} at ${request.url}`;
      response.writeHead(503).end(JSON.stringify({ status: 'error', errorType: 'unavailable', error }));
    }
  });
  env.WHERE = server.address;
  env.CANARY_WEBHOOK_URL = `${server.url}${HOOK_PATH}`;
  repository = await makeRepository();
  await repository.writeScript(
    'scripts/smoke.sh',
    [
      'echo "Authorization: Bearer $TOKEN"; printf "Bearer %s" "$TOKEN" | base64 -w0; echo',
      'printf "nova:%s" "$PASSWORD_PLAIN" | base64 -w0 >&2; echo >&2; echo "$CANARY_WEBHOOK_URL" >&2',
      'echo x >begun; [ -z "$WAIT" ] || while [ ! -e free ]; do sleep 0.05; done; exit 1',
    ].join('\n'),
  );
  await repository.writeScript('scripts/undo.sh', 'echo "undone with $1"; echo "$1" >undone');
  await repository.writeScript(
    'scripts/restart.sh',
    'echo "restarted with $1" >&2; echo "$1" >>restarted; exit "${RESTART:-0}"',
  );
  await repository.writeConfig(
    smallConfig({
      smoke: {
        script: 'scripts/smoke.sh',
        timeout_seconds: 600,
        env: ['TOKEN', 'PASSWORD_PLAIN', 'CANARY_WEBHOOK_URL'],
      },
      prometheus: {
        url: 'http://nova:${PASSWORD}@${WHERE}/prometheus',
        baseline_window_seconds: 1,
        metrics: { queue_depth: 'sum(queue_depth)' },
      },
      thresholds: { queue_depth: { max: 5 } },
      services: [
        {
          name: 'web',
          http: 'http://nova:${PASSWORD}@${WHERE}/health?token=${TOKEN}',
          after_toggle: { command: ['scripts/restart.sh', '${TOKEN}'] },
        },
      ],
      rollback: { script: 'scripts/undo.sh', args: ['${TOKEN}'] },
    }),
  );
  runner = await makeRunner({
    workspace: repository.root,
    defaults: { ...inputDefaults, 'upload-artifact': 'false' },
    env: { ...env, PASSWORD_PLAIN: PASSWORD },
  });
});
afterEach(async () => {
  await runner.end();
  for (const { pid } of await processesOf(repository)) process.kill(pid, 'SIGKILL');
  await server.close();
  await repository.remove();
});

const stateFolder = (): string => join(dirname(repository.flagsFile), '.aos-canary');

/** All that is on the disk of what a run wrote, by its path. */
function written(): Record<string, string> {
  const own = ['undone', 'restarted', 'begun', 'free'];
  const folders = [repository.root, stateFolder(), repository.path('reports')].filter(existsSync);
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !own.includes(entry.name))
      .map(({ name }) => join(folder, name)),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

function expectNoSecret(texts: Readonly<Record<string, string>>): void {
  const leaks = Object.entries(texts).flatMap(([where, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => `${where}: ${form}`),
  );
  expect(leaks).toEqual([]);
}

/** A step's log but for what tells the runner what to mask. */
const logOf = ({ stdout, stderr }: StepResult): string =>
  `${stdout}${stderr}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

const start = (more: Readonly<Record<string, string>> = {}) =>
  runner.main(bundle('main'), { inputs: { config: 'canary.yaml', 'watch-seconds': '60' }, env: more });

describe('invariant 10: a secret of the config is in nothing that a run writes, prints or sends', () => {
  it('log, summary, outputs, report, alert and journal of a run that rolls back', async () => {
    const step = await (await start()).result;
    expect(step.outputs).toMatchObject({ 'reason-code': 'smoke-failed', 'rollback-status': 'restored' });
    // All of them were really used.
    expect(await repository.read('undone')).toBe(`${TOKEN}\n`);
    expect(await repository.read('restarted')).toBe(`${TOKEN}\n${TOKEN}\n`);
    expect(new Set(health)).toEqual(new Set([`Basic ${base64(`nova:${PASSWORD}`)}`]));
    expect(alerts).toHaveLength(1);
    expect(step.stdout).toContain('Authorization: Bearer ***');
    expectNoSecret({
      ...written(),
      log: logOf(step),
      summary: step.summary,
      alert: alerts.join('\n'),
      outputs: JSON.stringify([step.outputs, step.state]),
    });
    expect(Object.keys(written()).join()).toContain('journal.jsonl');
  });

  it('an alert that nobody takes, and a restart that fails and says why', async () => {
    hookStatus = 500;
    const step = await (await start({ RESTART: '3' })).result;
    expect(step.outputs).toMatchObject({ 'reason-code': 'service-restart-failed' });
    expectNoSecret({ ...written(), log: logOf(step), summary: step.summary, alert: alerts.join('\n') });
    expect(logOf(step)).toContain('Incident recorded in');
  });

  it('a run that is killed: what its guardian finds, does, writes and sends', async () => {
    const step = await start({ WAIT: 'yes' });
    await waitFor('the flag to be on', () => existsSync(repository.path('begun')), { detail: step.stdout });
    expectNoSecret(written());
    step.signal('SIGKILL');
    await waitFor('the guardian to finish', async () => (await settledHow(repository)) === 'restored');
    await waitUntilNothingRuns(repository);
    // With what was never on the disk.
    expect(await repository.read('undone')).toBe(`${TOKEN}\n`);
    expect(await repository.read('restarted')).toBe(`${TOKEN}\n${TOKEN}\n`);
    expect(alerts).toHaveLength(1);
    const post = await (await runner.post(bundle('post'), await step.result)).result;
    expectNoSecret({ ...written(), log: logOf(post), summary: post.summary, alert: alerts.join('\n') });
  });

  it('killed with its guardian: recover has from the config what the journal does not tell', async () => {
    const step = await start({ WAIT: 'yes' });
    await waitFor('the flag to be on', () => existsSync(repository.path('begun')), { detail: step.stdout });
    for (const { pid, command } of await processesOf(repository))
      if (command.includes('/guardian/index.js')) process.kill(pid, 'SIGKILL');
    step.signal('SIGKILL');
    const killed = await step.result;

    // The post step knows no config: it puts the flags back, and says what is left.
    const post = await (await runner.post(bundle('post'), killed)).result;
    expect(repository.enabled('capability_enforcement_soft')).toBe(false);
    expect(logOf(post)).toContain(
      'web, the rollback script could not be told: what holds a secret is not kept on the disk',
    );
    expect(await settledHow(repository)).toBeUndefined();

    const cli = await startCli(bundle('cli'), ['recover', '--config', 'canary.yaml'], {
      cwd: repository.root,
      env: { ...env, GITHUB_WORKSPACE: repository.root },
    });
    const { code, stdout, stderr } = await cli.finished;
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(await settledHow(repository)).toBe('restored');
    expect(await repository.read('undone')).toBe(`${TOKEN}\n`);
    expectNoSecret({ ...written(), log: `${logOf(post)}${stdout}${stderr}`, summary: post.summary });
  });
});
