import { createHash } from 'node:crypto';
import { checkMetrics, readMetrics } from './check-metrics.ts';
import { checkSource } from './check-source.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkReferences, hasReference } from './environment.ts';
import type { Locate } from './locate.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import { ConfigError, type ConfigProblem, problemsIn, sortProblems } from './problem.ts';
import { readText } from './read.ts';
import type { CanaryConfig } from './schema.generated.ts';
import { checkSecrets } from './secrets.ts';
import { validateShape } from './validate.ts';

/** A config that is sound as far as its text goes. Defaults and environment variables are not filled in yet: a plan does that. */
export interface LoadedConfig {
  /** The path as the user gave it. */
  readonly path: string;
  /** The first 16 hex digits of the SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly config: CanaryConfig;
  /** Everything that is worth saying of it, notices too. */
  readonly warnings: readonly ConfigProblem[];
  /** Those of them that tell how the text was read, which the config itself does not show any more. */
  readonly readings: readonly ConfigProblem[];
  readonly locate: Locate;
}

/**
 * Reads a config and finds everything that is wrong with it. Contacts nothing, runs nothing, and needs no environment.
 *
 * @param text the file's content, where it is at hand already
 * @throws ConfigError with all problems
 */
export async function loadConfig(path: string, text?: string): Promise<LoadedConfig> {
  const source = text === undefined ? await readText(path) : { bytes: Buffer.from(text), text };
  const parsed = parse(path, source.text);
  const { locate } = parsed;
  const { value, notes } = normalise(path, parsed);
  const { sound, findings } = validateShape(value, locate);
  const meaning = [
    ...checkSource(sound, hasReference, locate),
    ...checkMetrics(sound, readMetrics(sound, hasReference), metricNames(value), locate),
  ];
  const readings = problemsIn(path, [...checkDuplicates(parsed), ...notes]);
  const others = problemsIn(path, [
    ...findings,
    ...checkSecrets(parsed, value),
    ...checkReferences(value, locate),
    // A warning may come of what is not in the sound part: of a threshold that is mistyped, say.
    ...meaning.filter(({ severity }) => findings.length === 0 || severity === undefined),
  ]);
  const problems = [...readings, ...others];
  if (problems.some(({ severity }) => severity === 'error')) throw new ConfigError(problems);
  const hash = createHash('sha256').update(source.bytes).digest('hex').slice(0, 16);
  // Without an error nothing was taken out of it.
  return { path, hash, config: sound as CanaryConfig, warnings: sortProblems(problems), readings, locate };
}

/** The names of all metrics, whether they are sound or not. */
function metricNames(value: { prometheus?: { metrics?: unknown } | null }): string[] {
  const metrics = value.prometheus?.metrics;
  return typeof metrics === 'object' && metrics !== null ? Object.keys(metrics) : [];
}
