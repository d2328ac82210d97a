import type { Files } from './files.ts';
import { errorCode } from './files.ts';
import type { Life, ProcessIdentity } from './process-identity.ts';
import { lifeOf } from './process-identity.ts';
import { readStateFile } from './state-file.ts';
import { randomName, removeIfThere, type TakeReserve, writeNew } from './whole-file.ts';

/** What a lock file says. The token is this one file's alone and never comes again. */
export interface LockRecord {
  readonly version: 1;
  readonly token: string;
  readonly owner: ProcessIdentity;
  /** The file's times change more often than this, in ms, while its owner makes progress; absent: they never do. */
  readonly heartbeatMs?: number;
}

/** Somebody else holds the lock, or may. */
export class Held extends Error {
  readonly record: LockRecord;
  readonly life: Exclude<Life, 'dead'>;
  readonly path: string;
  constructor(path: string, record: LockRecord, life: Exclude<Life, 'dead'>) {
    super(`${path} is held`);
    this.path = path;
    this.record = record;
    this.life = life;
  }
}

export interface LockFiles {
  readonly files: Files;
  readonly me: ProcessIdentity;
  /** A free name on the lock's file system. */
  temporary(): string;
  /** The name of the claim on the record with this token. */
  claim(token: string): string;
  readonly heartbeatMs?: number;
  /** Whether an owner that is not known to be dead counts as dead all the same. */
  readonly presumedDead?: (record: LockRecord) => boolean;
  /** Disk space for new files on a full disk. */
  readonly reserve?: TakeReserve;
}

/** More turns than any real contention needs: a dead owner more, or a holder that came and went, costs one. */
const TURNS = 100;

/**
 * Takes a lock file and returns its token. A lock appears whole or not at all, by link(2), which fails where the name
 * is taken. A dead owner's lock is replaced, never removed, so there is no moment in which the name is free for a third.
 *
 * @throws Held
 */
export async function takeLockFile(at: LockFiles, path: string): Promise<string> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = await readLockFile(at.files, path);
    const token = found ? await takeFromDead(at, path, found) : await takeFree(at, path);
    if (token !== undefined) return token;
  }
  throw new Error(`${path} changed hands ${TURNS} times while this process tried to take it`);
}

/** Gives a lock file back, where it is still one's own. */
export async function releaseLockFile(files: Files, path: string, token: string): Promise<void> {
  if ((await readLockFile(files, path))?.token === token) await removeIfThere(files, path);
}

/** @throws Error where the file is there and is no lock of this program */
export async function readLockFile(files: Files, path: string): Promise<LockRecord | undefined> {
  const found = await readStateFile(files, path);
  if (!found) return undefined;
  const record = parse(found.bytes.toString('utf8'));
  if (!record) {
    throw new Error(`${path} is not a lock that this version can read: remove it if no canary is running`);
  }
  return record;
}

function parse(text: string): LockRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<LockRecord> | null;
    // The token becomes part of a file's name.
    const isToken = /^[0-9a-f]{32}$/.test(record?.token ?? '');
    const isWhole = record?.version === 1 && isToken && Number.isInteger(record.owner?.pid);
    return isWhole ? (record as LockRecord) : undefined;
  } catch {
    return undefined;
  }
}

async function takeFree(at: LockFiles, path: string, own?: string): Promise<string | undefined> {
  const { temporary, token } = await writeRecord(at, own);
  try {
    await at.files.link(temporary, path);
    return token;
  } catch (error) {
    // Over a network file system the answer may get lost after the deed.
    if (await hasTwoNames(at.files, temporary)) return token;
    // ENOENT: a holder has swept our temporary file meanwhile.
    if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  } finally {
    await removeIfThere(at.files, temporary).catch(() => {}); // else swept later
  }
}

/**
 * Replaces a dead owner's lock. Whoever wants to must first take the claim on that very record, a lock file of its own
 * whose name holds the record's token, and see the record in its place while holding the claim. From then on nobody else
 * can replace it: its owner is dead, and the claim is ours. A contender who read the dead record long ago gets the claim
 * too late, finds another record, and starts again. A claim whose owner died is taken over in the same way.
 */
async function takeFromDead(at: LockFiles, path: string, found: LockRecord): Promise<string | undefined> {
  const life = await lifeOf(at.files, found.owner, at.me);
  if (life !== 'dead' && !at.presumedDead?.(found)) throw new Held(path, found, life);
  const stillThere = async () => (await readLockFile(at.files, path))?.token === found.token;

  const claim = at.claim(found.token);
  let claimToken: string;
  try {
    claimToken = await takeLockFile(at, claim);
  } catch (error) {
    if (error instanceof Held && !(await stillThere())) return undefined;
    throw error;
  }
  try {
    return (await stillThere()) ? await replace(at, path) : undefined;
  } finally {
    // A claim that cannot be removed claims a record that is gone for good.
    await releaseLockFile(at.files, claim, claimToken).catch(() => {});
  }
}

async function replace(at: LockFiles, path: string): Promise<string | undefined> {
  const { temporary, token } = await writeRecord(at);
  try {
    await at.files.rename(temporary, path);
    return token;
  } catch (error) {
    await removeIfThere(at.files, temporary).catch(() => {});
    if (errorCode(error) === 'ENOENT') return undefined; // swept, as above
    throw error;
  }
}

/** Puts a holder's record back where its file was removed; nothing happens where another one was faster. */
export async function putBack(at: LockFiles, path: string, token: string): Promise<void> {
  await takeFree(at, path, token);
}

async function writeRecord(
  { files, me, temporary, heartbeatMs, reserve }: LockFiles,
  token = randomName(),
): Promise<{ temporary: string; token: string }> {
  const record: LockRecord = {
    version: 1,
    token,
    owner: me,
    ...(heartbeatMs !== undefined && { heartbeatMs }),
  };
  const path = temporary();
  await writeNew(files, path, Buffer.from(`${JSON.stringify(record)}\n`), 0o644, reserve);
  return { temporary: path, token };
}

async function hasTwoNames(files: Files, path: string): Promise<boolean> {
  return files.stat(path).then(
    ({ links }) => links === 2,
    () => false,
  );
}
