import { execFile } from 'node:child_process';
import { readdir, readFile, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { processesWithCommandLine, signalQuietly } from './process-search.ts';
import { removeFolder } from './temporary-folder.ts';
import { waitFor } from './wait-for.ts';

/** Ends what is left of an engine that lived in this folder: processes, containers' too, then mounts, cgroups and files. */
export async function sweepEngine(folder: string): Promise<void> {
  await waitFor(`the processes of ${folder} to end`, async () => {
    // The engine, its containerd and the shims all name the folder in their arguments; containers are the shims' children.
    const engine = (await processesWithCommandLine(folder)).map(({ pid }) => pid);
    const all = await withDescendants(engine.filter((pid) => pid !== process.pid && pid !== process.ppid));
    for (const pid of all) signalQuietly(pid, 'SIGKILL');
    return all.length === 0;
  });
  for (const path of (await mountsBelow(folder)).reverse()) {
    await promisify(execFile)('umount', ['--lazy', path]).catch(() => {});
  }
  // Never empty a folder that something is still mounted in.
  const mounted = await mountsBelow(folder);
  if (mounted.length > 0) throw new Error(`Still mounted: ${mounted.join(', ')}`);
  for (const hierarchy of ['.', ...(await foldersIn('/sys/fs/cgroup'))]) {
    await removeCgroup(join('/sys/fs/cgroup', hierarchy, engineCgroup(folder)));
  }
  await removeFolder(folder);
}

/** The cgroup that holds the containers of the engine in this folder. */
export function engineCgroup(folder: string): string {
  return `/${basename(folder)}`;
}

/** What looks like files in a cgroup goes with it; only the groups within must go first. */
async function removeCgroup(path: string): Promise<void> {
  for (const name of await foldersIn(path)) await removeCgroup(join(path, name));
  await rmdir(path).catch(() => {});
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function withDescendants(pids: readonly number[]): Promise<number[]> {
  const all = new Set<number>();
  const add = async (pid: number): Promise<void> => {
    if (all.has(pid)) return;
    all.add(pid);
    for (const child of await childrenOf(pid)) await add(child);
  };
  for (const pid of pids) await add(pid);
  return [...all];
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.split('\n').map(Number).filter(Boolean);
}

async function mountsBelow(folder: string): Promise<string[]> {
  const mounts = await readFile('/proc/self/mounts', 'utf8');
  const paths = mounts.split('\n').map((line) => line.split(' ')[1] ?? '');
  return paths.filter((path) => path.startsWith(`${folder}/`));
}
