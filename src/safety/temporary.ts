import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { randomName, removeIfThere, sha256 } from './whole-file.ts';

/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(name: string): string {
  return `.aos-canary-${sha256(name).slice(0, 8)}`;
}

function beside(realFile: string, ending: string): string {
  return join(dirname(realFile), `${prefix(basename(realFile))}${randomName().slice(0, 16)}${ending}`);
}

function isBeside(name: string, other: string, ending: string): boolean {
  const start = prefix(name);
  return other.startsWith(start) && /^[0-9a-f]{16}$/.test(other.slice(start.length, -ending.length))
    ? other.endsWith(ending)
    : false;
}

const TEMPORARY = '.tmp';
const RESERVE = '.reserve';

/** A free name beside the flags file, from which it can be renamed into place. */
export function temporaryBeside(realFile: string): string {
  return beside(realFile, TEMPORARY);
}

/** A free name beside the flags file for a file that holds disk space. */
export function besideReserve(realFile: string): string {
  return beside(realFile, RESERVE);
}

/** Whether `other` is such a file's name, of the flags file called `name`. */
export function isBesideReserve(name: string, other: string): boolean {
  return isBeside(name, other, RESERVE);
}

/**
 * Removes the temporary files beside the flags file. Only for the holder of the lock: a former holder that was stopped in
 * the middle of a write can no longer rename them into place.
 */
export async function sweepBeside(files: Files, realFile: string): Promise<void> {
  for (const name of await files.list(dirname(realFile))) {
    if (isBeside(basename(realFile), name, TEMPORARY))
      await removeIfThere(files, join(dirname(realFile), name));
  }
}
