import { DestinationError } from './destination.ts';

const FIXES: Readonly<Record<string, string>> = {
  EACCES: 'make its folder writable for this user',
  EPERM: 'make its folder writable for this user',
  EROFS: 'the file system is read-only: choose a folder on another',
  ENOSPC: 'the disk is full: free some space',
  EDQUOT: 'the quota is used up: free some space',
  EISDIR: 'this is a folder: name a file in it',
  ENOTDIR: 'a part of the path is a file: choose another folder',
  ETIMEDOUT: 'the file system does not answer: choose a folder on another',
  EEXIST: 'a part of the path is a file: choose another folder',
};

/** An error that says which file (`what`) could not be written where, and what to do: at the least, `elsewhere`. */
export function explained(
  what: string,
  path: string,
  error: unknown,
  elsewhere = 'set report.path (--report) to a place that can be written',
): Error {
  if (error instanceof DestinationError) {
    const { message, fix } = error;
    return new Error(`the ${what} could not be written to ${path} (${message}): ${fix}, or ${elsewhere}`, {
      cause: error,
    });
  }
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const fix = FIXES[code];
  return new Error(
    `the ${what} could not be written to ${path} (${code || message}): ${fix ? `${fix}, or ` : ''}${elsewhere}`,
    { cause: error },
  );
}
