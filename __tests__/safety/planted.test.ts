// What another user has put into the state folder, or in its place (row S20).
import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlagChange } from '../../src/canary/ports.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { journal, unsettled } from '../../src/safety/journal.ts';
import { readLockFile } from '../../src/safety/lock-file.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

let folder: string;
let change: FlagChange;
beforeEach(async () => {
  folder = await temporaryFolder('planted');
  const file = join(folder, 'flags.json');
  await writeFile(file, '{}');
  change = { file, path: file, write: 'rename', edits: [], before: 'aa', after: 'bb', splices: [] };
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await removeFolder(folder);
});

const me = { pid: process.pid, host: 'here', runUrl: undefined };
const state = (...names: string[]): string => join(folder, '.aos-canary', ...names);
const JOURNAL = 'flags.json.journal.jsonl';
const begin = (): Promise<void> => journal(nodeFiles, me).begin(change);
const found = () => unsettled(nodeFiles, change.file);

describe('S20: the journal', () => {
  test('is not read through a link', async () => {
    await begin();
    await rename(state(JOURNAL), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), state(JOURNAL));
    await expect(found()).rejects.toThrow('is a symbolic link');
  });

  test('is not waited for where it is a named pipe, and neither is a lock', async () => {
    await mkdir(state());
    for (const name of [JOURNAL, 'flags.json.lock']) execFileSync('mkfifo', [state(name)]);
    await expect(found()).rejects.toThrow('is not a regular file');
    await expect(readLockFile(nodeFiles, state('flags.json.lock'))).rejects.toThrow('is not a regular file');
  });

  test('runs no command where it has a second name, a linked folder or a folder that all may replace', async () => {
    await begin();
    expect((await found())?.trusted).toBe(true);
    await link(state(JOURNAL), join(folder, 'second'));
    expect((await found())?.trusted).toBe(false);
    execFileSync('rm', [join(folder, 'second')]);

    await chmod(folder, 0o777);
    expect((await found())?.trusted).toBe(false);
    await chmod(folder, 0o1777); // as /tmp: each may replace only what is theirs
    expect((await found())?.trusted).toBe(true);

    await rename(state(), join(folder, 'moved'));
    await symlink(join(folder, 'moved'), state());
    expect((await found())?.trusted).toBe(false);
  });

  test('is checked by the file that was read, not by the one that is there afterwards', async () => {
    await begin();
    await chmod(state(JOURNAL), 0o666);
    const files = {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const opened = await nodeFiles.open(...args);
        if (!args[0].endsWith(JOURNAL)) return opened;
        // Another one takes its place once it was opened.
        await writeFile(state('new'), await readFile(state(JOURNAL)), { mode: 0o644 });
        await rename(state('new'), state(JOURNAL));
        return opened;
      },
    };
    expect((await unsettled(files, change.file))?.trusted).toBe(false);
  });
});

describe('S20: no flag changes', () => {
  test('where the state folder is a link', async () => {
    await mkdir(join(folder, 'theirs'));
    await symlink(join(folder, 'theirs'), state());
    await expect(begin()).rejects.toThrow('is a symbolic link');
  });

  test('where every user may write the state folder, or replace it', async () => {
    await mkdir(state());
    await chmod(state(), 0o777);
    await expect(begin()).rejects.toThrow('may be written by every user');
    await chmod(state(), 0o755);
    await chmod(folder, 0o777);
    await expect(begin()).rejects.toThrow('may be written by every user');
    await chmod(folder, 0o1777);
    await begin();
  });
});
