import type { WatchedMetric } from '../canary/plan.ts';
import { checkMetrics, readMetrics } from './check-metrics.ts';
import { checkSource } from './check-source.ts';
import { type Environment, fillIn, hasReference, textsIn } from './environment.ts';
import type { LoadedConfig } from './load.ts';
import type { Locate } from './locate.ts';
import { ConfigError, type ConfigProblem, problemsIn, sortProblems } from './problem.ts';
import type { CanaryConfig } from './schema.generated.ts';
import { validateShape } from './validate.ts';

/** A config with its variables filled in, and held to all rules again. */
export interface Resolved {
  readonly config: CanaryConfig;
  readonly watched: readonly WatchedMetric[];
  readonly warnings: readonly ConfigProblem[];
  readonly secrets: readonly string[];
}

/** @throws ConfigError with all unset variables, else with all that is wrong once they are filled in */
export function resolveConfig(
  { path, locate }: LoadedConfig,
  config: CanaryConfig,
  environment: Environment,
): Resolved {
  const { filled, findings, secrets } = fillIn(config, environment, locate);
  if (findings.length > 0) throw new ConfigError(problemsIn(path, findings));

  const texts = new Map(textsIn(config));
  // Inside a text that was filled in, places are not those of the file.
  const locateFilled: Locate = (pointer, part) =>
    typeof part === 'object' && hasReference(texts.get(pointer) ?? '')
      ? locate(pointer)
      : locate(pointer, part);
  const complete = (): boolean => false;
  // What is shown of a value is what the file says, not what a variable held.
  const shape = validateShape(filled, locate, config);
  const metrics = readMetrics(shape.sound, complete);
  const names = Object.keys(config.prometheus?.metrics ?? {});
  const problems = problemsIn(path, [
    ...shape.findings,
    ...checkSource(shape.sound, complete, locate),
    ...checkMetrics(shape.sound, metrics, names, locateFilled),
  ]);
  if (problems.some(({ severity }) => severity === 'error')) throw new ConfigError(problems);
  const watched = metrics.map((metric) => metric.watched).filter((metric) => metric !== undefined);
  return { config: filled, watched, warnings: sortProblems(problems), secrets };
}
