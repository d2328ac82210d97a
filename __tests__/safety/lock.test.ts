import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LockHeldError } from '../../src/canary/ports.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { lock, lockHolder } from '../../src/safety/lock.ts';
import { identify } from '../../src/safety/process-identity.ts';
import { StateFolderError } from '../../src/safety/state-folder.ts';
import { startProcess } from '../parts/own-process.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { waitFor } from '../parts/wait-for.ts';
import { dyingAt, errno, interposed } from './interposed-files.ts';

const me = { pid: process.pid, host: hostname(), runUrl: 'https://ci.example/runs/7' };
const deadPid = (): number => spawnSync('true').pid;
/** Of the calls and bytes at which things may go wrong, one in so many is tried. */
const stride = Number(process.env.SAFETY_STRIDE ?? 1);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('lock');
  file = join(folder, 'flags.json');
  await writeFile(file, '{}');
});
afterEach(() => removeFolder(folder));

const ours = lock(nodeFiles, me);
const state = () => join(folder, '.aos-canary');
const lockPath = () => join(state(), 'flags.json.lock');
const refusal = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was given');
};
/** Puts a lock there as another process would have left it. */
const leave = async (owner: object): Promise<void> => {
  await mkdir(state(), { recursive: true });
  const record = {
    version: 1,
    token: 'a'.repeat(32),
    owner: { ...(await identify(nodeFiles, me)), ...owner },
  };
  await writeFile(lockPath(), JSON.stringify(record));
};

describe('invariant 5: one canary per flags file', () => {
  it('the second is told who holds the lock and since when, and changes nothing', async () => {
    const release = await ours.acquire(file);
    const before = await readFile(lockPath());
    const error = await refusal(
      lock(nodeFiles, { ...me, pid: process.ppid, runUrl: undefined }).acquire(file),
    );
    expect(error).toBeInstanceOf(LockHeldError);
    expect((error as LockHeldError).owner).toMatchObject(me);
    expect(error.message).toContain('https://ci.example/runs/7, since 20');
    expect(error.message).not.toContain('remove');
    expect(await readFile(lockPath())).toEqual(before);
    expect((await readdir(state())).sort()).toEqual(['.gitignore', 'flags.json.lock']);

    await release();
    expect(await readdir(state())).toEqual(['.gitignore']);
    await (await ours.acquire(file))();
  });

  it('by whatever path', async () => {
    const other = join(folder, 'link.json');
    await symlink(file, other);
    const release = await ours.acquire(other);
    expect(await refusal(ours.acquire(file))).toBeInstanceOf(LockHeldError);
    await release();
  });

  it('but two files beside each other are independent', async () => {
    await writeFile(join(folder, 'flags.json.lock'), '{}');
    const releases = [await ours.acquire(file), await ours.acquire(join(folder, 'flags.json.lock'))];
    for (const release of releases) await release();
  });

  it('in a state folder of choice, files of one name in different folders are told apart', async () => {
    const chosen = join(folder, 'state');
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'b', 'flags.json'), '{}');
    const releases = await Promise.all(
      [file, join(folder, 'b', 'flags.json')].map((path) => lock(nodeFiles, me, chosen).acquire(path)),
    );
    expect(await refusal(lock(nodeFiles, me, chosen).acquire(file))).toBeInstanceOf(LockHeldError);
    for (const release of releases) await release();
  });

  it('the state folder is kept out of git, and a folder of other things is not', async () => {
    await (await ours.acquire(file))();
    expect(await readFile(join(state(), '.gitignore'), 'utf8')).toBe('*\n');
    await mkdir(join(folder, 'chosen'));
    await (await lock(nodeFiles, me, join(folder, 'chosen')).acquire(file))();
    expect(await readdir(join(folder, 'chosen'))).toEqual([
      expect.stringMatching(/^flags\.json-[0-9a-f]{16}\.place$/),
    ]);
  });

  it('releasing gives back only what is still ours', async () => {
    const release = await ours.acquire(file);
    await rm(lockPath());
    const theirs = await ours.acquire(file);
    await release();
    expect(await readdir(state())).toContain('flags.json.lock');
    await theirs();
  });
});

