import type { Files } from '../safety/files.ts';
import { readWhole } from '../safety/whole-file.ts';
import { findMount, type Mount, mountsIn } from './mounts.ts';

/** A mount of a single file. */
export interface OwnMount {
  /** A process that sees the mount. */
  readonly pid: number;
  /** Where that process sees it. */
  readonly point: string;
  /** Whether the file that is mounted has lost its name since: another one was renamed over it. */
  readonly isDeleted: boolean;
}

const DELETED = '//deleted';

/**
 * The mounts of a file by itself, in any mount namespace of this machine that can be read, one for each namespace. Empty
 * outside Linux.
 *
 * @param file the real path
 */
export async function ownMountsOf(files: Files, file: string): Promise<OwnMount[]> {
  const own = await textOf(files, '/proc/self/mountinfo');
  const mount = findMount(own, file);
  if (!mount) return [];
  const source = sourceOf(mount, file);
  const found = mountsOf(own, mount, source, process.pid).filter(({ point }) => point !== file);
  const seen = new Set([await namespaceOf(files, 'self')]);
  for (const name of await files.list('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const namespace = await namespaceOf(files, name);
    if (namespace === undefined || seen.has(namespace)) continue;
    seen.add(namespace);
    found.push(...mountsOf(await textOf(files, `/proc/${name}/mountinfo`), mount, source, Number(name)));
  }
  return found;
}

/** The file's path within its file system, which is what a mount of it names as its root. */
function sourceOf({ point, root }: Mount, file: string): string {
  const inside = file.slice(point === '/' ? 0 : point.length);
  return root === '/' ? inside : `${root}${inside}`;
}

function mountsOf(mountinfo: string, { device }: Mount, source: string, pid: number): OwnMount[] {
  return mountsIn(mountinfo)
    .filter((mount) => mount.device === device && [source, source + DELETED].includes(mount.root))
    .map(({ point, root }) => ({ pid, point, isDeleted: root !== source }));
}

function namespaceOf(files: Files, process: string): Promise<string | undefined> {
  return files.readLink(`/proc/${process}/ns/mnt`).catch(() => undefined);
}

async function textOf(files: Files, path: string): Promise<string> {
  return readWhole(files, path).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
}
