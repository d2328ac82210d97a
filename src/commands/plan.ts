import type { Invocation } from '../config/plan.ts';
import { ConfigError } from '../config/problem.ts';
import { repositoryRoot } from '../config/root.ts';
import { type Prepared, prepare } from '../engine/prepare.ts';
import type { ConfigOptions, RunOptions } from './options.ts';

/** What an invalid config exits with. */
const INVALID = 2;

/** How a command takes its config. */
export interface Reading {
  readonly reads?: NonNullable<Invocation['reads']>;
  /** What else follows from a config that cannot be used, once it was said why. */
  readonly onInvalid?: (config: string, invocation: Invocation, error: ConfigError) => Promise<void>;
}

/** Makes the plan of a command, or says on stderr what is wrong with its config, and resolves to the exit code. */
export async function withPlan(
  options: ConfigOptions & Partial<RunOptions>,
  then: (prepared: Prepared) => Promise<number>,
  { reads = 'all', onInvalid }: Reading = {},
): Promise<number> {
  const invocation = invocationOf(options, reads);
  let prepared: Prepared;
  try {
    prepared = await prepare(options.config, invocation);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    await onInvalid?.(options.config, invocation, error);
    return INVALID;
  }
  return then(prepared);
}

function invocationOf(
  { watch, dryRun, flagsFile, prometheusUrl, report, onInconclusive }: Partial<RunOptions>,
  reads: NonNullable<Invocation['reads']>,
): Invocation {
  return {
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
  };
}
