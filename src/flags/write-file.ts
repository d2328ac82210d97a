import type { WriteMode } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { overwriteFile } from './overwrite.ts';
import { type Replaced, type Replacement, replaceFile } from './replace.ts';

/** How the flags file is written, and where the state of a write in place goes. */
export interface Writing {
  readonly write: WriteMode;
  readonly stateFolder: string | undefined;
}

/** Writes new content where the file still holds what is expected; undefined where it does not, and nothing was changed. */
export function writeFlagsFile(
  files: Files,
  replacement: Replacement,
  { write, stateFolder }: Writing,
): Promise<Replaced | undefined> {
  return write === 'in-place'
    ? overwriteFile(files, replacement, stateFolder)
    : replaceFile(files, replacement);
}
