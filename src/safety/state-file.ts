import { dirname } from 'node:path';
import type { FileStat, Files } from './files.ts';
import { errorCode } from './files.ts';

/** A file of the state folder that is none of this program's making. */
export class PlantedFileError extends Error {
  readonly fix = 'remove it if no canary is running';
  constructor(path: string, what: string) {
    super(`${path} is ${what}`);
    this.name = 'PlantedFileError';
  }
}

/** A file's bytes, and the attributes of the very file that they were read from. */
export interface StateFile {
  readonly bytes: Buffer;
  readonly stat: FileStat;
}

/** Reads a file of the state folder; undefined where it is not there. @throws PlantedFileError */
export async function readStateFile(files: Files, path: string): Promise<StateFile | undefined> {
  const file = await files.open(path, 'state').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (errorCode(error) === 'ELOOP') throw new PlantedFileError(path, 'a symbolic link');
    throw error;
  });
  if (!file) return undefined;
  try {
    const stat = await file.stat();
    if (stat.kind !== 'file') throw new PlantedFileError(path, 'not a regular file');
    return { bytes: await file.read(), stat };
  } finally {
    await file.close();
  }
}

/** Whether only this user or root can have written a file in a folder. */
export async function isOwnersAlone(files: Files, { stat }: StateFile, folder: string): Promise<boolean> {
  const me = process.geteuid?.();
  if (me === undefined) return true;
  if (await isLink(files, folder)) return false;
  const found = await files.stat(folder);
  const isOurs = ({ uid, mode }: FileStat): boolean => (uid === me || uid === 0) && (mode & 0o022) === 0;
  // A second name would be one that another user gave to a file of ours.
  return isOurs(stat) && stat.links === 1 && isOurs(found) && !(await othersMayReplace(files, folder));
}

/** Whether users without any right to a folder may put another one in its place, or a file of their own into it. */
export async function othersMayReplace(files: Files, folder: string): Promise<boolean> {
  if (process.geteuid === undefined) return false;
  for (let at = await files.realpath(folder); ; at = dirname(at)) {
    // Under a sticky one, such as /tmp, each may replace only what is theirs.
    const { mode } = await files.stat(at);
    if ((mode & 0o002) !== 0 && (mode & 0o1000) === 0) return true;
    if (at === dirname(at)) return false;
  }
}

export async function isLink(files: Files, path: string): Promise<boolean> {
  return files.readLink(path).then(
    () => true,
    () => false,
  );
}
