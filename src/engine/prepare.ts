import type { Plan } from '../canary/plan.ts';
import { loadConfig } from '../config/load.ts';
import { type Invocation, makePlan } from '../config/plan.ts';
import { masker } from '../safety/secrets.ts';
import { commandLine } from '../system/command-line.ts';

/** A plan, ready to be run, and what hides its secrets in every text. */
export interface Prepared {
  readonly plan: Plan;
  readonly secrets: readonly string[];
  readonly mask: (text: string) => string;
}

/** From a config's path to a plan. @throws ConfigError with everything that is wrong; nothing has been touched then */
export async function prepare(
  config: string,
  invocation: Omit<Invocation, 'commandLine'>,
): Promise<Prepared> {
  const { plan, secrets } = await makePlan(await loadConfig(config), {
    ...invocation,
    commandLine: commandLine(invocation.env),
  });
  return { plan, secrets, mask: masker(secrets) };
}
