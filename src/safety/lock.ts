import { basename, join } from 'node:path';
import type { Lock } from '../canary/ports.ts';
import { LockHeldError } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode, messageOf } from './files.ts';
import type { LockFiles, LockRecord } from './lock-file.ts';
import { Held, readLockFile, releaseLockFile, takeLockFile } from './lock-file.ts';
import type { Life, Me, ProcessIdentity } from './process-identity.ts';
import { identify, lifeOf } from './process-identity.ts';
import type { StatePaths } from './state-folder.ts';
import {
  makeStateFolder,
  realFlagsFile,
  StateFolderError,
  statePaths,
  sweepTemporary,
} from './state-folder.ts';
import { removeIfThere } from './whole-file.ts';

/**
 * One canary per flags file, by its real path. A dead owner's lock is taken over; one of another host or container
 * never is. `stateFolder` is an absolute path, by default `.aos-canary` beside the flags file.
 *
 * `acquire` throws LockHeldError, or StateFolderError where the lock cannot be made at all.
 */
export function lock(files: Files, me: Me, stateFolder?: string): Lock {
  return {
    async acquire(flagsFile) {
      const real = await realFlagsFile(files, flagsFile);
      const paths = statePaths(real, stateFolder);
      await makeStateFolder(files, paths);
      const at: LockFiles = {
        files,
        me: await identify(files, me),
        temporary: paths.temporary,
        claim: (token) => `${paths.lock}.${token}`,
      };
      const token = await take(at, paths, real);
      await sweep(at, paths).catch(() => {}); // only tidiness
      return () => releaseLockFile(files, paths.lock, token);
    },
  };
}

async function take(at: LockFiles, paths: StatePaths, flagsFile: string): Promise<string> {
  try {
    return await takeLockFile(at, paths.lock);
  } catch (error) {
    if (error instanceof Held) throw heldBy(error, flagsFile);
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) {
      throw new StateFolderError(
        `no lock can be made in ${paths.folder}, its file system refuses hard links: ${messageOf(error)}`,
        'choose a state folder on a local disk',
      );
    }
    throw new StateFolderError(messageOf(error), `look at ${paths.folder}`);
  }
}

function heldBy({ record, life, path }: Held, flagsFile: string): LockHeldError {
  const hint =
    life === 'unknown'
      ? `it is in another machine or container, where this one cannot see whether it still runs; if it does not, remove ${path}`
      : undefined;
  return new LockHeldError(flagsFile, record.owner, hint);
}

/** What crashed runs left behind: files half made, and claims of dead owners. They lock nothing any more. */
async function sweep(at: LockFiles, paths: StatePaths): Promise<void> {
  await sweepTemporary(at.files, paths);
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
  const paths = statePaths(await realFlagsFile(files, flagsFile), stateFolder);
  const record: LockRecord | undefined = await readLockFile(files, paths.lock);
  if (!record) return undefined;
  return { owner: record.owner, life: await lifeOf(files, record.owner, await identify(files, me)) };
}
