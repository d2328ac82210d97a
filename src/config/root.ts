import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from './environment.ts';

/** The repository's root: `GITHUB_WORKSPACE`, else the git top level around `folder`, else `folder` itself. */
export function repositoryRoot(environment: Environment, folder: string): string {
  const workspace = environment.GITHUB_WORKSPACE;
  if (workspace) return resolve(workspace);
  const start = resolve(folder);
  // A worktree and a submodule have a file named .git.
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return start;
  }
}
