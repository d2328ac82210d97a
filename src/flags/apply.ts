import type { FlagChange } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { sha256 } from '../safety/whole-file.ts';
import { changed } from './errors.ts';
import { saveLateWrite } from './late-write.ts';
import { readFlags } from './reading.ts';
import { replaceFile } from './replace.ts';
import { applySplices } from './splices.ts';

/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const TURNS = 20;

/**
 * Writes a prepared change onto the very bytes it was prepared for. With `flags-file-changed` nothing of it stands in
 * the file; after any other error it may.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
export async function applyChange(files: Files, change: FlagChange, patienceMs: number): Promise<void> {
  if (change.edits.length === 0) return;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { file, bytes, text } = await readFlags(files, change.file);
    if (file !== change.file || sha256(bytes) !== change.before) throw changed(change.file);
    const next = Buffer.from(applySplices(text, change.splices));
    if (sha256(next) !== change.after) throw new Error(`the change of ${file} does not add up`);

    // Without the reserve: it is the room for the way back.
    const old = await replaceFile(files, { file, expected: bytes, next });
    if (!old) continue;
    try {
      // Somebody wrote into the file while it was replaced: their edit stays, ours is withdrawn.
      const theirs = await saveLateWrite(files, { old, bytes: next }, file, patienceMs, (text) => text);
      await theirs?.old.close();
      if (theirs) throw changed(file);
      return;
    } finally {
      await old.close();
    }
  }
  throw changed(change.file);
}
