import { createHash } from 'node:crypto';
import { info, warning } from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { inert } from '../safety/inert.ts';
import { type GitHub, GitHubError } from './api.ts';
import type { Inputs } from './contract.ts';
import { type PullRequest, pullRequest } from './event.ts';

/** GitHub takes comments of 65,536 characters; no character is longer than its bytes. */
export const COMMENT_BYTES = 60_000;

/** Comments on one pull request that are looked through for the one of before, in pages of a hundred. */
const MAX_PAGES = 10;

/** Comments on the pull request that the step runs for, if it does. Nothing fails for a comment. */
export async function commentOn(
  github: GitHub,
  page: string,
  { comment, githubToken = '' }: Inputs,
): Promise<void> {
  const request = pullRequest();
  if (!request || comment === 'false') return;
  try {
    const how = await stickyComment(github, request, page, githubToken);
    info(`The comment on #${request.number} is ${how}.`);
  } catch (error) {
    const notAllowed = error instanceof GitHubError && error.kind === 'not-allowed';
    const why = notAllowed ? whyNotAllowed(request) : messageOf(error);
    const say = comment === 'true' ? warning : info;
    say(`There is no comment on #${request.number}, and the summary has it all: ${inert(why)}`);
  }
}

const whyNotAllowed = ({ fromFork }: PullRequest): string =>
  fromFork
    ? 'workflows that run for a fork may only read'
    : 'the token may not; give the job "pull-requests: write"';

/**
 * Keeps one comment of this step on a pull request up to date: the first run writes it, later ones write it over.
 *
 * @throws GitHubError
 */
async function stickyComment(
  github: GitHub,
  { number }: PullRequest,
  page: string,
  token: string,
): Promise<'written' | 'unchanged'> {
  const body = `${marker(process.env)}\n${page.trimEnd()}\n`;
  const before = await find(github, number, token);
  if (before?.body?.trimEnd() === body.trimEnd()) return 'unchanged';
  if (before) {
    await github.call('again', (rest, to) =>
      rest.issues.updateComment({ ...to, comment_id: before.id, body }),
    );
  } else {
    await github.call('once', (rest, to) => rest.issues.createComment({ ...to, issue_number: number, body }));
  }
  return 'written';
}

async function find(
  github: GitHub,
  number: number,
  token: string,
): Promise<{ readonly id: number; readonly body?: string } | undefined> {
  const mark = marker(process.env);
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const comments = await github.call('again', (rest, to) =>
      rest.issues.listComments({ ...to, issue_number: number, per_page: 100, page }),
    );
    // Anyone can write the marker; what is written over must not be a person's.
    const ours = comments.find(
      ({ body, user }) => body?.startsWith(mark) && (user?.type === 'Bot' || !isInstallation(token)),
    );
    if (ours) return ours;
    if (comments.length < 100) break;
  }
  return undefined;
}

/** Whether a token is an app's, such as the runner's own, rather than a person's. */
const isInstallation = (token: string): boolean => token.startsWith('ghs_');

/** What tells this step's comment from those of others; GitHub does not show it. */
function marker({
  GITHUB_WORKFLOW = '',
  GITHUB_JOB = '',
  GITHUB_ACTION = '',
}: Readonly<Record<string, string | undefined>>): string {
  const step = createHash('sha256').update(JSON.stringify([GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION]));
  return `<!-- aos-canary ${step.digest('hex').slice(0, 16)} -->`;
}
