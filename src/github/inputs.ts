import { getInput } from '@actions/core';
import type { OnInconclusive } from '../canary/verdict.ts';

/** What the action does. */
export type Mode = 'run' | 'validate' | 'rollback' | 'recover';

/** The action's inputs, checked: the runner enforces neither `required` nor types. */
export interface Inputs {
  readonly mode: Mode;
  readonly config: string;
  readonly watchSeconds: number;
  readonly dryRun: boolean;
  readonly report: string | undefined;
  readonly flagsFile: string | undefined;
  readonly prometheusUrl: string | undefined;
  readonly prometheusToken: string | undefined;
  readonly webhookUrl: string | undefined;
  readonly onInconclusive: OnInconclusive | undefined;
  readonly uploadArtifact: boolean;
  readonly artifactName: string;
  readonly artifactRetentionDays: number | undefined;
}

/** An input that does not hold; its message names the input and what to write. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}

/** Reads all inputs. @throws InputError with every problem, one a line */
export function readInputs(): Inputs {
  const problems: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined, expected: string): T | undefined => {
    const text = getInput(name);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) problems.push(`input ${name} is "${text}"; write ${expected}`);
    return value;
  };
  const text = (name: string): string | undefined => read(name, (given) => given, '');
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | undefined =>
    read(name, (given) => choices.find((choice) => choice === given), choices.join(', '));
  const whole = (name: string, least: number, most: number): number | undefined =>
    read(
      name,
      (given) => (/^\d+$/.test(given) && +given >= least && +given <= most ? +given : undefined),
      `a whole number from ${least} to ${most}`,
    );
  const flag = (name: string): boolean | undefined =>
    read(name, (given) => ({ true: true, false: false })[given.toLowerCase()], 'true or false');

  const inputs: Inputs = {
    mode: oneOf('mode', ['run', 'validate', 'rollback', 'recover']) ?? 'run',
    config: text('config') ?? '',
    watchSeconds: whole('watch-seconds', 0, 86_400) ?? 0,
    dryRun: flag('dry-run') ?? false,
    report: text('report'),
    flagsFile: text('flags-file'),
    prometheusUrl: text('prometheus-url'),
    prometheusToken: text('prometheus-token'),
    webhookUrl: text('webhook-url'),
    onInconclusive: oneOf('on-inconclusive', ['warn', 'rollback', 'fail']),
    uploadArtifact: flag('upload-artifact') ?? true,
    artifactName: text('artifact-name') ?? 'canary-report',
    artifactRetentionDays: whole('artifact-retention-days', 1, 400),
  };
  if (inputs.config === '') problems.unshift('input config is missing; write the path of a canary config');
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return inputs;
}
