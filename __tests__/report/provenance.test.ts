import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gitHead } from '../../src/report/git.ts';
import { readProvenance, runUrl } from '../../src/report/provenance.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('git');
});
afterEach(() => removeFolder(folder));

const SHA = 'd'.repeat(40);

/** Runs git as nobody in particular, whatever this machine is set up for. */
function git(...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main'];
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...identity, '-C', join(folder, 'repo'), ...args], {
    encoding: 'utf8',
    env,
    stdio: 'pipe',
  }).trim();
}

async function repository(): Promise<string> {
  await mkdir(join(folder, 'repo', 'deep'), { recursive: true });
  git('init');
  git('commit', '--allow-empty', '-m', 'first');
  return join(folder, 'repo');
}

describe('gitHead', () => {
  it('reads a branch, from a folder within too', async () => {
    const root = await repository();
    git('checkout', '-b', 'feature/x');
    const expected = { sha: git('rev-parse', 'HEAD'), branch: 'feature/x' };
    expect(await gitHead(root)).toEqual(expected);
    expect(await gitHead(join(root, 'deep'))).toEqual(expected);
  });

  it('reads packed refs', async () => {
    const root = await repository();
    git('pack-refs', '--all');
    expect(await gitHead(root)).toEqual({ sha: git('rev-parse', 'HEAD'), branch: 'main' });
  });

  it('reads a detached head', async () => {
    const root = await repository();
    git('checkout', '--detach');
    expect(await gitHead(root)).toEqual({ sha: git('rev-parse', 'HEAD'), branch: undefined });
  });

  it('reads a worktree, with loose refs and packed ones', async () => {
    await repository();
    git('worktree', 'add', '-b', 'side', '../side');
    const expected = { sha: git('rev-parse', 'side'), branch: 'side' };
    expect(await gitHead(join(folder, 'side'))).toEqual(expected);
    git('pack-refs', '--all');
    expect(await gitHead(join(folder, 'side'))).toEqual(expected);
  });

  it('knows the branch before the first commit', async () => {
    await mkdir(join(folder, 'repo'));
    git('init');
    expect(await gitHead(join(folder, 'repo'))).toEqual({ sha: undefined, branch: 'main' });
  });

  it.each([
    ['no repository', undefined],
    ['a HEAD that points outside', 'ref: refs/../../secret'],
    ['a HEAD that points at itself', 'ref: HEAD'],
    ['nonsense', 'nonsense'],
    ['reftable', 'ref: refs/heads/.invalid'],
  ])('tells nothing of %s', async (_, head) => {
    if (head !== undefined) {
      await mkdir(join(folder, '.git'));
      await writeFile(join(folder, '.git', 'HEAD'), `${head}\n`);
      await writeFile(join(folder, 'secret'), `${SHA}\n`);
    }
    expect((await gitHead(folder))?.sha).toBeUndefined();
  });
});

describe('readProvenance', () => {
  const actions = {
    GITHUB_SHA: SHA,
    GITHUB_REF_NAME: '7/merge',
    GITHUB_HEAD_REF: 'feature/y',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/nova',
    GITHUB_RUN_ID: '42',
  };

  it('tells what is checked out rather than what the workflow was started for', async () => {
    const root = await repository();
    const sha = git('rev-parse', 'HEAD');
    expect(await readProvenance(root, actions)).toEqual({
      git_sha: sha,
      git_branch: 'main',
      hostname: hostname(),
      user: userInfo().username,
      run_url: 'https://github.com/acme/nova/actions/runs/42',
      version: '1.0.0',
    });
    git('checkout', '--detach');
    expect(await readProvenance(root, actions)).toMatchObject({ git_sha: sha, git_branch: 'feature/y' });
  });

  it('goes by the workflow where nothing is checked out, and tells nothing without either', async () => {
    const pushed = { ...actions, GITHUB_HEAD_REF: '' };
    expect(await readProvenance(folder, pushed)).toMatchObject({ git_sha: SHA, git_branch: '7/merge' });
    expect(await readProvenance(folder, {})).toMatchObject({
      git_sha: null,
      git_branch: null,
      run_url: null,
    });
  });

  it('does not fail where nothing is there', async () => {
    await rm(folder, { recursive: true });
    expect(await readProvenance(folder, {})).toMatchObject({ git_sha: null });
  });

  it('names the attempt of a run that was started again', () => {
    expect(runUrl({ ...actions, GITHUB_RUN_ATTEMPT: '1' })).toMatch(/runs\/42$/);
    expect(runUrl({ ...actions, GITHUB_RUN_ATTEMPT: '3' })).toMatch(/runs\/42\/attempts\/3$/);
  });
});
