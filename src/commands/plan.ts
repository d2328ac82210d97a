import type { Invocation } from '../config/plan.ts';
import { ConfigError } from '../config/problem.ts';
import { repositoryRoot } from '../config/root.ts';
import { type Prepared, prepare } from '../engine/prepare.ts';
import type { ConfigOptions, RunOptions } from './options.ts';

/** What an invalid config exits with. */
const INVALID = 2;

/** Makes the plan of a command, or says on stderr what is wrong with its config, and resolves to the exit code. */
export async function withPlan(
  options: ConfigOptions & Partial<RunOptions>,
  then: (prepared: Prepared) => Promise<number>,
  reads: NonNullable<Invocation['reads']> = 'all',
): Promise<number> {
  let prepared: Prepared;
  try {
    prepared = await planOf(options, reads);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return INVALID;
  }
  return then(prepared);
}

async function planOf(
  options: ConfigOptions & Partial<RunOptions>,
  reads: NonNullable<Invocation['reads']>,
): Promise<Prepared> {
  const { config, watch, dryRun, flagsFile, prometheusUrl, report, onInconclusive } = options;
  return prepare(config, {
    root: repositoryRoot(process.env, process.cwd()),
    watchSeconds: watch ?? 0,
    dryRun: dryRun ?? false,
    overrides: {
      ...(flagsFile !== undefined && { flagsFile }),
      ...(prometheusUrl !== undefined && { prometheusUrl }),
      ...(report !== undefined && { reportPath: report }),
      ...(onInconclusive !== undefined && { onInconclusive }),
    },
    env: process.env,
    reads,
  });
}
