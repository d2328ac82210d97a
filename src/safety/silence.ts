import { setTimeout as sleep } from 'node:timers/promises';
import type { FileStat, Files } from './files.ts';
import { sameFile } from './files.ts';
import type { Held } from './lock-file.ts';

/** How often a lock is looked at for a heartbeat, in ms. */
const POLL_MS = 200;

/** A pause of this process itself after which what it measured counts no more, in ms. */
const STALL_MS = 2_000;

/**
 * Whether the holder of a lock has no heartbeat any more: its lock file stays untouched for the whole timeout that the
 * lock names, by this process's monotonic clock. A holder that was seen alive, and whose last heartbeat is recent by the
 * wall clock, is not waited for. False at once where the lock promises no heartbeat.
 */
export async function isSilent(files: Files, { path, record, life }: Held): Promise<boolean> {
  const timeoutMs = record.heartbeatMs;
  if (timeoutMs === undefined) return false;
  let seen = await stamp(files, path);
  if (!seen) return false;
  if (life === 'alive' && Date.now() - Number(seen.mtimeNs / 1_000_000n) < timeoutMs) return false;
  let since = performance.now();
  for (let before = since; ; ) {
    await sleep(Math.min(POLL_MS, timeoutMs / 10));
    const now = performance.now();
    if (now - before > STALL_MS) since = now;
    before = now;
    const next = await stamp(files, path);
    if (!next || !sameFile(seen, next)) return false;
    seen = next;
    if (now - since > timeoutMs) return true;
  }
}

/** Through an open file: a network file system answers from its cache otherwise. */
async function stamp(files: Files, path: string): Promise<FileStat | undefined> {
  const file = await files.open(path, 'read').catch(() => undefined);
  try {
    return await file?.stat();
  } finally {
    await file?.close();
  }
}
