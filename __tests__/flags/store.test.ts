import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagsPlan } from '../../src/canary/plan.ts';
import type { FlagChange } from '../../src/canary/ports.ts';
import { FlagsFileError } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { besideReserve } from '../../src/safety/temporary.ts';
import { flagsText } from '../parts/flags-text.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from '../safety/interposed-files.ts';

const names = ['failure_catalog_runtime_integration', 'capability_enforcement_soft'];
const store = flagStore(nodeFiles, { patienceMs: 30, settleMs: 0 });
const asRoot = process.getuid?.() === 0 ? it : it.skip;
/** Another user must be able to start this Node, which may lie in a folder of root's own. */
const asAnotherUser =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['--version'], { uid: 65534, cwd: '/' }).status === 0
    ? it
    : it.skip;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('store');
  file = join(folder, 'config', 'feature_flags.json');
  await mkdir(dirname(file));
  await chmod(folder, 0o755);
  await chmod(dirname(file), 0o755);
  await writeFile(file, flagsText({ withoutEntry: ['staging/capability_enforcement_soft'] }));
});
afterEach(() => removeFolder(folder));

const plan = (path = file) => ({ file: path, names, scope: 'everywhere' as const });
const enable = async (path = file): Promise<FlagChange> => {
  const change = await store.prepare(plan(path), 'staging', true);
  await store.apply(change);
  return change;
};
const refusal = async (promise: Promise<unknown>): Promise<FlagsFileError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FlagsFileError);
  return error as FlagsFileError;
};
const leftovers = async (): Promise<string[]> =>
  (await readdir(dirname(file))).filter((name) => name.startsWith('.aos-canary'));

describe('invariant 3: not one other byte changes', () => {
  it('enable then restore gives the same bytes', async () => {
    const before = await readFile(file);
    const change = await enable();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      flags: { capability_enforcement_soft: { enabled: true } },
      environments: {
        staging: { capability_enforcement_soft: true },
        production: { capability_enforcement_soft: false },
      },
    });
    const { restored, conflicts, byteIdentical } = await store.restore(change);
    expect({ restored, conflicts, byteIdentical }).toEqual({
      restored: change.edits,
      conflicts: [],
      byteIdentical: true,
    });
    expect(await readFile(file)).toEqual(before);
    expect(await leftovers()).toEqual([]);
  });

  it('restoring twice, or before anything was written, finds nothing to do', async () => {
    const change = await store.prepare(plan(), 'staging', true);
    expect((await store.restore(change)).byteIdentical).toBe(true);
    await store.apply(change);
    await store.restore(change);
    const { mtimeMs } = await stat(file);
    expect(await store.restore(change)).toMatchObject({ restored: change.edits, byteIdentical: true });
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  });

  it("invariant 2: another writer's value is a conflict and stays, and the rest goes back", async () => {
    const change = await enable();
    const text = (await readFile(file, 'utf8')).replace(
      '"failure_catalog_runtime_integration":true',
      '"failure_catalog_runtime_integration":null',
    );
    await writeFile(file, text);
    const { restored, conflicts, byteIdentical } = await store.restore(change);
    expect(byteIdentical).toBe(false);
    expect(restored).toHaveLength(3);
    expect(conflicts).toEqual([
      expect.objectContaining({
        place: ['environments', 'staging', 'failure_catalog_runtime_integration'],
        found: 'null',
      }),
    ]);
    const now = JSON.parse(await readFile(file, 'utf8'));
    expect(now.environments.staging).toEqual({
      failure_catalog_runtime_integration: null,
      cost_simulator_runtime_integration: false,
    });
  });

  it('a change is only written onto the bytes it was prepared for', async () => {
    const change = await store.prepare(plan(), 'staging', true);
    await writeFile(file, `${await readFile(file, 'utf8')}\n`);
    const before = await readFile(file);
    expect((await refusal(store.apply(change))).code).toBe('flags-file-changed');
    expect(await readFile(file)).toEqual(before);
  });
});

