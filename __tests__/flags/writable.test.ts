import { link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { requireWritable } from '../../src/flags/writable.ts';
import type { Files } from '../../src/safety/files.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from '../safety/interposed-files.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('writable');
  file = join(folder, 'flags.json');
  await writeFile(file, '{}');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await removeFolder(folder);
});

/** A disk that does not let us write at a path. */
const denying = (path: () => string, code: string): Files =>
  interposed(nodeFiles, ({ name, args }) => {
    const writes = name === 'mayWrite' || (name === 'open' && args[1] === 'update');
    if (writes && args[0] === path()) throw errno(code);
  });
const mountedAs = (point: string, type: string): Files => ({
  ...nodeFiles,
  open: async (path, how, mode) =>
    path === '/proc/self/mountinfo'
      ? {
          ...(await nodeFiles.open('/dev/null', 'read')),
          read: async () => Buffer.from(`1 0 8:1 / ${point} rw - ${type} source rw\n`),
        }
      : nodeFiles.open(path, how, mode),
});
const check = (files: Files, write: 'rename' | 'in-place' = 'rename') =>
  requireWritable(files, file, { write });
const refused = (files: Files, write?: 'rename' | 'in-place') =>
  check(files, write).then(
    () => 'not refused',
    ({ code, message, fix }) => ({ code, message, fix }),
  );
const refusal = (why: string, fix: string): object => ({
  code: 'flags-file-unwritable',
  message: `${file} cannot be replaced: ${why}`,
  fix,
});

describe('a flags file is refused', () => {
  it('where its folder cannot be written', async () => {
    const fix = `let this user write in ${folder}: flags files are replaced, not overwritten`;
    expect(await refused(denying(() => folder, 'EROFS'))).toEqual(
      refusal('its file system is read-only', fix),
    );
    expect(await refused(denying(() => folder, 'EACCES'))).toEqual(
      refusal(`the folder ${folder} is not writable`, fix),
    );
  });

  it('where it is immutable, and not where its mode alone forbids writing', async () => {
    expect(await refused(denying(() => file, 'EPERM'))).toEqual(
      refusal('it is immutable or append-only', `see lsattr ${file}, and chattr -i -a ${file}`),
    );
    expect(await check(denying(() => file, 'EACCES'))).toEqual([]);
  });

  it('where it is itself a mount point', async () => {
    expect(await refused(mountedAs(file, 'ext4'))).toEqual(
      refusal(
        'it is itself a mount point, over which nothing can be renamed',
        'set flags.write: in-place, or mount its folder instead of the file',
      ),
    );
  });

  it('where it is written in place and this user may not, whatever its folder and owner are', async () => {
    const files = denying(() => file, 'EACCES');
    expect(await refused(files, 'in-place')).toEqual(
      refusal('this user may not write it (EACCES: injected)', 'run the canary as a user who may write it'),
    );
    expect(
      await check(
        denying(() => folder, 'EACCES'),
        'in-place',
      ),
    ).toEqual([]);
    expect(await check(mountedAs(file, 'ext4'), 'in-place')).toEqual([]);
  });

  describe('where this user could not give the new file its owner', () => {
    /** The file belongs to 1001:1002. */
    const owned: Files = {
      ...nodeFiles,
      stat: async (path) => ({ ...(await nodeFiles.stat(path)), uid: 1001, gid: 1002 }),
    };
    const as = (uid: number, gid: number, groups: number[] = []) => {
      jest.spyOn(process, 'geteuid').mockReturnValue(uid);
      jest.spyOn(process, 'getegid').mockReturnValue(gid);
      jest.spyOn(process, 'getgroups').mockReturnValue(groups);
      return refused(owned);
    };
    const belongs = (uid: number): object =>
      refusal(
        `it belongs to 1001:1002, and user ${uid} could not give the new file that owner`,
        'run the canary as the owner of the flags file, or as root',
      );

    it('being another user, or outside its group', async () => {
      expect(await as(1, 1002)).toEqual(belongs(1));
      expect(await as(1001, 1)).toEqual(belongs(1001));
      expect(await as(1, 1)).toEqual(belongs(1));
    });

    it('but not where it is the owner and in its group, or root', async () => {
      expect(await as(1001, 1002)).toBe('not refused');
      expect(await as(1001, 1, [5, 1002])).toBe('not refused');
      expect(await as(0, 0)).toBe('not refused');
    });
  });
});

describe('it is warned', () => {
  it('of a network file system', async () => {
    expect(await check(mountedAs(folder, 'nfs4'))).toEqual([
      `${file} lies on a network file system (nfs4 at ${folder}): ` +
        'a canary on another machine may see lock and flags late; run canaries on one machine only',
    ]);
    expect(await check(mountedAs(folder, 'ext4'))).toEqual([]);
    expect(await check(mountedAs('/elsewhere', 'nfs4'))).toEqual([]);
  });

  it('of names that would keep the old content', async () => {
    await link(file, join(folder, 'second.json'));
    await link(file, join(folder, 'third.json'));
    expect(await check(nodeFiles)).toEqual([
      `${file} has 3 names (hard links): the others keep the old content`,
    ]);
    expect(await check(nodeFiles, 'in-place')).toEqual([
      `${file} has 3 names (hard links): a write in place changes what all of them read`,
    ]);
  });

  it('S11: of the workspace of a job, whose next checkout resets it', async () => {
    const said = await requireWritable(nodeFiles, file, { write: 'rename', workspace: folder });
    expect(said).toEqual([expect.stringContaining('lies in the workspace of the job')]);
    expect(await requireWritable(nodeFiles, file, { write: 'rename', workspace: join(folder, 'x') })).toEqual(
      [],
    );
  });
});
