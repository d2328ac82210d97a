import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FlagChange } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { JournalError, journal, lastEntry, unsettled } from '../../src/safety/journal.ts';
import { decodeRecord, encodeRecord } from '../../src/safety/journal-record.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from './interposed-files.ts';

const me = { pid: process.pid, host: hostname(), runUrl: 'https://ci.example/runs/7' };
const context = { services: ['nova_worker'] };
const original = '{"flags": {"a": {"enabled": false}}}\n';
/** Of the calls and bytes at which things may go wrong, one in so many is tried. */
const stride = Number(process.env.SAFETY_STRIDE ?? 1);

let folder: string;
let file: string;
let change: FlagChange;
beforeEach(async () => {
  folder = await temporaryFolder('journal');
  file = join(folder, 'flags.json');
  await writeFile(file, original);
  change = await flagStore(nodeFiles).prepare({ file, names: ['a'], scope: 'everywhere' }, 'staging', true);
});
afterEach(() => removeFolder(folder));

const path = () => join(folder, '.aos-canary', 'flags.json.journal.jsonl');
const ours = () => journal(nodeFiles, me, { context });

describe('the intention is on disk before the flags change', () => {
  it('with everything that another process needs', async () => {
    const port = ours();
    await port.begin(change);
    const entry = await unsettled(nodeFiles, file);
    // JSON has no undefined: an absent former value is an absent key.
    expect(entry).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      at: expect.stringMatching(/^20.*Z$/),
      owner: expect.objectContaining(me),
      change: JSON.parse(JSON.stringify(change)),
      context,
      settled: undefined,
      trusted: true,
    });
    expect(await readFile(join(folder, '.aos-canary', 'flags.json.former'), 'utf8')).toBe(original);
    expect((await stat(path())).mode & 0o777).toBe(0o644);

    await port.settle('kept');
    expect(await unsettled(nodeFiles, file)).toBeUndefined();
    expect((await lastEntry(nodeFiles, file))?.settled).toEqual({ at: expect.any(String), how: 'kept' });
    expect((await readdir(join(folder, '.aos-canary'))).sort()).toEqual([
      '.gitignore',
      'flags.json.journal.jsonl',
    ]);
  });

  it('file and folder are synced before it returns, and before a settlement counts', async () => {
    const files = interposed(nodeFiles, () => {});
    const port = journal(files, me);
    await port.begin(change);
    const names = files.calls.map(({ name }) => name);
    const durable = ['OpenFile.setMode', 'OpenFile.sync', 'OpenFile.close', 'rename', 'syncFolder'];
    const writesJournal = (from: number): string[] => {
      const index = files.calls.findIndex(
        ({ name, args }, at) => at >= from && name === 'rename' && args[1] === path(),
      );
      return files.calls.slice(index - 3, index + 2).map(({ name }) => name);
    };
    expect(writesJournal(0)).toEqual(durable);
    await port.settle('restored');
    expect(writesJournal(names.length)).toEqual(durable);
  });

  it('every line is JSON of its own with a checksum, and the file stays small', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const port = ours();
      await port.begin(change);
      await port.settle('restored');
    }
    const text = await readFile(path(), 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines.map((line) => JSON.parse(line).record.type)).toEqual(['begin', 'settled']);
    expect(text.length).toBeLessThan(3_000);
  });

  it('S5: settling takes reserved room where the disk is full, and gives the rest back', async () => {
    let full = false;
    const files = interposed(nodeFiles, ({ name, args }) => {
      if (full && name === 'open' && args[1] === 'new') throw errno('ENOSPC');
    });
    const port = journal(files, me);
    await port.begin(change);
    full = true;
    await port.settle('restored');
    expect((await lastEntry(nodeFiles, file))?.settled?.how).toBe('restored');
    expect(await readdir(folder)).toEqual(['.aos-canary', 'flags.json']);
    expect((await readdir(join(folder, '.aos-canary'))).sort()).toEqual([
      '.gitignore',
      'flags.json.journal.jsonl',
    ]);
  });

  it('a change that nobody settled is not forgotten', async () => {
    await ours().begin(change);
    const before = await readFile(path());
    const { at } = (await unsettled(nodeFiles, file)) as { at: string };
    await expect(ours().begin(change)).rejects.toMatchObject({
      name: 'JournalError',
      message: `${path()} holds a change of ${at} that was neither kept nor undone`,
      fix: 'run `aos-canary recover` first',
    });
    expect(await readFile(path())).toEqual(before);
  });

  it.each(['ENOSPC', 'EIO', 'EROFS'])(
    'where it cannot be written, begin fails (%s) and leaves nothing half made',
    async (code) => {
      for (const method of ['OpenFile.write', 'OpenFile.sync', 'rename', 'syncFolder']) {
        const denied = interposed(nodeFiles, ({ name }) => {
          if (name === method) throw errno(code);
        });
        await expect(journal(denied, me).begin(change)).rejects.toThrow(code);
        const left = await readdir(join(folder, '.aos-canary'));
        expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
        expect(await unsettled(nodeFiles, file)).toBeUndefined();
      }
    },
  );

  it.each(['kept', 'restored'] as const)(
    'settling can be tried again, and turn out otherwise: %s',
    async (how) => {
      let broken = false;
      const files = interposed(nodeFiles, ({ name }) => {
        if (name === 'OpenFile.sync' && broken) throw errno('EIO');
      });
      const port = journal(files, me);
      await port.begin(change);
      broken = true;
      // Written, perhaps, but not for certain.
      await expect(port.settle(how === 'kept' ? 'restored' : 'kept')).rejects.toThrow('EIO');
      broken = false;
      await port.settle(how);
      expect((await lastEntry(nodeFiles, file))?.settled?.how).toBe(how);
      await expect(port.settle(how)).rejects.toThrow('not begun');
    },
  );
});

