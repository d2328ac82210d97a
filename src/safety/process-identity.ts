import type { LockOwner } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode } from './files.ts';
import { readWhole } from './whole-file.ts';

/** What the caller knows about itself. `host` is the machine's name; `runUrl` the workflow run, if there is one. */
export interface Me {
  readonly pid: number;
  readonly host: string;
  readonly runUrl: string | undefined;
}

/** A process that cannot be mistaken for another one with the same number. The kernel's marks are absent outside Linux. */
export interface ProcessIdentity extends LockOwner {
  /** Clock ticks between the boot and the process's start. */
  readonly startTime?: string;
  readonly bootId?: string;
  /** The namespace in which the number counts: that of the container. */
  readonly pidNamespace?: string;
}

/** `unknown`: it runs, or ran, where this process cannot look. */
export type Life = 'alive' | 'dead' | 'unknown';

/** Identifies a process of this machine, `since` now. */
export async function identify(files: Files, me: Me): Promise<ProcessIdentity> {
  const [bootId, stat, pidNamespace] = await Promise.all([
    readText(files, '/proc/sys/kernel/random/boot_id'),
    processStat(files, me.pid),
    namespaceOf(files),
  ]);
  return {
    pid: me.pid,
    host: me.host,
    since: new Date().toISOString(),
    runUrl: me.runUrl,
    ...(stat && { startTime: stat.startTime }),
    ...(bootId !== undefined && { bootId }),
    ...(pidNamespace !== undefined && { pidNamespace }),
  };
}

/** Whether a process still runs. `dead` is certain; where in doubt it is not dead. */
export async function lifeOf(files: Files, owner: ProcessIdentity, me: ProcessIdentity): Promise<Life> {
  if (owner.bootId === undefined || me.bootId === undefined) {
    if (owner.host !== me.host) return 'unknown';
  } else if (owner.bootId !== me.bootId) return owner.host === me.host ? 'dead' : 'unknown';
  // The same boot is the same kernel, whatever name each container gives its host.
  if (owner.pidNamespace !== me.pidNamespace) return 'unknown';
  if (!exists(owner.pid)) return 'dead';
  const stat = await processStat(files, owner.pid);
  // Unreadable: /proc may hide other users' processes. The number is taken, so it may be the owner.
  if (!stat || owner.startTime === undefined) return exists(owner.pid) ? 'alive' : 'dead';
  if (stat.startTime !== owner.startTime) return 'dead';
  return (await isRemains(files, owner.pid, stat.state)) ? 'dead' : 'alive';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return errorCode(error) !== 'ESRCH';
  }
}

/**
 * A killed process stays visible until its parent asks for it. Its last thread may still be inside a system call, such
 * as a rename, so it counts as dead only when the main thread alone is left.
 */
async function isRemains(files: Files, pid: number, state: string): Promise<boolean> {
  if (state !== 'Z' && state !== 'X') return false;
  const threads = await files.list(`/proc/${pid}/task`).catch(() => [] as const);
  return threads.length <= 1;
}

/** Fields 3 and 22 of /proc/PID/stat. The name before them may hold spaces and brackets. */
async function processStat(
  files: Files,
  pid: number,
): Promise<{ state: string; startTime: string } | undefined> {
  const text = await readText(files, `/proc/${pid}/stat`);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  const startTime = fields?.[19];
  return state !== undefined && startTime !== undefined ? { state, startTime } : undefined;
}

async function namespaceOf(files: Files): Promise<string | undefined> {
  return files.stat('/proc/self/ns/pid').then(
    ({ ino }) => String(ino),
    () => undefined,
  );
}

async function readText(files: Files, path: string): Promise<string | undefined> {
  return readWhole(files, path).then(
    (bytes) => bytes.toString('utf8').trim(),
    () => undefined,
  );
}
