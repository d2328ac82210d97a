import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { randomName, removeIfThere, sha256 } from './whole-file.ts';

/** `.aos-canary-<file><random>.tmp`: eight digits tell it from another flags file's in the same folder. */
function prefix(realFile: string): string {
  return `.aos-canary-${sha256(basename(realFile)).slice(0, 8)}`;
}

/** A free name beside the flags file, from which it can be renamed into place. */
export function temporaryBeside(realFile: string): string {
  return join(dirname(realFile), `${prefix(realFile)}${randomName().slice(0, 16)}.tmp`);
}

/** Removes what a killed run left beside the flags file. Only for the holder of the lock. */
export async function sweepBeside(files: Files, realFile: string): Promise<void> {
  const start = prefix(realFile);
  for (const name of await files.list(dirname(realFile))) {
    const ours = name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length));
    if (ours) await removeIfThere(files, join(dirname(realFile), name));
  }
}
