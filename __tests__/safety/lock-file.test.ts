import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import type { LockFiles } from '../../src/safety/lock-file.ts';
import { Held, readLockFile, releaseLockFile, takeLockFile } from '../../src/safety/lock-file.ts';
import type { ProcessIdentity } from '../../src/safety/process-identity.ts';
import { identify } from '../../src/safety/process-identity.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import type { Call } from './interposed-files.ts';
import { errno, interposed } from './interposed-files.ts';

const DEAD = 'd'.repeat(32);
const deadPid = spawnSync('true').pid;

let folder: string;
let path: string;
let me: ProcessIdentity;
beforeEach(async () => {
  folder = await temporaryFolder('lock-file');
  path = join(folder, 'lock');
  me = await identify(nodeFiles, { pid: process.pid, host: hostname(), runUrl: undefined });
});
afterEach(() => removeFolder(folder));

let names = 0;
const at = (files: Files): LockFiles => ({
  files,
  me,
  temporary: () => join(folder, `temporary-${names++}`),
  claim: (token) => `${path}.${token}`,
});
const take = (files: Files = nodeFiles) => takeLockFile(at(files), path);
/** A disk on which something happens before, or after, the calls of one method; the first is number 0. */
const onCall = (
  method: string,
  act: (number: number, call: Call) => void | Promise<void>,
  when: 'before' | 'after' = 'before',
) => {
  let number = 0;
  const doing = async (call: Call): Promise<void> => {
    if (call.name === method) await act(number++, call);
  };
  const nothing = (): void => {};
  const files = interposed(
    nodeFiles,
    when === 'before' ? doing : nothing,
    when === 'after' ? doing : nothing,
  );
  return Object.assign(files, { count: () => number });
};
const leave = (owner: object, name = path, token = DEAD): Promise<void> =>
  writeFile(name, JSON.stringify({ version: 1, token, owner: { ...me, ...owner } }));
const expectOnlyLock = async (): Promise<void> => {
  expect(await readdir(folder)).toEqual(['lock']);
};

describe('a free lock', () => {
  it('is taken whole, under a token that is its own', async () => {
    const token = await take();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, token, owner: me });
    expect((await stat(path)).mode & 0o777).toBe(0o644);
    await expectOnlyLock();
  });

  it.each(['EEXIST', 'ENOENT'])(
    'is tried again where it was just taken, or the new file swept: %s',
    async (code) => {
      const files = onCall('link', (number) => {
        if (number < 2) throw errno(code);
      });
      expect((await readLockFile(nodeFiles, path))?.token).toBeUndefined();
      expect(await take(files)).toBe((await readLockFile(nodeFiles, path))?.token);
      expect(files.count()).toBe(3);
      await expectOnlyLock();
    },
  );

  it('is taken where the answer got lost after the deed', async () => {
    const files = onCall(
      'link',
      () => {
        throw errno('EIO');
      },
      'after',
    );
    expect(await take(files)).toBe((await readLockFile(nodeFiles, path))?.token);
    expect(files.count()).toBe(1);
  });

  it('is not taken where there can be none', async () => {
    const files = onCall('link', () => {
      throw errno('EPERM');
    });
    await expect(take(files)).rejects.toThrow('EPERM');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not tried for ever', async () => {
    const files = onCall('link', () => {
      throw errno('EEXIST');
    });
    await expect(take(files)).rejects.toThrow(
      `${path} changed hands 100 times while this process tried to take it`,
    );
    expect(files.count()).toBe(100);
  });
});

