import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import type { ProcessIdentity } from '../../src/safety/process-identity.ts';
import { identify, lifeOf } from '../../src/safety/process-identity.ts';
import { errno } from './interposed-files.ts';

const me = { pid: process.pid, host: hostname(), runUrl: 'https://ci.example/runs/7' };
const gone = spawnSync('true').pid;

let own: ProcessIdentity;
beforeEach(async () => {
  own = await identify(nodeFiles, me);
});

/** This machine's files, but for those whose text is given, or that cannot be read (undefined). */
const withTexts = (texts: Readonly<Record<string, string | undefined>>, threads = ['1']): Files => ({
  ...nodeFiles,
  open: async (path, how, mode) => {
    if (!(path in texts)) return nodeFiles.open(path, how, mode);
    const text = texts[path];
    if (text === undefined) throw errno('EACCES');
    return { ...(await nodeFiles.open('/dev/null', 'read')), read: async () => Buffer.from(text) };
  },
  list: async (folder) => (folder.startsWith('/proc/') ? threads : nodeFiles.list(folder)),
});
const ownStat = `/proc/${process.pid}/stat`;
/** What /proc says of this process if it were in another state. */
const statText = (state: string): string =>
  `${process.pid} (a ) name) ${state} ${Array.from({ length: 18 }, (_, field) => field).join(' ')} ${own.startTime} 0\n`;

describe('who a process is', () => {
  it('is said by the marks that the kernel gives it', async () => {
    const fields = (await readFile(ownStat, 'utf8')).split(') ')[1]?.split(' ');
    expect(own).toEqual({
      ...me,
      since: expect.stringMatching(/^20.*Z$/),
      startTime: fields?.[19],
      bootId: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim(),
      pidNamespace: String((await stat('/proc/self/ns/pid')).ino),
    });
  });

  it('is said without them where there is no /proc', async () => {
    const elsewhere: Files = {
      ...nodeFiles,
      open: () => Promise.reject(errno('ENOENT')),
      stat: () => Promise.reject(errno('ENOENT')),
    };
    const { since, ...rest } = await identify(elsewhere, me);
    expect(rest).toEqual(me);
    expect(Date.parse(since)).toBeGreaterThanOrEqual(Date.parse(own.since));
  });

  it('takes no half of a line for a mark', async () => {
    const torn = await identify(withTexts({ [ownStat]: `${process.pid} (node) S 1 2` }), me);
    expect(torn).not.toHaveProperty('startTime');
  });
});

describe('whether a process still runs', () => {
  type Marks = { readonly [Mark in keyof ProcessIdentity]?: ProcessIdentity[Mark] | undefined };
  it.each<[string, Marks, Marks, string]>([
    ['this one', {}, {}, 'alive'],
    ['one that has ended', { pid: gone }, {}, 'dead'],
    ['one of another machine', { pid: gone, host: 'elsewhere', bootId: 'another' }, {}, 'unknown'],
    [
      'S2: one of a container with another host name, in this PID namespace',
      { pid: gone, host: 'elsewhere' },
      {},
      'dead',
    ],
    ['S2: the same, alive', { host: 'elsewhere' }, {}, 'alive'],
    [
      'one of another host whose boot is not known',
      { pid: gone, host: 'elsewhere', bootId: undefined },
      {},
      'unknown',
    ],
    ['one from before the boot', { bootId: 'another' }, {}, 'dead'],
    ['one of a container that the boot ended', { bootId: 'another', pidNamespace: '1' }, {}, 'dead'],
    ['one whose boot is not known', { bootId: undefined }, {}, 'alive'],
    ['one, where the own boot is not known', {}, { bootId: undefined }, 'alive'],
    ['one of another container', { pid: gone, pidNamespace: '1' }, {}, 'unknown'],
    ['one whose container is not known', { pid: gone, pidNamespace: undefined }, {}, 'unknown'],
    ['one whose number another one has', { startTime: '1' }, {}, 'dead'],
    ['one of which only the number is known', { startTime: undefined }, {}, 'alive'],
    ['one of which only the number is known, and gone', { pid: gone, startTime: undefined }, {}, 'dead'],
  ])('%s', async (_, owner, self, life) => {
    const identity = (marks: Marks) => ({ ...own, ...marks }) as ProcessIdentity;
    expect(await lifeOf(nodeFiles, identity(owner), identity(self))).toBe(life);
  });

  it('one that /proc hides may be the owner', async () => {
    expect(await lifeOf(withTexts({ [ownStat]: undefined }), own, own)).toBe('alive');
  });

  it.each<[string, string, string[], string]>([
    ['that sleeps', 'S', ['1'], 'alive'],
    ['that was killed, and has not been asked for', 'Z', ['1'], 'dead'],
    ['that was killed, and that /proc forgets at this moment', 'Z', [], 'dead'],
    ['that was killed, and whose last thread is still in a system call', 'Z', ['1', '2'], 'alive'],
    ['that is about to vanish', 'X', ['1'], 'dead'],
    ['that is about to vanish, but for a thread', 'X', ['1', '2'], 'alive'],
  ])('one %s', async (_, state, threads, life) => {
    const files = withTexts({ [ownStat]: statText(state) }, threads);
    expect(await lifeOf(files, own, own)).toBe(life);
  });

  it('one that was killed, and whose threads cannot be listed', async () => {
    const files = { ...withTexts({ [ownStat]: statText('Z') }), list: () => Promise.reject(errno('ENOENT')) };
    expect(await lifeOf(files, own, own)).toBe('dead');
  });

  it('the threads looked at are those of that process', async () => {
    const listed: string[] = [];
    const files = {
      ...withTexts({ [ownStat]: statText('Z') }),
      list: async (folder: string) => {
        listed.push(folder);
        return [];
      },
    };
    await lifeOf(files, own, own);
    expect(listed).toEqual([`/proc/${process.pid}/task`]);
  });
});
