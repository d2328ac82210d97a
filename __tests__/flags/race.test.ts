import type { FileHandle } from 'node:fs/promises';
import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagChange, FlagStore } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { interposed } from '../safety/interposed-files.ts';

const original = '{\n  "flags": {\n    "a": {"enabled": false},\n    "b": {"enabled": false}\n  }\n}\n';
const withB = (text: string): string => text.replace('"b": {"enabled": false}', '"b": {"enabled": true}');

/** Of the calls at which another writer strikes, one in so many is tried. */
const stride = Number(process.env.SAFETY_STRIDE ?? 1);

let folder: string;
let file: string;
let old: FileHandle;
beforeEach(async () => {
  folder = await temporaryFolder('race');
  file = join(folder, 'flags.json');
  await writeFile(file, original);
  old = await open(file, 'r+');
});
afterEach(async () => {
  await old.close();
  await removeFolder(folder);
});

const quiet = flagStore(nodeFiles, { settleMs: 0, patienceMs: 5_000 });
const plan = () => ({ file, names: ['a'], scope: 'everywhere' as const });
const prepare = () => quiet.prepare(plan(), 'staging', true);
const enable = async (): Promise<FlagChange> => {
  const change = await prepare();
  await quiet.apply(change);
  // What a writer holds open who opens the file now.
  await old.close();
  old = await open(file, 'r+');
  return change;
};
const now = () => readFile(file, 'utf8');

/** A store on whose disk another writer acts once, right before or after the rename. */
function disturbed(
  when: 'before' | 'after',
  foreign: () => Promise<unknown>,
  settleMs = 0,
  patienceMs = 5_000,
): FlagStore {
  let done = false;
  const once = async ({ name }: { name: string }): Promise<void> => {
    if (name !== 'renameOver' || done) return;
    done = true;
    await foreign();
  };
  const nobody = (): void => {};
  return flagStore(
    interposed(nodeFiles, when === 'before' ? once : nobody, when === 'after' ? once : nobody),
    { settleMs, patienceMs },
  );
}

const byRename = async (edit: (text: string) => string): Promise<void> => {
  const text = edit(await now());
  await writeFile(join(folder, 'other.tmp'), text);
  await rename(join(folder, 'other.tmp'), file);
};
const inPlace = async (edit: (text: string) => string): Promise<void> => writeFile(file, edit(await now()));

/** A writer that opened the file before it was replaced: truncates it, and fills it a while later. */
const throughOldHandle = async (pauseMs = 0): Promise<void> => {
  const bytes = Buffer.alloc(Number((await old.stat()).size));
  await old.read(bytes, 0, bytes.length, 0);
  await old.truncate(0);
  const fill = async (): Promise<void> => {
    await old.write(Buffer.from(withB(bytes.toString())), 0, undefined, 0);
  };
  if (pauseMs === 0) await fill();
  else setTimeout(() => void fill(), pauseMs);
};

describe('another writer acts right before the rename', () => {
  it.each([
    ['renaming a new file into place', byRename],
    ['writing in place', inPlace],
  ])('%s: enabling gives way', async (_, write) => {
    const change = await prepare();
    const applying = disturbed('before', () => write(withB)).apply(change);
    await expect(applying).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await now()).toBe(withB(original));
    expect(await readdir(folder)).toEqual(['flags.json']);
  });

  it.each([
    ['renaming a new file into place', byRename],
    ['writing in place', inPlace],
  ])('%s: restoring keeps the edit', async (_, write) => {
    const change = await enable();
    const { conflicts, restored, byteIdentical } = await disturbed('before', () => write(withB)).restore(
      change,
    );
    expect({ conflicts, restored, byteIdentical }).toEqual({
      conflicts: [],
      restored: change.edits,
      byteIdentical: false,
    });
    expect(await now()).toBe(withB(original));
    expect(await readdir(folder)).toEqual(['flags.json']);
  });

  it('a mere change of mode does not stop anything', async () => {
    const change = await prepare();
    await disturbed('before', () => old.chmod(0o600)).apply(change);
    await quiet.restore(change);
    expect(await now()).toBe(original);
    expect((await nodeFiles.stat(file)).mode).toBe(0o600);
  });
});

