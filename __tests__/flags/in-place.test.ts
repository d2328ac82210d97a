import { execFileSync } from 'node:child_process';
import { watch } from 'node:fs';
import {
  chmod,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagsPlan } from '../../src/canary/plan.ts';
import { FencedError, type FlagChange } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { isTorn, overwritingOf } from '../../src/flags/torn.ts';
import { type Files, nodeFiles } from '../../src/safety/files.ts';
import { flagsText } from '../parts/flags-text.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { waitFor } from '../parts/wait-for.ts';
import { dyingAt, errno, interposed } from '../safety/interposed-files.ts';

const flag = 'capability_enforcement_soft';
const times = { patienceMs: 30, settleMs: 0 };
const store = flagStore(nodeFiles, times);
const asRoot = process.getuid?.() === 0 ? it : it.skip;

let folder: string;
let file: string;
let before: Buffer;
beforeEach(async () => {
  folder = await temporaryFolder('in-place');
  file = join(folder, 'config', 'feature_flags.json');
  await mkdir(dirname(file));
  before = Buffer.from(flagsText());
  await writeFile(file, before);
});
afterEach(() => removeFolder(folder));

const plan = (write?: FlagsPlan['write']): FlagsPlan => ({
  file,
  names: [flag],
  scope: 'everywhere',
  ...(write && { write }),
});
const prepare = (): Promise<FlagChange> => store.prepare(plan('in-place'), 'staging', true);
const isOn = (text: string): boolean => {
  try {
    return JSON.parse(text).flags[flag].enabled === true;
  } catch {
    return false; // half written
  }
};
/** Notes of writes in place; what a dead process left half made is the next lock holder's to sweep. */
const left = async (): Promise<string[]> => {
  const names = await readdir(join(dirname(file), '.aos-canary')).catch(() => []);
  return names.filter((name) => name.endsWith('.intent'));
};

describe('S7, S8: a write in place', () => {
  it('keeps the file itself, for a reader that holds it open, both ways', async () => {
    const reader = await open(file, 'r');
    const read = async () => {
      const { size } = await reader.stat();
      return (await reader.read(Buffer.alloc(size), 0, size, 0)).buffer;
    };
    const change = await prepare();
    await store.apply(change);
    expect(JSON.parse((await read()).toString('utf8'))).toMatchObject({
      flags: { [flag]: { enabled: true } },
    });
    expect((await store.restore(change)).byteIdentical).toBe(true);
    expect(await read()).toEqual(before);
    await reader.close();
    expect(await left()).toEqual([]);
  });

  it('is seen by an application that watches the file itself, the rollback too', async () => {
    const seen: string[] = [];
    const watcher = watch(file, async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      seen.push(isOn(text) ? 'on' : 'off');
    });
    try {
      const change = await prepare();
      await store.apply(change);
      await waitFor('the watcher to see the flag on', () => seen.includes('on'));
      const first = seen.length;
      await store.restore(change);
      await waitFor('the watcher to see the flag off again', () => seen.slice(first).at(-1) === 'off');
    } finally {
      watcher.close();
    }
  });

  it.each(['in-place', 'rename'] as const)(
    '(%s) always has a newer time, whatever the clock says',
    async (write) => {
      const future = new Date(Date.now() + 86_400_000);
      await utimes(file, future, future);
      const change = await store.prepare(plan(write), 'staging', true);
      await store.apply(change);
      const on = await stat(file, { bigint: true });
      expect(on.mtimeNs).toBeGreaterThan(BigInt(future.getTime()) * 1_000_000n);
      await store.restore(change);
      expect((await stat(file, { bigint: true })).mtimeNs).toBeGreaterThan(on.mtimeNs);
    },
  );

  it('is chosen for a file with further hard links, all of which see it', async () => {
    const second = join(folder, 'second.json');
    await link(file, second);
    const change = await store.prepare(plan(), 'staging', true);
    expect(change.write).toBe('in-place');
    await store.apply(change);
    expect(await readFile(second)).toEqual(await readFile(file));
    await store.restore(change);
    expect(await readFile(second)).toEqual(before);
    expect((await stat(file)).nlink).toBe(2);
  });

  it('is refused where another writer was faster, and theirs stays', async () => {
    const change = await prepare();
    const theirs = flagsText({ withoutEntry: [`staging/${flag}`] });
    await writeFile(file, theirs);
    await expect(store.apply(change)).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await readFile(file, 'utf8')).toBe(theirs);
  });

  it('is withdrawn where another writer renames a file into its place at that moment', async () => {
    const change = await prepare();
    const pinned = await open(file, 'r');
    const theirs = `${before}\n`;
    const files = interposed(
      nodeFiles,
      () => {},
      async ({ name }) => {
        if (name !== 'OpenFile.overwrite' || (await readFile(file, 'utf8')) === theirs) return;
        await writeFile(`${file}.new`, theirs);
        await rename(`${file}.new`, file);
      },
    );
    await expect(flagStore(files, times).apply(change)).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await readFile(file, 'utf8')).toBe(theirs);
    expect(await pinned.readFile()).toEqual(before);
    await pinned.close();
  });

  it('is withdrawn where another writer edits the file right after it, and the edit stays', async () => {
    const change = await prepare();
    let edits = 0;
    const files = interposed(
      nodeFiles,
      () => {},
      async ({ name }) => {
        if (name !== 'OpenFile.overwrite' || edits > 0) return;
        edits += 1;
        await writeFile(file, `${await readFile(file, 'utf8')}\n`);
      },
    );
    await expect(flagStore(files, times).apply(change)).rejects.toMatchObject({ code: 'flags-file-changed' });
    expect(await readFile(file, 'utf8')).toBe(`${before}\n`);
  });
});

