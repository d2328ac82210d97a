import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import { type DockerEngine, startDockerEngine } from '../parts/docker-engine.ts';
import { waitFor } from '../parts/wait-for.ts';
import type { Plain } from '../parts/yaml-text.ts';
import { expectValid } from '../report/schema.ts';

const PATIENCE_MS = 180_000;

/** Notes its starts and the signals it gets, in files that outlive a restart. */
const worker = 'echo x >>/starts; trap "echo x >>/signals" HUP; while :; do sleep 0.1; done';

// An engine does not keep this process from ending, and jest would take an end in the middle for a good one.
const awake = setInterval(() => {}, 60_000);
const started = await startDockerEngine();
if (!started.engine) clearInterval(awake);
if (started.reason !== undefined) process.stderr.write(`SKIPPED, no Docker engine: ${started.reason}\n`);

(started.engine ? describe : describe.skip)('services in Docker containers', () => {
  let engine: DockerEngine;
  let place: Workplace;

  beforeAll(() => {
    engine = started.engine as DockerEngine;
  });
  afterAll(async () => {
    await engine.stop();
    clearInterval(awake);
  }, PATIENCE_MS);

  beforeEach(async () => {
    place = await makeWorkplace();
    Object.assign(place.env, engine.env);
    await engine.run('db', ['sh', '-c', worker]);
  }, PATIENCE_MS);
  afterEach(async () => {
    await place.end();
    const containers = await engine.docker('ps', '--all', '--quiet', `--filter=label=${engine.image}`);
    if (containers !== '') await engine.docker('rm', '--force', ...containers.split('\n'));
  }, PATIENCE_MS);

  const startedAt = (name: string): Promise<string> =>
    engine.docker('inspect', '--format', '{{.State.StartedAt}}', name);
  const health = (name: string): Promise<string> =>
    engine.docker('inspect', '--format', '{{.State.Health.Status}}', name);
  /** How often the container was started, or signalled. */
  const count = async (name: string, what: 'starts' | 'signals'): Promise<number> =>
    Number(await engine.docker('exec', name, 'sh', '-c', `cat /${what} 2>/dev/null | wc -l`));

  /** Runs a canary whose smoke test is this script. */
  async function canary(
    afterToggle: Plain | undefined,
    options: { readonly smoke?: string; readonly watch?: number; readonly web?: Record<string, Plain> } = {},
  ): Promise<{ exit: number | null; verdict: string; code: string; reason: string; stdout: string }> {
    const { smoke = 'echo all well', watch = 0, web = {} } = options;
    const toggle = afterToggle === undefined ? {} : { after_toggle: afterToggle };
    await place.configure({ services: [{ docker: 'web', ...toggle, ...web }, { docker: 'db' }] });
    await place.repository.writeScript('scripts/smoke.sh', smoke);
    const { code: exit, stdout } = await place.run('--config', 'canary.yaml', '--watch', String(watch));
    const text = expectValid((await place.repository.read('reports/report.json')) ?? '');
    const { verdict, reason_code: code, reason } = JSON.parse(text) as Record<string, string>;
    return { exit, verdict: String(verdict), code: String(code), reason: String(reason), stdout };
  }
  const isAsBefore = (): boolean => place.repository.bytes().equals(place.before);

  it(
    'a canary that passes restarts web once, and leaves db alone',
    async () => {
      await engine.run('web', ['sh', '-c', worker]);
      const [web, db] = [await startedAt('web'), await startedAt('db')];
      const ended = await canary('restart', { watch: 6 });
      expect(ended).toMatchObject({ exit: 0, verdict: 'passed' });
      expect(ended.stdout).toMatch(/✓ web reads the flags anew\n/);
      expect(await startedAt('web')).not.toBe(web);
      expect(await count('web', 'starts')).toBe(2);
      expect(await startedAt('db')).toBe(db);
      expect(place.repository.enabled(flag)).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'one that is rolled back restarts it twice',
    async () => {
      await engine.run('web', ['sh', '-c', worker]);
      const db = await startedAt('db');
      const ended = await canary('restart', { smoke: 'docker exec web sh -c "cat /starts | wc -l"; exit 1' });
      expect(ended).toMatchObject({ exit: 1, verdict: 'rolled-back', code: 'smoke-failed' });
      expect(ended.stdout).toContain('  │ 2\n');
      expect(await count('web', 'starts')).toBe(3);
      expect(await startedAt('db')).toBe(db);
      expect(isAsBefore()).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'a signal reaches the process, after enabling and after restoring, and nothing is restarted',
    async () => {
      await engine.run('web', ['sh', '-c', worker]);
      const web = await startedAt('web');
      const ended = await canary({ signal: 'HUP' }, { smoke: 'exit 1' });
      expect(ended).toMatchObject({ exit: 1, verdict: 'rolled-back' });
      await waitFor('both signals', async () => (await count('web', 'signals')) === 2);
      expect(await startedAt('web')).toBe(web);
    },
    PATIENCE_MS,
  );

  it(
    'a restarted container is waited for until its health check passes',
    async () => {
      const slow = `rm -f /ready; (sleep 2; touch /ready) & ${worker}`;
      const check = ['--health-cmd=test -e /ready', '--health-interval=300ms', '--health-retries=100'];
      await engine.run('web', ['sh', '-c', slow], check);
      await waitFor('web to be healthy', async () => (await health('web')) === 'healthy');
      const ended = await canary('restart', {
        smoke: "docker inspect --format '{{.State.Health.Status}}' web",
        watch: 6,
      });
      expect(ended).toMatchObject({ exit: 0, verdict: 'passed' });
      expect(ended.stdout).toContain('  │ healthy\n');
    },
    PATIENCE_MS,
  );

  it(
    'a container that does not come back rolls the flags back',
    async () => {
      await engine.run('web', ['sh', '-c', `[ ! -e /starts ] || exit 1; ${worker}`]);
      const ended = await canary('restart', { web: { timeout_seconds: 2 } });
      expect(ended).toMatchObject({
        exit: 1,
        verdict: 'rolled-back',
        code: 'service-restart-failed',
        reason: expect.stringMatching(
          /^web could not be told of the flags: not healthy 2 s after it was told: the container is exited$/,
        ),
      });
      expect(ended.stdout).toContain('it may still run with the flags on');
      expect(isAsBefore()).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'S7: a container that has mounted the single flags file sees both changes, and the plan says why',
    async () => {
      const mount = `--volume=${place.repository.flagsFile}:/app/flags.json`;
      await engine.run('web', ['sh', '-c', worker], [mount]);
      const inContainer = () => engine.docker('exec', 'web', 'cat', '/app/flags.json');
      const before = await inContainer();
      const ended = await canary(undefined, {
        smoke:
          'docker exec web cat /app/flags.json >seen; cmp seen backend/app/config/feature_flags.json; exit 1',
      });
      expect(ended).toMatchObject({ exit: 1, verdict: 'rolled-back', code: 'smoke-failed' });
      expect(ended.stdout).toContain(
        'written in place, because a container of services has mounted the single file',
      );
      expect(await place.repository.read('seen')).not.toBe(before);
      expect(JSON.parse((await place.repository.read('seen')) ?? '').flags[flag].enabled).toBe(true);
      expect(await inContainer()).toBe(before);
      expect(isAsBefore()).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'S7: a container that has mounted the folder gets a new file in one step',
    async () => {
      const mount = `--volume=${dirname(place.repository.flagsFile)}:/app/config`;
      await engine.run('web', ['sh', '-c', worker], [mount]);
      const ended = await canary(undefined, {
        smoke: `docker exec web cat /app/config/feature_flags.json >seen; exit 1`,
      });
      expect(ended.stdout).not.toContain('written in place');
      expect(JSON.parse((await place.repository.read('seen')) ?? '').flags[flag].enabled).toBe(true);
      expect(isAsBefore()).toBe(true);
    },
    PATIENCE_MS,
  );

  describe('blocked before anything is changed:', () => {
    it.each<[title: string, arrange: () => Promise<unknown>, reason: RegExp]>([
      [
        'a container that was stopped',
        async () => {
          await engine.run('web', ['sh', '-c', worker]);
          await engine.docker('stop', 'web');
        },
        /^web is not healthy: the container is exited$/,
      ],
      [
        'a container that was paused',
        async () => {
          await engine.run('web', ['sh', '-c', worker]);
          await engine.docker('pause', 'web');
        },
        /^web is not healthy: the container is paused$/,
      ],
      [
        'a container that is not healthy',
        async () => {
          const check = ['--health-cmd=false', '--health-interval=200ms', '--health-retries=1'];
          await engine.run('web', ['sh', '-c', worker], check);
          await waitFor('web to be unhealthy', async () => (await health('web')) === 'unhealthy');
        },
        /^web is not healthy: the container is unhealthy$/,
      ],
      ['a container that is not there', async () => {}, /^web is not healthy: .*No such container: web/],
      [
        'an engine that is down',
        async () => {
          place.env.DOCKER_HOST = 'unix:///var/run/docker-of-nobody.sock';
        },
        /^(web|db) is not healthy: .*docker-of-nobody\.sock/,
      ],
    ])(
      '%s',
      async (_, arrange, reason) => {
        await arrange();
        const ended = await canary('restart');
        expect(ended).toMatchObject({
          exit: 1,
          verdict: 'blocked',
          code: 'service-unhealthy',
          reason: expect.stringMatching(reason),
        });
        expect(isAsBefore()).toBe(true);
        expect(await count('db', 'starts')).toBe(1);
      },
      PATIENCE_MS,
    );
  });

  it(
    'a health check that prints much does not hide that the container is healthy',
    async () => {
      // Docker keeps 4 KiB of each of the last five answers, and JSON writes every `<` in six characters.
      const check = ["--health-cmd=head -c 4096 /dev/zero | tr '\\0' '<'", '--health-interval=100ms'];
      await engine.run('web', ['sh', '-c', worker], check);
      await waitFor(
        'five answers',
        async () =>
          Number(await engine.docker('inspect', '--format', '{{len .State.Health.Log}}', 'web')) >= 5,
      );
      expect(await canary('restart')).toMatchObject({ verdict: 'inconclusive', code: 'underpowered' });
    },
    PATIENCE_MS,
  );

  it(
    '`rollback` restarts it too, and says where it cannot',
    async () => {
      await engine.run('web', ['sh', '-c', worker]);
      await place.configure({ services: [{ docker: 'web', after_toggle: 'restart' }, { docker: 'db' }] });
      expect((await place.run('rollback', '--config', 'canary.yaml')).code).toBe(0);
      expect([await count('web', 'starts'), await count('db', 'starts')]).toEqual([2, 1]);

      await engine.docker('rm', '--force', 'web');
      const { code, stdout } = await place.run('rollback', '--config', 'canary.yaml');
      expect(code).toBe(1);
      expect(stdout).toMatch(/\[ERROR\] web could not be told of the flags: .*No such container: web/);
    },
    PATIENCE_MS,
  );
});