describe('another writer has the old file open while it is replaced', () => {
  it.each([0, 60])('enabling gives way to an edit that takes %i ms', async (pauseMs) => {
    const change = await prepare();
    const applying = disturbed('after', () => throughOldHandle(pauseMs)).apply(change);
    await expect(applying).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await now()).toBe(withB(original));
  });

  it.each([0, 60])('restoring keeps an edit that takes %i ms', async (pauseMs) => {
    const change = await enable();
    expect((await disturbed('after', () => throughOldHandle(pauseMs)).restore(change)).restored).toEqual(
      change.edits,
    );
    expect(await now()).toBe(withB(original));
  });

  it('restoring keeps an edit that comes within the second look', async () => {
    const change = await enable();
    const late = async (): Promise<void> => {
      setTimeout(() => void throughOldHandle(), 40);
    };
    await disturbed('after', late, 1_500).restore(change);
    expect(await now()).toBe(withB(original));
  });

  it('an edit that is never finished is an error, and the flags are back', async () => {
    const change = await enable();
    const restoring = disturbed('after', () => old.truncate(0), 0, 100).restore(change);
    await expect(restoring).rejects.toThrow('half written');
    expect(await now()).toBe(original);
  });
});

it('invariant 1: a slow writer who read the flags while they were on does not leave them on', async () => {
  const change = await enable();
  const stale = withB(await now());
  const late = async (): Promise<void> => {
    setTimeout(() => void byRename(() => stale), 40);
  };
  expect((await disturbed('after', late, 1_500).restore(change)).restored).toEqual(change.edits);
  expect(await now()).toBe(withB(original));
});

it('a file that is half written, or missing for a moment, is waited for', async () => {
  const change = await enable();
  const text = await now();
  await writeFile(file, text.slice(0, 30));
  setTimeout(() => void writeFile(file, text), 50);
  expect((await quiet.restore(change)).byteIdentical).toBe(true);
});

/** A disk on which another writer strikes before every call that `strikes` picks, each time with one more edit. */
function contended(write: typeof byRename, strikes: (index: number) => boolean) {
  let edits = 0;
  const files = interposed(nodeFiles, async ({ index }) => {
    if (!strikes(index)) return;
    edits += 1;
    await write((text) => JSON.stringify({ ...JSON.parse(text), edits }, null, 2));
  });
  return { files, edits: () => edits };
}

describe.each([
  ['renames', byRename],
  ['writes in place', inPlace],
])('invariant 3: another writer who %s loses no edit, at whichever call it strikes', (_, write) => {
  const expectBack = async (edits: number): Promise<void> => {
    expect(JSON.parse(await now())).toEqual({ ...JSON.parse(original), ...(edits > 0 && { edits }) });
    expect(await readdir(folder)).toEqual(['flags.json']);
  };

  it('while flags go on', async () => {
    for (let at = 0, more = true; more; at += stride) {
      await writeFile(file, original);
      const change = await prepare();
      const { files, edits } = contended(write, (index) => index === at);
      const applied = await flagStore(files, { settleMs: 0 })
        .apply(change)
        .then(
          () => true,
          (error: unknown) => (error as { code?: string }).code,
        );
      more = files.calls.length > at;
      // Before the rename it gives way; after it, the edit is one of a file with the flags on.
      if (applied !== true) expect(applied).toBe('flags-file-changed');
      else await quiet.restore(change);
      await expectBack(edits());
    }
  });

  it('while flags go back', async () => {
    for (let at = 0, more = true; more; at += stride) {
      await writeFile(file, original);
      const change = await enable();
      const { files, edits } = contended(write, (index) => index === at);
      expect((await flagStore(files, { settleMs: 0 }).restore(change)).restored).toEqual(change.edits);
      more = files.calls.length > at;
      await expectBack(edits());
    }
  });

  it('even if it strikes again and again', async () => {
    const change = await enable();
    const { files, edits } = contended(write, (index) => index < 300 && index % 3 === 0);
    expect((await flagStore(files, { settleMs: 0 }).restore(change)).restored).toEqual(change.edits);
    expect(edits()).toBe(100);
    await expectBack(100);
  });

  it('and time that the file itself takes, on a slow machine, is not held against others', async () => {
    const change = await enable();
    await write((text) => JSON.stringify({ ...JSON.parse(text), edits: 1 }, null, 2));
    const { restored } = await flagStore(nodeFiles, { settleMs: 0, contentionMs: 0 }).restore(change);
    expect(restored).toEqual(change.edits);
    await expectBack(1);
  });

  it('and one that never stops is told apart from a success', async () => {
    const change = await enable();
    const { files } = contended(write, () => true);
    const restoring = flagStore(files, { settleMs: 0, contentionMs: 200 }).restore(change);
    await expect(restoring).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect((await quiet.restore(change)).restored).toEqual(change.edits);
  });
});