describe('invariant 4: a torn file is restored exactly', () => {
  /** Ends a write of this kind at each of its calls. */
  async function everyEnd(
    act: (files: Files) => Promise<unknown>,
    check: () => Promise<void>,
  ): Promise<number> {
    for (let index = 0; ; index += 1) {
      for (const when of ['before', 'after'] as const) {
        await writeFile(file, before);
        const change = await prepare();
        void change;
        const files = dyingAt(nodeFiles, index, when);
        const ended = await act(files).then(
          () => true,
          () => false,
        );
        await check();
        if (ended) return index;
      }
    }
  }

  it('after an apply that ended at any call', async () => {
    const change = await prepare();
    const calls = await everyEnd(
      (files) => flagStore(files, times).apply(change),
      async () => {
        expect((await store.restore(change)).byteIdentical).toBe(true);
        expect(await readFile(file)).toEqual(before);
        expect(await left()).toEqual([]);
      },
    );
    expect(calls).toBeGreaterThan(15);
  });

  it('after a restore that ended at any call, with an edit of another writer in the file', async () => {
    const change = await prepare();
    const edited = before.toString('utf8').replace('"environments"', ' "environments"');
    await everyEnd(
      async (files) => {
        await store.apply(change);
        const text = await readFile(file, 'utf8');
        await writeFile(file, text.replace('"environments"', ' "environments"'));
        return flagStore(files, times).restore(change);
      },
      async () => {
        expect((await store.restore(change)).conflicts).toEqual([]);
        expect(await readFile(file, 'utf8')).toBe(edited);
      },
    );
  });

  it.each(['half', 'written but not cut', 'grown in part'])('%s', async (how) => {
    const change = await prepare();
    const on = Buffer.from(flagsText({ on: [flag] }));
    const [from, to] = how === 'grown in part' ? [on, before] : [before, on];
    const { position, bytes } = overwritingOf({ from, to });
    const part =
      how === 'half'
        ? Math.floor(bytes.length / 2)
        : how === 'grown in part'
          ? bytes.length - 1
          : bytes.length;
    const files: Files = {
      ...nodeFiles,
      open: async (path, mode, rights) => ({
        ...(await nodeFiles.open(path, mode, rights)),
        overwrite: async () => {
          const handle = await open(path, 'r+');
          await handle.write(bytes.subarray(0, part), 0, part, position);
          await handle.close();
          throw new Error('the process was killed');
        },
        write: async (content, at) => {
          if (path === file) throw new Error('the process was killed');
          const handle = await nodeFiles.open(path, 'update');
          await handle.write(content, at);
          await handle.close();
        },
      }),
    };
    if (how === 'grown in part') await store.apply(change);
    const act = how === 'grown in part' ? 'restore' : 'apply';
    await expect(flagStore(files, times)[act](change)).rejects.toThrow('killed');
    const torn = await readFile(file);
    expect(isTorn(torn, { from, to })).toBe(true);
    expect((await store.restore(change)).byteIdentical).toBe(true);
    expect(await readFile(file)).toEqual(before);
    expect(await left()).toEqual([]);
  });

  it('but not where another writer has written the file since', async () => {
    const change = await prepare();
    const files = dyingAt(nodeFiles, 40, 'before');
    await flagStore(files, times)
      .apply(change)
      .catch(() => {});
    const theirs = `${flagsText({ on: [flag] })}\n`;
    await writeFile(file, theirs);
    await store.restore(change);
    expect(await readFile(file, 'utf8')).toBe(`${before}\n`);
  });

  it('a disk that fills in the middle of the write leaves the former content', async () => {
    const change = await prepare();
    const files: Files = {
      ...nodeFiles,
      open: async (path, how, mode) => {
        const real = await nodeFiles.open(path, how, mode);
        return {
          ...real,
          overwrite: async (expected, edit) => {
            await real.overwrite(expected, { ...edit, bytes: edit.bytes.subarray(0, 3) });
            throw errno('ENOSPC');
          },
        };
      },
    };
    await expect(flagStore(files, times).apply(change)).rejects.toMatchObject({
      code: 'flags-file-unwritable',
      message: expect.stringContaining('disk is full'),
    });
    expect(await readFile(file)).toEqual(before);
  });
});