describe('a lock that is held', () => {
  it.each([
    ['alive', {}],
    ['unknown', { host: 'elsewhere', bootId: 'another' }],
  ])('by an owner that is %s is not taken', async (life, owner) => {
    await leave(owner);
    const before = await readFile(path);
    const error: unknown = await take().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Held);
    expect(error).toMatchObject({ message: `${path} is held`, path, life, record: { token: DEAD } });
    expect(await readFile(path)).toEqual(before);
    await expectOnlyLock();
  });

  it('is given back by its holder alone', async () => {
    const token = await take();
    await releaseLockFile(nodeFiles, path, DEAD);
    await expectOnlyLock();
    await releaseLockFile(nodeFiles, path, token);
    await releaseLockFile(nodeFiles, path, token);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a dead owner's lock", () => {
  const claim = () => `${path}.${DEAD}`;
  beforeEach(() => leave({ pid: deadPid }));

  it('is replaced under a claim, and never gone', async () => {
    const seen: string[][] = [];
    const files = onCall('rename', async () => {
      seen.push((await readdir(folder)).filter((name) => !name.startsWith('temporary')));
    });
    const token = await take(files);
    expect((await readLockFile(nodeFiles, path))?.token).toBe(token);
    expect(seen).toEqual([['lock', `lock.${DEAD}`]]);
    await expectOnlyLock();
  });

  it('is left to the one who has the claim', async () => {
    await leave({}, claim(), 'c'.repeat(32));
    await expect(take()).rejects.toMatchObject({ path: claim() });
    expect((await readLockFile(nodeFiles, path))?.token).toBe(DEAD);
    expect((await readdir(folder)).sort()).toEqual(['lock', `lock.${DEAD}`]);
  });

  it('is free again where the one who had the claim has come and gone', async () => {
    await leave({}, claim(), 'c'.repeat(32));
    const files = onCall('open', async (_, { args }) => {
      // Between our look at the claim and our next one at the lock.
      if (args[0] === claim()) await rm(path);
    });
    const token = await take(files);
    expect((await readLockFile(nodeFiles, path))?.token).toBe(token);
  });

  it('is not replaced by one who got the claim too late', async () => {
    const files = onCall(
      'link',
      async (number) => {
        if (number === 0) await leave({ host: 'elsewhere', bootId: 'another' }, path, 'e'.repeat(32));
      },
      'after',
    );
    await expect(take(files)).rejects.toMatchObject({ life: 'unknown', path });
    expect((await readLockFile(nodeFiles, path))?.token).toBe('e'.repeat(32));
    await expectOnlyLock();
  });

  it('is tried again where the new file was swept', async () => {
    const files = onCall('rename', (number) => {
      if (number === 0) throw errno('ENOENT');
    });
    expect(await take(files)).toBe((await readLockFile(nodeFiles, path))?.token);
    expect(files.count()).toBe(2);
    await expectOnlyLock();
  });

  it('stays where it cannot be replaced, and nothing is left beside it', async () => {
    const files = onCall('rename', () => {
      throw errno('EIO');
    });
    await expect(take(files)).rejects.toThrow('EIO');
    expect((await readLockFile(nodeFiles, path))?.token).toBe(DEAD);
    await expectOnlyLock();
  });

  it('cannot be taken where there can be no claim', async () => {
    const files = onCall('link', () => {
      throw errno('EPERM');
    });
    await expect(take(files)).rejects.toThrow('EPERM');
  });

  it('is taken though nothing can be removed afterwards', async () => {
    const files = onCall('remove', () => {
      throw errno('EROFS');
    });
    expect(await take(files)).toBe((await readLockFile(nodeFiles, path))?.token);
  });
});

describe('what is no lock of this program', () => {
  const whole = { version: 1, token: DEAD, owner: { pid: 1 } };
  it('is told from one that is', async () => {
    await writeFile(path, JSON.stringify(whole));
    expect(await readLockFile(nodeFiles, path)).toEqual(whole);
    expect(await readLockFile(nodeFiles, join(folder, 'none'))).toBeUndefined();
  });

  it.each([
    ['of a later version', { ...whole, version: 2 }],
    ['without a token', { ...whole, token: undefined }],
    ['with a token that is longer', { ...whole, token: `${DEAD}0` }],
    ['with a token that leads elsewhere', { ...whole, token: `/${DEAD}` }],
    ['without an owner', { ...whole, owner: undefined }],
    ['of an owner without a number', { ...whole, owner: { pid: '1' } }],
    ['that is nothing', null],
  ])('is an error that says what to do: one %s', async (_, record) => {
    await writeFile(path, JSON.stringify(record));
    await expect(readLockFile(nodeFiles, path)).rejects.toThrow(
      `${path} is not a lock that this version can read: remove it if no canary is running`,
    );
  });
});
