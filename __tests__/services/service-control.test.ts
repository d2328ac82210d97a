import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServicePlan } from '../../src/canary/plan.ts';
import type { ServiceControl } from '../../src/canary/ports.ts';
import { type HttpClient, httpClient } from '../../src/http/request.ts';
import { serviceControl } from '../../src/services/service-control.ts';
import { systemClock } from '../../src/system/clock.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import { startProcess } from '../parts/own-process.ts';
import { signalQuietly } from '../parts/process-search.ts';
import { waitFor } from '../parts/wait-for.ts';

const never = new AbortController().signal;

let folder: Repository;
let http: HttpClient;
let control: ServiceControl;
beforeEach(async () => {
  folder = await makeRepository();
  http = httpClient();
  control = serviceControl(folder.root, http, systemClock);
});
afterEach(async () => {
  http.close();
  await folder.remove();
});

const plan = (
  runtime: ServicePlan['runtime'],
  afterToggle: ServicePlan['afterToggle'] = { kind: 'nothing' },
  timeoutSeconds = 30,
): ServicePlan => ({ name: 'web', runtime, afterToggle, timeoutSeconds });

describe('an HTTP service', () => {
  let server: LoopbackServer;
  let answers: number[];
  let asked: number;
  beforeEach(async () => {
    answers = [];
    asked = 0;
    server = await listen((_, response) => {
      asked += 1;
      // The last answer stays.
      const status = answers.length > 1 ? answers.shift() : answers[0];
      if (status !== undefined) response.writeHead(status).end('x'.repeat(100_000));
    });
  });
  afterEach(() => server.close());
  const web = (...more: [toggle?: ServicePlan['afterToggle'], timeoutSeconds?: number]): ServicePlan =>
    plan({ kind: 'http', url: `${server.url}/health` }, ...more);
  const words = (...command: string[]): ServicePlan['afterToggle'] => ({ kind: 'command', command });

  it.each([
    [200, undefined],
    [204, 'it answers 204'],
    [404, 'it answers 404'],
    [503, 'it answers 503'],
  ])('that answers %d', async (status, problem) => {
    answers = [status];
    expect(await control.problem(web(), never)).toBe(problem);
  });

  it('that is down', async () => {
    await server.close();
    expect(await control.problem(web(), never)).toBe(`${server.address} refused the connection`);
  });

  it('that hangs, when the run is cancelled', async () => {
    const cancel = new AbortController();
    const problem = control.problem(web(), cancel.signal);
    await waitFor('the question', () => asked > 0);
    cancel.abort('SIGTERM');
    expect(await problem).toBe(`the request to ${server.address} was cancelled`);
  });

  it('with nothing to do after a toggle is not even asked', async () => {
    await control.afterToggle(web(), never);
    expect(asked).toBe(0);
  });

  it('is told by a command in the root, without a shell, and waited for until it answers', async () => {
    await folder.writeScript('scripts/tell.sh', 'printf "%s|" "$@" >told; pwd >>told');
    answers = [503, 503, 200];
    await control.afterToggle(web(words('scripts/tell.sh', '$HOME', 'a b', ';')), never);
    expect(await folder.read('told')).toBe(`$HOME|a b|;|${folder.root}\n`);
    expect(asked).toBe(3);
  });

  it.each<[title: string, script: string, error: string]>([
    ['fails', 'echo first; echo second >&2; exit 7', 'scripts/tell.sh failed (7): first\nsecond'],
    ['fails in silence', 'exit 1', 'scripts/tell.sh failed (1)'],
    ['is ended by a signal', 'kill -9 $$', 'scripts/tell.sh failed (SIGKILL)'],
  ])('a command that %s', async (_, script, error) => {
    await folder.writeScript('scripts/tell.sh', script);
    answers = [200];
    await expect(control.afterToggle(web(words('scripts/tell.sh')), never)).rejects.toThrow(new Error(error));
    expect(asked).toBe(0);
  });

  it('a command of which much is said is quoted with its end', async () => {
    await folder.writeScript('scripts/tell.sh', 'seq 1 100000; echo the end; exit 1');
    const error = await control
      .afterToggle(web(words('scripts/tell.sh')), never)
      .catch(({ message }: Error) => message);
    expect(error).toMatch(/^scripts\/tell\.sh failed \(1\): [\s\S]*\n100000\nthe end$/);
    expect(String(error).length).toBeLessThan(500);
  });

  it('a command that is not there, and one that may not be run', async () => {
    await folder.write('scripts/plain', '');
    await expect(control.afterToggle(web(words('supervisorctl-of-nobody')), never)).rejects.toThrow(
      new Error('supervisorctl-of-nobody is not installed'),
    );
    await expect(control.afterToggle(web(words('scripts/plain')), never)).rejects.toThrow(
      /scripts\/plain: .*EACCES/,
    );
  });

  it('a command that hangs is given up on, and no process of it is left', async () => {
    await folder.writeScript('scripts/tell.sh', `echo $$ >pid; trap '' TERM; sleep 600 & wait; sleep 600`);
    await expect(control.afterToggle(web(words('scripts/tell.sh'), 3), never)).rejects.toThrow(
      new Error('scripts/tell.sh did not end within 3 s'),
    );
    const pid = Number(await folder.read('pid'));
    await waitFor('its processes to end', () => !groupLives(pid));
  });

  it('a command is ended when the run is cancelled', async () => {
    await folder.writeScript('scripts/tell.sh', 'echo $$ >pid; sleep 600');
    const cancel = new AbortController();
    const told = control
      .afterToggle(web(words('scripts/tell.sh')), cancel.signal)
      .catch((error: Error) => error);
    const pid = Number(await waitFor('the command', async () => (await folder.read('pid')) || undefined));
    cancel.abort('SIGINT');
    expect(await told).toEqual(new Error('scripts/tell.sh was cancelled'));
    await waitFor('its processes to end', () => !groupLives(pid));
  });

  it('a command may leave the service that it starts running', async () => {
    answers = [200];
    await folder.writeScript('scripts/tell.sh', 'nohup sleep 600 >/dev/null 2>&1 & echo $! >pid');
    await control.afterToggle(web(words('scripts/tell.sh')), never);
    const pid = Number(await folder.read('pid'));
    try {
      expect(process.kill(pid, 0)).toBe(true);
      const isSleep = async () => (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('sleep');
      await waitFor('the service to run', isSleep);
    } finally {
      signalQuietly(pid, 'SIGKILL');
    }
  });

  it('a service that does not come back is told as what it is', async () => {
    answers = [503];
    await expect(control.afterToggle(web(words('true'), 3), never)).rejects.toThrow(
      new Error('not healthy 3 s after it was told: it answers 503'),
    );
    expect(asked).toBeGreaterThan(1);
  });
});

function groupLives(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

/**
 * There is no systemd where tests run, and no docker compose: these are stand-ins on the PATH of a child. They write down the
 * words that they were given, a line each. (Containers are tested on a real Docker engine, among the outcomes.)
 */
describe('a systemd unit', () => {
  const runtime = { kind: 'systemd', unit: 'nova-api.service' } as const;
  const asks = 'show --property ActiveState --value nova-api.service';
  const answering = (answer: string): Promise<string> =>
    folder.writeScript('bin/systemctl', `echo "$*" >>words; ${answer}`);

  it.each([
    ['active', 'healthy'],
    ['failed', 'the unit is failed'],
    ['activating', 'the unit is activating'],
    ['', 'the unit is unknown'],
  ])('that is "%s"', async (state, problem) => {
    await answering(`echo ${state}`);
    expect(await ask(plan(runtime), 'problem')).toBe(problem);
    expect(await folder.read('words')).toBe(`${asks}\n`);
  });

  it.each([
    ['restarted', { kind: 'restart' }, 'restart nova-api.service'],
    ['signalled', { kind: 'signal', signal: 'HUP' }, 'kill --signal HUP nova-api.service'],
  ] as const)('is %s, then looked at', async (_, toggle, words) => {
    await answering('echo active');
    expect(await ask(plan(runtime, toggle), 'afterToggle')).toBe('told');
    expect(await folder.read('words')).toBe(`${words}\n${asks}\n`);
  });

  it('where systemctl fails, or is not there', async () => {
    await answering('echo "no such unit" >&2; exit 5');
    expect(await ask(plan(runtime), 'problem')).toBe('systemctl show failed (5): no such unit');
    expect(await ask(plan(runtime, { kind: 'restart' }), 'afterToggle')).toBe(
      'Error: systemctl restart failed (5): no such unit',
    );
    expect(await ask(plan(runtime), 'problem', folder.path('nothing'))).toBe('systemctl is not installed');
  });
});

describe('docker compose', () => {
  const runtime = { kind: 'compose', service: 'worker', file: '/srv/compose.yaml' } as const;
  const asks = /compose --file \/srv\/compose\.yaml ps --all --quiet worker\ninspect .* 0123abc\n$/;
  const scripted = (ids: string): Promise<string> =>
    folder.writeScript(
      'bin/docker',
      [
        'echo "$*" >>words',
        `case "$*" in *" ps "*) printf '${ids}';; inspect*) echo 'true false running';; esac`,
      ].join('\n'),
    );

  it('asks for the container first, and takes the first one', async () => {
    await scripted('0123abc\\n4567def\\n');
    expect(await ask(plan(runtime), 'problem')).toBe('healthy');
    expect(await folder.read('words')).toMatch(asks);
  });

  it('has no container', async () => {
    await scripted('');
    expect(await ask(plan(runtime), 'problem')).toBe('docker compose has no container for worker');
  });

  it.each([
    ['restart', { kind: 'restart' }, 'compose --file /srv/compose.yaml restart worker'],
    [
      'a signal',
      { kind: 'signal', signal: 'USR1' },
      'compose --file /srv/compose.yaml kill --signal USR1 worker',
    ],
  ] as const)('%s', async (_, toggle, words) => {
    await scripted('0123abc\\n');
    expect(await ask(plan(runtime, toggle), 'afterToggle')).toBe('told');
    const told = (await folder.read('words')) ?? '';
    expect(told.split('\n')[0]).toBe(words);
    expect(told).toMatch(asks);
  });
});

/** Asks serviceControl in a child that finds its tools in the repository's `bin` first. */
async function ask(
  service: ServicePlan,
  question: 'problem' | 'afterToggle',
  path = `${folder.path('bin')}:/usr/bin:/bin`,
): Promise<string> {
  const child = fileURLToPath(new URL('control-child.ts', import.meta.url));
  const options = { cwd: folder.root, env: { PATH: path } };
  const run = await startProcess(
    process.execPath,
    [child, folder.root, JSON.stringify(service), question],
    options,
  );
  const { code, stdout, stderr } = await run.finished;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd();
}
