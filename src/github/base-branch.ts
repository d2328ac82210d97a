import { loadConfig } from '../config/load.ts';
import { ConfigError } from '../config/problem.ts';
import { changesBetween } from '../review/changes.ts';
import type { Comparison } from '../review/page.ts';
import { type Preview, previewOf } from '../review/preview.ts';
import type { Review } from '../review/review.ts';
import { type GitHub, GitHubError } from './api.ts';
import type { PullRequest } from './event.ts';

/** What each sound config does otherwise than on the base branch, by its path. Asks GitHub for the texts there. */
export async function compareWithBase(
  github: GitHub,
  { base }: PullRequest,
  reviews: readonly Review[],
  flagsFile: string | undefined,
): Promise<ReadonlyMap<string, Comparison>> {
  const comparisons = new Map<string, Comparison>();
  let silence: Comparison | undefined;
  for (const { path, plan } of reviews) {
    if (plan === undefined) continue;
    try {
      comparisons.set(path, silence ?? (await compare(path, plan)));
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // The next one would fare no better, and take as long.
      silence = { state: 'unknown', why: error.message };
      comparisons.set(path, silence);
    }
  }
  return comparisons;

  async function compare(path: string, plan: Preview): Promise<Comparison> {
    const text = await textAt(github, path, base.sha);
    if (text === undefined) return { state: 'new' };
    try {
      const before = previewOf(await loadConfig(path, text), flagsFile);
      return { state: 'compared', changes: changesBetween(before, plan) };
    } catch (error) {
      if (error instanceof ConfigError) return { state: 'unknown', why: 'it was not valid there' };
      throw error;
    }
  }
}

/** A file's text in a commit; undefined where it is not there. @throws GitHubError */
async function textAt(github: GitHub, path: string, ref: string): Promise<string | undefined> {
  try {
    const content: unknown = await github.call('again', (rest, to) =>
      rest.repos.getContent({ ...to, path, ref, mediaType: { format: 'raw' } }),
    );
    // Octokit's types do not know of raw answers; a folder's is a list.
    return typeof content === 'string' ? content : undefined;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}