describe('a torn last record', () => {
  it('that settles, torn at any byte, settles nothing', async () => {
    const port = ours();
    await port.begin(change);
    const begun = await readFile(path());
    await port.settle('kept');
    const whole = await readFile(path());
    const end = whole.lastIndexOf('}') + 1;
    for (let length = begun.indexOf('\n') + 1; length < end; length += stride) {
      // As an append would tear, and as an overwriting in place does.
      for (const torn of [
        whole.subarray(0, length),
        Buffer.concat([whole.subarray(0, length), begun.subarray(length)]),
      ]) {
        await writeFile(path(), torn);
        expect((await unsettled(nodeFiles, file))?.context).toEqual(context);
      }
    }
    await writeFile(path(), whole.subarray(0, end));
    expect(await unsettled(nodeFiles, file)).toBeUndefined();
  });

  it('S6: that begins, torn at any byte, is damage: it is written in one step', async () => {
    await ours().begin(change);
    const whole = await readFile(path());
    for (let length = 0; length <= whole.indexOf('\n'); length += stride) {
      await writeFile(path(), whole.subarray(0, length));
      await expect(unsettled(nodeFiles, file)).rejects.toThrow('is damaged');
    }
    await rm(path());
    await expect(unsettled(nodeFiles, file)).rejects.toThrow('is damaged: it was removed');
    await expect(ours().begin(change)).rejects.toThrow('is damaged: it was removed');
  });
});

describe('settling', () => {
  it('needs a beginning', async () => {
    await expect(ours().settle('kept')).rejects.toThrow('the journal was not begun');
  });

  it.each([
    ['removed', () => rm(path())],
    ['damaged', () => writeFile(path(), 'x')],
  ])('S6: writes the journal anew where it was %s', async (_, act) => {
    const port = ours();
    await port.begin(change);
    await act();
    await port.settle('kept');
    expect((await lastEntry(nodeFiles, file))?.settled?.how).toBe('kept');
  });

  it('is refused where the journal holds another change', async () => {
    const port = ours();
    await port.begin(change);
    await rm(path());
    await rm(path().replace('.journal.jsonl', '.former'));
    const other = ours();
    await other.begin(change);
    await expect(port.settle('kept')).rejects.toMatchObject({
      name: 'JournalError',
      message: `${path()} holds another change`,
      fix: 'check which canary wrote it',
    });
    expect(await port.ending()).toBe('replaced');
    expect(await unsettled(nodeFiles, file)).toBeDefined();
    await other.settle('kept');
  });

  it('counts though the copy of the file cannot be removed', async () => {
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'remove') throw errno('EIO');
    });
    const port = journal(files, me);
    await port.begin(change);
    await port.settle('kept');
    expect(await unsettled(nodeFiles, file)).toBeUndefined();
  });

  it('lets go of the file where it fails', async () => {
    let broken = false;
    const files = interposed(nodeFiles, ({ name }) => {
      if (broken && name === 'OpenFile.write') throw errno('EIO');
    });
    const port = journal(files, me);
    await port.begin(change);
    broken = true;
    const before = files.calls.length;
    await expect(port.settle('kept')).rejects.toThrow('EIO');
    const names = files.calls.slice(before).map(({ name }) => name);
    const count = (method: string): number => names.filter((name) => name === method).length;
    expect(count('open')).toBe(2);
    expect(count('OpenFile.close')).toBe(2);
  });
});

