import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bundle, flag, inputDefaults, settledHow, smallConfig } from '../faults/fault-stage.ts';
import { parseCommandFile } from '../parts/command-files.ts';
import { type DockerEngine, startDockerEngine } from '../parts/docker-engine.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { type OwnProcess, startProcess } from '../parts/own-process.ts';
import { waitFor } from '../parts/wait-for.ts';

const PATIENCE_MS = 120_000;
const project = fileURLToPath(new URL('../../', import.meta.url));

// An engine does not keep this process from ending, and jest would take an end in the middle for a good one.
const awake = setInterval(() => {}, 60_000);
const started = await startDockerEngine();
if (!started.engine) clearInterval(awake);
if (started.reason !== undefined) process.stderr.write(`SKIPPED, no Docker engine: ${started.reason}\n`);

(started.engine ? describe : describe.skip)('S1: a job in a real container is cancelled', () => {
  let engine: DockerEngine;
  let repository: Repository;
  let before: Buffer;

  beforeAll(() => {
    engine = started.engine as DockerEngine;
  });
  afterAll(async () => {
    await engine.stop();
    clearInterval(awake);
  }, PATIENCE_MS);
  beforeEach(async () => {
    repository = await makeRepository();
    await repository.writeScript('scripts/smoke.sh', 'sleep 600');
    await repository.writeConfig(smallConfig());
    before = repository.bytes();
    for (const name of ['output', 'state', 'summary']) await repository.write(name, '');
    // The machine's libraries and Node, since the image holds nothing but busybox.
    const mounts = [
      '/usr:ro',
      '/lib:ro',
      '/lib64:ro',
      `${project}:ro`,
      dirname(process.execPath),
      repository.root,
    ];
    const volumes = mounts.flatMap((mount) => {
      const [path, mode] = mount.split(':') as [string, string?];
      return ['--volume', `${path}:${path}${mode === undefined ? '' : `:${mode}`}`];
    });
    await engine.run('job', ['sh', '-c', 'sleep 3600'], volumes);
  }, PATIENCE_MS);
  afterEach(async () => {
    await engine.docker('rm', '--force', 'job').catch(() => {});
    await repository.remove();
  }, PATIENCE_MS);

  /** A step of the action, as the runner starts one in a job's container. */
  async function step(
    name: 'main' | 'post',
    state: Readonly<Record<string, string>> = {},
  ): Promise<OwnProcess> {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository.root,
      GITHUB_OUTPUT: repository.path('output'),
      GITHUB_STATE: repository.path('state'),
      GITHUB_STEP_SUMMARY: repository.path('summary'),
      ...Object.fromEntries(
        Object.entries({
          ...inputDefaults,
          config: 'canary.yaml',
          'github-token': '',
          'upload-artifact': 'false',
        }).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]),
      ),
      ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
    };
    const given = Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    const args = ['exec', '--workdir', repository.root, ...given, 'job', process.execPath, bundle(name)];
    return startProcess('docker', args, { env: { PATH: process.env.PATH, ...engine.env } });
  }

  it(
    'its process gets no signal: the post step ends it and restores the flags before the container goes',
    async () => {
      const main = await step('main');
      await waitFor('the flag to be on', () => repository.enabled(flag) === true, {
        detail: () => `${main.stdout()}${main.stderr()}`,
      });
      await main.kill(); // the client; the process in the container goes on
      const running = await engine.docker('exec', 'job', 'ps', '-o', 'args');
      expect(running).toContain('dist/main/index.js');
      expect(repository.enabled(flag)).toBe(true);

      const saved = parseCommandFile(await readFile(repository.path('state'), 'utf8'));
      const { code, stdout } = await (await step('post', saved)).finished;
      await engine.docker('rm', '--force', 'job');
      expect(stdout).toContain('the main step still runs');
      expect(code).toBe(0);
      expect(repository.bytes().equals(before)).toBe(true);
      expect(await settledHow(repository)).toBe('restored');
    },
    PATIENCE_MS,
  );
});
