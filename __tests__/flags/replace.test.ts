import { chmod, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replaceFile } from '../../src/flags/replace.ts';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { besideReserve } from '../../src/safety/temporary.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import type { Call, Interposed } from '../safety/interposed-files.ts';
import { errno, interposed } from '../safety/interposed-files.ts';

const OLD = Buffer.from('the old content, which is the longer one');
const NEXT = Buffer.from('the new content');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('replace');
  file = join(folder, 'flags.json');
  await writeFile(file, OLD, { mode: 0o640 });
});
afterEach(() => removeFolder(folder));

const replace = (files: Files, useReserve = false) =>
  replaceFile(files, { file, expected: OLD, next: NEXT, useReserve });
/** A disk on which a call by this name fails; `on` narrows it down. */
const failing = (method: string, code: string, on: (call: Call) => boolean = () => true): Interposed =>
  interposed(nodeFiles, (call) => {
    if (call.name === method && on(call)) throw errno(code);
  });
const count = (files: Interposed, method: string): number =>
  files.calls.filter(({ name }) => name === method).length;
const expectUntouched = async (content: Uint8Array = OLD): Promise<void> => {
  expect(await readFile(file)).toEqual(content);
  expect(await readdir(folder)).toEqual(['flags.json']);
};

describe('a file that holds what is expected', () => {
  it('is replaced in one step, synced before and after, and its old content stays open', async () => {
    const files = interposed(nodeFiles, () => {});
    const replaced = await replace(files);
    await expectUntouched(NEXT);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    const names = files.calls.map(({ name }) => name);
    expect(names.slice(names.indexOf('OpenFile.setMode'))).toEqual([
      'OpenFile.setMode',
      'OpenFile.touch',
      'OpenFile.sync',
      'OpenFile.close',
      'open',
      'OpenFile.stat',
      'OpenFile.read',
      'OpenFile.stat',
      'renameOver',
      'syncFolder',
    ]);
    expect(files.calls.at(-1)?.args).toEqual([folder]);
    await replaced?.close();
    expect(count(files, 'OpenFile.close')).toBe(2);
  });

  it('tells what another writer puts into the old one afterwards', async () => {
    const theirs = await open(file, 'r+');
    const replaced = await replace(nodeFiles);
    expect(await replaced?.written()).toBeUndefined();
    await theirs.write('THE', 0);
    await theirs.close();
    expect((await replaced?.written())?.toString()).toBe(OLD.toString().replace('the', 'THE'));
    await replaced?.close();
  });

  it('keeps its owner without a change of it where both are the same', async () => {
    const files = failing('OpenFile.own', 'EPERM');
    await (await replace(files))?.close();
    await expectUntouched(NEXT);
  });

  it.each([
    ['user', { uid: 4711 }],
    ['group', { gid: 4711 }],
  ])('gets the %s of the old one before its mode', async (_, other) => {
    const stranger: Files = {
      ...nodeFiles,
      stat: async (path) => ({ ...(await nodeFiles.stat(path)), ...other }),
    };
    const owned = interposed(stranger, ({ name }) => {
      if (name === 'OpenFile.own') throw errno('EPERM');
    });
    await expect(replace(owned)).rejects.toThrow('EPERM');
    const { uid, gid } = await stat(file);
    const call = owned.calls.find(({ name }) => name === 'OpenFile.own');
    expect(call?.args).toEqual(Object.values({ uid, gid, ...other }));
    expect(count(owned, 'OpenFile.setMode')).toBe(0);
    await expectUntouched();
  });
});

