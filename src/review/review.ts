import { resolve } from 'node:path';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import { ConfigError, type ConfigProblem, problemsIn, sortProblems } from '../config/problem.ts';
import { readText } from '../config/read.ts';
import { reviewFlags } from './flags.ts';
import { type PlacePreview, type Preview, previewOf } from './preview.ts';
import { reviewScripts } from './scripts.ts';
import { reviewTiming } from './timing.ts';
import { reach, type Workspace } from './workspace.ts';

/** What can be said of a config without running or contacting anything. */
export interface Review {
  /** As the user gave it. */
  readonly path: string;
  /** By position. */
  readonly problems: readonly ConfigProblem[];
  readonly valid: boolean;
  /** What it would do; undefined where it is not sound enough to tell. */
  readonly plan: ReviewedPlan | undefined;
}

export interface ReviewedPlan extends Preview {
  readonly places: readonly PlacePreview[];
  /** Why the flags file says nothing here, where it does not. */
  readonly unseen: string | undefined;
}

export interface Reviewing {
  readonly workspace: Workspace;
  /** What the paths of the configs are relative to. */
  readonly from: string;
  /** How long the canaries are to watch, in seconds; 0 where that is not known here. */
  readonly watchSeconds: number;
  /** In place of the configs' own. */
  readonly flagsFile?: string | undefined;
}

/**
 * Reviews one config: its text first, and where that is sound, what it means for the files around it. Runs nothing,
 * writes nothing, contacts nothing, and reads no environment variable.
 */
export async function reviewConfig(path: string, given: Reviewing): Promise<Review> {
  const reached = await reach(given.workspace, resolve(given.from, path));
  if (reached.state === 'outside') {
    const at = { line: 1, column: 1 };
    const message = 'the config lies outside of the workspace';
    return invalid(path, problemsIn(path, [{ at, message, fix: 'keep a copy of it in the repository' }]));
  }
  let loaded: LoadedConfig;
  try {
    const { text } = await readText(resolve(given.from, path), path);
    loaded = await loadConfig(path, text);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return invalid(path, error.problems);
  }
  const preview = previewOf(loaded, given.flagsFile);
  const flags = await reviewFlags(preview, loaded, given.workspace);
  const findings = [
    ...flags.findings,
    ...reviewTiming(preview, loaded, given.watchSeconds),
    ...(await reviewScripts(loaded, given.workspace)),
  ];
  const problems = sortProblems([...loaded.warnings, ...problemsIn(path, findings)]);
  return {
    path,
    problems,
    valid: problems.every(({ severity }) => severity !== 'error'),
    plan: { ...preview, places: flags.places, unseen: flags.unseen },
  };
}

function invalid(path: string, problems: readonly ConfigProblem[]): Review {
  return { path, problems, valid: false, plan: undefined };
}
