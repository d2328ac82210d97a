import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFlags, readPatiently } from '../../src/flags/reading.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from '../safety/interposed-files.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('reading');
  file = join(folder, 'flags.json');
  await writeFile(file, '\ufeff{}');
});
afterEach(() => removeFolder(folder));

describe('reading a flags file', () => {
  it('gives its bytes and text, by its real path', async () => {
    await symlink('flags.json', join(folder, 'link.json'));
    expect(await readFlags(nodeFiles, join(folder, 'link.json'))).toEqual({
      file,
      bytes: Buffer.from('\ufeff{}'),
      text: '\ufeff{}',
    });
  });

  it('refuses what is no regular file, or no text', async () => {
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'binary'), Buffer.from([0xff]));
    for (const [path, what] of [
      [join(folder, 'folder'), 'is a folder'],
      ['/dev/null', 'is not a regular file'],
      [join(folder, 'binary'), 'is not valid UTF-8'],
    ] as const) {
      await expect(readFlags(nodeFiles, path)).rejects.toMatchObject({
        code: 'flags-file-invalid',
        message: `${path}: ${what}`,
      });
    }
  });

  it.each(['EACCES', 'EPERM', 'EIO'])('says that it cannot be read: %s', async (code) => {
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'open') throw errno(code);
    });
    await expect(readFlags(files, file)).rejects.toMatchObject({
      code: 'flags-file-unwritable',
      message: `${file} cannot be read: ${code}: injected`,
    });
  });

  it('says any other reason in words', async () => {
    await expect(readFlags(nodeFiles, join(folder, 'none'))).rejects.toMatchObject({
      code: 'flags-file-missing',
    });
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === 'open') throw errno('EBUSY');
    });
    await expect(readFlags(files, file)).rejects.toMatchObject({
      message: expect.stringContaining('in use as a mount point'),
    });
  });
});

describe('reading patiently', () => {
  const LONG_MS = 10_000;
  /** How many looks there are until the reading ends; before each, something is done. */
  const looks = async (patienceMs: number, before: (look: number) => Promise<unknown>, use = JSON.parse) => {
    let count = 0;
    const files = interposed(nodeFiles, async ({ name }) => {
      if (name === 'realpath') await before(count++);
    });
    const result = await readPatiently(files, file, patienceMs, ({ text }) => use(text)).catch(
      (error: unknown) => error,
    );
    return { count, result };
  };

  it('waits for a file that another writer is just making', async () => {
    const steps = [
      () => nodeFiles.remove(file),
      () => writeFile(file, Buffer.from([0xff])),
      () => writeFile(file, '7'),
    ];
    expect(await looks(LONG_MS, async (look) => steps[look]?.())).toEqual({ count: 3, result: 7 });
  });

  it('looks once where there is no patience', async () => {
    await nodeFiles.remove(file);
    expect(await looks(0, async () => {})).toMatchObject({
      count: 1,
      result: { code: 'flags-file-missing' },
    });
  });

  it('does not wait for what does not pass', async () => {
    const denied = (code: string) => async (look: number) => {
      if (look === 0) throw errno(code);
    };
    expect(await looks(LONG_MS, denied('EACCES'))).toMatchObject({
      count: 1,
      result: { code: 'flags-file-unwritable' },
    });
    const fault = (): never => {
      throw new Error('a fault of the caller');
    };
    expect(await looks(LONG_MS, async () => {}, fault)).toMatchObject({
      count: 1,
      result: { message: 'a fault of the caller' },
    });
  });
});
