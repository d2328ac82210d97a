import { readDuration } from '../promql/duration-text.ts';

/**
 * The action's edge, whole: what a workflow gives it, what it gives back, and what its main step leaves its post step.
 * `action.yml` describes the same to the runner and to people; a test holds the two together.
 */

/** An input: its name in a workflow, what it may be, and what holds where it is not given. */
export interface Input<Value> {
  readonly name: string;
  /** The value that a text stands for, undefined where it stands for none. */
  readonly parse: (text: string) => Value | undefined;
  /** What to write, for whoever wrote something else. */
  readonly expected: string;
  readonly fallback: Value;
}

/** Every input. The runner enforces neither `required` nor types nor ranges, so what is here is what holds. */
export const INPUTS = {
  mode: oneOf('mode', ['run', 'validate', 'rollback', 'recover'], 'run'),
  config: text('config', ''),
  watchSeconds: whole('watch-seconds', { least: 0, most: 86_400 }, 0),
  dryRun: flag('dry-run', false),
  report: text('report', undefined),
  backtest: duration('backtest', { least: 3_600, most: 90 * 86_400 }),
  flagsFile: text('flags-file', undefined),
  prometheusUrl: text('prometheus-url', undefined),
  prometheusToken: text('prometheus-token', undefined),
  webhookUrl: text('webhook-url', undefined),
  onInconclusive: oneOf('on-inconclusive', ['warn', 'rollback', 'fail'], undefined),
  uploadArtifact: flag('upload-artifact', true),
  artifactName: artifactName('artifact-name', 'canary-report'),
  artifactRetentionDays: whole('artifact-retention-days', { least: 1, most: 400 }, undefined),
  comment: oneOf('comment', ['auto', 'true', 'false'], 'auto'),
  githubToken: text('github-token', undefined),
};

/** The action's inputs, checked. */
export type Inputs = {
  readonly [Key in keyof typeof INPUTS]: (typeof INPUTS)[Key] extends Input<infer Value> ? Value : never;
};

/** What later steps can read. */
export const OUTPUTS = [
  'verdict',
  'reason-code',
  'reason',
  'rollback-triggered',
  'rollback-status',
  'report-path',
  'artifact-id',
  'artifact-url',
  'metrics-delta',
  'result',
] as const;
export type Output = (typeof OUTPUTS)[number];

/** What the main step saves for its post step, which runs also where the main step was killed. */
export const STATE = {
  flagsFile: 'flags-file',
  process: 'process',
  finished: 'finished',
  checkRun: 'check-run',
  deployment: 'deployment',
} as const;
export type State = (typeof STATE)[keyof typeof STATE];

function text<Fallback extends string | undefined>(
  name: string,
  fallback: Fallback,
): Input<string | Fallback> {
  return { name, parse: (given) => given, expected: 'a text', fallback };
}

function oneOf<const Choice extends string, Fallback extends Choice | undefined>(
  name: string,
  choices: readonly Choice[],
  fallback: Fallback,
): Input<Choice | Fallback> {
  const parse = (given: string) => choices.find((choice) => choice === given);
  return { name, parse, expected: choices.join(', '), fallback };
}

function flag(name: string, fallback: boolean): Input<boolean> {
  // As YAML 1.2 spells them, which is what the runner takes too.
  const parse = (given: string) => ({ true: true, false: false })[given.toLowerCase()];
  return { name, parse, expected: 'true or false', fallback };
}

/** In seconds; undefined where it is not given. */
function duration(
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): Input<number | undefined> {
  const parse = (given: string) => {
    const seconds = readDuration(given) ?? 0;
    return seconds >= least && seconds <= most ? seconds : undefined;
  };
  return { name, parse, expected: 'a duration from 1h to 90d: 7d', fallback: undefined };
}

function whole<Fallback extends number | undefined>(
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
  fallback: Fallback,
): Input<number | Fallback> {
  const parse = (given: string) =>
    /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : undefined;
  return { name, parse, expected: `a whole number from ${least} to ${most}`, fallback };
}

/** GitHub refuses artifacts with these characters in their names, and does so only once the canary is over. */
function artifactName(name: string, fallback: string): Input<string> {
  const parse = (given: string) => (/^[^"<>|*?:\\/\r\n]{1,200}$/.test(given) ? given : undefined);
  return { name, parse, expected: 'a name without " : < > | * ? \\ / and line ends', fallback };
}