it('without a context of its own, an intention carries none', async () => {
  await journal(nodeFiles, me).begin(change);
  expect((await unsettled(nodeFiles, file))?.context).toBeNull();
});

it('a state folder of choice is that of the journal and of those who look for it', async () => {
  const chosen = join(folder, 'chosen');
  await journal(nodeFiles, me, { stateFolder: chosen }).begin(change);
  expect(await unsettled(nodeFiles, file, chosen)).toBeDefined();
  expect(await unsettled(nodeFiles, file)).toBeUndefined();
});

describe('a damaged journal', () => {
  it('says what to do, with the copy of the flags file if there is one', async () => {
    await ours().begin(change);
    await writeFile(path(), 'odd\n');
    const former = join(folder, '.aos-canary', 'flags.json.former');
    await expect(unsettled(nodeFiles, file)).rejects.toMatchObject({
      message: `${path()} is damaged: line 1 does not match its checksum`,
      fix: `see which flags are on, then remove it; ${former} is the flags file as it was`,
    });
    await rm(former);
    await expect(unsettled(nodeFiles, file)).rejects.toMatchObject({
      fix: 'see which flags are on, then remove it',
    });
  });

  it('is an error that names the file, whichever byte of the first record differs', async () => {
    await ours().begin(change);
    const whole = await readFile(path());
    for (let at = 0; at < whole.indexOf('\n'); at += 7 * stride) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      await writeFile(path(), damaged);
      await expect(unsettled(nodeFiles, file)).rejects.toThrow(path());
      await expect(ours().begin(change)).rejects.toBeInstanceOf(JournalError);
    }
  });

  it('and so is one of a later version, or with more than one settlement', async () => {
    const record = { version: 2, type: 'begin' } as unknown as Parameters<typeof encodeRecord>[0];
    await mkdir(join(folder, '.aos-canary'));
    await writeFile(path(), encodeRecord(record));
    await expect(unsettled(nodeFiles, file)).rejects.toThrow(
      'line 1 is of version 2, which this program does not know',
    );
    const settled = { version: 1, type: 'settled', id: 'x', at: '', how: 'kept' } as const;
    await writeFile(path(), encodeRecord(settled));
    await expect(unsettled(nodeFiles, file)).rejects.toThrow('line 1 begins nothing');
    const begin = { ...settled, type: 'begin' } as unknown as Parameters<typeof encodeRecord>[0];
    await writeFile(path(), encodeRecord(begin) + encodeRecord(settled) + encodeRecord(settled));
    await expect(unsettled(nodeFiles, file)).rejects.toThrow('there are records after the second');
    await writeFile(path(), encodeRecord(begin) + encodeRecord({ ...settled, id: 'y' }));
    await expect(unsettled(nodeFiles, file)).rejects.toThrow('line 2 settles something else');
  });

  it('a record is read back as it was written', () => {
    const record = { version: 1, type: 'settled', id: '"}\u2028ü', at: '', how: 'kept' } as const;
    expect(decodeRecord(encodeRecord(record).trimEnd())).toEqual(record);
  });

  it('one that others could have written is not trusted with commands', async () => {
    await ours().begin(change);
    await chmod(path(), 0o666);
    expect((await unsettled(nodeFiles, file))?.trusted).toBe(false);
    await chmod(path(), 0o644);
    await chmod(join(folder, '.aos-canary'), 0o777);
    expect((await unsettled(nodeFiles, file))?.trusted).toBe(false);
    await chmod(join(folder, '.aos-canary'), 0o755);
    expect((await unsettled(nodeFiles, file))?.trusted).toBe(true);
  });

  it.each([
    ['my own', 1001, 1001, true],
    ["root's", 0, 1001, true],
    ["another user's", 1002, 1001, false],
    ["another user's, though I am root", 1002, 0, false],
  ])('one that is %s is trusted if nobody else could have written it', async (_, owner, user, trusted) => {
    await ours().begin(change);
    const owned: Files = {
      ...nodeFiles,
      stat: async (path) => ({ ...(await nodeFiles.stat(path)), uid: owner }),
      open: async (...args) => {
        const opened = await nodeFiles.open(...args);
        return { ...opened, stat: async () => ({ ...(await opened.stat()), uid: owner }) };
      },
    };
    const me = jest.spyOn(process, 'geteuid').mockReturnValue(user);
    try {
      expect((await unsettled(owned, file))?.trusted).toBe(trusted);
    } finally {
      me.mockRestore();
    }
  });
});
