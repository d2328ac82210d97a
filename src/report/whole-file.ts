import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { nodeFiles } from '../safety/files.ts';
import { randomName, writeWhole as writeWholeFile } from '../safety/whole-file.ts';
import { giveToFolderOwner } from '../system/owner.ts';
import { checkDestination } from './destination.ts';

/** How long one write may take, in ms: a disk that hangs must not hold up what comes after it. */
const WRITE_MS = 15_000;

/**
 * Writes a report or a page so that readers see all of it or what was there before; over nothing but another one, and over
 * none of the `used` files.
 *
 * @throws DestinationError, or Error of the file system; after 15 s at the latest (ETIMEDOUT)
 */
export async function writeWhole(path: string, text: string, used: readonly string[] = []): Promise<void> {
  await inTime(path, write(path, text, used));
}

/** What a disk does, or an error once that takes too long. */
export async function inTime<Result>(path: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`${path}: the file system did not answer within ${WRITE_MS / 1000} s`);
    timer = setTimeout(() => reject(Object.assign(error, { code: 'ETIMEDOUT' })), WRITE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function write(path: string, text: string, used: readonly string[]): Promise<void> {
  await checkDestination(path, used);
  const temporary = join(dirname(path), `.${basename(path)}.${randomName()}.tmp`);
  await writeWholeFile(nodeFiles, path, temporary, Buffer.from(text), 0o666 & ~process.umask());
}

/** What is older than this is not being written any more, in ms. */
const ABANDONED_MS = 600_000;

/** Removes what killed runs left half written in a folder, of files whose names begin with one of these. */
export async function sweepAbandoned(folder: string, names: readonly string[], now: number): Promise<void> {
  for (const found of await readdir(folder)) {
    const isOurs = names.some((name) => found.startsWith(`.${name}`)) && /\.[0-9a-f]{32}\.tmp$/.test(found);
    if (!isOurs) continue;
    const path = join(folder, found);
    if (now - (await stat(path)).mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** Writes a new file and never over another: where the name is taken, `-2`, `-3` … goes before its ending. Resolves to its path. */
export async function writeNew(path: string, text: string, used: readonly string[] = []): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}-${number}${ending}`;
    try {
      // The empty file holds the name until the whole one takes its place.
      await inTime(candidate, claim(candidate));
      giveToFolderOwner(candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && number < 10_000) continue;
      throw error;
    }
    try {
      await writeWhole(candidate, text, used);
      return candidate;
    } catch (error) {
      await rm(candidate, { force: true }).catch(() => {});
      throw error;
    }
  }
}

async function claim(path: string): Promise<void> {
  await (await open(path, 'wx')).close();
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
