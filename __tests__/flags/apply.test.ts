import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagChange } from '../../src/canary/ports.ts';
import { applyChange } from '../../src/flags/apply.ts';
import { changeFlags } from '../../src/flags/change.ts';
import { parseDocument } from '../../src/flags/document.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { interposed } from '../safety/interposed-files.ts';

const TEXT = '{"flags": {"a": {"enabled": false}}}';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('apply');
  file = join(folder, 'flags.json');
  await writeFile(file, TEXT);
});
afterEach(() => removeFolder(folder));

const prepared = (names: string[]): FlagChange => {
  const wish = { names, environment: 'staging', scope: 'everywhere', on: true } as const;
  return { path: file, write: 'rename', ...changeFlags(parseDocument(TEXT, file), wish).change };
};
const options = { patienceMs: 1000, settleMs: 0, contentionMs: 1000, stateFolder: undefined };
const apply = (change: FlagChange, files = nodeFiles) => applyChange(files, change, options);
const now = () => readFile(file, 'utf8');

describe('a prepared change', () => {
  it('of nothing does not even look at the file', async () => {
    const files = interposed(nodeFiles, () => {});
    await apply(prepared([]), files);
    expect(files.calls).toEqual([]);
  });

  it('is written onto what it was prepared for, and lets go of it', async () => {
    const files = interposed(nodeFiles, () => {});
    await apply(prepared(['a']), files);
    expect(JSON.parse(await now())).toMatchObject({ flags: { a: { enabled: true } } });
    const count = (method: string): number => files.calls.filter(({ name }) => name === method).length;
    expect(count('OpenFile.close')).toBe(count('open'));
  });

  it('is not written elsewhere, though the same stands there', async () => {
    const change = prepared(['a']);
    await writeFile(join(folder, 'other.json'), TEXT);
    await nodeFiles.remove(file);
    await symlink('other.json', file);
    await expect(apply(change)).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await now()).toBe(TEXT);
  });

  it('that was damaged on its way is not written', async () => {
    const change = prepared(['a']);
    await expect(apply({ ...change, splices: [] })).rejects.toThrow(`the change of ${file} does not add up`);
    expect(await now()).toBe(TEXT);
  });

  it('does not give way to a change of the mode, unless there is no end of them', async () => {
    /** Somebody who changes the mode, so many times, just before the file would be replaced. */
    const busy = (times: number) => {
      let done = 0;
      return interposed(nodeFiles, async ({ name }) => {
        if (name !== 'renameOver' || done >= times) return;
        done += 1;
        await chmod(file, 0o600 + (done % 2));
      });
    };
    const endless = busy(1000);
    await expect(apply(prepared(['a']), endless)).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(endless.calls.filter(({ name }) => name === 'renameOver')).toHaveLength(20);
    expect(await now()).toBe(TEXT);

    await apply(prepared(['a']), busy(19));
    expect(await now()).toContain('"enabled": true');
    expect((await stat(file)).mode & 0o777).toBe(0o601);
  });
});
