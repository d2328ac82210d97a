import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CliRun, startCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { waitFor } from '../parts/wait-for.ts';
import {
  bundle,
  flag,
  processesOf,
  reportOf,
  settledHow,
  smallConfig,
  waitUntilNothingRuns,
} from './fault-stage.ts';

const preload = new URL('./throws-on-signal.js', import.meta.url).href;

let repository: Repository;
let canary: CliRun;
let before: Buffer;

beforeEach(async () => {
  repository = await makeRepository();
  before = repository.bytes();
  await repository.writeScript('scripts/smoke.sh', 'echo x >smoking; sleep 600');
  await repository.writeScript(
    'scripts/undo.sh',
    'echo x >undoing; while [ ! -e free ]; do sleep 0.05; done',
  );
  await repository.writeConfig(smallConfig({ rollback: { script: 'scripts/undo.sh' } }));
});
afterEach(async () => {
  await canary.end();
  for (const { pid } of await processesOf(repository)) process.kill(pid, 'SIGKILL');
  await repository.remove();
});

async function start(env: Readonly<Record<string, string>>): Promise<void> {
  canary = await startCli(bundle('cli'), ['--config', 'canary.yaml'], {
    cwd: repository.root,
    env: { GITHUB_WORKSPACE: repository.root, ...env },
  });
  await appears('smoking');
}

const appears = (name: string): Promise<unknown> =>
  waitFor(name, () => existsSync(repository.path(name)), { detail: () => canary.stdout() + canary.stderr() });

describe('invariant 1: what nobody has caught ends in the same rollback, once', () => {
  it.each([
    ['an Error', 'crashed: thrown by a test'],
    ['a text', 'crashed: thrown by a test'],
    ['nothing', 'crashed: undefined'],
    ['a rejected promise', 'crashed: thrown by a test'],
    ['a promise rejected with a text', 'crashed: thrown by a test'],
    ['a promise rejected with null', 'crashed: null'],
  ])('%s, while the flag is on and again within the rollback', async (kind, reason) => {
    await start({ NODE_OPTIONS: `--import=${preload}`, AOS_CANARY_THROWS: kind });
    expect(repository.enabled(flag)).toBe(true);
    canary.signal('SIGUSR2');
    await appears('undoing');
    expect(repository.bytes().equals(before)).toBe(true);
    canary.signal('SIGUSR2');
    await repository.write('free', '');

    const { code, signal, stdout, stderr } = await canary.finished;
    expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
    expect(stdout.match(/ROLLING BACK/g)).toHaveLength(1);
    expect(repository.bytes().equals(before)).toBe(true);
    expect(await settledHow(repository)).toBe('restored');
    expect(await reportOf(repository)).toMatchObject({
      verdict: 'rolled-back',
      reason_code: 'crashed',
      reason,
      rollback_status: 'restored',
    });
    await waitUntilNothingRuns(repository);
  });
});

it("invariant 1: the guardian bears neither the runner's mark nor that of a script, by which others would end it", async () => {
  await start({ RUNNER_TRACKING_ID: 'github_of_a_job', AOS_CANARY_SCRIPT: 'of-a-canary-around' });
  const environment = (pid: number): string[] => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  const all = await processesOf(repository);
  const [guardian] = all.filter(({ command }) => command.includes('/guardian/index.js'));
  const [script] = all.filter(({ command }) => command.includes('smoke.sh'));
  const marks = /^(RUNNER_TRACKING_ID|AOS_CANARY_SCRIPT)=/;
  expect(environment(guardian?.pid ?? 0).filter((entry) => marks.test(entry))).toEqual([]);
  expect(
    environment(script?.pid ?? 0)
      .filter((entry) => marks.test(entry))
      .sort(),
  ).toEqual([
    expect.stringMatching(/^AOS_CANARY_SCRIPT=[0-9a-f]{32}$/),
    'RUNNER_TRACKING_ID=github_of_a_job',
  ]);
  canary.signal('SIGINT');
  await repository.write('free', '');
  expect((await canary.finished).code).toBe(130);
});
