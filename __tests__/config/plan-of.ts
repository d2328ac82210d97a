import type { Plan } from '../../src/canary/plan.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Invocation, makePlan } from '../../src/config/plan.ts';
import { ConfigError, formatProblem } from '../../src/config/problem.ts';

/** The plan of a config that says this behind its name and flags. */
export async function planOf(
  text: string,
  invocation: Partial<Invocation> = {},
): Promise<{ readonly plan: Plan; readonly secrets: readonly string[] }> {
  const loaded = await loadConfig('canary.yaml', `name: x\nfeature_flags: [a]\n${text}`);
  return makePlan(loaded, {
    root: '/repo',
    watchSeconds: 300,
    dryRun: false,
    overrides: {},
    env: {},
    ...invocation,
  });
}

/** Why there is no plan, line by line. */
export async function refusalOf(text: string, invocation: Partial<Invocation> = {}): Promise<string[]> {
  const error = await planOf(text, invocation).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigError)) throw error ?? new Error('it made a plan');
  return error.problems.map((problem) => formatProblem(problem).replace('canary.yaml:', ''));
}
