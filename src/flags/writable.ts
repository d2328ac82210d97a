import { dirname } from 'node:path';
import type { FileStat, Files } from '../safety/files.ts';
import { errorCode } from '../safety/files.ts';
import { unwritable } from './errors.ts';
import { isNetwork, mountOf } from './mounts.ts';

/**
 * Foresees whether a flags file can be replaced with mode and owner kept, without writing anything. Returns what should
 * be said about it.
 *
 * @param file the real path
 * @throws FlagsFileError (`flags-file-unwritable`)
 */
export async function requireReplaceable(files: Files, file: string): Promise<string[]> {
  const folder = dirname(file);
  await requireWritableFolder(files, file, folder);
  const [own, mount] = await Promise.all([files.stat(file), mountOf(files, file)]);
  await requireMutable(files, file);
  requireRights(file, own);
  if (mount?.point === file) {
    throw unwritable(
      file,
      'it is itself a mount point',
      'mount its folder into the container instead of the file',
    );
  }
  const warnings: string[] = [];
  if (mount && isNetwork(mount)) {
    warnings.push(
      `${file} lies on a network file system (${mount.type} at ${mount.point}): ` +
        'a canary on another machine may see lock and flags late; run canaries on one machine only',
    );
  }
  if (own.links > 1) {
    warnings.push(
      `${file} has ${own.links} names (hard links): the others keep the old content when it is replaced`,
    );
  }
  return warnings;
}

async function requireWritableFolder(files: Files, file: string, folder: string): Promise<void> {
  try {
    await files.mayWrite(folder);
  } catch (error) {
    const why =
      errorCode(error) === 'EROFS' ? 'its file system is read-only' : `the folder ${folder} is not writable`;
    throw unwritable(
      file,
      why,
      `let this user write in ${folder}: flags files are replaced, not overwritten`,
    );
  }
}

/** A mode that forbids writing (EACCES) does not matter, since the file is replaced. */
async function requireMutable(files: Files, file: string): Promise<void> {
  try {
    await files.mayWrite(file);
  } catch (error) {
    if (errorCode(error) === 'EPERM') {
      throw unwritable(file, 'it is immutable', `see lsattr ${file}, and chattr -i ${file}`);
    }
  }
}

function requireRights(file: string, own: FileStat): void {
  const me = process.geteuid?.();
  if (me === undefined || me === 0) return;
  const groups = [process.getegid?.(), ...(process.getgroups?.() ?? [])];
  if (own.uid !== me || !groups.includes(own.gid)) {
    throw unwritable(
      file,
      `it belongs to ${own.uid}:${own.gid}, and user ${me} could not give the new file that owner`,
      'run the canary as the owner of the flags file, or as root',
    );
  }
}
