import type { FlagChange } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { sha256 } from '../safety/whole-file.ts';
import { changed } from './errors.ts';
import { saveLateWrite } from './late-write.ts';
import { readFlags } from './reading.ts';
import type { Replaced } from './replace.ts';
import { type RestoreOptions, restoreFile } from './restore.ts';
import { applySplices } from './splices.ts';
import { writeFlagsFile } from './write-file.ts';

/** Turns of a replacement that fails without the content having changed, as where somebody changes the mode. */
const TURNS = 20;

/**
 * Writes a prepared change onto the very bytes it was prepared for, in the file to which its path leads now. With
 * `flags-file-changed` nothing of it stands in the file; after any other error it may.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
export async function applyChange(files: Files, change: FlagChange, options: RestoreOptions): Promise<void> {
  if (change.edits.length === 0) return;
  const { write } = change;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { file, bytes, text } = await readFlags(files, change.path);
    if (file !== change.file || sha256(bytes) !== change.before) throw changed(change.path);
    const next = Buffer.from(applySplices(text, change.splices));
    if (sha256(next) !== change.after) throw new Error(`the change of ${file} does not add up`);

    // Without the reserve: it is the room for the way back.
    const old = await writeFlagsFile(files, { file, expected: bytes, next }, { ...options, write });
    if (!old) continue;
    try {
      await withdrawFromOthers(files, { change, old, next }, options);
      return;
    } finally {
      await old.close();
    }
  }
  throw changed(change.path);
}

/** Another writer's edit that came while the file was written stays, and ours is withdrawn. */
async function withdrawFromOthers(
  files: Files,
  { change, old, next }: { readonly change: FlagChange; readonly old: Replaced; readonly next: Buffer },
  options: RestoreOptions,
): Promise<void> {
  if (change.write === 'in-place') {
    const { bytes } = await readFlags(files, change.file);
    if (bytes.equals(next)) return;
    await restoreFile(files, change, options);
    throw changed(change.path);
  }
  const theirs = await saveLateWrite(
    files,
    { old, bytes: next },
    change.file,
    options.patienceMs,
    (text) => text,
  );
  await theirs?.old.close();
  if (theirs) throw changed(change.path);
}
