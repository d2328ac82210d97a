import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Lock } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { journal, lastEntry, unsettled } from '../../src/safety/journal.ts';
import { lock, lockHolder } from '../../src/safety/lock.ts';
import type { Me } from '../../src/safety/process-identity.ts';
import type { RecoveryTools } from '../../src/safety/recover.ts';
import { recover } from '../../src/safety/recover.ts';
import { temporaryBeside } from '../../src/safety/temporary.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { dyingAt, errno, interposed } from './interposed-files.ts';

const me = { pid: process.pid, host: hostname(), runUrl: undefined };
const dead = { ...me, pid: spawnSync('true').pid };
const original =
  '{\r\n  "flags": {"a": {"enabled": false}, "b": {"enabled": false}},\r\n  "environments": {}\r\n}';
const options = { settleMs: 0, patienceMs: 0 };
/** Of the calls and bytes at which things may go wrong, one in so many is tried. */
const stride = Number(process.env.SAFETY_STRIDE ?? 1);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('recover');
  file = join(folder, 'flags.json');
  await writeFile(file, original);
});
afterEach(() => removeFolder(folder));

/** A run that was killed with its flags on. */
async function killedRun(files: Files = nodeFiles, who: Me = dead) {
  await lock(files, who).acquire(file);
  const store = flagStore(files, options);
  const change = await store.prepare({ file, names: ['a'], scope: 'everywhere' }, 'staging', true);
  await journal(files, who, { context: { services: ['nova_worker'] } }).begin(change);
  await store.apply(change);
  return { store, change };
}

const tools = (more: Partial<RecoveryTools> = {}): RecoveryTools => ({
  files: nodeFiles,
  flags: flagStore(nodeFiles, options),
  lock: lock(nodeFiles, me),
  me,
  ...more,
});

const expectClean = async (): Promise<void> => {
  expect(await readFile(file, 'utf8')).toBe(original);
  expect(await unsettled(nodeFiles, file)).toBeUndefined();
  expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();
  expect((await readdir(folder)).sort()).toEqual(['.aos-canary', 'flags.json']);
  const state = await readdir(join(folder, '.aos-canary'));
  expect(state.filter((name) => !['.gitignore', 'flags.json.journal.jsonl'].includes(name))).toEqual([]);
};

