import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { saveLateWrite } from '../../src/flags/late-write.ts';
import type { Replaced } from '../../src/flags/replace.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const OURS = Buffer.from('{"ours": true}');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('late');
  file = join(folder, 'flags.json');
  await writeFile(file, OURS);
});
afterEach(() => removeFolder(folder));

/** A replaced file in which a look after the other finds these, and the last of them from then on. */
function replacedWith(...looks: (string | Buffer | undefined | Error)[]): Replaced & { looks(): number } {
  let at = 0;
  return {
    looks: () => at,
    async written() {
      const found = looks[Math.min(at, looks.length - 1)];
      at += 1;
      if (found instanceof Error) throw found;
      return found === undefined ? undefined : Buffer.from(found);
    },
    close: async () => {},
  };
}
const save = (old: Replaced, patienceMs = 10_000) =>
  saveLateWrite(nodeFiles, { old, bytes: OURS }, file, patienceMs, (text) =>
    text.replace('"theirs"', '"reworked"'),
  );
const now = () => readFile(file, 'utf8');

describe("another writer's edit of the file that was replaced", () => {
  it('is brought into the new one, reworked, once it grows no more', async () => {
    const old = replacedWith('{"the', '{"theirs": 1', '{"theirs": 1}', '{"theirs": 12}');
    const saved = await save(old);
    expect(await now()).toBe('{"reworked": 12}');
    expect(saved?.bytes.toString()).toBe('{"reworked": 12}');
    expect(await saved?.old.written()).toBeUndefined();
    await saved?.old.close();
    expect(old.looks()).toBe(5);
  });

  it('is waited for while it is no text yet', async () => {
    const saved = await save(replacedWith(Buffer.from([0xff]), '{"theirs": 1}'));
    expect(await now()).toBe('{"reworked": 1}');
    await saved?.old.close();
  });

  it('is none where nothing was written, or all was put back', async () => {
    expect(await save(replacedWith(undefined))).toBeUndefined();
    expect(await save(replacedWith('{"theirs', undefined))).toBeUndefined();
    expect(await now()).toBe(OURS.toString());
  });

  it('that is never finished is said to be lost', async () => {
    const saving = save(replacedWith('{"theirs'), 0);
    await expect(saving).rejects.toThrow(
      `another writer left ${file} half written: ${file}:1: is not valid JSON`,
    );
    expect(await now()).toBe(OURS.toString());
  });

  it('that cannot be read is said to be lost at once', async () => {
    await expect(save(replacedWith('{"theirs', new Error('EIO')))).rejects.toThrow(/^EIO$/);
  });

  it('is said to be lost where a third one has written since', async () => {
    await writeFile(file, '{"third": true}');
    await expect(save(replacedWith('{"theirs": 1}'))).rejects.toThrow(
      `several writers were at ${file} at once, and the edit of one is lost`,
    );
    expect(await now()).toBe('{"third": true}');
  });
});
