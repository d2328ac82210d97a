import { createHash, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Files, OpenFile } from './files.ts';
import { errorCode } from './files.ts';

/** A whole file's bytes. */
export async function readWhole(files: Files, path: string): Promise<Buffer> {
  const file = await files.open(path, 'read');
  try {
    return await file.read();
  } finally {
    await file.close();
  }
}

/** A whole file's bytes, or undefined where there is no such file. */
export async function readIfThere(files: Files, path: string): Promise<Buffer | undefined> {
  try {
    return await readWhole(files, path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Turns a file with reserved disk space into this path; false where there is none. */
export type TakeReserve = (path: string) => Promise<boolean>;

/**
 * Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. On a full disk it uses reserved
 * space, where `reserve` has some.
 */
export async function writeNew(
  files: Files,
  path: string,
  bytes: Uint8Array,
  mode: number,
  reserve: TakeReserve = async () => false,
): Promise<void> {
  try {
    try {
      await fill(await files.open(path, 'new', mode), bytes, mode);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      await removeIfThere(files, path).catch(() => {});
      if (!(await reserve(path))) throw error;
      await fill(await files.open(path, 'update'), bytes, mode);
    }
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') await removeIfThere(files, path).catch(() => {});
    throw error;
  }
}

async function fill(file: OpenFile, bytes: Uint8Array, mode: number): Promise<void> {
  try {
    await file.write(bytes, 0);
    await file.truncate(bytes.length);
    await file.setMode(mode); // whatever the umask is
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether an error says that the disk, or the user's share of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '');
}

/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
export async function writeWhole(
  files: Files,
  path: string,
  temporary: string,
  bytes: Uint8Array,
  mode: number,
  reserve?: TakeReserve,
): Promise<void> {
  await writeNew(files, temporary, bytes, mode, reserve);
  try {
    await files.rename(temporary, path);
  } catch (error) {
    await removeIfThere(files, temporary).catch(() => {});
    throw error;
  }
  await files.syncFolder(dirname(path));
}

/** Removes a file; nothing happens where there is none. */
export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** 32 hexadecimal digits that never come again. */
export function randomName(): string {
  return randomBytes(16).toString('hex');
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