describe('invariant 15: a run that was taken over within a write in place', () => {
  it.each(['before the write', 'after the write'])('leaves the flags off: %s', async (when) => {
    const change = await prepare();
    let asked = 0;
    const files: Files = {
      ...nodeFiles,
      confirm: async () => {
        asked += 1;
        if (asked === (when === 'before the write' ? 1 : 2)) throw new FencedError(file);
      },
    };
    await expect(flagStore(files, times).apply(change)).rejects.toBeInstanceOf(FencedError);
    expect(await readFile(file)).toEqual(before);
  });

  it("leaves the next run's content alone", async () => {
    const change = await prepare();
    let asked = 0;
    const theirs = `${before}\n\n`;
    const files: Files = {
      ...nodeFiles,
      confirm: async () => {
        asked += 1;
        if (asked < 2) return;
        await writeFile(file, theirs);
        throw new FencedError(file);
      },
    };
    await expect(flagStore(files, times).apply(change)).rejects.toBeInstanceOf(FencedError);
    expect(await readFile(file, 'utf8')).toBe(theirs);
  });
});

describe('S10: attributes of a file that is replaced', () => {
  const set = (...words: string[]): boolean => {
    try {
      execFileSync(words[0] as string, words.slice(1), { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  };
  const attributes = (): string =>
    execFileSync('python3', [
      '-c',
      'import os,sys\nfor n in sorted(os.listxattr(sys.argv[1])): print(n, os.getxattr(sys.argv[1], n).hex())',
      file,
    ]).toString();

  it('extended attributes are kept through both renames, and so is the mode', async () => {
    const code = 'import os,sys\nos.setxattr(sys.argv[1], "user.origin", b"deploy 7")';
    if (!set('python3', '-c', code, file)) return; // no such attributes on this file system
    await chmod(file, 0o440);
    const had = attributes();
    const change = await store.prepare(plan('rename'), 'staging', true);
    await store.apply(change);
    expect(attributes()).toBe(had);
    await store.restore(change);
    expect(attributes()).toBe(had);
    expect((await stat(file)).mode & 0o777).toBe(0o440);
  });

  asRoot('an ACL is kept, so that its reader can go on reading', async () => {
    // A POSIX ACL as the kernel keeps it: user rw, user 33 r, group none, mask r, others none.
    const acl =
      'import os,sys,struct\n' +
      'e=lambda t,p,i=0xffffffff: struct.pack("<HHI",t,p,i)\n' +
      'a=struct.pack("<I",2)+e(1,6)+e(2,4,33)+e(4,0)+e(0x10,4)+e(0x20,0)\n' +
      'os.setxattr(sys.argv[1],"system.posix_acl_access",a)';
    if (!set('python3', '-c', acl, file)) return; // no ACLs on this file system
    const had = attributes();
    expect(had).toContain('posix_acl_access');
    const change = await store.prepare(plan('rename'), 'staging', true);
    await store.apply(change);
    expect(attributes()).toBe(had);
    await store.restore(change);
    expect(attributes()).toBe(had);
  });

  it('attributes that cannot be kept refuse the change before the file is touched', async () => {
    const change = await store.prepare(plan('rename'), 'staging', true);
    const files: Files = {
      ...nodeFiles,
      open: async (path, how, mode) => ({
        ...(await nodeFiles.open(path, how, mode)),
        takeAttributes: () => Promise.reject(new Error('cp: setting attributes: Operation not permitted')),
      }),
    };
    await expect(flagStore(files, times).apply(change)).rejects.toMatchObject({
      code: 'flags-file-unwritable',
      fix: 'set flags.write: in-place',
    });
    expect(await readFile(file)).toEqual(before);
  });
});
