import { readFileSync } from 'node:fs';

export interface PullRequest {
  readonly number: number;
  /** The newest commit of the branch; what is checked out is a merge of it. */
  readonly headSha: string;
  readonly base: { readonly branch: string; readonly sha: string };
  /** The branch lies in another repository, whose owner may be anyone. */
  readonly fromFork: boolean;
}

interface Branch {
  readonly ref?: unknown;
  readonly sha?: unknown;
  readonly repo?: { readonly full_name?: unknown } | null;
}

/** The pull request that the workflow runs for; undefined where it runs for something else. */
export function pullRequest(): PullRequest | undefined {
  const { number, head, base } = readEvent().pull_request ?? {};
  if (typeof number !== 'number' || typeof head?.sha !== 'string') return undefined;
  if (typeof base?.sha !== 'string' || typeof base.ref !== 'string') return undefined;
  return {
    number,
    headSha: head.sha,
    base: { branch: base.ref, sha: base.sha },
    // A fork that is gone has no name.
    fromFork: head.repo?.full_name !== base.repo?.full_name,
  };
}

/** The commit that the run is about. */
export function commit(): string {
  return pullRequest()?.headSha ?? process.env.GITHUB_SHA ?? '';
}

function readEvent(): {
  readonly pull_request?: { readonly number?: unknown; readonly head?: Branch; readonly base?: Branch };
} {
  try {
    return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8')) ?? {};
  } catch {
    return {};
  }
}