describe('invariant 1: whoever survives finishes the job', () => {
  it('flags back, journal settled, lock free; and once more finds nothing', async () => {
    await killedRun();
    const finished: unknown[] = [];
    const recovery = await recover(
      tools({ finish: async ({ context, trusted }) => void finished.push({ context, trusted }) }),
      file,
    );
    expect(recovery).toMatchObject({
      status: 'recovered',
      restoration: { byteIdentical: true, conflicts: [] },
    });
    expect(finished).toEqual([{ context: { services: ['nova_worker'] }, trusted: true }]);
    expect((await lastEntry(nodeFiles, file))?.settled?.how).toBe('restored');
    await expectClean();
    expect(await recover(tools(), file)).toEqual({ status: 'nothing' });
  });

  it('where nothing was left behind, nothing is touched', async () => {
    expect(await recover(tools(), file)).toEqual({ status: 'nothing' });
    expect(await recover(tools(), join(folder, 'gone', 'flags.json'))).toEqual({ status: 'nothing' });
    expect(await readdir(folder)).toEqual(['flags.json']);
  });

  it('where only a lock was left behind, the lock is freed', async () => {
    await lock(nodeFiles, dead).acquire(file);
    expect(await recover(tools(), file)).toEqual({ status: 'nothing' });
    await expectClean();
  });

  it('the copy of a file whose change is settled, and files half made, are swept', async () => {
    const { change, store } = await killedRun();
    const former = join(folder, '.aos-canary', 'flags.json.former');
    const copy = await readFile(former);
    await store.restore(change);
    expect(await recover(tools(), file)).toMatchObject({ status: 'recovered' });
    await lock(nodeFiles, dead).acquire(file);
    await writeFile(former, copy);
    await writeFile(temporaryBeside(file), '');
    expect(await recover(tools(), file)).toEqual({ status: 'nothing' });
    await expectClean();
  });

  it('where it cannot be told what was left behind, that is an error', async () => {
    await killedRun();
    const denied = (method: string, code: string): Files =>
      interposed(nodeFiles, ({ name }) => {
        if (name === method) throw errno(code);
      });
    const unreadable = denied('open', 'EACCES');
    await expect(recover(tools({ files: unreadable }), file)).rejects.toThrow('EACCES');
    const unlockable = lock(denied('link', 'EPERM'), me);
    await expect(recover(tools({ lock: unlockable }), file)).rejects.toThrow('hard links');
  });

  it('clearing up that fails changes nothing of what was found', async () => {
    await killedRun();
    const release = async (): Promise<void> => {
      throw errno('EIO');
    };
    const held: Lock = { acquire: async () => release };
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'list' || name === 'remove') throw errno('EIO');
    });
    expect(await recover(tools({ files, lock: held }), file)).toMatchObject({ status: 'recovered' });
    expect(await recover(tools({ files, lock: held }), file)).toEqual({ status: 'nothing' });
  });

  it('in a state folder of choice', async () => {
    const stateFolder = join(folder, 'chosen');
    await lock(nodeFiles, dead, stateFolder).acquire(file);
    const store = flagStore(nodeFiles, { ...options, stateFolder });
    const change = await store.prepare({ file, names: ['a'], scope: 'everywhere' }, 'staging', true);
    await journal(nodeFiles, dead, { stateFolder }).begin(change);
    await store.apply(change);
    const chosen = tools({ stateFolder, flags: store, lock: lock(nodeFiles, me, stateFolder) });
    expect(await recover(chosen, file)).toMatchObject({ status: 'recovered' });
    expect(await readFile(file, 'utf8')).toBe(original);
    expect(await lockHolder(nodeFiles, me, file, stateFolder)).toBeUndefined();
  });

  it("a live owner's run is left alone while it has its lock, and can write nothing without it", async () => {
    await killedRun(nodeFiles, me);
    const before = await readFile(file);
    const other = { ...me, pid: process.ppid };
    expect(await recover(tools({ me: other, lock: lock(nodeFiles, other) }), file)).toMatchObject({
      status: 'busy',
      owner: { pid: me.pid },
      message: expect.stringContaining(`another canary holds ${file}`),
    });
    expect(await readFile(file)).toEqual(before);
    const held: Lock = { acquire: async () => async () => {} };
    expect(await recover(tools({ lock: held }), file)).toMatchObject({ status: 'recovered' });
    expect(await readFile(file, 'utf8')).toBe(original);
  });

  it('a run of a container that is gone, whose lock somebody has removed', async () => {
    await killedRun();
    const path = join(folder, '.aos-canary', 'flags.json.lock');
    const record = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...record, owner: { ...record.owner, pidNamespace: '1' } }));
    expect(await recover(tools(), file)).toMatchObject({ status: 'busy', life: 'unknown' });
    await rm(join(folder, '.aos-canary', 'flags.json.lock'));
    expect(await recover(tools(), file)).toMatchObject({ status: 'recovered' });
    await expectClean();
  });

  it("invariant 2: another writer's edits stay, conflicts are told", async () => {
    await killedRun();
    const text = (await readFile(file, 'utf8')).replace('"a": {"enabled": true}', '"a": {"enabled": null}');
    await writeFile(file, text.replace('"b": {"enabled": false}', '"b": {"enabled": true}'));
    const recovery = await recover(tools(), file);
    expect(recovery).toMatchObject({ status: 'recovered', restoration: { conflicts: [{ found: 'null' }] } });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      flags: { a: { enabled: null }, b: { enabled: true } },
      environments: {},
    });
    expect(await unsettled(nodeFiles, file)).toBeUndefined();
  });

  it('what fails now is tried again by the next one', async () => {
    await killedRun();
    const denied = interposed(nodeFiles, ({ name }) => {
      if (name === 'renameOver') throw errno('EROFS');
    });
    const failed = await recover(tools({ flags: flagStore(denied, options) }), file);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'flags-file-unwritable' } });
    expect(failed).not.toHaveProperty('restoration');
    expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();

    const finish = async (): Promise<void> => {
      throw new Error('docker is down');
    };
    const unfinished = await recover(tools({ finish }), file);
    expect(unfinished).toMatchObject({
      status: 'failed',
      error: { message: 'docker is down' },
      restoration: { conflicts: [] },
    });
    expect(await readFile(file, 'utf8')).toBe(original);
    const odd = await recover(tools({ finish: () => Promise.reject('no error at all') }), file);
    expect(odd).toMatchObject({ status: 'failed', error: { message: 'no error at all' } });
    expect(await recover(tools(), file)).toMatchObject({ status: 'recovered' });
    await expectClean();
  });

  it('a file that is gone, under the link by which it is known: its state is still found', async () => {
    const link = join(folder, 'link.json');
    const relative = join(folder, 'relative.json');
    await symlink(file, link);
    await symlink('link.json', relative);
    await killedRun();
    await rm(file);
    expect(await recover(tools(), relative)).toMatchObject({
      status: 'failed',
      error: { code: 'flags-file-missing' },
      entry: { change: { file } },
    });
  });

  it('a forged path in the journal leads nowhere else', async () => {
    const { change, store } = await killedRun();
    const victim = join(folder, 'victim.json');
    await writeFile(victim, await readFile(file));
    await store.restore(change);
    const port = journal(nodeFiles, dead);
    await rm(join(folder, '.aos-canary', 'flags.json.journal.jsonl'));
    await rm(join(folder, '.aos-canary', 'flags.json.former'));
    await port.begin(change);
    const path = join(folder, '.aos-canary', 'flags.json.journal.jsonl');
    const { encodeRecord, decodeRecord } = await import('../../src/safety/journal-record.ts');
    const record = decodeRecord((await readFile(path, 'utf8')).split('\n')[0] as string);
    if (record?.type !== 'begin') throw new Error('no record');
    await writeFile(path, encodeRecord({ ...record, change: { ...change, file: victim } }));
    const before = await readFile(victim);
    expect(await recover(tools(), file)).toMatchObject({ status: 'recovered' });
    expect(await readFile(victim)).toEqual(before);
  });
});

