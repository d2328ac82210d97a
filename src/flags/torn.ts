import { FlagsFileError } from '../canary/ports.ts';
import type { Files, Overwriting } from '../safety/files.ts';
import { takeFlagsReserve, takeStateReserve } from '../safety/reserve.ts';
import type { StatePaths } from '../safety/state-folder.ts';
import { intentsOf, locateState } from '../safety/state-folder.ts';
import { readIfThere, removeIfThere, writeWhole } from '../safety/whole-file.ts';
import { decodeText, parseDocument } from './document.ts';

/** A write in place, from one content to another. */
export interface Transition {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** Notes a transition on the disk, synced, before the first byte of the flags file changes; returns the note's path. */
export async function noteIntent(
  files: Files,
  paths: StatePaths,
  file: string,
  transition: Transition,
): Promise<string> {
  const path = paths.intent();
  const reserve = async (to: string): Promise<boolean> =>
    (await takeStateReserve(files, paths, to)) || takeFlagsReserve(files, file, to).catch(() => false);
  await writeWhole(files, path, paths.temporary(), encode(transition), 0o600, reserve);
  return path;
}

/**
 * Restores the former content of a flags file that an interrupted write in place left torn, exactly. A file that holds
 * one of both contents whole is left alone, and so is one that another writer has written since.
 */
export async function repairTorn(files: Files, file: string, stateFolder: string | undefined): Promise<void> {
  const paths = await locateState(files, file, stateFolder);
  for (const intent of await intentsOf(files, paths)) {
    const note = await readIfThere(files, intent);
    if (!note) continue; // its writer has finished
    const transition = decode(note);
    if (transition && !(await repairFrom(files, file, transition))) continue;
    await removeIfThere(files, intent);
  }
}

/** False where the file is broken otherwise: the note may be its last copy, and is kept. */
async function repairFrom(files: Files, file: string, transition: Transition): Promise<boolean> {
  const now = await readIfThere(files, file);
  if (!now) return false;
  if (!isTorn(now, transition))
    return now.equals(transition.from) || now.equals(transition.to) || isJson(now, file);
  await writeOver(files, file, transition.from);
  return true;
}

/** Whether a content may be what an interrupted write left: every byte is that of the one or the other, in its place. */
export function isTorn(content: Uint8Array, { from, to }: Transition): boolean {
  const { length } = content;
  if (length < Math.min(from.length, to.length) || length > Math.max(from.length, to.length)) return false;
  if (Buffer.from(content).equals(from) || Buffer.from(content).equals(to)) return false;
  return content.every((byte, index) => byte === from[index] || byte === to[index]);
}

/** The one write that makes a content of another: from the first byte that differs, to the last where the lengths agree. */
export function overwritingOf({ from, to }: Transition): Overwriting {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = to.length;
  if (from.length === to.length) while (end > start && from[end - 1] === to[end - 1]) end -= 1;
  return { position: start, bytes: to.subarray(start, end), length: to.length };
}

/** Gives a file this content, whatever it holds. */
export async function writeOver(files: Files, file: string, content: Uint8Array): Promise<void> {
  const target = await files.open(file, 'update');
  try {
    await target.write(content, 0);
    await target.truncate(content.length);
    await target.sync();
  } finally {
    await target.close();
  }
}

function isJson(bytes: Buffer, file: string): boolean {
  try {
    parseDocument(decodeText(bytes, file), file);
    return true;
  } catch (error) {
    if (error instanceof FlagsFileError) return false;
    throw error;
  }
}

/** A line with the lengths, then both contents. It appears whole or not at all. */
function encode({ from, to }: Transition): Buffer {
  const head = JSON.stringify({ version: 1, from: from.length, to: to.length });
  return Buffer.concat([Buffer.from(`${head}\n`), from, to]);
}

function decode(note: Buffer): Transition | undefined {
  const end = note.indexOf('\n');
  try {
    const head = JSON.parse(note.subarray(0, end).toString('utf8')) as { from: number; to: number };
    const body = note.subarray(end + 1);
    if (body.length !== head.from + head.to) return undefined;
    return { from: body.subarray(0, head.from), to: body.subarray(head.from) };
  } catch {
    return undefined;
  }
}
