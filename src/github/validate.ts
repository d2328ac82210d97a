import { info, setFailed } from '@actions/core';
import { loadConfig } from '../config/load.ts';
import { ConfigError } from '../config/problem.ts';
import { repositoryRoot } from '../config/root.ts';
import { annotateProblems } from './annotations.ts';
import { InputError, type Inputs } from './inputs.ts';

/** `mode: validate`: every config that the globs match, with its problems at their lines. Touches and contacts nothing. */
export async function validateStep({ config }: Inputs): Promise<void> {
  const cwd = repositoryRoot(process.env, process.cwd());
  const patterns = config.split('\n').map((line) => line.trim());
  const { glob } = await import('tinyglobby');
  const paths = (await glob(patterns, { cwd, dot: true })).sort();
  if (paths.length === 0) throw new InputError(`input config matches no file: ${patterns.join(', ')}`);
  let invalid = 0;
  for (const path of paths) {
    try {
      annotateProblems((await loadConfig(path)).warnings);
      info(`${path} is valid`);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      invalid += 1;
      annotateProblems(error.problems);
    }
  }
  if (invalid > 0) setFailed(`${invalid} of ${paths.length} configs are not valid`);
}
