import type { Plan } from '../canary/plan.ts';
import { loadConfig } from '../config/load.ts';
import { type Invocation, makePlan } from '../config/plan.ts';
import { readText } from '../config/read.ts';
import { secretValues } from '../safety/secret-variables.ts';
import { commandLine } from '../system/command-line.ts';
import { maskOf } from './mask.ts';

/** A plan, ready to be run, and what hides its secrets in every text. */
export interface Prepared {
  readonly plan: Plan;
  /** The values that the config uses as secrets. */
  readonly secrets: readonly string[];
  /** Those, and the values of all variables that may hold secrets: what `mask` hides. */
  readonly masked: readonly string[];
  readonly mask: (text: string) => string;
}

/** From a config's path to a plan. @throws ConfigError with everything that is wrong; nothing has been touched then */
export async function prepare(
  config: string,
  invocation: Omit<Invocation, 'commandLine'>,
): Promise<Prepared> {
  const { text } = await readText(config);
  const { plan, secrets } = await makePlan(await loadConfig(config, text), {
    ...invocation,
    commandLine: commandLine(invocation.env),
  });
  const masked = [...new Set([...secrets, ...secretValues(invocation.env, text)])];
  return { plan, secrets, masked, mask: maskOf(masked) };
}
