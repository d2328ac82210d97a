import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFiles } from '../../src/safety/files.ts';
import { lock } from '../../src/safety/lock.ts';
import { identify } from '../../src/safety/process-identity.ts';
import type { OwnProcess } from '../parts/own-process.ts';
import { startProcess } from '../parts/own-process.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const contender = new URL('./lock-contender.ts', import.meta.url).pathname;
const me = { pid: process.pid, host: hostname(), runUrl: undefined };

let folder: string;
let file: string;
beforeEach(async () => {
  // In memory, where syncing takes no time: the more often the lock changes hands.
  folder = await (existsSync('/dev/shm')
    ? mkdtemp('/dev/shm/aos-canary-contention-')
    : temporaryFolder('contention'));
  file = join(folder, 'flags.json');
  await writeFile(file, '{}');
});
afterEach(() => removeFolder(folder));

const start = (...args: (string | number)[]): Promise<OwnProcess> =>
  startProcess(process.execPath, [contender, file, ...args.map(String)]);
const printed = async (processes: readonly OwnProcess[]): Promise<string[]> => {
  const exits = await Promise.all(processes.map(({ finished }) => finished));
  expect(exits.map(({ stderr }) => stderr).join('')).toBe('');
  return exits.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== ''));
};

describe('invariant 5: many processes want one lock', () => {
  it.each([
    ['free', false],
    ["a dead owner's", true],
  ])('at the same moment, while it is %s: one gets it', async (_, isLeft) => {
    if (isLeft) {
      await mkdir(join(folder, '.aos-canary'));
      const owner = { ...(await identify(nodeFiles, me)), pid: spawnSync('true').pid };
      const record = { version: 1, token: 'b'.repeat(32), owner };
      await writeFile(join(folder, '.aos-canary', 'flags.json.lock'), JSON.stringify(record));
    }
    const all = await Promise.all(Array.from({ length: 16 }, () => start('once')));
    await Promise.all(all.map((one) => one.waitForText('ready')));
    await writeFile(`${file}.start`, '');
    await Promise.all(all.map((one) => one.waitForText(/taken|held/)));
    await writeFile(`${file}.end`, '');
    const lines = (await printed(all)).filter((line) => line !== 'ready');
    expect(lines.sort()).toEqual([...Array.from({ length: 15 }, () => 'held'), 'taken']);
  });

  it('for a while, and are killed at any moment: never two hold it, and it is never lost', async () => {
    const endAt = Date.now() + 10_000;
    const lines: string[] = [];
    let killed = 0;
    const taken = (): number => lines.filter((line) => line === 'taken').length;
    const keepOneRunning = async (): Promise<void> => {
      // On a machine that is busy otherwise it takes longer until enough has happened.
      while (Date.now() < endAt || killed <= 5 || taken() <= 20) {
        const one = await start('many', Date.now() + 10_000);
        lines.push(...(await printed([one])));
        if ((await one.finished).signal === 'SIGKILL') killed += 1;
      }
    };
    await Promise.all(Array.from({ length: 6 }, keepOneRunning));
    expect(lines.filter((line) => line.startsWith('VIOLATION'))).toEqual([]);

    const release = await lock(nodeFiles, me).acquire(file);
    await release();
    expect(await readdir(join(folder, '.aos-canary'))).toEqual(['.gitignore']);
  });
});
