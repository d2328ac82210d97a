import { open, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { nodeFiles } from '../safety/files.ts';
import { randomName, writeWhole as writeWholeFile } from '../safety/whole-file.ts';

/** Writes a file so that readers see all of it or what was there before. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomName()}.tmp`);
  await writeWholeFile(nodeFiles, path, temporary, Buffer.from(text), 0o666 & ~process.umask());
}

/** Writes a new file and never over another: where the name is taken, `-2`, `-3` … goes before its ending. Resolves to its path. */
export async function writeNew(path: string, text: string): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}-${number}${ending}`;
    try {
      // The empty file holds the name until the whole one takes its place.
      await (await open(candidate, 'wx')).close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && number < 10_000) continue;
      throw error;
    }
    try {
      await writeWhole(candidate, text);
      return candidate;
    } catch (error) {
      await rm(candidate, { force: true }).catch(() => {});
      throw error;
    }
  }
}

/** A moment (ms) as it stands in file names: `20261123T150000Z`. */
export function timestamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A name that is safe as part of a file name on every system. */
export function fileNamePart(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return safe.slice(0, 60) || 'canary';
}
