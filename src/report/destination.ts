import { constants, type Stats } from 'node:fs';
import { lstat, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { STATE_FOLDER } from '../safety/state-folder.ts';

/** How much of a file is read to see whether it is a report, in bytes. */
const HEAD_BYTES = 64 * 1024;

/** Keys of reports, of incidents, and of results of a backtest, of this and of earlier releases. */
const REPORT_KEYS =
  /"(rollback_triggered|rollback_reason|rollback_status|smoke_returncode|metrics_baseline|alert_error|not_overlapping)"\s*:/;

/** How pages begin: those of reports, and of backtests. */
const PAGE =
  /^<!doctype html>\s*<html lang="en">\s*(<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"[^>]*>[\s\S]{0,400}<meta name="referrer" content="no-referrer">|[\s\S]{0,200}<title>Backtest of )/;

/** A place that a report may not be written to: the fact, then the fix. */
export class DestinationError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.name = 'DestinationError';
    this.fix = fix;
  }
}

/**
 * Checks that a report, or a page, may be written to a path: nothing is there, or a report. No link is followed, and none is
 * replaced; links in the folders above are.
 *
 * @param used files of the run itself, which may not become reports either where they do not exist
 * @throws DestinationError
 */
export async function checkDestination(path: string, used: readonly string[] = []): Promise<void> {
  const real = join(await realpath(dirname(path)), basename(path));
  const { AOS_CANARY_STATE_FOLDER: chosen } = process.env;
  const inState =
    real.split('/').includes(STATE_FOLDER) || (chosen && dirname(real) === (await realOf(resolve(chosen))));
  if (inState) throw new DestinationError('this is the folder of locks and journals', 'name another folder');
  for (const file of used)
    if (real === (await realOf(file)))
      throw new DestinationError(`the run itself uses this file`, 'name another file');

  const found = await lstat(path).catch(absent);
  if (found === undefined) return;
  if (found.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  const kind = kindOf(found);
  if (kind !== undefined) throw new DestinationError(`this is ${kind}`, 'name a regular file');
  for (const file of used) {
    const other = await stat(file).catch(absent);
    if (other && other.dev === found.dev && other.ino === found.ino)
      throw new DestinationError('the run itself uses this file', 'name another file');
  }
  if (!(await isReport(path)))
    throw new DestinationError('the file there is not a report', 'remove it, or name another file');
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

/** Where a path leads, as far as it exists. */
async function realOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  });
}

function kindOf(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isSymbolicLink()) return 'a symbolic link';
  if (found.isFIFO()) return 'a named pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}

/** Empty files are taken too: they hold a name for one. */
async function isReport(path: string): Promise<boolean> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('utf8', 0, bytesRead).trimStart();
    if (head === '') return true;
    if (head.startsWith('{')) return REPORT_KEYS.test(head);
    return PAGE.test(head);
  } finally {
    await file.close();
  }
}
