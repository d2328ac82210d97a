import { type LoadedConfig, loadConfig } from '../config/load.ts';
import { ConfigError } from '../config/problem.ts';
import { changesBetween } from '../review/changes.ts';
import type { Comparison } from '../review/page.ts';
import { previewOf } from '../review/preview.ts';
import type { Review } from '../review/review.ts';
import { type GitHub, GitHubError } from './api.ts';
import type { PullRequest } from './event.ts';

/** A config as it is on the base branch. */
export type BaseVersion =
  | { readonly state: 'there'; readonly loaded: LoadedConfig }
  | { readonly state: 'new' }
  | { readonly state: 'unknown'; readonly why: string };

/** What is on the base branch of each sound config, by its path. Asks GitHub for the texts there. */
export async function baseVersions(
  github: GitHub,
  { base }: PullRequest,
  reviews: readonly Review[],
): Promise<ReadonlyMap<string, BaseVersion>> {
  const versions = new Map<string, BaseVersion>();
  let silence: BaseVersion | undefined;
  for (const { path, plan } of reviews) {
    if (plan === undefined) continue;
    try {
      versions.set(path, silence ?? (await versionAt(github, path, base.sha)));
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // The next one would fare no better, and take as long.
      silence = { state: 'unknown', why: error.message };
      versions.set(path, silence);
    }
  }
  return versions;
}

/** What each sound config does otherwise than on the base branch, by its path. */
export function compareWithBase(
  versions: ReadonlyMap<string, BaseVersion>,
  reviews: readonly Review[],
  flagsFile: string | undefined,
): ReadonlyMap<string, Comparison> {
  const comparisons = new Map<string, Comparison>();
  for (const { path, plan } of reviews) {
    const version = versions.get(path);
    if (plan === undefined || version === undefined) continue;
    if (version.state !== 'there') comparisons.set(path, version);
    else {
      const before = previewOf(version.loaded, flagsFile);
      comparisons.set(path, { state: 'compared', changes: changesBetween(before, plan) });
    }
  }
  return comparisons;
}

async function versionAt(github: GitHub, path: string, ref: string): Promise<BaseVersion> {
  const text = await textAt(github, path, ref);
  if (text === undefined) return { state: 'new' };
  try {
    return { state: 'there', loaded: await loadConfig(path, text) };
  } catch (error) {
    if (error instanceof ConfigError) return { state: 'unknown', why: 'it was not valid there' };
    throw error;
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