describe("a dead owner's lock is taken over", () => {
  const takesOver = async (): Promise<void> => {
    const release = await ours.acquire(file);
    expect((await lockHolder(nodeFiles, me, file))?.owner).toMatchObject(me);
    expect((await readdir(state())).sort()).toEqual(['.gitignore', 'flags.json.lock']);
    await release();
  };

  it('of a process that is gone', async () => {
    await leave({ pid: deadPid() });
    expect(await lockHolder(nodeFiles, me, file)).toMatchObject({ life: 'dead' });
    await takesOver();
  });

  it('of a process whose number another one has now', async () => {
    await leave({ pid: process.pid, startTime: '1' });
    await takesOver();
  });

  it('from before the last boot', async () => {
    await leave({ bootId: 'another' });
    await takesOver();
  });

  it('of a process that was killed, though its parent has not asked for it yet', async () => {
    // The shell's first child dies while the shell itself has become a sleep, which asks for nobody.
    const waits = 'while [ ! -e "$0" ]; do sleep 0.02; done';
    const mayDie = `${file}.may-die`;
    const shell = await startProcess('/bin/sh', ['-c', `(${waits}) & echo $!; exec sleep 600`, mayDie]);
    await shell.waitForText('\n');
    const pid = Number(shell.stdout());
    const { startTime } = await identify(nodeFiles, { ...me, pid });
    await leave({ pid, startTime });
    expect((await lockHolder(nodeFiles, me, file))?.life).toBe('alive');
    await writeFile(mayDie, '');
    await waitFor(
      'the kill to be seen',
      async () => (await lockHolder(nodeFiles, me, file))?.life === 'dead',
    );
    await takesOver();
    await shell.kill();
  });

  const dieAt = async (at: number, when: 'before' | 'after'): Promise<number> => {
    const files = dyingAt(nodeFiles, at, when);
    await lock(files, { ...me, pid: deadPid() })
      .acquire(file)
      .catch(() => {});
    return files.calls.length;
  };

  it.each(['before', 'after'] as const)('even after one who took it over died %s any call', async (when) => {
    for (let at = 0, more = true; more; at += stride) {
      await rm(state(), { recursive: true, force: true });
      await leave({ pid: deadPid() });
      more = (await dieAt(at, when)) > at;
      await takesOver();
    }
  });

  it('even after many in a row died', async () => {
    await leave({ pid: deadPid() });
    for (let turn = 0; turn < 20; turn += 1) await dieAt(10 + turn * 3, 'after');
    await takesOver();
  });
});

describe('an owner that cannot be seen from here is never taken for dead', () => {
  it.each([
    ['on another host', { host: 'elsewhere', bootId: 'another', pid: 1 }],
    ['in another container', { pidNamespace: '4026530000', pid: 4_000_000 }],
  ])('%s', async (_, owner) => {
    await leave(owner);
    const error = await refusal(ours.acquire(file));
    expect(error).toBeInstanceOf(LockHeldError);
    expect(error.message).toContain(
      '; it is on another machine or in another container, and its lock has no heartbeat',
    );
  });

  it('the process that holds it may belong to anybody', async () => {
    await leave({ pid: 1, startTime: (await identify(nodeFiles, { ...me, pid: 1 })).startTime });
    expect((await refusal(ours.acquire(file))).message).toContain('another canary holds');
  });

  it.each(['mine', '', 'null', '{"version": 1, "token": "../../../../tmp/x", "owner": {"pid": 999999999}}'])(
    'a lock file that cannot be read is left alone: %s',
    async (text) => {
      await mkdir(state());
      await writeFile(lockPath(), text);
      const error = await refusal(ours.acquire(file));
      expect(error).toBeInstanceOf(StateFolderError);
      expect(error.message).toContain(lockPath());
      expect(await readFile(lockPath(), 'utf8')).toBe(text);
    },
  );

  it('clearing up that fails does not lose the lock', async () => {
    await leave({ pid: deadPid() });
    const denied = interposed(nodeFiles, ({ name }) => {
      if (name === 'remove') throw errno('EIO');
    });
    const release = await lock(denied, me).acquire(file);
    expect(await refusal(ours.acquire(file))).toBeInstanceOf(LockHeldError);
    expect((await refusal(release())).message).toContain('EIO');
  });
});

