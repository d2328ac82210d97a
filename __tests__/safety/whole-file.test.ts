import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFiles } from '../../src/safety/files.ts';
import {
  randomName,
  readIfThere,
  readWhole,
  removeIfThere,
  sha256,
  writeNew,
  writeWhole,
} from '../../src/safety/whole-file.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from './interposed-files.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('whole');
  file = join(folder, 'file');
});
afterEach(() => removeFolder(folder));

/** A disk on which calls of these names fail. */
const failing = (...names: string[]) =>
  interposed(nodeFiles, ({ name }) => {
    if (names.includes(name)) throw errno('EIO');
  });
const closed = (files: ReturnType<typeof failing>): number =>
  files.calls.filter(({ name }) => name === 'OpenFile.close').length;
const bytes = Buffer.from('new');

describe('reading', () => {
  it('gives all bytes, and undefined or an error where there is no such file', async () => {
    const large = Buffer.alloc(100_000, 'flags');
    await writeFile(file, large);
    expect(await readWhole(nodeFiles, file)).toEqual(large);
    expect(await readIfThere(nodeFiles, file)).toEqual(large);
    expect(await readIfThere(nodeFiles, join(folder, 'none'))).toBeUndefined();
    await expect(readWhole(nodeFiles, join(folder, 'none'))).rejects.toThrow('ENOENT');
  });

  it('fails where a file that is there cannot be read, and lets go of it', async () => {
    await writeFile(file, 'old');
    const files = failing('OpenFile.read');
    await expect(readIfThere(files, file)).rejects.toThrow('EIO');
    expect(closed(files)).toBe(1);
  });
});

describe('a new file', () => {
  it('has its mode whatever the umask is, and is synced', async () => {
    const files = failing();
    await writeNew(files, file, bytes, 0o666);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o666);
    expect(files.calls.map(({ name }) => name)).toEqual([
      'open',
      'OpenFile.write',
      'OpenFile.truncate',
      'OpenFile.setMode',
      'OpenFile.sync',
      'OpenFile.close',
    ]);
  });

  it('never takes the place of another, which stays', async () => {
    await writeFile(file, 'old');
    await expect(writeNew(nodeFiles, file, bytes, 0o644)).rejects.toThrow('EEXIST');
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  it.each(['OpenFile.write', 'OpenFile.setMode', 'OpenFile.sync', 'OpenFile.close'])(
    'is gone where %s fails',
    async (name) => {
      const files = failing(name);
      await expect(writeNew(files, file, bytes, 0o644)).rejects.toThrow('EIO');
      expect(await readdir(folder)).toEqual([]);
      expect(closed(files)).toBe(1);
    },
  );

  it('says why it failed, also where nothing can be removed', async () => {
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'OpenFile.write') throw errno('ENOSPC');
      if (name === 'remove') throw errno('EROFS');
    });
    await expect(writeNew(files, file, bytes, 0o644)).rejects.toThrow('ENOSPC');
  });
});

describe('a whole file', () => {
  const temporary = () => join(folder, 'temporary');

  it('replaces another in one step, and its name is durable', async () => {
    await writeFile(file, 'old');
    const files = failing();
    await writeWhole(files, file, temporary(), bytes, 0o600);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['file']);
    expect(files.calls.slice(-2)).toMatchObject([
      { name: 'rename', args: [temporary(), file] },
      { name: 'syncFolder', args: [folder] },
    ]);
  });

  it('leaves the other as it was where it cannot take its place, and nothing beside it', async () => {
    await writeFile(file, 'old');
    await expect(writeWhole(failing('rename'), file, temporary(), bytes, 0o600)).rejects.toThrow('EIO');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('says why it failed, also where nothing can be removed', async () => {
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'rename') throw errno('ENOSPC');
      if (name === 'remove') throw errno('EROFS');
    });
    await expect(writeWhole(files, file, temporary(), bytes, 0o600)).rejects.toThrow('ENOSPC');
  });
});

it('removing a file that is not there is no error, and any other failure is', async () => {
  await writeFile(file, '');
  await chmod(file, 0o600);
  await removeIfThere(nodeFiles, file);
  await removeIfThere(nodeFiles, file);
  expect(await readdir(folder)).toEqual([]);
  await mkdir(file);
  await expect(removeIfThere(nodeFiles, file)).rejects.toThrow(/EISDIR|EPERM/);
});

it('names and hashes are hexadecimal digits', () => {
  expect(randomName()).toMatch(/^[0-9a-f]{32}$/);
  expect(randomName()).not.toBe(randomName());
  // The test vector of FIPS 180-2, appendix B.1.
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256('abc')).toBe(digest);
  expect(sha256(Buffer.from('abc'))).toBe(digest);
});
