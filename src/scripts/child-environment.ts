import { isSecretVariable } from '../safety/secret-variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs of an action (tokens among them), its state, and the runner's own services, by which artifacts and caches are written. */
const OURS = /^(INPUT|ACTIONS|STATE)_/;

/** Files by which a step speaks to the runner: what a child wrote there would count as said by this action. */
const COMMAND_FILES = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_PATH']);

/** What any program needs, though a config may use it as a secret. */
const BASIC = /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|LANG|LC_\w+|TZ|TERM|TMPDIR)$/;

/** Variables for a child, and the names of those it does not get although it may need them. */
export interface ChildEnvironment {
  readonly env: Record<string, string>;
  readonly withheld: readonly string[];
}

/**
 * The environment of a child: everything but what belongs to the action alone and what may hold a secret. `named` are the
 * variables that the config lets it have all the same; `secrets` are values that the config uses as secrets.
 */
export function childEnvironment(
  from: Environment,
  {
    named = [],
    secrets = [],
  }: { readonly named?: readonly string[]; readonly secrets?: readonly string[] } = {},
): ChildEnvironment {
  const env: Record<string, string> = {};
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(from)) {
    if (value === undefined || OURS.test(name) || COMMAND_FILES.has(name)) continue;
    const isSecret = isSecretVariable(name, value) || secrets.includes(value);
    if (isSecret && !BASIC.test(name) && !named.includes(name)) withheld.push(name);
    else env[name] = value;
  }
  return { env, withheld };
}