describe('invariant 4: link, mode and owner are kept', () => {
  it('a symbolic link stays one, and so does the link of a folder', async () => {
    const path = join(folder, 'link.json');
    await symlink(file, path);
    const change = await enable(path);
    expect(change.file).toBe(file);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, 'utf8')).toContain('"capability_enforcement_soft" :  true');
    await store.restore(change);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
  });

  it.each([0o444, 0o640, 0o600, 0o664])('mode %i', async (mode) => {
    await chmod(file, mode);
    const change = await enable();
    expect((await stat(file)).mode & 0o7777).toBe(mode);
    await store.restore(change);
    expect((await stat(file)).mode & 0o7777).toBe(mode);
  });

  asRoot('0640 root:www-data', async () => {
    await chown(file, 0, 33);
    await chmod(file, 0o640);
    const change = await enable();
    expect(await stat(file)).toMatchObject({ uid: 0, gid: 33, mode: 0o100640 });
    await store.restore(change);
    expect(await stat(file)).toMatchObject({ uid: 0, gid: 33, mode: 0o100640 });
  });

  it('the new file is never open to more people than the old one', async () => {
    await chmod(file, 0o640);
    const seen: number[] = [];
    const watched = interposed(
      nodeFiles,
      () => {},
      async () => {
        for (const name of await leftovers()) seen.push((await stat(join(dirname(file), name))).mode & 0o777);
      },
    );
    await flagStore(watched).apply(await store.prepare(plan(), 'staging', true));
    expect(seen.length).toBeGreaterThan(0);
    for (const mode of seen) expect(mode & ~0o640).toBe(0);
  });

  asRoot('where the owner cannot be kept, nothing is changed', async () => {
    await chown(file, 0, 33);
    const before = await readFile(file);
    const change = await store.prepare(plan(), 'staging', true);
    const denied = interposed(nodeFiles, ({ name }) => {
      if (name === 'OpenFile.own') throw errno('EPERM');
    });
    expect((await refusal(flagStore(denied).apply(change))).code).toBe('flags-file-unwritable');
    expect(await readFile(file)).toEqual(before);
    expect(await leftovers()).toEqual([]);
  });
});

