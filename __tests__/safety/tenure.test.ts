import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FencedError } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { type Files, nodeFiles } from '../../src/safety/files.ts';
import { lock, lockHolder } from '../../src/safety/lock.ts';
import { createTenure, fencedFiles, type Tenure, type TenureOptions } from '../../src/safety/tenure.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { waitFor } from '../parts/wait-for.ts';

const me = { pid: process.pid, host: hostname(), runUrl: undefined };
const TIMEOUT_MS = 1_000;
const original = '{"flags": {"a": {"enabled": false}}}';

let folder: string;
let file: string;
let lockPath: string;
beforeEach(async () => {
  folder = await temporaryFolder('tenure');
  file = join(folder, 'flags.json');
  lockPath = join(folder, '.aos-canary', 'flags.json.lock');
  await writeFile(file, original);
});
afterEach(() => removeFolder(folder));

/** Takes the lock with a heartbeat. */
async function hold(options: TenureOptions = {}): Promise<{ tenure: Tenure; release: () => Promise<void> }> {
  const tenure = createTenure(nodeFiles, { timeoutMs: TIMEOUT_MS, ...options });
  return { tenure, release: await lock(nodeFiles, me, undefined, { tenure }).acquire(file) };
}

/** Another process that takes over, since it presumes the holder dead. */
const takeOver = () => lock(nodeFiles, me, undefined, { presumedDead: () => true }).acquire(file);

const touchedAt = async (): Promise<bigint> => (await stat(lockPath, { bigint: true })).ctimeNs;

describe('invariant 15: a heartbeat', () => {
  it('comes while progress is reported in time, to the pipe and to the lock file', async () => {
    let beats = 0;
    const { tenure, release } = await hold({ onBeat: () => (beats += 1) });
    tenure.within(60_000);
    const before = await touchedAt();
    await waitFor('the lock to be touched', async () => (await touchedAt()) !== before);
    await waitFor('some beats', () => beats > 3);
    await release();
    const last = beats;
    await sleep(TIMEOUT_MS);
    expect(beats).toBe(last);
  });

  it('stops where the timers run and no progress is reported', async () => {
    let beats = 0;
    const { tenure, release } = await hold({ onBeat: () => (beats += 1) });
    tenure.within(0);
    const before = beats;
    const touched = await touchedAt();
    await sleep(TIMEOUT_MS);
    expect(beats).toBe(before);
    expect(await touchedAt()).toBe(touched);
    await release();
  });

  it('that goes on keeps the lock; one that has stopped loses it to whoever waits for it', async () => {
    const { tenure } = await hold();
    tenure.within(60_000);
    // The same process, seen from another PID namespace.
    const record = JSON.parse(await readFile(lockPath, 'utf8'));
    const elsewhere = { ...record, owner: { ...record.owner, pidNamespace: '1' } };
    await writeFile(lockPath, JSON.stringify(elsewhere));
    await expect(lock(nodeFiles, me).acquire(file)).rejects.toMatchObject({
      name: 'LockHeldError',
      life: 'alive',
    });
    tenure.within(0);
    const release = await lock(nodeFiles, me).acquire(file);
    await waitFor('the former holder to see it', () => tenure.lost.aborted);
    expect(tenure.lost.reason).toBeInstanceOf(FencedError);
    await release();
    await tenure.end();
  });
});

describe('a holder that was taken over', () => {
  const plan = () => ({ file, names: ['a'], scope: 'everywhere' as const });

  it('writes nothing any more', async () => {
    const { tenure, release } = await hold();
    const store = flagStore(fencedFiles(nodeFiles, tenure), { settleMs: 0 });
    const change = await store.prepare(plan(), 'staging', true);
    const releaseTheirs = await takeOver();
    await expect(store.apply(change)).rejects.toBeInstanceOf(FencedError);
    expect(await tenure.holds()).toBe(false);
    expect(await readFile(file, 'utf8')).toBe(original);
    expect((await readdir(folder)).sort()).toEqual(['.aos-canary', 'flags.json']);
    await release();
    expect(await lockHolder(nodeFiles, me, file)).toBeDefined(); // theirs
    await releaseTheirs();
  });

  it('writes nothing where it is taken over between its check and its rename', async () => {
    const { tenure, release } = await hold();
    // Stopped after the check, and resumed when another one has taken over and let go again.
    const stopped: Files = {
      ...nodeFiles,
      renameOver: async (from, to, seen) => {
        await (await takeOver())();
        return nodeFiles.renameOver(from, to, seen);
      },
    };
    const taken = createTenureThatLost(tenure);
    const store = flagStore(fencedFiles(stopped, taken), { settleMs: 0 });
    const change = await store.prepare(plan(), 'staging', true);
    await expect(store.apply(change)).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe(original);
    await release();
  });

  it('has its lock back where only its file was removed', async () => {
    const { tenure, release } = await hold();
    await rm(join(folder, '.aos-canary'), { recursive: true });
    expect(await tenure.holds()).toBe(true);
    expect((await lockHolder(nodeFiles, me, file))?.owner.pid).toBe(me.pid);
    await release();
    expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();
  });

  it('has it not where its work was finished by another one', async () => {
    const { tenure, release } = await hold({ isOpen: async () => false });
    await rm(lockPath);
    expect(await tenure.holds()).toBe(false);
    expect(await lockHolder(nodeFiles, me, file)).toBeUndefined();
    await release();
  });
});

/** Says once that all is well, as before a stop; the next time it looks. */
function createTenureThatLost(tenure: Tenure): Pick<Tenure, 'check'> {
  let checks = 0;
  return {
    check: async () => {
      checks += 1;
      if (checks > 1) throw new FencedError(file);
      await tenure.check();
    },
  };
}
