import { hostname, userInfo } from 'node:os';
import { version } from '../system/version.ts';
import { gitHead } from './git.ts';
import type { Provenance } from './report.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where and by whom this run is made. Starts no process, and never fails: what cannot be told is null. */
export async function readProvenance(root: string, env: Environment): Promise<Provenance> {
  const head = await gitHead(root).catch(() => undefined);
  return {
    git_sha: head?.sha ?? given(env.GITHUB_SHA),
    // Actions checks a pull request out detached, and knows the branch.
    git_branch: head?.branch ?? given(env.GITHUB_HEAD_REF) ?? given(env.GITHUB_REF_NAME),
    hostname: hostname(),
    user: userName(env),
    run_url: runUrl(env),
    version,
  };
}

/** The address of this workflow run; null outside of GitHub Actions. */
export function runUrl(env: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (!server || !repository || !id) return null;
  const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1');
  return `${server}/${repository}/actions/runs/${id}${attempt > 1 ? `/attempts/${attempt}` : ''}`;
}

function userName(env: Environment): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under an id that has no name.
    return given(env.USER) ?? given(env.LOGNAME) ?? given(env.USERNAME) ?? 'unknown';
  }
}

function given(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