describe('inspecting', () => {
  it('says what the application sees, who follows the global switch, and what needs a sign-off', async () => {
    const environments = { staging: { b: true, a: false }, production: { a: true }, preview: {}, odd: 7 };
    const flags = {
      d: {},
      a: { enabled: true, requires_m4_signoff: true },
      b: { requires_m4_signoff: 'true' },
      c: { enabled: true },
    };
    await writeFile(file, JSON.stringify({ flags, environments }));
    const inspection = await store.inspect(
      { file, names: ['a', 'b', 'c', 'd'], scope: 'everywhere' },
      'staging',
    );
    expect(inspection).toEqual({
      file,
      write: { mode: 'rename' },
      flagCount: 4,
      flags: [
        { name: 'a', on: false, requiresSignoff: true, followers: ['preview'] },
        { name: 'b', on: true, requiresSignoff: false, followers: ['production', 'preview'] },
        { name: 'c', on: true, requiresSignoff: false, followers: ['production', 'preview'] },
        { name: 'd', on: false, requiresSignoff: false, followers: ['production', 'preview'] },
      ],
      warnings: [],
    });
  });

  it('refuses what is not there, no file, not JSON, or does not know the flag', async () => {
    const inspect = (path: string) => refusal(store.inspect(plan(path), 'staging'));
    expect((await inspect(join(folder, 'none.json'))).code).toBe('flags-file-missing');
    expect((await inspect(join(folder, 'none', 'none.json'))).code).toBe('flags-file-missing');
    expect(await inspect(dirname(file))).toMatchObject({
      code: 'flags-file-invalid',
      message: expect.stringContaining('is a folder'),
    });
    expect(await inspect('/dev/null')).toMatchObject({ code: 'flags-file-invalid' });
    await symlink('nowhere.json', join(folder, 'dangling.json'));
    expect((await inspect(join(folder, 'dangling.json'))).code).toBe('flags-file-missing');
    await writeFile(file, '{"flags": {}');
    expect(await inspect(file)).toMatchObject({
      code: 'flags-file-invalid',
      message: expect.stringContaining(`${file}:1`),
    });
    await writeFile(file, '{"flags": {"failure_catalog_runtime_integratin": {}}}');
    const unknown = await inspect(file);
    expect(unknown).toMatchObject({ code: 'flag-unknown', message: expect.stringContaining('did you mean') });
    expect(unknown.fix).toBe('it has failure_catalog_runtime_integratin');
  });

  it('warns of names that a replacement would leave behind', async () => {
    await link(file, join(folder, 'second.json'));
    expect(await store.inspect(plan(), 'staging')).toMatchObject({
      write: { mode: 'in-place', reason: 'the file has 2 hard links' },
      warnings: [expect.stringContaining('2 names')],
    });
    const renaming = await store.inspect({ ...plan(), write: 'rename' }, 'staging');
    expect(renaming.warnings[0]).toContain('its reader would not see the change');
  });

  it('warns of a network file system, and writes a file that is itself a mount point in place', async () => {
    const onMount = (point: string, type: string, flags: FlagsPlan = plan()) => {
      const line = `36 25 0:31 / ${point.replace(/ /g, '\\040')} rw,noatime shared:1 - ${type} host:/export rw\n`;
      return flagStore({
        ...nodeFiles,
        open: async (path, how, mode) =>
          path === '/proc/self/mountinfo'
            ? {
                ...(await nodeFiles.open('/dev/null', 'read')),
                read: async () => Buffer.from(`1 0 8:1 / / rw - ext4 /dev/sda1 rw\n${line}`),
              }
            : nodeFiles.open(path, how, mode),
      }).inspect(flags, 'staging');
    };
    expect((await onMount(folder, 'nfs4')).warnings).toEqual([expect.stringContaining(`nfs4 at ${folder}`)]);
    expect((await onMount(folder, 'fuse.sshfs')).warnings).toHaveLength(1);
    expect((await onMount(folder, 'ext4')).warnings).toEqual([]);
    expect((await onMount(`${folder}-other`, 'nfs4')).warnings).toEqual([]);
    expect((await onMount(file, 'ext4')).write).toEqual({
      mode: 'in-place',
      reason: 'the file is a mount point',
    });
    const renaming = onMount(file, 'ext4', { ...plan(), write: 'rename' });
    expect((await refusal(renaming)).message).toContain('mount point');
  });

  it.each(['EROFS', 'EACCES'])('a folder that answers %s is refused', async (code) => {
    const denied = interposed(nodeFiles, ({ name, args }) => {
      if (name === 'mayWrite' && args[0] === dirname(file)) throw errno(code);
    });
    expect((await refusal(flagStore(denied).inspect(plan(), 'staging'))).code).toBe('flags-file-unwritable');
  });

  asAnotherUser(
    'as another user: a folder without write permission, and a file of another owner',
    async () => {
      const inspect = () => {
        const child = new URL('./inspect-child.ts', import.meta.url).pathname;
        const options = { uid: 65534, gid: 65534, encoding: 'utf8' as const, cwd: '/' };
        return execFileSync(process.execPath, [child, file, ...names], options).trim();
      };
      expect(inspect()).toMatch(/^flags-file-unwritable .* not writable$/);
      await chmod(dirname(file), 0o777);
      expect(inspect()).toMatch(/^flags-file-unwritable .* belongs to 0:0/);
      await chown(file, 65534, 65534);
      expect(inspect()).toBe('fine');
    },
  );

  it.each([
    ['immutable', 'i'],
    ['append-only', 'a'],
  ])('S10: a file that is %s is refused, however it is written', async (_, attribute) => {
    if (process.getuid?.() !== 0) return;
    execFileSync('chattr', [`+${attribute}`, file]);
    try {
      for (const write of ['rename', 'in-place'] as const) {
        const error = await refusal(store.inspect({ ...plan(), write }, 'staging'));
        expect(error.message).toContain('immutable or append-only');
      }
    } finally {
      execFileSync('chattr', [`-${attribute}`, file]);
    }
  });
});

