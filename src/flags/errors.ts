import { FlagsFileError } from '../canary/ports.ts';
import { errorCode, messageOf } from '../safety/files.ts';

/** The file is there and cannot be used as it is. `line` counts from 1. */
export function invalid(file: string, line: number | undefined, what: string): FlagsFileError {
  const where = line === undefined ? file : `${file}:${line}`;
  return new FlagsFileError('flags-file-invalid', `${where}: ${what}`, 'fix the flags file');
}

export function missing(file: string): FlagsFileError {
  return new FlagsFileError(
    'flags-file-missing',
    `there is no flags file ${file}`,
    'give the right path as feature flags file, or create the file',
  );
}

export function changed(file: string): FlagsFileError {
  return new FlagsFileError(
    'flags-file-changed',
    `${file} was changed by another writer in the meantime`,
    'run again when nobody else edits it',
  );
}

export function unwritable(file: string, why: string, fix: string): FlagsFileError {
  return new FlagsFileError('flags-file-unwritable', `${file} cannot be replaced: ${why}`, fix);
}

/** Who may not read the file may not replace it either: there is one code for both. */
export function unreadable(file: string, error: unknown): FlagsFileError {
  return new FlagsFileError(
    'flags-file-unwritable',
    `${file} cannot be read: ${messageOf(error)}`,
    'run the canary as a user who may read and replace it',
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write in its folder',
  EPERM: 'the system does not permit it (an immutable file or folder, or another owner)',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: "this user's disk quota is used up",
  EBUSY: 'it is in use as a mount point',
  EIO: 'the disk reports an error',
};

/** A file-system error while the file was read or replaced, in words. Other errors come back as they are. */
export function explain(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (error instanceof FlagsFileError || code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(file);
  const reason = reasons[code];
  const detail = messageOf(error);
  return unwritable(
    file,
    reason === undefined ? detail : `${reason} (${detail})`,
    'put that right and try again',
  );
}
