import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from './files.ts';
import { errorCode, messageOf } from './files.ts';
import { randomName, removeIfThere, sha256, writeNew } from './whole-file.ts';

/** The state folder's name where it lies beside the flags file. */
export const STATE_FOLDER = '.aos-canary';

/** Where the lock and the journal of one flags file lie. */
export interface StatePaths {
  readonly folder: string;
  readonly lock: string;
  readonly journal: string;
  /** The flags file as it was before an unsettled change: a copy for people, and room on the disk for putting it back. */
  readonly former: string;
  /** A free name for a file in the making. */
  temporary(): string;
  /** Whether a name in the folder is such a name. */
  isTemporary(name: string): boolean;
}

/** The state folder cannot be used; nothing may be changed without it. */
export class StateFolderError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.name = 'StateFolderError';
    this.fix = fix;
  }
}

/**
 * The state of a flags file, by its real path. Beside the flags file the file's name tells it from others, which holds
 * through whatever mount it is seen; a folder chosen by the user may serve many folders, so there the path counts.
 */
export function statePaths(realFile: string, stateFolder = chosenFolder()): StatePaths {
  const folder = stateFolder ?? join(dirname(realFile), STATE_FOLDER);
  const own = basename(realFile);
  const name = stateFolder === undefined ? own : `${own}-${sha256(realFile).slice(0, 16)}`;
  return {
    folder,
    lock: join(folder, `${name}.lock`),
    journal: join(folder, `${name}.journal.jsonl`),
    former: join(folder, `${name}.former`),
    temporary: () => join(folder, `${name}.${randomName()}.tmp`),
    isTemporary: (other) =>
      other.startsWith(`${name}.`) && /^[0-9a-f]{32}\.tmp$/.test(other.slice(name.length + 1)),
  };
}

/** From the environment, which the guardian, the post step and a timer have in common with the run. */
function chosenFolder(): string | undefined {
  const chosen = process.env.AOS_CANARY_STATE_FOLDER;
  return chosen ? resolve(chosen) : undefined;
}

/** A flags file's real path, also where the file itself is gone: then that to which its links still point. */
export async function realFlagsFile(files: Files, file: string): Promise<string> {
  try {
    return await files.realpath(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const target = await files.readLink(file).catch(() => undefined);
  // Links that lead back to themselves do not come here: the kernel gives up on them (ELOOP).
  if (target !== undefined) return realFlagsFile(files, resolve(dirname(file), target));
  return join(await files.realpath(dirname(file)), basename(file));
}

/** Makes the state folder, kept out of git. @throws StateFolderError */
export async function makeStateFolder(files: Files, paths: StatePaths): Promise<void> {
  try {
    const made = await files.makeFolder(paths.folder);
    // A folder that the user chose may hold other things, which are not ours to hide from git.
    if (made || basename(paths.folder) === STATE_FOLDER) await ignoreInGit(files, paths);
    await files.mayWrite(paths.folder);
  } catch (error) {
    throw unusable(paths, error);
  }
}

async function ignoreInGit(files: Files, paths: StatePaths): Promise<void> {
  const path = join(paths.folder, '.gitignore');
  try {
    if ((await files.stat(path)).size > 0n) return;
    await removeIfThere(files, path); // left empty by a crash
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await writeNew(files, path, Buffer.from('*\n'), 0o644).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error; // another canary's, made at the same moment
  });
}

/** Says why the state folder cannot be used. */
export function unusable(paths: StatePaths, error: unknown): StateFolderError {
  return new StateFolderError(
    `the state folder ${paths.folder} cannot be used: ${messageOf(error)}`,
    'make it writable for this user, or choose another state folder on a local disk',
  );
}

/** Removes what crashed runs left half made. Only for the holder of the lock. */
export async function sweepTemporary(files: Files, paths: StatePaths): Promise<void> {
  for (const name of await files.list(paths.folder)) {
    if (paths.isTemporary(name)) await removeIfThere(files, join(paths.folder, name));
  }
}