describe('turning off what is left of a flag', () => {
  const off = { file: '', names: ['gone', 'known'], scope: 'everywhere' as const };
  beforeEach(async () => {
    const environments = { staging: { gone: true }, production: { elsewhere: true } };
    await writeFile(file, JSON.stringify({ flags: { known: { enabled: true } }, environments }));
  });

  it('reaches an entry of a flag that is listed no more', async () => {
    await store.apply(await store.prepare({ ...off, file }, 'staging', false));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      flags: { known: { enabled: false } },
      environments: { staging: { gone: false }, production: { elsewhere: true } },
    });
  });

  it('refuses a flag of which nothing is left, and to turn it on', async () => {
    const named = (name: string) => ({ ...off, file, names: ['known', name] });
    for (const [name, on] of [
      ['elsewhere', false],
      ['gone', true],
    ] as const) {
      const error = await refusal(store.prepare(named(name), 'staging', on));
      expect(error).toMatchObject({ code: 'flag-unknown', message: `${file} knows no flag ${name}` });
    }
  });
});

describe('when putting back fails, it says why', () => {
  it.each(['EROFS', 'EACCES', 'ENOSPC', 'EIO', 'EPERM'])('%s', async (code) => {
    const change = await enable();
    const denied = interposed(nodeFiles, ({ name, args }) => {
      if (name === 'open' && args[1] === 'new') throw errno(code);
    });
    const error = await refusal(flagStore(denied, { patienceMs: 0, settleMs: 0 }).restore(change));
    expect(error.code).toBe('flags-file-unwritable');
    expect(error.message).toContain(code);
  });

  it('a file that is gone, broken or a folder; with the copy that the journal keeps', async () => {
    const change = await enable();
    await mkdir(join(dirname(file), '.aos-canary'));
    const copy = join(dirname(file), '.aos-canary', 'feature_flags.json.former');
    await writeFile(copy, '{}');
    await writeFile(file, '{"flags": ');
    expect(await refusal(store.restore(change))).toMatchObject({
      code: 'flags-file-invalid',
      message: expect.stringMatching(/ is not valid JSON: .*; a copy from before the change is /),
      fix: 'copy it back',
      repair: `cat ${copy} > ${file}`,
    });
    await rm(copy);
    expect(await refusal(store.restore(change))).toMatchObject({
      message: expect.not.stringContaining('copy'),
      fix: 'fix the flags file',
    });
    await writeFile(copy, '{}');
    const denied = interposed(nodeFiles, ({ name, args }) => {
      if (name === 'open' && args[0] === file) throw errno('EACCES');
    });
    expect(await refusal(flagStore(denied, { patienceMs: 0 }).restore(change))).toMatchObject({
      code: 'flags-file-unwritable',
      message: expect.not.stringContaining('copy'),
    });
    await rm(file);
    expect((await refusal(store.restore(change))).code).toBe('flags-file-missing');
    await mkdir(file);
    expect((await refusal(store.restore(change))).message).toContain('is a folder');
  });

  asRoot('an immutable file, and works again once it is not', async () => {
    const change = await enable();
    execFileSync('chattr', ['+i', file]);
    try {
      expect((await refusal(store.restore(change))).code).toBe('flags-file-unwritable');
      expect(await leftovers()).toEqual([]);
    } finally {
      execFileSync('chattr', ['-i', file]);
    }
    expect((await store.restore(change)).byteIdentical).toBe(true);
  });

  it('a full disk has room in the reserved copies', async () => {
    const before = await readFile(file);
    await chmod(file, 0o640);
    const change = await store.prepare(plan(), 'staging', true);
    await writeFile(besideReserve(file), before);
    await store.apply(change);
    const full = interposed(nodeFiles, ({ name, args }) => {
      if (name === 'open' && args[1] === 'new') throw errno('ENOSPC');
    });
    expect((await flagStore(full, { settleMs: 0 }).restore(change)).byteIdentical).toBe(true);
    expect(await readFile(file)).toEqual(before);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });
});
