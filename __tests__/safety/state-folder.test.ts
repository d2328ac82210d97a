import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFiles } from '../../src/safety/files.ts';
import {
  locateState,
  makeStateFolder,
  noteState,
  realFlagsFile,
  StateFolderError,
  sweepTemporary,
} from '../../src/safety/state-folder.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errno, interposed } from './interposed-files.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder('state');
  file = join(folder, 'flags.json');
  await writeFile(file, '{}');
});
afterEach(() => removeFolder(folder));

describe('where the state of a flags file lies', () => {
  const own = async (path: string): Promise<object> => {
    const { folder: where, lock, journal, former } = await locateState(nodeFiles, path);
    return { where, lock, journal, former };
  };

  it('is beside it, under its name', async () => {
    expect(await own('/srv/flags.json')).toEqual({
      where: '/srv/.aos-canary',
      lock: '/srv/.aos-canary/flags.json.lock',
      journal: '/srv/.aos-canary/flags.json.journal.jsonl',
      former: '/srv/.aos-canary/flags.json.former',
    });
  });

  it('S13: is in a folder of choice, under a name that says which folder the file is in, by any path', async () => {
    await mkdir(join(folder, 'a'));
    await mkdir(join(folder, 'b'));
    await symlink(join(folder, 'a'), join(folder, 'again'));
    const [one, other, again] = await Promise.all(
      ['a', 'b', 'again'].map((name) => locateState(nodeFiles, join(folder, name, 'flags.json'), '/state')),
    );
    expect(one?.lock).toMatch(/^\/state\/flags\.json-[0-9a-f]{16}\.lock$/);
    expect(one?.lock).not.toBe(other?.lock);
    expect(one?.lock).toBe(again?.lock);
  });

  it('S13: is found again by its path where the device has another number after a boot', async () => {
    const chosen = join(folder, 'chosen');
    await mkdir(chosen);
    const before = await locateState(nodeFiles, file, chosen);
    await noteState(nodeFiles, file, chosen);
    await writeFile(before.former, '{}');
    const renumbered = {
      ...nodeFiles,
      stat: async (path: string) => ({ ...(await nodeFiles.stat(path)), dev: 12345n }),
    };
    expect((await locateState(renumbered, file, chosen)).journal).toBe(before.journal);
    await rm(before.former); // what was left is finished
    expect((await locateState(renumbered, file, chosen)).journal).not.toBe(before.journal);
  });

  it('is in the folder that the environment names, from wherever it is looked at', async () => {
    const before = process.env.AOS_CANARY_STATE_FOLDER;
    try {
      process.env.AOS_CANARY_STATE_FOLDER = relative(process.cwd(), '/state');
      expect(await own('/srv/flags.json')).toMatchObject({
        where: '/state',
        lock: expect.stringMatching(/-[0-9a-f]{16}/),
      });
      process.env.AOS_CANARY_STATE_FOLDER = '';
      expect(await own('/srv/flags.json')).toMatchObject({ where: '/srv/.aos-canary' });
    } finally {
      if (before === undefined) delete process.env.AOS_CANARY_STATE_FOLDER;
      else process.env.AOS_CANARY_STATE_FOLDER = before;
    }
  });

  it("names its files in the making so that they are told from another file's", async () => {
    const paths = await locateState(nodeFiles, '/srv/flags.json');
    const name = basename(paths.temporary());
    expect(paths.temporary()).toMatch(/^\/srv\/\.aos-canary\/flags\.json\.[0-9a-f]{32}\.tmp$/);
    expect(paths.isTemporary(name)).toBe(true);
    for (const other of [
      `x${name}`,
      `${name}x`,
      `a.${name}`,
      name.replace('.json', '.yaml'),
      name.replace('.json.', '.json.0'),
      'flags.json.lock',
    ]) {
      expect(`${other}: ${paths.isTemporary(other)}`).toBe(`${other}: false`);
    }
  });
});

