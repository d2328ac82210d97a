import { dirname } from 'node:path';
import type { FlagsInspection, WriteMode } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { type Mount, mountOf } from './mounts.ts';
import { type OwnMount, ownMountsOf } from './single-mounts.ts';

/** How a flags file is to be written, and why, where that is not the usual way. */
export type WriteChoice = FlagsInspection['write'];

/** What a choice is made by. */
interface Circumstances {
  readonly mount: Mount | undefined;
  readonly links: number;
  /** Where the file by itself is mounted, by this or another process. */
  readonly mounts: readonly OwnMount[];
  /** Paths of this machine that services have mounted. */
  readonly mounted: readonly string[];
}

/**
 * How a flags file is to be written: in place where its readers hold on to the file itself and would never see another
 * one that is renamed over it.
 *
 * @param file the real path
 * @param mounted paths of this machine that the services' containers have mounted
 */
export async function chooseWrite(
  files: Files,
  file: string,
  mounted: readonly string[] = [],
): Promise<WriteChoice> {
  const [own, mount, mounts] = await Promise.all([
    files.stat(file),
    mountOf(files, file),
    ownMountsOf(files, file),
  ]);
  const real = await Promise.all(mounted.map((path) => files.realpath(path).catch(() => path)));
  const reason = reasonInPlace(file, { mount, links: own.links, mounts, mounted: real });
  return reason === undefined ? { mode: 'rename' } : { mode: 'in-place', reason };
}

/** What the choice of the config means for readers, where it is not the file's own. */
export function objectionTo(wanted: WriteMode, { mode, reason }: WriteChoice): string | undefined {
  if (wanted !== 'rename' || mode === 'rename') return undefined;
  return `flags.write is rename, but ${reason}: its reader would not see the change`;
}

function reasonInPlace(file: string, { mount, links, mounts, mounted }: Circumstances): string | undefined {
  if (mount?.point === file) return 'the file is a mount point';
  if (mounted.includes(file)) return 'a container of services has mounted the single file';
  const [other] = mounts.filter(({ isDeleted }) => !isDeleted);
  if (other) return `process ${other.pid} has mounted the single file at ${other.point}`;
  if (links > 1) return `the file has ${links} hard links`;
  return undefined;
}

/** A container that mounted the file before it was renamed over goes on reading the old one. */
export async function detachedReaders(files: Files, file: string): Promise<string[]> {
  const mounts = (await ownMountsOf(files, file)).filter(({ isDeleted }) => isDeleted);
  return mounts.map(
    ({ pid, point }) =>
      `process ${pid} has mounted a former ${file} at ${point}, which was replaced since: it does not see this file; ` +
      `restart its container, and mount ${dirname(file)} instead`,
  );
}
