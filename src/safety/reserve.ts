import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { WriteMode } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode } from './files.ts';
import type { StatePaths } from './state-folder.ts';
import { besideReserve, isBesideReserve } from './temporary.ts';
import { removeIfThere } from './whole-file.ts';

/**
 * Files that hold disk space for an undo, so that it works on a full disk. A user of one renames it to the name that it
 * needs, which only one process can do, and overwrites its content in place.
 */

/** State files that an undo writes: settlement of the run; claim, lock and settlement of a survivor. */
const STATE_FILES = 4;

/** Copies of the flags file that an undo writes: the run's own, and a survivor's. */
const FLAGS_FILES = 2;

/** What a file grows by at most while a canary runs, in bytes; more is taken from the free space. */
const GROWTH_BYTES = 1024;

/**
 * Reserves disk space for undoing a change of the flags file.
 *
 * @throws Error where there is not enough; nothing may be changed then
 */
export async function makeReserves(
  files: Files,
  paths: StatePaths,
  flagsFile: string,
  { journalBytes, write }: { readonly journalBytes: number; readonly write: WriteMode },
): Promise<void> {
  await dropReserves(files, paths, flagsFile);
  const { size } = await files.stat(flagsFile);
  if (write === 'in-place') {
    // What a write in place needs first is the content before and after it, in the state folder.
    const bytes = Math.max(journalBytes, 2 * Number(size)) + GROWTH_BYTES;
    for (let index = 0; index < STATE_FILES + FLAGS_FILES; index += 1)
      await allocate(files, paths.reserve(), bytes);
    return;
  }
  for (let index = 0; index < STATE_FILES; index += 1)
    await allocate(files, paths.reserve(), journalBytes + GROWTH_BYTES);
  // Beside the flags file, since a rename does not cross file systems.
  for (let index = 0; index < FLAGS_FILES; index += 1)
    await allocate(files, besideReserve(flagsFile), Number(size) + GROWTH_BYTES);
}

/** Gives the reserved space back. */
export async function dropReserves(files: Files, paths: StatePaths, flagsFile: string): Promise<void> {
  for (const path of await allReserves(files, paths, flagsFile)) await removeIfThere(files, path);
}

/** Whether some space is reserved, by a change that is open or by one that could not give it back. */
export async function hasReserves(files: Files, paths: StatePaths, flagsFile: string): Promise<boolean> {
  return (await allReserves(files, paths, flagsFile)).length > 0;
}

/** Turns a reserved state file into `path`; false where none is left. */
export async function takeStateReserve(files: Files, paths: StatePaths, path: string): Promise<boolean> {
  return takeOne(files, await stateReserves(files, paths), path);
}

/** Turns a reserved copy of the flags file into `path`, beside it; false where none is left. */
export async function takeFlagsReserve(files: Files, flagsFile: string, path: string): Promise<boolean> {
  return takeOne(files, await flagsReserves(files, flagsFile), path);
}

async function takeOne(files: Files, reserves: readonly string[], path: string): Promise<boolean> {
  for (const reserve of reserves) {
    try {
      await files.rename(reserve, path);
      return true;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error; // else another process was faster
    }
  }
  return false;
}

/** Random content: a file system that compresses would otherwise set almost nothing aside. */
async function allocate(files: Files, path: string, bytes: number): Promise<void> {
  const file = await files.open(path, 'new', 0o600);
  try {
    await file.write(randomBytes(bytes), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function allReserves(files: Files, paths: StatePaths, flagsFile: string): Promise<string[]> {
  return [...(await stateReserves(files, paths)), ...(await flagsReserves(files, flagsFile))];
}

async function stateReserves(files: Files, paths: StatePaths): Promise<string[]> {
  const names = await files.list(paths.folder);
  return names.filter((name) => paths.isReserve(name)).map((name) => join(paths.folder, name));
}

async function flagsReserves(files: Files, flagsFile: string): Promise<string[]> {
  const folder = dirname(flagsFile);
  const names = await files.list(folder);
  return names.filter((name) => isBesideReserve(basename(flagsFile), name)).map((name) => join(folder, name));
}
