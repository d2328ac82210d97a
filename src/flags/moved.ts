import { type FlagChange, FlagsFileError, type Restoration } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { unsettled } from '../safety/journal.ts';
import { locateState } from '../safety/state-folder.ts';
import { restoreDetached, verifyDetached } from './detached.ts';
import { readPatiently } from './reading.ts';
import { restoreText } from './restoration.ts';
import { type RestoreOptions, restoreFile, verifyFile } from './restore.ts';
import { chooseWrite } from './write-mode.ts';

/**
 * Restores former values where the run has changed them, and where the application reads now: the path may lead to
 * another file by then, such as a new release that began as a copy with the flags on.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
export async function restoreChange(
  files: Files,
  change: FlagChange,
  options: RestoreOptions,
): Promise<Restoration> {
  const current = await movedTo(files, change);
  const detached = await restoreDetached(files, change);
  if (current === undefined) return combined(await restoreFile(files, change, options), detached);
  const there = await restoreThere(files, { ...change, file: current }, options);
  const here = await unlessMissing(restoreFile(files, change, options));
  return combined({ ...there, movedTo: current }, here, detached);
}

/** Whether the former values stand in all of these files; undefined where one of them does not. Writes nothing. */
export async function verifyChange(
  files: Files,
  change: FlagChange,
  patienceMs: number,
): Promise<Restoration | undefined> {
  const current = await movedTo(files, change);
  const detached = await verifyDetached(files, change);
  const own = verifyFile(files, change, patienceMs).then((result) => result ?? 'on');
  const here = current === undefined ? await own : await unlessMissing(own);
  if (here === 'on') return undefined;
  if (current === undefined) return here && combined(here, detached);
  const there = await verifyFile(files, { ...change, file: current }, patienceMs);
  return there && combined({ ...there, movedTo: current }, here, detached);
}

/** The file to which the path leads now, where it is another one than was changed. */
async function movedTo(files: Files, { path, file }: FlagChange): Promise<string | undefined> {
  if (path === file) return undefined;
  const current = await files.realpath(path).catch(() => undefined);
  return current === file ? undefined : current;
}

async function restoreThere(files: Files, change: FlagChange, options: RestoreOptions): Promise<Restoration> {
  // Another canary's flags are its own to restore: what is on there is reported.
  if (await isHeld(files, change.file, options.stateFolder)) return whatStands(files, change, options);
  const { mode } = await chooseWrite(files, change.file);
  return restoreFile(files, { ...change, write: mode }, options);
}

async function isHeld(files: Files, file: string, stateFolder: string | undefined): Promise<boolean> {
  const { lock } = await locateState(files, file, stateFolder);
  const isLocked = await files.stat(lock).then(
    () => true,
    () => false,
  );
  return isLocked || (await unsettled(files, file, stateFolder)) !== undefined;
}

function whatStands(files: Files, change: FlagChange, { patienceMs }: RestoreOptions): Promise<Restoration> {
  return readPatiently(files, change.file, patienceMs, ({ text }) => {
    const { text: next, restored, conflicts } = restoreText(text, change);
    if (next === undefined) return { restored, conflicts, byteIdentical: false };
    const on = restored.map((edit) => ({ ...edit, found: edit.written }));
    return { restored: [], conflicts: [...conflicts, ...on], byteIdentical: false };
  });
}

/** A release that was replaced may have been removed. */
async function unlessMissing<Result>(result: Promise<Result>): Promise<Result | undefined> {
  return result.catch((error: unknown) => {
    if (error instanceof FlagsFileError && error.code === 'flags-file-missing') return undefined;
    throw error;
  });
}

/** What stands in the file that the application reads comes first. */
function combined(first: Restoration, ...others: readonly (Restoration | undefined)[]): Restoration {
  const rest = others.filter((other) => other !== undefined);
  if (rest.length === 0) return first;
  const conflicts = new Map(
    [...rest.toReversed(), first].flatMap((one) =>
      one.conflicts.map((conflict) => [JSON.stringify(conflict.place), conflict] as const),
    ),
  );
  const movedTo = [first, ...rest].find((one) => one.movedTo !== undefined)?.movedTo;
  return {
    restored: first.restored.filter(({ place }) => !conflicts.has(JSON.stringify(place))),
    conflicts: [...conflicts.values()],
    byteIdentical: first.byteIdentical,
    ...(movedTo !== undefined && { movedTo }),
  };
}
