import { createHash, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Files } from './files.ts';
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

/** Writes and syncs a file that must not exist yet; leaves nothing behind where it fails. */
export async function writeNew(files: Files, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await files.open(path, 'new', mode);
  try {
    try {
      await file.write(bytes, 0);
      await file.setMode(mode); // whatever the umask is
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await removeIfThere(files, path).catch(() => {});
    throw error;
  }
}

/** Writes a file durably, in one step for whoever reads it. `temporary` is a free name in the same folder. */
export async function writeWhole(
  files: Files,
  path: string,
  temporary: string,
  bytes: Uint8Array,
  mode: number,
): Promise<void> {
  await writeNew(files, temporary, bytes, mode);
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
