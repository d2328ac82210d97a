import type { BigIntStats } from 'node:fs';
import { constants, fstatSync, ftruncateSync, lstatSync, readSync, renameSync, writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, link, open, readdir, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { makeFolders } from '../system/make-folders.ts';
import { giveToFolderOwner } from '../system/owner.ts';
import { copyAttributes } from './attributes.ts';

/**
 * Every disk access of the flags and safety folders. Small, so that a test can wrap it and stop the process, fail or
 * let another writer in at any single call. All methods reject with Node's own errors (`code`: ENOENT, EROFS, …).
 */
export interface Files {
  /** Follows links. */
  stat(path: string): Promise<FileStat>;
  realpath(path: string): Promise<string>;
  /** Where a symbolic link points, as it says; rejects with EINVAL where the path is none. */
  readLink(path: string): Promise<string>;
  /** Rejects where the kernel would refuse to write: EACCES by its mode, EPERM where it is immutable, EROFS. */
  mayWrite(path: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** Makes a folder and those above it; false where it was there. */
  makeFolder(path: string): Promise<boolean>;
  open(path: string, how: OpenHow, mode?: number): Promise<OpenFile>;
  /** A second name for a file; rejects with EEXIST where the name is taken. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /**
   * Renames only where `to` is still the very file of `seen`. No system call of Node's can make a rename conditional,
   * so this looks and renames in two adjacent synchronous calls: the microseconds in between are what remains.
   */
  renameOver(from: string, to: string, seen: FileStat): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Rejects where this process may not write any more; see `fencedFiles`. */
  confirm(): Promise<void>;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>;
}

/**
 * `new` fails where the name is taken, and follows no link; `update` opens for reading and writing in place; `state` reads a
 * file that another user may have planted: it follows no link and waits for no writer.
 */
export type OpenHow = 'read' | 'state' | 'new' | 'update';

export interface OpenFile {
  stat(): Promise<FileStat>;
  /** The whole content, from the start. */
  read(): Promise<Buffer>;
  /** Writes all bytes from `position` on. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /**
   * Writes `bytes` at `position` and gives the file this length, where its content is what is expected; else false. These
   * are adjacent synchronous calls: the microseconds in between are what remains for another writer.
   */
  overwrite(expected: Uint8Array, edit: Overwriting): Promise<boolean>;
  /** Sets its times, in ms, by default to now; needs no room on the disk. */
  touch(at?: number): Promise<void>;
  /**
   * Gives it the owner, mode, ACL, security label and extended attributes of another file. False where this system has no
   * tool for it. @throws Error with what the tool said
   */
  takeAttributes(from: string): Promise<boolean>;
  own(uid: number, gid: number): Promise<void>;
  setMode(mode: number): Promise<void>;
  /** Makes content and attributes durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** One write within a file; all in bytes. */
export interface Overwriting {
  readonly position: number;
  readonly bytes: Uint8Array;
  /** Of the whole file after it. */
  readonly length: number;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly dev: bigint;
  readonly ino: bigint;
  /** Bytes. */
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  /** Permission bits alone. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly links: number;
}

/** Whether nothing has been written to a file, and no attribute of it changed, between two looks. */
export function sameFile(one: FileStat, other: FileStat): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  );
}

const openFlags: Record<OpenHow, number> = {
  read: constants.O_RDONLY,
  state: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  new: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  // Absent on Windows, where the state folder's files are never links.
  update: constants.O_RDWR | (constants.O_NOFOLLOW ?? 0),
};

/** The real disk. */
export const nodeFiles: Files = {
  stat: async (path) => statOf(await stat(path, { bigint: true })),
  realpath: (path) => realpath(path),
  readLink: (path) => readlink(path),
  mayWrite: (path) => access(path, constants.W_OK),
  list: (folder) => readdir(folder),
  makeFolder: async (path) => makeFolders(path, 0o755),
  open: async (path, how, mode = 0o600) => {
    const handle = await open(path, openFlags[how], mode);
    if (how === 'new') giveToFolderOwner(path);
    return openFile(handle);
  },
  link,
  rename,
  renameOver: async (from, to, seen) => {
    if (!sameFile(statOf(lstatSync(to, { bigint: true })), seen)) return false;
    renameSync(from, to);
    return true;
  },
  remove: unlink,
  confirm: async () => {},
  syncFolder: async (path) => {
    // Windows can neither open nor sync a folder; some network file systems answer EINVAL and have no such thing.
    if (process.platform === 'win32') return;
    const handle = await open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    } finally {
      await handle.close();
    }
  },
};

function openFile(handle: FileHandle): OpenFile {
  return {
    stat: async () => statOf(await handle.stat({ bigint: true })),
    read: () => readAll(handle),
    async write(bytes, position) {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    overwrite: async (expected, edit) => overwrite(handle.fd, expected, edit),
    touch: (at = Date.now()) => handle.utimes(at / 1000, at / 1000),
    takeAttributes: (from) => copyAttributes(from, handle.fd),
    own: (uid, gid) => handle.chown(uid, gid),
    setMode: (mode) => handle.chmod(mode),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

function overwrite(fd: number, expected: Uint8Array, { position, bytes, length }: Overwriting): boolean {
  const now = Buffer.alloc(expected.length + 1);
  let size = 0;
  for (let read = -1; read !== 0 && size < now.length; size += read)
    read = readSync(fd, now, size, now.length - size, size);
  if (!now.subarray(0, size).equals(expected)) return false;
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
  if (fstatSync(fd).size !== length) ftruncateSync(fd, length);
  return true;
}

/** By position, so that it can be read again; to the end rather than to its size, which is 0 for files of /proc. */
async function readAll(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const chunks: Buffer[] = [];
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafe(Math.max(size - position, 0) + 4096);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    position += bytesRead;
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function statOf(stats: BigIntStats): FileStat {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    dev: stats.dev,
    ino: stats.ino,
    size: stats.size,
    mtimeNs: stats.mtimeNs,
    ctimeNs: stats.ctimeNs,
    mode: Number(stats.mode) & 0o7777,
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    links: Number(stats.nlink),
  };
}

/** The errno of a file-system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
