import { setSecret } from '@actions/core';
import type { Invocation } from '../config/plan.ts';
import { repositoryRoot } from '../config/root.ts';
import { type Prepared, prepare } from '../engine/prepare.ts';
import type { Inputs } from './contract.ts';

/** Makes the plan of this step, and has the runner mask its secrets too. @throws ConfigError */
export async function planOf(
  inputs: Inputs,
  reads: NonNullable<Invocation['reads']> = 'all',
): Promise<Prepared> {
  const { prometheusToken, webhookUrl } = inputs;
  for (const secret of [prometheusToken, webhookUrl]) if (secret !== undefined) setSecret(secret);
  const prepared = await prepare(inputs.config, invocationOf(inputs, reads));
  for (const secret of prepared.secrets) setSecret(secret);
  return prepared;
}

/** What this step's inputs decide over the config's head. */
export function invocationOf(inputs: Inputs, reads: NonNullable<Invocation['reads']> = 'all'): Invocation {
  const { flagsFile, prometheusUrl, prometheusToken, webhookUrl, onInconclusive, report } = inputs;
  return {
    root: repositoryRoot(process.env, process.cwd()),
    watchSeconds: inputs.watchSeconds,
    dryRun: inputs.dryRun,
    overrides: {
      ...(flagsFile !== undefined && { flagsFile }),
      ...(prometheusUrl !== undefined && { prometheusUrl }),
      ...(prometheusToken !== undefined && { prometheusToken }),
      ...(webhookUrl !== undefined && { webhookUrl }),
      ...(report !== undefined && { reportPath: report }),
      ...(onInconclusive !== undefined && { onInconclusive }),
    },
    env: process.env,
    reads,
  };
}
