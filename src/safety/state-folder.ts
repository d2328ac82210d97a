import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from './files.ts';
import { errorCode, messageOf } from './files.ts';
import { isLink, othersMayReplace, readStateFile } from './state-file.ts';
import { isDiskFull, randomName, removeIfThere, sha256, writeNew, writeWhole } from './whole-file.ts';

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
  /** A free name for a file that holds disk space. */
  reserve(): string;
  /** Whether a name in the folder is such a name. */
  isReserve(name: string): boolean;
  /** A free name for the intention to write the flags file in place. */
  intent(): string;
  /** Whether a name in the folder is such a name. */
  isIntent(name: string): boolean;
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
 * The state of a flags file, by its real path. Beside the flags file the file's name tells it from others, through
 * whatever mount it is seen. A folder chosen by the user may serve many folders: there device and inode of the flags
 * file's folder tell it, which are the same through every mount too.
 */
export async function locateState(
  files: Files,
  realFile: string,
  stateFolder = chosenFolder(),
): Promise<StatePaths> {
  if (stateFolder === undefined) return statePaths(realFile, join(dirname(realFile), STATE_FOLDER));
  const own = basename(realFile);
  const at = (key: string): StatePaths => statePaths(realFile, stateFolder, `${own}-${digest(key)}`);
  const { dev, ino } = await files.stat(dirname(realFile));
  const place = at(`${dev}:${ino}`);
  // A device may have another number after a boot. Then the path finds what was left before it.
  const earlier = at(`former ${realFile}`);
  const former = await readStateFile(files, pointer(earlier)).catch(() => undefined);
  const key = former?.bytes.toString('utf8').trim() ?? '';
  if (!/^[0-9a-f]{16}$/.test(key)) return place;
  const left = statePaths(realFile, stateFolder, `${own}-${key}`);
  return left.journal !== place.journal && (await isThere(files, left.former)) ? left : place;
}

/** Notes where the state of a path is, for a survivor after a boot that numbers devices anew. */
export async function noteState(files: Files, realFile: string, stateFolder = chosenFolder()): Promise<void> {
  if (stateFolder === undefined) return;
  const own = basename(realFile);
  const { dev, ino } = await files.stat(dirname(realFile));
  const paths = statePaths(realFile, stateFolder, `${own}-${digest(`former ${realFile}`)}`);
  const key = Buffer.from(`${digest(`${dev}:${ino}`)}\n`);
  if ((await readStateFile(files, pointer(paths)))?.bytes.equals(key)) return;
  await writeWhole(files, pointer(paths), paths.temporary(), key, 0o644);
}

const pointer = ({ lock }: StatePaths): string => lock.replace(/\.lock$/, '.place');

const digest = (text: string): string => sha256(text).slice(0, 16);

async function isThere(files: Files, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}

function statePaths(realFile: string, folder: string, name = basename(realFile)): StatePaths {
  const made = (kind: string) => () => join(folder, `${name}.${randomName()}.${kind}`);
  const isMade = (kind: string) => (other: string) =>
    other.startsWith(`${name}.`) &&
    other.endsWith(`.${kind}`) &&
    /^[0-9a-f]{32}$/.test(other.slice(name.length + 1, -kind.length - 1));
  return {
    folder,
    lock: join(folder, `${name}.lock`),
    journal: join(folder, `${name}.journal.jsonl`),
    former: join(folder, `${name}.former`),
    temporary: made('tmp'),
    isTemporary: isMade('tmp'),
    reserve: made('reserve'),
    isReserve: isMade('reserve'),
    intent: made('intent'),
    isIntent: isMade('intent'),
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

/**
 * Refuses a state folder that others control: before a flag changes. A survivor takes what it finds, as a flag that stays on
 * is worse; it runs no command of a journal that others may have written.
 *
 * @throws StateFolderError
 */
export async function checkStateFolder(files: Files, { folder }: StatePaths): Promise<void> {
  if (basename(folder) === STATE_FOLDER && (await isLink(files, folder)))
    throw new StateFolderError(`the state folder ${folder} is a symbolic link`, 'remove the link');
  if (await othersMayReplace(files, folder)) {
    throw new StateFolderError(
      `the state folder ${folder} may be written by every user, or a folder above it`,
      'take that right away (chmod o-w), or choose another with AOS_CANARY_STATE_FOLDER',
    );
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
    // Another canary's, made at the same moment; and an undo on a full disk goes on without it.
    if (errorCode(error) !== 'EEXIST' && !isDiskFull(error)) throw error;
  });
}

/** Says why the state folder cannot be used. */
export function unusable(paths: StatePaths, error: unknown): StateFolderError {
  return new StateFolderError(
    `the state folder ${paths.folder} cannot be used: ${messageOf(error)}`,
    'make it writable for this user, or choose another state folder on a local disk',
  );
}

/** The intentions to write the flags file in place that were not finished, or are about to be. */
export async function intentsOf(files: Files, paths: StatePaths): Promise<string[]> {
  const names = await files.list(paths.folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => paths.isIntent(name)).map((name) => join(paths.folder, name));
}

/** Removes what crashed runs left half made. Only for the holder of the lock. */
export async function sweepTemporary(files: Files, paths: StatePaths): Promise<void> {
  for (const name of await files.list(paths.folder)) {
    if (paths.isTemporary(name)) await removeIfThere(files, join(paths.folder, name));
  }
}
