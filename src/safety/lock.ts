import { basename, join } from 'node:path';
import type { Lock } from '../canary/ports.ts';
import { LockHeldError } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode, messageOf } from './files.ts';
import type { LockFiles, LockRecord } from './lock-file.ts';
import { Held, putBack as putLockBack, readLockFile, releaseLockFile, takeLockFile } from './lock-file.ts';
import type { Life, Me, ProcessIdentity } from './process-identity.ts';
import { identify, lifeOf } from './process-identity.ts';
import { takeStateReserve } from './reserve.ts';
import { isSilent } from './silence.ts';
import type { StatePaths } from './state-folder.ts';
import {
  locateState,
  makeStateFolder,
  noteState,
  realFlagsFile,
  StateFolderError,
  sweepTemporary,
} from './state-folder.ts';
import { sweepBeside } from './temporary.ts';
import type { Tenure } from './tenure.ts';
import { removeIfThere } from './whole-file.ts';

export interface LockOptions {
  /** Keeps the heartbeat of the lock while it is held. Without it the lock promises no heartbeat. */
  readonly tenure?: Tenure;
  /** Whether an owner that is not known to be dead counts as dead all the same: its silence was observed elsewhere. */
  readonly presumedDead?: (owner: ProcessIdentity) => boolean;
}

/**
 * One canary per flags file, by what the file is. The lock of an owner that is dead is taken over, and that of an owner
 * whose heartbeat does not come for as long as the lock promises. `stateFolder` is an absolute path, by default
 * `.aos-canary` beside the flags file.
 *
 * `acquire` throws LockHeldError, or StateFolderError where the lock cannot be made at all.
 */
export function lock(files: Files, me: Me, stateFolder?: string, options: LockOptions = {}): Lock {
  const { tenure, presumedDead } = options;
  return {
    async acquire(flagsFile) {
      const real = await realFlagsFile(files, flagsFile);
      const paths = await locateState(files, real, stateFolder);
      await makeStateFolder(files, paths);
      await noteState(files, real, stateFolder).catch(() => {}); // only for a survivor after a boot
      const silent = new Set<string>();
      let forced = false;
      const at: LockFiles = {
        files,
        me: await identify(files, me),
        temporary: paths.temporary,
        claim: (token) => `${paths.lock}.${token}`,
        reserve: (path) => takeStateReserve(files, paths, path),
        ...(tenure && { heartbeatMs: tenure.timeoutMs }),
        presumedDead: ({ token, owner }) => {
          const isDead = silent.has(token) || (presumedDead?.(owner) ?? false);
          forced ||= isDead;
          return isDead;
        },
      };
      const token = await take(at, paths, real, silent);
      try {
        await fenceOff(at, paths, real, forced);
        const isOwn = async () => (await readLockFile(files, paths.lock))?.token === token;
        if (forced && !(await isOwn()))
          throw new Error(`${paths.lock} was taken by another process meanwhile`);
        const putBack = async (): Promise<void> => {
          await makeStateFolder(files, paths);
          await putLockBack(at, paths.lock, token);
        };
        await tenure?.begin({ flagsFile: real, path: paths.lock, isOwn, putBack });
      } catch (error) {
        await releaseLockFile(files, paths.lock, token).catch(() => {});
        throw new StateFolderError(messageOf(error), `check the files in ${paths.folder}`);
      }
      return async () => {
        await tenure?.end();
        await releaseLockFile(files, paths.lock, token);
      };
    },
  };
}

async function take(
  at: LockFiles,
  paths: StatePaths,
  flagsFile: string,
  silent: Set<string>,
): Promise<string> {
  for (;;) {
    try {
      return await takeLockFile(at, paths.lock);
    } catch (error) {
      if (error instanceof Held) {
        if (silent.has(error.record.token) || !(await isSilent(at.files, error)))
          throw heldBy(error, flagsFile);
        silent.add(error.record.token);
        continue;
      }
      if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) {
        throw new StateFolderError(
          `no lock can be made in ${paths.folder}, its file system refuses hard links: ${messageOf(error)}`,
          'choose a state folder on a local disk',
        );
      }
      throw new StateFolderError(messageOf(error), `look at ${paths.folder}`);
    }
  }
}

function heldBy({ record, life }: Held, flagsFile: string): LockHeldError {
  const hint =
    life === 'unknown'
      ? record.heartbeatMs === undefined
        ? 'it is on another machine or in another container, and its lock has no heartbeat'
        : 'it is on another machine or in another container, and its heartbeat goes on'
      : undefined;
  return new LockHeldError(flagsFile, record.owner, seenAlive(record, life) ? 'alive' : 'unknown', hint);
}

/** A holder elsewhere is known to be alive by its heartbeat. */
const seenAlive = ({ heartbeatMs }: LockRecord, life: Held['life']): boolean =>
  life === 'alive' || heartbeatMs !== undefined;

/**
 * Removes what former holders left half made, and claims of dead owners. Where the former holder may be alive this is
 * what fences it off: a write that it had prepared can no longer be renamed into place. There it must succeed.
 */
async function fenceOff(at: LockFiles, paths: StatePaths, flagsFile: string, forced: boolean): Promise<void> {
  const tidy = async (): Promise<void> => {
    await sweepTemporary(at.files, paths);
    await sweepBeside(at.files, flagsFile);
  };
  if (forced) await tidy();
  else await tidy().catch(() => {});
  await sweepClaims(at, paths).catch(() => {});
}

async function sweepClaims(at: LockFiles, paths: StatePaths): Promise<void> {
  const claims = (await at.files.list(paths.folder)).filter((name) => isClaim(name, basename(paths.lock)));
  for (const claim of claims.map((name) => join(paths.folder, name))) {
    const record = await readLockFile(at.files, claim);
    if (record && (await lifeOf(at.files, record.owner, at.me)) === 'dead')
      await removeIfThere(at.files, claim);
  }
}

function isClaim(name: string, lockName: string): boolean {
  return name.startsWith(`${lockName}.`) && /^[0-9a-f]{32}$/.test(name.slice(lockName.length + 1));
}

export interface LockHolder {
  readonly owner: ProcessIdentity;
  readonly life: Life;
}

/** Who holds the lock of a flags file, or held it and died; undefined where it is free. Changes nothing. */
export async function lockHolder(
  files: Files,
  me: Me,
  flagsFile: string,
  stateFolder?: string,
): Promise<LockHolder | undefined> {
  const paths = await locateState(files, await realFlagsFile(files, flagsFile), stateFolder);
  const record: LockRecord | undefined = await readLockFile(files, paths.lock);
  if (!record) return undefined;
  return { owner: record.owner, life: await lifeOf(files, record.owner, await identify(files, me)) };
}