describe('where no lock can be made, it says so', () => {
  it.each([
    ['makeFolder', 'EACCES'],
    ['mayWrite', 'EROFS'],
    ['link', 'EPERM'],
    ['OpenFile.write', 'ENOSPC'],
  ])('%s: %s', async (name, code) => {
    const denied = interposed(nodeFiles, (call) => {
      if (call.name === name) throw errno(code);
    });
    const error = await refusal(lock(denied, me).acquire(file));
    expect(error).toBeInstanceOf(StateFolderError);
    expect(error.message).toContain(code);
  });

  it('an answer that got lost on a network file system does not matter', async () => {
    const flaky = interposed(
      nodeFiles,
      () => {},
      ({ name }) => {
        if (name === 'link') throw errno('EIO');
      },
    );
    const release = await lock(flaky, me).acquire(file);
    expect(await refusal(ours.acquire(file))).toBeInstanceOf(LockHeldError);
    await release();
  });

  it.each([
    ['EPERM', true],
    ['ENOTSUP', true],
    ['EOPNOTSUPP', true],
    ['ENOSYS', true],
    ['EIO', false],
  ])('a file system without hard links is told from a broken one: %s', async (code, without) => {
    const denied = interposed(nodeFiles, ({ name }) => {
      if (name === 'link') throw errno(code);
    });
    expect(await refusal(lock(denied, me).acquire(file))).toMatchObject(
      without
        ? {
            message: `no lock can be made in ${state()}, its file system refuses hard links: ${code}: injected`,
            fix: 'choose a state folder on a local disk',
          }
        : { message: `${code}: injected`, fix: `look at ${state()}` },
    );
  });
});

it('whoever takes the lock sweeps the claims of dead owners, and nothing else', async () => {
  const claim = (token: string): string => `flags.json.lock.${token.repeat(32)}`;
  const record = async (owner: object): Promise<string> =>
    JSON.stringify({
      version: 1,
      token: 'a'.repeat(32),
      owner: { ...(await identify(nodeFiles, me)), ...owner },
    });
  const gone = await record({ pid: deadPid() });
  const kept = {
    [claim('b')]: await record({}),
    [`${claim('c')}c`]: gone,
    [`x${claim('d')}`]: gone,
    [claim('e').replace('.lock', '-lock')]: gone,
    [claim('e').replace('.lock.', '.lock-')]: gone,
    [claim('f').replace('f'.repeat(32), 'notes')]: gone,
  };
  await mkdir(state());
  for (const [name, text] of Object.entries({ ...kept, [claim('0')]: gone, [claim('1')]: gone })) {
    await writeFile(join(state(), name), text);
  }
  const release = await ours.acquire(file);
  expect((await readdir(state())).sort()).toEqual(
    ['.gitignore', 'flags.json.lock', ...Object.keys(kept)].sort(),
  );
  await release();
  // One that cannot be read is in nobody's way.
  await writeFile(join(state(), claim('2')), 'odd');
  await (await ours.acquire(file))();
});

it('who holds a lock is told to whoever asks, and that nobody does', async () => {
  expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();
  const release = await ours.acquire(file);
  expect(await lockHolder(nodeFiles, me, file)).toEqual({
    owner: expect.objectContaining(me),
    life: 'alive',
  });
  await release();
  const chosen = join(folder, 'chosen');
  await lock(nodeFiles, me, chosen).acquire(file);
  expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();
  expect(await lockHolder(nodeFiles, me, file, chosen)).toMatchObject({ life: 'alive' });
});
