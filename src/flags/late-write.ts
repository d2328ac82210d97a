import { setTimeout as sleep } from 'node:timers/promises';
import { FlagsFileError } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { decodeText, parseDocument } from './document.ts';
import type { Replaced } from './replace.ts';
import { replaceFile } from './replace.ts';

/** A replacement that was made: the old file, held open, and what is in the new one. */
export interface OwnWrite {
  readonly old: Replaced;
  readonly bytes: Uint8Array;
}

const PAUSE_MS = 10;

/**
 * Saves an edit that another writer, who had the file open, made in the old file while it was replaced: brings it into
 * the new file, after `rework`. Returns the replacement which that took, or undefined where there is no such edit.
 *
 * @param patienceMs how long that writer may take to finish
 * @throws Error where the edit is lost: never finished, or a third writer was there already
 */
export async function saveLateWrite(
  files: Files,
  { old, bytes }: OwnWrite,
  file: string,
  patienceMs: number,
  rework: (text: string) => string,
): Promise<OwnWrite | undefined> {
  const text = await finished(old, file, patienceMs);
  if (text === undefined) return undefined;
  const next = Buffer.from(rework(text));
  const replaced = await replaceFile(files, { file, expected: bytes, next, useReserve: true });
  if (!replaced) throw new Error(`several writers were at ${file} at once, and the edit of one is lost`);
  return { old: replaced, bytes: next };
}

/** The late edit once it is valid JSON and grows no more; undefined where the writer has put everything back. */
async function finished(old: Replaced, file: string, patienceMs: number): Promise<string | undefined> {
  let before: Buffer | undefined;
  for (const deadline = performance.now() + patienceMs; ; ) {
    const bytes = await old.written();
    if (!bytes) return undefined;
    try {
      const text = decodeText(bytes, file);
      parseDocument(text, file);
      if (before?.equals(bytes)) return text;
    } catch (error) {
      if (!(error instanceof FlagsFileError)) throw error;
      if (performance.now() >= deadline)
        throw new Error(`another writer left ${file} half written: ${error.message}`);
    }
    before = bytes;
    await sleep(PAUSE_MS);
  }
}