describe('the real path of a flags file', () => {
  it('is where its links lead', async () => {
    await symlink('flags.json', join(folder, 'link.json'));
    expect(await realFlagsFile(nodeFiles, join(folder, 'link.json'))).toBe(file);
    expect(await realFlagsFile(nodeFiles, file)).toBe(file);
  });

  it('is where its links would lead, if the file is gone', async () => {
    await mkdir(join(folder, 'links'));
    await symlink(join('..', 'gone.json'), join(folder, 'links', 'one.json'));
    await symlink(join('links', 'one.json'), join(folder, 'two.json'));
    await symlink('links', join(folder, 'folder'));
    for (const path of [
      'gone.json',
      'two.json',
      join('folder', 'one.json'),
      join('folder', '..', 'gone.json'),
    ]) {
      expect(await realFlagsFile(nodeFiles, join(folder, path))).toBe(join(folder, 'gone.json'));
    }
    expect(await realFlagsFile(nodeFiles, join(folder, 'folder', 'none.json'))).toBe(
      join(folder, 'links', 'none.json'),
    );
  });

  it('is an error where there is not even a folder, or its links lead nowhere', async () => {
    await expect(realFlagsFile(nodeFiles, join(folder, 'none', 'flags.json'))).rejects.toThrow('ENOENT');
    await symlink('b.json', join(folder, 'a.json'));
    await symlink('a.json', join(folder, 'b.json'));
    await expect(realFlagsFile(nodeFiles, join(folder, 'a.json'))).rejects.toThrow('ELOOP');
  });
});

describe('making the state folder', () => {
  const ignore = () => join(folder, '.aos-canary', '.gitignore');
  const make = async (files = nodeFiles, chosen?: string) =>
    makeStateFolder(files, await locateState(nodeFiles, file, chosen));

  it('keeps it out of git, once', async () => {
    await make();
    expect(await readFile(ignore(), 'utf8')).toBe('*\n');
    expect((await stat(ignore())).mode & 0o777).toBe(0o644);
    await writeFile(ignore(), '*.lock\n');
    await make();
    expect(await readFile(ignore(), 'utf8')).toBe('*.lock\n');
  });

  it('mends what a crash left', async () => {
    await mkdir(join(folder, '.aos-canary'));
    await make();
    expect(await readFile(ignore(), 'utf8')).toBe('*\n');
    await writeFile(ignore(), '');
    await make();
    expect(await readFile(ignore(), 'utf8')).toBe('*\n');
  });

  it('hides a chosen folder from git where it made it, and one that was there not', async () => {
    const chosen = join(folder, 'deep', 'chosen');
    await make(nodeFiles, chosen);
    expect(await readdir(chosen)).toEqual(['.gitignore']);
    await mkdir(join(folder, 'theirs'));
    await make(nodeFiles, join(folder, 'theirs'));
    expect(await readdir(join(folder, 'theirs'))).toEqual([]);
  });

  it('does not mind another canary that makes it at the same moment', async () => {
    const files = interposed(nodeFiles, async ({ name, args }) => {
      if (name === 'open' && args[0] === ignore()) await writeFile(ignore(), '*\n');
    });
    await make(files);
    expect(await readFile(ignore(), 'utf8')).toBe('*\n');
  });

  it.each(['makeFolder', 'stat', 'open', 'mayWrite'])('says what to do where %s fails', async (method) => {
    const files = interposed(nodeFiles, ({ name }) => {
      if (name === method) throw errno('EROFS');
    });
    const error: unknown = await make(files).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StateFolderError);
    expect(error).toMatchObject({
      name: 'StateFolderError',
      message: `the state folder ${join(folder, '.aos-canary')} cannot be used: EROFS: injected`,
      fix: 'make it writable for this user, or choose another state folder on a local disk',
    });
  });

  it('looks whether it may write in it', async () => {
    const files = interposed(nodeFiles, () => {});
    await make(files);
    expect(files.calls).toContainEqual(
      expect.objectContaining({ name: 'mayWrite', args: [join(folder, '.aos-canary')] }),
    );
  });
});

it('what crashed runs left half made is swept, and nothing else', async () => {
  const paths = await locateState(nodeFiles, file);
  const others = await locateState(nodeFiles, join(folder, 'other.json'));
  await makeStateFolder(nodeFiles, paths);
  const kept = [paths.journal, paths.lock, others.temporary()];
  for (const path of [paths.temporary(), paths.temporary(), ...kept]) await writeFile(path, '');
  await sweepTemporary(nodeFiles, paths);
  expect((await readdir(paths.folder)).sort()).toEqual(['.gitignore', ...kept.map((path) => basename(path))]);
});
