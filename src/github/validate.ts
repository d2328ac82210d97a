import { info, summary as jobSummary, setFailed, warning } from '@actions/core';
import { messageOf } from '../canary/run.ts';
import { repositoryRoot } from '../config/root.ts';
import { annotations, logLine, ROOM } from '../review/annotations.ts';
import { type Backtested, type Comparison, reviewPage } from '../review/page.ts';
import { type Review, reviewConfig } from '../review/review.ts';
import { inert } from '../safety/inert.ts';
import { type GitHub, gitHub } from './api.ts';
import { type BaseVersion, baseVersions, compareWithBase } from './base-branch.ts';
import { COMMENT_BYTES, commentOn } from './comment.ts';
import type { Inputs } from './contract.ts';
import { type PullRequest, pullRequest } from './event.ts';
import { InputError } from './inputs.ts';

/** GitHub shows no summary above 1 MiB. */
const SUMMARY_BYTES = 900_000;

/**
 * `mode: validate`: reviews every config that the globs match. Safe on a stranger's pull request: it runs nothing,
 * writes nothing in the workspace, reads nothing outside of it and no variable, and contacts GitHub alone, and where the
 * workflow asks for a backtest the Prometheus that the base branch names. The step fails for what is wrong with a config,
 * and for nothing else.
 */
export async function validateStep(inputs: Inputs): Promise<void> {
  const root = repositoryRoot(process.env, process.cwd());
  const reviews = await reviewAll(inputs, root);
  tell(reviews);

  const request = pullRequest();
  const github = inputs.githubToken === undefined ? undefined : gitHub(inputs.githubToken);
  const bases = await basesOf(reviews, github, request);
  const page = pageFor(reviews, request, {
    comparisons: compareWithBase(bases, reviews, inputs.flagsFile),
    backtests: await backtestsOf(reviews, bases, inputs, root),
  });
  await attempt('The job summary', () => jobSummary.addRaw(page(SUMMARY_BYTES), true).write());
  if (github) await commentOn(github, page(COMMENT_BYTES), inputs);

  const wrong = reviews.filter(({ valid }) => !valid).length;
  if (wrong > 0) setFailed(`${wrong} of ${reviews.length} configs ${wrong === 1 ? 'is' : 'are'} not valid`);
}

async function reviewAll({ config, flagsFile, watchSeconds }: Inputs, root: string): Promise<Review[]> {
  const patterns = config.split('\n').map((line) => line.trim());
  const { glob } = await import('tinyglobby');
  const paths = await glob(patterns, { cwd: root, dot: true, followSymbolicLinks: false });
  if (paths.length === 0) throw new InputError(`input config matches no file: ${patterns.join(', ')}`);
  const workspace = { root, confined: true };
  const reviews: Review[] = [];
  for (const path of paths.sort())
    reviews.push(await reviewConfig(path, { workspace, from: root, watchSeconds, flagsFile }));
  return reviews;
}

/** The log has every problem; annotations, of which GitHub shows few, have the worst. */
function tell(reviews: readonly Review[]): void {
  for (const { path, valid, problems } of reviews) {
    info(inert(`${valid ? '✓' : '✗'} ${path} is ${valid ? '' : 'not '}valid`));
    for (const problem of problems) info(`  ${logLine(problem)}`);
  }
  // The step's own failure is an error too.
  for (const command of annotations(reviews, { error: ROOM - 1, warning: ROOM, notice: ROOM })) info(command);
}

async function basesOf(
  reviews: readonly Review[],
  github: GitHub | undefined,
  request: PullRequest | undefined,
): Promise<ReadonlyMap<string, BaseVersion>> {
  if (!github || !request) return new Map();
  return (await attempt('What changed', () => baseVersions(github, request, reviews))) ?? new Map();
}

async function backtestsOf(
  reviews: readonly Review[],
  bases: ReadonlyMap<string, BaseVersion>,
  inputs: Inputs,
  root: string,
): Promise<ReadonlyMap<string, Backtested>> {
  if (inputs.backtest === undefined) return new Map();
  const backtests = await attempt('What a backtest found', async () => {
    const { backtestAll } = await import('./backtest.ts');
    return backtestAll(reviews, bases, inputs, root);
  });
  return backtests ?? new Map();
}

function pageFor(
  reviews: readonly Review[],
  request: PullRequest | undefined,
  { comparisons, backtests }: Known,
): (maxBytes: number) => string {
  const base = request && { branch: request.base.branch, comparisons };
  const link = linkTo(request);
  return (maxBytes) => reviewPage(reviews, { maxBytes, base, backtests, ...(link && { link }) });
}

/** What is known of each config beside what its review says, by its path. */
interface Known {
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly backtests: ReadonlyMap<string, Backtested>;
}

function linkTo(request: PullRequest | undefined): ((file: string, line: number) => string) | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA } = process.env;
  // What is checked out for a pull request is a merge, which has no page that lasts.
  const sha = request?.headSha ?? GITHUB_SHA;
  if (!server || !repository || !sha) return undefined;
  return (file, line) =>
    `${server}/${repository}/blob/${sha}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}

async function attempt<Result>(what: string, make: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await make();
  } catch (error) {
    warning(`${what} could not be told: ${messageOf(error)}`);
    return undefined;
  }
}
