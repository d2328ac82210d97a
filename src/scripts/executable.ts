import { constants, type Stats } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { shellQuote } from '../canary/recovery-commands.ts';
import { elfProblem, isElf } from './elf.ts';
import { shebangProblem } from './shebang.ts';

/** Why a program cannot be started, and what to do about it. */
export interface StartProblem {
  readonly message: string;
  readonly fix: string;
}

/** What the kernel reads of a script to find its interpreter, in bytes. */
const HEAD_BYTES = 256;

/** An interpreter may be a script with an interpreter of its own; the kernel follows this many. */
const MAX_INTERPRETERS = 4;

/**
 * What would keep a program from being started, found without starting it. The kernel says "no such file" of a script whose
 * interpreter is missing, and "permission denied" of a file system that is mounted noexec: the real reason is said here.
 *
 * @param root the folder it is started in
 */
export async function startProblem(path: string, root: string, depth = 0): Promise<StartProblem | undefined> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    return unreachable(path, error as NodeJS.ErrnoException);
  }
  return (
    (await fileProblem(path, found)) ??
    (await mountProblem(path)) ??
    (await interpreterProblem(path, root, depth))
  );
}

/** The part of `startProblem` that looks at the file alone, and at nothing around it. */
export async function fileProblem(path: string, stats: Stats): Promise<StartProblem | undefined> {
  if (stats.isDirectory()) return { message: `${path} is a directory`, fix: 'name the script in it' };
  if (!stats.isFile()) return { message: `${path} is not a regular file`, fix: 'name a script' };
  if (!mayExecute(stats))
    return { message: `${path} is not executable`, fix: `run: chmod +x ${shellQuote(path)}` };
  if (stats.size === 0) return { message: `${path} is empty`, fix: 'write the script, or name another one' };
  const head = await headOf(path);
  return head === undefined || isElf(head) ? undefined : textProblem(path, head);
}

function unreachable(path: string, { code, message }: NodeJS.ErrnoException): StartProblem {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { message: `${path} does not exist`, fix: 'check the path' };
  if (code === 'EACCES')
    return { message: `${path} cannot be reached: permission denied`, fix: 'check the folders above it' };
  return { message: `${path} cannot be read: ${message}`, fix: 'check the path' };
}

/** Where the mode of a file allows it and the kernel does not, it is the mount that forbids it. */
async function mountProblem(path: string): Promise<StartProblem | undefined> {
  try {
    await access(path, constants.X_OK);
    return undefined;
  } catch {
    const target = `"$(findmnt -no TARGET -T ${shellQuote(path)})"`;
    return {
      message: `${path} lies on a file system that is mounted noexec`,
      fix: `move it to another file system, or run: mount -o remount,exec ${target}`,
    };
  }
}

/** Whether a file's mode lets this process execute it. */
function mayExecute({ mode, uid, gid }: Stats): boolean {
  const { getuid, getgid, getgroups } = process;
  // Without users there are no modes either.
  if (!getuid || !getgid || !getgroups) return true;
  if (getuid() === 0) return (mode & 0o111) !== 0;
  if (uid === getuid()) return (mode & constants.S_IXUSR) !== 0;
  const isGroup = gid === getgid() || getgroups().includes(gid);
  return (mode & (isGroup ? constants.S_IXGRP : constants.S_IXOTH)) !== 0;
}

async function interpreterProblem(
  path: string,
  root: string,
  depth: number,
): Promise<StartProblem | undefined> {
  const head = await headOf(path);
  // A program that may be run and not read.
  if (head === undefined) return undefined;
  if (isElf(head)) return elfProblem(path);
  if (head.toString('latin1', 0, 2) !== '#!') return undefined;
  if (depth === MAX_INTERPRETERS)
    return {
      message: `${path} is a script for a script, too often`,
      fix: 'name a program in its first line',
    };
  return shebangProblem(path, head, (interpreter) => startProblem(interpreter, root, depth + 1), root);
}

/** The first bytes of a file; undefined where it may not be read. */
async function headOf(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a shell would stumble over that reads the file. */
function textProblem(path: string, head: Buffer): StartProblem | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('\xef\xbb\xbf')) {
    const message = `${path} begins with a byte order mark, which hides its first line from the kernel`;
    return { message, fix: `run: sed -i '1s/^\\xEF\\xBB\\xBF//' ${shellQuote(path)}` };
  }
  if (/^MZ|^\xcf\xfa\xed\xfe|^\xce\xfa\xed\xfe|^\xca\xfe\xba\xbe/.test(text))
    return { message: `${path} is a program for another operating system`, fix: 'build it for this one' };
  if (head.includes(0))
    return { message: `${path} is neither a program nor a script`, fix: 'name another file' };
  if (/^[^\n]*\r\n/.test(text)) {
    const message = `${path} has Windows line ends (CRLF): its first line ends in a carriage return`;
    return { message, fix: `run: sed -i 's/\\r$//' ${shellQuote(path)}` };
  }
  return undefined;
}
