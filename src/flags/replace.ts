import { dirname } from 'node:path';
import type { FileStat, Files, OpenFile } from '../safety/files.ts';
import { errorCode, messageOf, sameFile } from '../safety/files.ts';
import { takeFlagsReserve } from '../safety/reserve.ts';
import { temporaryBeside } from '../safety/temporary.ts';
import { isDiskFull, removeIfThere } from '../safety/whole-file.ts';
import { unwritable } from './errors.ts';

/** A file that was replaced. It goes on existing without a name as long as this holds it open. */
export interface Replaced {
  /** What another writer has put into the replaced file since it was compared; undefined where that is nothing. */
  written(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export interface Replacement {
  /** The real path. */
  readonly file: string;
  /** What the new content was made from. */
  readonly expected: Uint8Array;
  readonly next: Uint8Array;
  /** Whether this restores flags: the space that is reserved for that may be used where the disk is full. */
  readonly useReserve?: boolean;
}

/**
 * Replaces a file's content in one step for its readers, if it still holds what is expected; undefined where it does not,
 * and nothing was changed. Owner, mode, ACL, security label and extended attributes are kept.
 *
 * Another writer may strike up to the rename. One that renames a new file into place is noticed up to the last look,
 * about 4 microseconds before the rename (see `Files.renameOver`): an edit within these is lost. One that writes in
 * place writes into the old file, which is held open to see it: `Replaced.written`.
 *
 * @throws Node's file-system errors
 */
export async function replaceFile(files: Files, replacement: Replacement): Promise<Replaced | undefined> {
  const { file, expected } = replacement;
  const before = await files.stat(file);
  const staged = await stage(files, replacement, before);
  let old: OpenFile | undefined;
  let result: Replaced | undefined;
  try {
    old = await files.open(file, 'read');
    const seen = await holds(old, expected, before);
    if (!seen || !(await renameInto(files, staged, file, seen))) return undefined;
    await files.syncFolder(dirname(file));
    result = replaced(old, expected);
    return result;
  } finally {
    if (!result) {
      await old?.close();
      await removeIfThere(files, staged).catch(() => {});
    }
  }
}

/** The open file's state, if its content is the expected and mode and owner are those that were copied. */
async function holds(old: OpenFile, expected: Uint8Array, copied: FileStat): Promise<FileStat | undefined> {
  const first = await old.stat();
  const bytes = await old.read();
  const second = await old.stat();
  const { mode, uid, gid } = second;
  const sameAttributes = mode === copied.mode && uid === copied.uid && gid === copied.gid;
  return sameAttributes && sameFile(first, second) && bytes.equals(expected) ? second : undefined;
}

function replaced(old: OpenFile, expected: Uint8Array): Replaced {
  return {
    async written() {
      const bytes = await old.read();
      return bytes.equals(expected) ? undefined : bytes;
    },
    close: () => old.close(),
  };
}

/** False where another process that has taken the lock swept the new content: the caller may make it anew. */
async function renameInto(files: Files, staged: string, file: string, seen: FileStat): Promise<boolean> {
  try {
    return await files.renameOver(staged, file, seen);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || (await isThere(files, staged))) throw error;
    await files.stat(file);
    return false;
  }
}

async function isThere(files: Files, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}

/** The new content under a temporary name, synced; on a full disk in reserved space. */
async function stage(
  files: Files,
  { file, next, useReserve = false }: Replacement,
  like: FileStat,
): Promise<string> {
  const temporary = temporaryBeside(file);
  try {
    try {
      // Made for its owner alone: the content is never readable for more people than the file's mode allows.
      await fill(await files.open(temporary, 'new', 0o600), next, file, like);
    } catch (error) {
      if (!useReserve || !isDiskFull(error)) throw error;
      await removeIfThere(files, temporary);
      if (!(await takeFlagsReserve(files, file, temporary).catch(() => false))) throw error;
      await fill(await files.open(temporary, 'update'), next, file, like);
    }
    return temporary;
  } catch (error) {
    await removeIfThere(files, temporary).catch(() => {});
    throw error;
  }
}

async function fill(target: OpenFile, bytes: Uint8Array, file: string, like: FileStat): Promise<void> {
  try {
    await target.write(bytes, 0);
    await target.truncate(bytes.length);
    const { uid, gid } = await target.stat();
    if (uid !== like.uid || gid !== like.gid) await target.own(like.uid, like.gid);
    await keepAttributes(target, file);
    await target.setMode(like.mode); // after the owner, since a change of owner clears some bits
    await target.touch(Math.max(Date.now(), Number(like.mtimeNs / 1_000_000n) + 2)); // newer, also by a clock set back
    await target.sync();
  } finally {
    await target.close();
  }
}

async function keepAttributes(target: OpenFile, file: string): Promise<void> {
  try {
    await target.takeAttributes(file);
  } catch (error) {
    throw unwritable(
      file,
      `its ACL, security label or extended attributes cannot be kept: ${messageOf(error)}`,
      'set flags.write: in-place',
    );
  }
}
