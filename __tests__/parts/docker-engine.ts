import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { debianBinary, onPath } from './debian.ts';
import { engineCgroup } from './docker-sweep.ts';
import { startProcess, tail } from './own-process.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';
import { waitFor } from './wait-for.ts';

export interface DockerEngine {
  /** What a `docker` command needs in its environment to reach this engine. */
  readonly env: Readonly<Record<string, string>>;
  /** An image with busybox, and nothing else. */
  readonly image: string;
  /** Runs the docker client; resolves with its stdout, trimmed, and rejects where it fails. */
  docker(...args: string[]): Promise<string>;
  /**
   * Starts a container in the background, without a network; returns its id.
   * @param runArgs more for `docker run`, such as `--health-cmd`.
   */
  run(name: string, command: readonly string[], runArgs?: readonly string[]): Promise<string>;
  /** Removes the containers, and the engine with everything that it started. */
  stop(): Promise<void>;
}

export type EngineStart =
  | { readonly engine: DockerEngine; readonly reason: undefined }
  | { readonly engine: undefined; readonly reason: string };

/**
 * A real Docker engine, in a folder of its own, beside any other on the machine. It takes root; on CI without root the
 * machine's engine serves. Where there is none the reason is told; on CI that is an error.
 */
export async function startDockerEngine(): Promise<EngineStart> {
  try {
    return { engine: await start(), reason: undefined };
  } catch (error) {
    const reason = (error as { message: string }).message;
    if (process.env.CI === 'true') throw new Error(`No Docker engine: ${reason}`);
    return { engine: undefined, reason };
  }
}

async function start(): Promise<DockerEngine> {
  if (!onPath('docker')) throw new Error('no docker client on the PATH');
  const busybox = await staticBusybox();
  if (process.getuid?.() === 0) return startOwnEngine(busybox);
  if (process.env.CI === 'true') return useMachinesEngine(busybox);
  throw new Error('it takes root to start one');
}

async function startOwnEngine(busybox: string): Promise<DockerEngine> {
  const dockerd = onPath('dockerd');
  if (!dockerd) throw new Error('no dockerd on the PATH');
  const folder = await temporaryFolder('docker');
  const guard = startGuard(folder);
  const socket = `unix://${join(folder, 'docker.sock')}`;
  const args = [
    `--data-root=${join(folder, 'data-root')}`,
    `--exec-root=${join(folder, 'exec-root')}`,
    `--pidfile=${join(folder, 'docker.pid')}`,
    `--host=${socket}`,
    `--cgroup-parent=${engineCgroup(folder)}`,
    '--exec-opt=native.cgroupdriver=cgroupfs',
    '--iptables=false',
    '--bridge=none',
    '--storage-driver=vfs',
    '--shutdown-timeout=5',
  ];
  const server = await startProcess(dockerd, args, { background: true });
  const end = async () => {
    await server.stop(20_000);
    await guard.release();
  };
  try {
    const env = { DOCKER_HOST: socket, DOCKER_CONFIG: join(folder, 'client') };
    await waitFor(
      'the Docker engine to be ready',
      async () =>
        !server.running() || (await docker(env, 'version', '--format', '{{.Server.Version}}')) !== '',
      { detail: () => tail(server.stderr()) },
    );
    if (!server.running()) throw new Error(`dockerd ended: ${tail(server.stderr(), 500)}`);
    return await furnish(env, busybox, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function useMachinesEngine(busybox: string): Promise<DockerEngine> {
  const env: Record<string, string> = {};
  if (process.env.DOCKER_HOST !== undefined) env.DOCKER_HOST = process.env.DOCKER_HOST;
  await docker(env, 'version');
  return furnish(env, busybox, async () => {});
}

/** Gives an engine its image, and its handle. */
async function furnish(
  env: Readonly<Record<string, string>>,
  busybox: string,
  end: () => Promise<void>,
): Promise<DockerEngine> {
  const id = randomUUID();
  const image = `aos-canary-test:${id}`;
  await importImage(env, busybox, image);
  return {
    env,
    image,
    docker: (...args) => docker(env, ...args),
    run: (name, command, runArgs = []) => {
      // As process 1 a shell ignores SIGTERM, so that stopping would take its whole grace.
      const fixed = [
        '--detach',
        '--network=none',
        '--stop-signal=KILL',
        `--label=${image}`,
        `--name=${name}`,
      ];
      return docker(env, 'run', ...fixed, ...runArgs, image, ...command);
    },
    async stop() {
      const containers = await docker(env, 'ps', '--all', '--quiet', `--filter=label=${image}`).catch(
        () => '',
      );
      if (containers !== '') await docker(env, 'rm', '--force', ...containers.split('\n')).catch(() => {});
      await docker(env, 'rmi', '--force', image).catch(() => {});
      await end();
    },
  };
}

async function docker(env: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    timeout: 60_000,
  });
  return stdout.trim();
}

async function importImage(
  env: Readonly<Record<string, string>>,
  busybox: string,
  image: string,
): Promise<void> {
  const folder = await temporaryFolder('image');
  try {
    await mkdir(join(folder, 'bin'));
    await copyFile(busybox, join(folder, 'bin', 'busybox'));
    const { stdout } = await promisify(execFile)(busybox, ['--list']);
    for (const applet of stdout.split('\n').filter((name) => name !== '' && name !== 'busybox')) {
      await symlink('busybox', join(folder, 'bin', applet));
    }
    const archive = `${folder}.tar`;
    await promisify(execFile)('tar', ['--create', '--file', archive, '--directory', folder, 'bin']);
    try {
      await docker(env, 'import', archive, image);
    } finally {
      await removeFolder(archive);
    }
  } finally {
    await removeFolder(folder);
  }
}

/** A busybox that needs no library: what is on the PATH may be linked dynamically. */
async function staticBusybox(): Promise<string> {
  for (const ignorePath of [false, true]) {
    const path = await debianBinary('busybox-static', 'bin/busybox', { ignorePath });
    const isStatic =
      path !== undefined &&
      (await promisify(execFile)('ldd', [path]).then(
        () => false,
        () => true,
      ));
    if (path !== undefined && isStatic) return path;
  }
  throw new Error('no static busybox to be had');
}

function startGuard(folder: string): { release(): Promise<void> } {
  const script = fileURLToPath(new URL('docker-guard.ts', import.meta.url));
  // A group of its own keeps Ctrl-C in the terminal away from it.
  const guard = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  guard.unref();
  (guard.stdin as Socket).unref();
  const exited = once(guard, 'exit');
  guard.stdin.on('error', () => {});
  return {
    async release() {
      guard.ref();
      guard.stdin.end();
      const [code] = await exited;
      if (code !== 0)
        throw new Error(`Something of the engine in ${folder} is left: its guard ended with ${code}`);
    },
  };
}
