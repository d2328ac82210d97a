import type { getOctokit } from '@actions/github';
import { messageOf } from '../canary/run.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** Bound on one call, its answer included, in ms. */
const CALL_MS = 5_000;

/**
 * Why GitHub did not do what it was asked.
 *
 * - `not-allowed`: the token lacks the permission (GitHub says 404 for some of what it hides).
 * - `rate-limited`: too many calls, by this token or this repository.
 * - `refused`: it understood, and will not.
 * - `unavailable`: an error of its own, or no answer in time.
 */
export class GitHubError extends Error {
  readonly kind: 'not-allowed' | 'rate-limited' | 'refused' | 'unavailable';
  readonly status: number | undefined;
  constructor(kind: GitHubError['kind'], message: string, status: number | undefined) {
    super(message);
    this.name = 'GitHubError';
    this.kind = kind;
    this.status = status;
  }
}

export interface Address {
  readonly owner: string;
  readonly repo: string;
}

/** What a call is made with; to be spread into its parameters. */
export interface CallParameters extends Address {
  readonly request: { readonly signal: AbortSignal };
}

export interface GitHub {
  /**
   * Makes one call, bounded in time. One that may be made twice (it creates nothing) is made `again` after an error of
   * GitHub's own.
   *
   * @throws GitHubError
   */
  call<Data>(
    how: 'once' | 'again',
    ask: (rest: Octokit['rest'], parameters: CallParameters) => Promise<{ readonly data: Data }>,
  ): Promise<Data>;
  /** From now on every call, those under way too, ends as unavailable. */
  abandon(): void;
}

/** GitHub's API for the repository of this run. The client is large, so it is loaded only with the first call. */
export function gitHub(token: string): GitHub {
  const [owner = '', repo = ''] = (process.env.GITHUB_REPOSITORY ?? '').split('/');
  const abandoned = new AbortController();
  let octokit: Promise<Octokit> | undefined;

  const attempt: GitHub['call'] = async (_, ask) => {
    octokit ??= import('@actions/github').then((toolkit) => toolkit.getOctokit(token));
    const { rest } = await octokit;
    const signal = AbortSignal.any([abandoned.signal, AbortSignal.timeout(CALL_MS)]);
    try {
      return (await ask(rest, { owner, repo, request: { signal } })).data;
    } catch (error) {
      throw signal.aborted
        ? new GitHubError('unavailable', `no answer within ${CALL_MS / 1000} s`, undefined)
        : explained(error);
    }
  };

  return {
    async call(how, ask) {
      try {
        return await attempt(how, ask);
      } catch (error) {
        const mayPass =
          error instanceof GitHubError && error.kind === 'unavailable' && error.status !== undefined;
        if (how === 'once' || !mayPass) throw error;
        return attempt(how, ask);
      }
    },
    abandon: () => abandoned.abort(),
  };
}

/** From an error of octokit, which has a status where there was an answer. */
function explained(error: unknown): GitHubError {
  const { status, response } = error as {
    readonly status?: number;
    readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
  };
  const headers = response?.headers ?? {};
  const message = messageOf(error).split(' - https://docs.github.com')[0] ?? '';
  const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  if (status === 429 || (status === 403 && limited)) return new GitHubError('rate-limited', message, status);
  if (status === 401 || status === 403 || status === 404)
    return new GitHubError('not-allowed', message, status);
  if (status !== undefined && status < 500) return new GitHubError('refused', message, status);
  return new GitHubError('unavailable', status === undefined ? message : `${status} ${message}`, status);
}