describe('a file that does not is left alone', () => {
  const strike = (when: (call: Call) => boolean, act: () => Promise<unknown>): Interposed =>
    interposed(nodeFiles, async (call) => {
      if (when(call)) await act();
    });
  const opened = ({ name, args }: Call): boolean => name === 'open' && args[1] === 'read';

  it('where it holds something else', async () => {
    const other = Buffer.from('something else');
    await writeFile(file, other);
    const files = interposed(nodeFiles, () => {});
    expect(await replace(files)).toBeUndefined();
    await expectUntouched(other);
    expect(count(files, 'OpenFile.close')).toBe(2);
  });

  it('where its mode was changed since it was looked at', async () => {
    expect(await replace(strike(opened, () => chmod(file, 0o600)))).toBeUndefined();
    await expectUntouched();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each(['uid', 'gid'])('where its %s was changed since it was looked at', async (attribute) => {
    let looks = 0;
    const files: Files = {
      ...nodeFiles,
      open: async (path, how, mode) => {
        const opened = await nodeFiles.open(path, how, mode);
        if (path !== file) return opened;
        return {
          ...opened,
          stat: async () => {
            looks += 1;
            return { ...(await opened.stat()), [attribute]: 4711 };
          },
        };
      },
    };
    expect(await replace(files)).toBeUndefined();
    expect(looks).toBe(2);
    await expectUntouched();
  });

  it('where it is written to while it is read', async () => {
    const once = strike(
      ({ name, index }) => name === 'OpenFile.read' && index > 0,
      () => writeFile(file, OLD),
    );
    expect(await replace(once)).toBeUndefined();
    await expectUntouched();
  });

  it('where another one has taken its name at the last moment', async () => {
    const files = strike(
      ({ name }) => name === 'renameOver',
      () => writeFile(file, 'theirs'),
    );
    expect(await replace(files)).toBeUndefined();
    await expectUntouched(Buffer.from('theirs'));
    expect(count(files, 'OpenFile.close')).toBe(2);
  });

  it.each([
    'OpenFile.write',
    'OpenFile.truncate',
    'OpenFile.setMode',
    'OpenFile.sync',
    'renameOver',
    'OpenFile.read',
  ])('where %s fails', async (method) => {
    const files = failing(method, 'EIO');
    await expect(replace(files)).rejects.toThrow('EIO');
    await expectUntouched();
    expect(count(files, 'OpenFile.close')).toBe(count(files, 'open'));
  });

  it('where it fails, and says why also where nothing can be removed', async () => {
    for (const method of ['OpenFile.write', 'renameOver']) {
      const files = interposed(nodeFiles, ({ name }) => {
        if (name === method) throw errno('EIO');
        if (name === 'remove') throw errno('EROFS');
      });
      await expect(replace(files)).rejects.toThrow('EIO');
    }
  });

  it('and where its folder cannot be synced after all, it is let go', async () => {
    const files = failing('syncFolder', 'EIO');
    await expect(replace(files)).rejects.toThrow('EIO');
    expect(count(files, 'OpenFile.close')).toBe(count(files, 'open'));
  });
});

describe('on a full disk', () => {
  const makes = ({ args }: Call): boolean => args[1] === 'new';
  let reserve: string;
  beforeEach(async () => {
    reserve = besideReserve(file);
    await writeFile(reserve, 'x'.repeat(1000), { mode: 0o600 });
  });

  it.each(['ENOSPC', 'EDQUOT'])('(%s) reserved space is used', async (code) => {
    await (await replace(failing('open', code, makes), true))?.close();
    await expectUntouched(NEXT);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('reserved space is used where the room ends half-way', async () => {
    let full = true;
    const files = interposed(nodeFiles, ({ name }) => {
      if (name !== 'OpenFile.write' || !full) return;
      full = false;
      throw errno('ENOSPC');
    });
    await (await replace(files, true))?.close();
    await expectUntouched(NEXT);
  });

  it('reserved space is no help against another error, or where it may not be used, or there is none', async () => {
    await expect(replace(failing('open', 'EACCES', makes), true)).rejects.toThrow('EACCES');
    await expect(replace(failing('open', 'ENOSPC', makes))).rejects.toThrow('ENOSPC');
    expect((await stat(reserve)).size).toBe(1000);
    await rm(reserve);
    await expect(replace(failing('open', 'ENOSPC', makes), true)).rejects.toThrow('ENOSPC');
    expect(await readFile(file)).toEqual(OLD);
  });

  it('a prepared file that the next holder of the lock has swept is no error: it is made anew', async () => {
    const files: Files = {
      ...nodeFiles,
      renameOver: async (from, to, seen) => {
        await rm(from);
        return nodeFiles.renameOver(from, to, seen);
      },
    };
    expect(await replace(files)).toBeUndefined();
    expect(await readFile(file)).toEqual(OLD);
  });
});
