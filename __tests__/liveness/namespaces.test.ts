import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cli, flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { settledHow } from '../faults/fault-stage.ts';
import { type OwnProcess, startProcess } from '../parts/own-process.ts';
import { waitFor } from '../parts/wait-for.ts';

jest.setTimeout(120_000);

const HEARTBEAT_SECONDS = 3;

/** A container in what counts here: PID and mount namespaces and a host name of its own, and nothing outlives it. */
const CONTAINER = ['--pid', '--fork', '--kill-child', '--mount-proc', '--uts'] as const;

const canUnshare = ((): boolean => {
  try {
    execFileSync('unshare', [...CONTAINER, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.CI === 'true') throw new Error('namespaces cannot be tested here');
    return false;
  }
})();

let place: Workplace;
let container: OwnProcess | undefined;
beforeEach(async () => {
  place = await makeWorkplace();
  await place.configure({ heartbeat_timeout_seconds: HEARTBEAT_SECONDS });
});
afterEach(async () => {
  await container?.kill();
  container = undefined;
  await place.end();
});

const isBack = (): boolean => place.repository.bytes().equals(place.before);

/** A canary in a container of its own, in its watch. */
async function startInContainer(): Promise<OwnProcess> {
  const command = `hostname runner-a; exec "$0" "$1" --config canary.yaml --watch 600`;
  container = await startProcess('unshare', [...CONTAINER, 'sh', '-c', command, process.execPath, cli], {
    cwd: place.repository.root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...place.env },
  });
  await container.waitForText('[STEP] Watch');
  return container;
}

(canUnshare ? describe : describe.skip)('S2: the lock holder is in another PID namespace', () => {
  it('and gone: the next run waits for its heartbeat, restores the flags and goes on', async () => {
    await (await startInContainer()).kill();
    expect(place.repository.enabled(flag)).toBe(true);
    const { code, stdout } = await place.run('--config', 'canary.yaml');
    expect(stdout).toMatch(/a canary that was killed .* on runner-a, .* left .* on; its flags are back/);
    expect(code).toBe(0);
  });

  it('and gone: recover restores the flags', async () => {
    await (await startInContainer()).kill();
    const { code } = await place.run('recover', '--config', 'canary.yaml');
    expect(code).toBe(0);
    expect(isBack()).toBe(true);
    expect(await settledHow(place.repository)).toBe('restored');
  });

  it('and alive: it keeps its lock, is told of, and nothing is touched', async () => {
    const run = await startInContainer();
    await sleep((HEARTBEAT_SECONDS + 1) * 1000);
    const second = await place.run('--config', 'canary.yaml');
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('its heartbeat goes on');
    const recovery = await place.run('recover', '--config', 'canary.yaml');
    expect(recovery.code).toBe(0);
    expect(place.repository.enabled(flag)).toBe(true);
    expect(run.running()).toBe(true);
  });

  it('and nothing proves that it is dead: recover exits with 3, says so, and --force restores', async () => {
    await (await startInContainer()).kill();
    // As a version without a heartbeat has left it.
    const path = `${place.repository.flagsFile.replace(/[^/]*$/, '')}.aos-canary/feature_flags.json.lock`;
    const relative = path.slice(place.repository.root.length + 1);
    const { heartbeatMs: _, ...record } = JSON.parse((await place.repository.read(relative)) ?? '');
    await place.repository.write(relative, JSON.stringify(record));

    const refused = await place.run('recover', '--config', 'canary.yaml');
    expect(refused.code).toBe(3);
    const [, command] = /if it does not run any more: (.*)\n/.exec(refused.stdout) ?? [];
    expect(command).toMatch(/ recover --flags-file \/.* --force$/);
    expect(isBack()).toBe(false);
    const blocked = await place.run('--config', 'canary.yaml');
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toContain(`if it does not run any more, run: ${command}`);

    execFileSync('sh', ['-c', command as string], { cwd: '/' });
    expect(isBack()).toBe(true);
  });
});

(canUnshare ? describe : describe.skip)(
  'S13: one state folder for a file that is mounted at two paths',
  () => {
    it('is one lock', async () => {
      const folder = place.repository.flagsFile.replace(/\/[^/]*$/, '');
      const other = place.repository.path('other');
      const script = `
      mkdir -p ${other} && mount --bind ${folder} ${other}
      "$0" "$1" --config canary.yaml --watch 600 & first=$!
      until grep -q '"${flag}": true' ${folder}/feature_flags.json; do sleep 0.1; done
      "$0" "$1" --config canary.yaml --flags-file ${other}/feature_flags.json; code=$?
      kill $first; wait $first; umount ${other}; exit $code`;
      const run = await startProcess('unshare', ['--mount', 'sh', '-c', script, process.execPath, cli], {
        cwd: place.repository.root,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          ...place.env,
          AOS_CANARY_STATE_FOLDER: place.repository.path('state'),
        },
      });
      container = run;
      const { code, stdout } = await run.finished;
      expect(stdout).toContain('another canary holds');
      expect(code).toBe(1);
      await waitFor('the flags to be back', isBack);
    });
  },
);
