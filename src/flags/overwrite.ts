import { FencedError } from '../canary/ports.ts';
import type { FileStat, Files, OpenFile } from '../safety/files.ts';
import { lastEntry } from '../safety/journal.ts';
import { takeFlagsReserve, takeStateReserve } from '../safety/reserve.ts';
import type { StatePaths } from '../safety/state-folder.ts';
import { locateState, makeStateFolder } from '../safety/state-folder.ts';
import { temporaryBeside } from '../safety/temporary.ts';
import { isDiskFull, removeIfThere, sha256 } from '../safety/whole-file.ts';
import type { Replaced, Replacement } from './replace.ts';
import { isTorn, noteIntent, overwritingOf } from './torn.ts';

/**
 * Writes a file over in place, if it still holds what is expected; undefined where it does not, and nothing was changed.
 * For readers that hold on to the file itself. Both contents are on the disk before the first byte changes, so that a
 * file that an interruption leaves torn can be repaired exactly.
 *
 * Another writer's edit is lost where it comes within the adjacent system calls that compare and write.
 *
 * @param stateFolder an absolute path, by default `.aos-canary` beside the file
 * @throws Node's file-system errors; FencedError where another process has taken over, whose content stands then
 */
export async function overwriteFile(
  files: Files,
  replacement: Replacement,
  stateFolder: string | undefined,
): Promise<Replaced | undefined> {
  const { file, expected, next } = replacement;
  const paths = await locateState(files, file, stateFolder);
  await makeStateFolder(files, paths);
  const intent = await noteIntent(files, paths, file, { from: expected, to: next });
  const target = await files.open(file, 'update');
  try {
    const written = await write(files, target, replacement, { paths, stateFolder });
    await removeIfThere(files, intent);
    return written ? { written: async () => undefined, close: async () => {} } : undefined;
  } finally {
    await target.close();
  }
}

/** False where nothing of it stands in the file. */
async function write(
  files: Files,
  target: OpenFile,
  replacement: Replacement,
  { paths, stateFolder }: { readonly paths: StatePaths; readonly stateFolder: string | undefined },
): Promise<boolean> {
  const { file, expected, next } = replacement;
  const before = await target.stat();
  await files.confirm();
  try {
    if (!(await target.overwrite(expected, overwritingOf({ from: expected, to: next })))) return false;
  } catch (error) {
    await finishOnFullDisk(files, target, replacement, paths, error);
  }
  await makeNewer(target, before);
  await target.sync();
  await settleFence(files, target, replacement, stateFolder);
  const now = await files.stat(file).catch(() => undefined);
  if (now && now.dev === before.dev && now.ino === before.ino) return true;
  // Another writer has put a file in its place meanwhile: what was written over is not the flags file any more.
  await target.overwrite(next, overwritingOf({ from: next, to: expected }));
  return false;
}

/** A write that ended half-way is finished in reserved space, where it restores; else it is undone. */
async function finishOnFullDisk(
  files: Files,
  target: OpenFile,
  { file, expected, next, useReserve = false }: Replacement,
  paths: StatePaths,
  error: unknown,
): Promise<void> {
  const isFinished = useReserve && isDiskFull(error) && (await freeReserve(files, file, paths));
  try {
    await fill(target, isFinished ? next : expected);
  } catch {
    throw error; // the note of both contents stays
  }
  if (!isFinished) throw error;
}

async function freeReserve(files: Files, file: string, paths: StatePaths): Promise<boolean> {
  const name = paths.temporary();
  const beside = temporaryBeside(file);
  const path = (await takeStateReserve(files, paths, name))
    ? name
    : (await takeFlagsReserve(files, file, beside).catch(() => false))
      ? beside
      : undefined;
  if (path !== undefined) await removeIfThere(files, path);
  return path !== undefined;
}

async function fill(target: OpenFile, content: Uint8Array): Promise<void> {
  await target.write(content, 0);
  await target.truncate(content.length);
  await target.sync();
}

/** An application that compares times sees every write, also within one tick of the clock or after it was set back. */
export async function makeNewer(target: OpenFile, before: FileStat): Promise<void> {
  const { mtimeNs } = await target.stat();
  if (mtimeNs <= before.mtimeNs) await target.touch(Number(before.mtimeNs / 1_000_000n) + 2);
}

/**
 * A process that was stopped within its write, and goes on after another one has taken over, has written into what that
 * one restored. Where its write stands, or a part of it, it leaves the flags as they were before the run.
 */
async function settleFence(
  files: Files,
  target: OpenFile,
  { file, expected, next, useReserve = false }: Replacement,
  stateFolder: string | undefined,
): Promise<void> {
  try {
    await files.confirm();
  } catch (error) {
    if (error instanceof FencedError) {
      const now = await target.read();
      const stands = !useReserve && now.equals(next) && !(await isClaimed(files, file, now, stateFolder));
      if (stands || isTorn(now, { from: expected, to: next }))
        await fill(target, useReserve ? next : expected);
    }
    throw error;
  }
}

/** Whether the journal says that a content with the flags on is right: kept by a verdict, or still to be undone. */
async function isClaimed(
  files: Files,
  file: string,
  content: Uint8Array,
  stateFolder: string | undefined,
): Promise<boolean> {
  const last = await lastEntry(files, file, stateFolder).catch(() => undefined);
  return last !== undefined && last.settled?.how !== 'restored' && last.change.after === sha256(content);
}
