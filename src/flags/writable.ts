import { dirname } from 'node:path';
import type { WriteMode } from '../canary/ports.ts';
import { canCopyAttributes } from '../safety/attributes.ts';
import type { FileStat, Files } from '../safety/files.ts';
import { errorCode, messageOf } from '../safety/files.ts';
import { unwritable } from './errors.ts';
import { isNetwork, type Mount, mountOf } from './mounts.ts';
import { detachedReaders } from './write-mode.ts';

/** How a flags file is to be written, and the CI job's workspace, where the run is part of one. */
export interface WriteRequest {
  readonly write: WriteMode;
  readonly workspace?: string;
}

/**
 * Checks whether a flags file can be written with its owner and attributes kept, without writing anything. Returns what
 * should be said about it.
 *
 * @param file the real path
 * @throws FlagsFileError (`flags-file-unwritable`)
 */
export async function requireWritable(files: Files, file: string, request: WriteRequest): Promise<string[]> {
  const { write, workspace } = request;
  const [own, mount] = await Promise.all([files.stat(file), mountOf(files, file)]);
  if (write === 'in-place') await requireOverwritable(files, file);
  else await requireReplaceable(files, file, { own, mount });
  const warnings = await detachedReaders(files, file);
  if (mount && isNetwork(mount)) {
    warnings.push(
      `${file} lies on a network file system (${mount.type} at ${mount.point}): ` +
        'a canary on another machine may see lock and flags late; run canaries on one machine only',
    );
  }
  if (own.links > 1) {
    const others =
      write === 'rename'
        ? 'the others keep the old content'
        : 'a write in place changes what all of them read';
    warnings.push(`${file} has ${own.links} names (hard links): ${others}`);
  }
  if (write === 'rename' && process.platform === 'linux' && !(await canCopyAttributes())) {
    warnings.push(
      `there is no GNU cp here: an ACL, a security label or extended attributes of ${file} would be lost; ` +
        'install coreutils, or set flags.write: in-place',
    );
  }
  const root = workspace === undefined ? undefined : await files.realpath(workspace).catch(() => workspace);
  if (root !== undefined && file.startsWith(`${root}/`)) {
    warnings.push(
      `${file} lies in the workspace of the job: the checkout of a later job (\`clean: true\`) resets or removes it, ` +
        'and the state of a canary with it; keep the flags file outside, or set flags.file to an absolute path there, ' +
        'or check out with `clean: false`',
    );
  }
  return warnings;
}

async function requireReplaceable(
  files: Files,
  file: string,
  { own, mount }: { readonly own: FileStat; readonly mount: Mount | undefined },
): Promise<void> {
  await requireWritableFolder(files, file, dirname(file));
  await requireMutable(files, file);
  requireRights(file, own);
  if (mount?.point === file) {
    throw unwritable(
      file,
      'it is itself a mount point, over which nothing can be renamed',
      'set flags.write: in-place, or mount its folder instead of the file',
    );
  }
}

async function requireOverwritable(files: Files, file: string): Promise<void> {
  try {
    await (await files.open(file, 'update')).close();
  } catch (error) {
    const why =
      errorCode(error) === 'EPERM' ? 'it is immutable or append-only' : `this user may not write it`;
    throw unwritable(
      file,
      `${why} (${messageOf(error)})`,
      errorCode(error) === 'EPERM'
        ? `see lsattr ${file}, and chattr -i -a ${file}`
        : 'run the canary as a user who may write it',
    );
  }
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
    await (await files.open(file, 'update')).close();
  } catch (error) {
    if (errorCode(error) === 'EPERM') {
      const fix = `see lsattr ${file}, and chattr -i -a ${file}`;
      throw unwritable(file, 'it is immutable or append-only', fix);
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
