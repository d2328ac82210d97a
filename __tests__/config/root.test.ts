import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/config/root.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('root');
  await mkdir(join(folder, 'clone/.git'), { recursive: true });
  await mkdir(join(folder, 'clone/a/b'), { recursive: true });
  await mkdir(join(folder, 'worktree/a'), { recursive: true });
  await writeFile(join(folder, 'worktree/.git'), 'gitdir: elsewhere\n');
  await mkdir(join(folder, 'plain'));
});
afterAll(() => removeFolder(folder));

test('the workspace of the job', () => {
  expect(repositoryRoot({ GITHUB_WORKSPACE: '/work/space' }, join(folder, 'clone'))).toBe('/work/space');
});

test('else the git top level', () => {
  expect(repositoryRoot({}, join(folder, 'clone/a/b'))).toBe(join(folder, 'clone'));
  expect(repositoryRoot({ GITHUB_WORKSPACE: '' }, join(folder, 'clone'))).toBe(join(folder, 'clone'));
  expect(repositoryRoot({}, join(folder, 'worktree/a'))).toBe(join(folder, 'worktree'));
});

test('else the folder itself', () => {
  expect(repositoryRoot({}, join(folder, 'plain'))).toBe(join(folder, 'plain'));
});