describe('invariant 1 under a kill at every single call to the disk', () => {
  const run = async (files: Files, verdict: 'kept' | 'restored'): Promise<void> => {
    const release = await lock(files, dead).acquire(file);
    const store = flagStore(files, options);
    const port = journal(files, dead);
    const change = await store.prepare({ file, names: ['a', 'b'], scope: 'everywhere' }, 'staging', true);
    await port.begin(change);
    await store.apply(change);
    if (verdict === 'restored') await store.restore(change);
    await port.settle(verdict);
    await release();
  };

  it.each([
    ['restored', 'before'],
    ['restored', 'after'],
    ['kept', 'before'],
    ['kept', 'after'],
  ] as const)('a run that is %s, killed %s the call', async (verdict, when) => {
    let kept = 0;
    for (let at = 0, more = true; more; at += stride) {
      await removeFolder(folder);
      folder = await temporaryFolder('recover');
      file = join(folder, 'flags.json');
      await writeFile(file, original);
      const files = dyingAt(nodeFiles, at, when);
      await run(files, verdict).catch(() => {});
      more = files.calls.length > at;

      await recover(tools(), file);
      const isKept = verdict === 'kept' && (await lastEntry(nodeFiles, file))?.settled?.how === 'kept';
      if (isKept) {
        kept += 1;
        expect(await readFile(file, 'utf8')).toContain('"a": {"enabled": true}');
        await writeFile(file, original); // for the look at all else
      }
      // What a process left that died before it had the lock is swept by the next one that gets it.
      await (await lock(nodeFiles, me).acquire(file))();
      await expectClean();
    }
    // A verdict keeps the flags from the moment that it is on disk.
    expect(kept > 0).toBe(verdict === 'kept');
  });

  it('and when the survivor is killed at any call as well', async () => {
    for (let at = 0, more = true; more; at += stride) {
      await removeFolder(folder);
      folder = await temporaryFolder('recover');
      file = join(folder, 'flags.json');
      await writeFile(file, original);
      await killedRun();
      const files = dyingAt(nodeFiles, at, 'after');
      const survivor = { ...me, pid: dead.pid };
      await recover(
        { files, flags: flagStore(files, options), lock: lock(files, survivor), me: survivor },
        file,
      ).catch(() => {});
      more = files.calls.length > at;
      await recover(tools(), file);
      await expectClean();
    }
  });
});
