import { setTimeout as sleep } from 'node:timers/promises';
import { FlagsFileError } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { errorCode } from '../safety/files.ts';
import { readWhole } from '../safety/whole-file.ts';
import { decodeText } from './document.ts';
import { explain, invalid, unreadable } from './errors.ts';

/** A flags file's content, by its real path. */
export interface FlagsContent {
  readonly file: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Reads a flags file, links followed. @throws FlagsFileError */
export async function readFlags(files: Files, path: string): Promise<FlagsContent> {
  let file = path;
  try {
    file = await files.realpath(path);
    const { kind } = await files.stat(file);
    if (kind !== 'file')
      throw invalid(file, undefined, kind === 'folder' ? 'is a folder' : 'is not a regular file');
    const bytes = await readWhole(files, file);
    return { file, bytes, text: decodeText(bytes, file) };
  } catch (error) {
    throw ['EACCES', 'EPERM', 'EIO'].includes(errorCode(error) ?? '')
      ? unreadable(file, error)
      : explain(error, file);
  }
}

/** A pause between two looks at a file that somebody else writes, in ms. */
const PAUSE_MS = 10;

/**
 * Reads a flags file and does something with its content. A writer that truncates and fills the file in place, or
 * removes and makes it anew, is waited for, so that its half-made file is not taken for a broken one.
 *
 * @param patienceMs how long a missing or invalid file is looked at again
 * @throws FlagsFileError
 */
export async function readPatiently<T>(
  files: Files,
  path: string,
  patienceMs: number,
  use: (content: FlagsContent) => T,
): Promise<T> {
  for (const deadline = performance.now() + patienceMs; ; ) {
    try {
      return use(await readFlags(files, path));
    } catch (error) {
      const mayPass =
        error instanceof FlagsFileError && ['flags-file-invalid', 'flags-file-missing'].includes(error.code);
      if (!mayPass || performance.now() >= deadline) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
