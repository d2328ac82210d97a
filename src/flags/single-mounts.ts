import type { Files } from '../safety/files.ts';
import { readWhole } from '../safety/whole-file.ts';
import { type Mount, mountOf, mountsIn } from './mounts.ts';

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

interface SeenMount extends Mount {
  readonly pid: number;
}

/**
 * The mounts of a file by itself, in any mount namespace of this machine that can be read, one for each namespace. Empty
 * outside Linux.
 *
 * @param file the real path
 */
export async function ownMountsOf(files: Files, file: string): Promise<OwnMount[]> {
  const mount = await mountOf(files, file);
  if (!mount) return [];
  const source = sourceOf(mount, file);
  const mounts = (await mountsOfDevice(files, mount.device)).filter(
    ({ root, point, pid }) =>
      [source, source + DELETED].includes(root) && (pid !== process.pid || point !== file),
  );
  return mounts.map(({ pid, point, root }) => ({ pid, point, isDeleted: root !== source }));
}

/**
 * The paths by which a file that has lost its name can be reached through mounts of it in other mount namespaces.
 *
 * @param file the real path that was its name
 * @param inode its device and inode, as `inodeOf` gives them
 */
export async function pathsThroughMounts(files: Files, file: string, inode: string): Promise<string[]> {
  const mount = await mountOf(files, file);
  if (!mount) return [];
  const paths = (await mountsOfDevice(files, mount.device)).map(
    ({ pid, point }) => `/proc/${pid}/root${point}`,
  );
  const inodes = await Promise.all(paths.map((path) => inodeOf(files, path).catch(() => undefined)));
  return paths.filter((_, index) => inodes[index] === inode);
}

/** What tells a file from every other one, whatever its name is. */
export async function inodeOf(files: Files, path: string): Promise<string> {
  const { dev, ino } = await files.stat(path);
  return `${dev}:${ino}`;
}

/** The file's path within its file system, which is what a mount of it names as its root. */
function sourceOf({ point, root }: Mount, file: string): string {
  const inside = file.slice(point === '/' ? 0 : point.length);
  return root === '/' ? inside : `${root}${inside}`;
}

async function mountsOfDevice(files: Files, device: string): Promise<SeenMount[]> {
  const seen = new Set<string | undefined>();
  const found: SeenMount[] = [];
  const others = (await files.list('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const name of [String(process.pid), ...others]) {
    const namespace = await files.readLink(`/proc/${name}/ns/mnt`).catch(() => undefined);
    if (namespace === undefined || seen.has(namespace)) continue;
    seen.add(namespace);
    const mounts = mountsIn(await textOf(files, `/proc/${name}/mountinfo`));
    found.push(
      ...mounts.filter((mount) => mount.device === device).map((mount) => ({ ...mount, pid: Number(name) })),
    );
  }
  return found;
}

async function textOf(files: Files, path: string): Promise<string> {
  return readWhole(files, path).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
}
