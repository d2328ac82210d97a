import type { WatchedMetric } from '../canary/plan.ts';
import type { FlagPlace } from '../canary/ports.ts';
import { understandingOf } from '../canary/understood.ts';
import { readMetrics } from '../config/check-metrics.ts';
import { DEFAULTS } from '../config/defaults.ts';
import { hasReference } from '../config/environment.ts';
import { directionOf } from '../config/judging.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { ReadMetric } from '../config/metric.ts';
import type { CanaryConfig } from '../config/schema.generated.ts';
import { toThresholds } from '../config/thresholds.ts';
import type { Threshold } from '../judge/metric.ts';
import { thresholdWords } from '../report/words.ts';
import { redactUrl } from '../safety/secrets.ts';
import { type Settings, settingsOf } from './settings.ts';

/**
 * What a canary with this config would do, from the config's text alone. Variables stand as they are written: their
 * values are not for the readers of a review.
 */
export interface Preview {
  readonly name: string;
  readonly environment: string;
  readonly flagsFile: string;
  readonly flags: readonly string[];
  readonly scope: 'everywhere' | 'environment';
  readonly metrics: readonly MetricPreview[];
  /** Every key that is shown nowhere else, for comparing it with another version of the config. */
  readonly settings: Settings;
  /** All else that a reader of a plan wants to know, each as a name and a text. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

export interface MetricPreview {
  readonly name: string;
  readonly query: string;
  readonly thresholds: readonly Threshold[];
  /** The same in words. */
  readonly limits: readonly string[];
  /** How far back one value looks, in seconds; undefined while the query waits for a variable. */
  readonly windowSeconds: number | undefined;
  /** How the query is understood, in words; undefined while it waits for a variable. */
  readonly understood: string | undefined;
}

/** A place of the flags file that would be set. */
export interface PlacePreview {
  readonly flag: string;
  readonly place: FlagPlace;
  /** JSON text, undefined where there is no entry; null where the file was not looked at. */
  readonly now: string | undefined | null;
}

/** @param flagsFile in place of the config's */
export function previewOf({ config }: LoadedConfig, flagsFile?: string): Preview {
  const { flags = {} } = config;
  return {
    name: config.name,
    environment: config.environment ?? DEFAULTS.environment,
    flagsFile: flagsFile ?? flags.file ?? DEFAULTS.flags.file,
    flags: config.feature_flags,
    scope: flags.scope ?? DEFAULTS.flags.scope,
    metrics: readMetrics(config, hasReference).map((metric) => previewMetric(metric, config)),
    settings: settingsOf(config),
    facts: factsOf(config),
  };
}

function previewMetric({ name, limits, watched }: ReadMetric, config: CanaryConfig): MetricPreview {
  const thresholds = toThresholds(limits, directionOf(config.prometheus?.metrics?.[name]));
  const isTime = limits.some(({ kind }) => kind === 'delta_ms');
  const unit: WatchedMetric['unit'] = watched?.unit ?? (isTime ? 'ms' : '');
  return {
    name,
    query: watched?.query.expression ?? JSON.stringify(config.prometheus?.metrics?.[name]),
    thresholds,
    limits: thresholds.map((threshold) => thresholdWords(threshold, unit)),
    windowSeconds: watched?.windowSeconds,
    understood: watched && understandingOf(watched.query),
  };
}

function factsOf(config: CanaryConfig): (readonly [string, string])[] {
  const { prometheus = {}, smoke, prechecks = {}, services = [], rollback, alerting } = config;
  const baseline = prometheus.baseline_window_seconds ?? DEFAULTS.prometheus.baseline_window_seconds;
  const poll = prometheus.poll_interval_seconds;
  const source =
    prometheus.scrape?.map(redactUrl).join(', ') ?? redactUrl(prometheus.url ?? DEFAULTS.prometheus.url);
  const facts: (readonly [string, string | undefined])[] = [
    ['metrics from', source],
    ['baseline', `${baseline} s before the flags go on`],
    ['poll', poll === undefined ? undefined : `every ${poll} s`],
    ['smoke test', scriptWords(smoke, DEFAULTS.smoke) ?? `${DEFAULTS.smoke.script}, where it is there`],
    ['services', services.length === 0 ? undefined : services.map(serviceWords).join('; ')],
    ['sign-off', config.requires_m4_signoff === true ? 'needed for every flag' : undefined],
    ['sign-off file', prechecks.signoff_file],
    ['shadow reports', prechecks.shadow_reports?.glob],
    ['rollback script', scriptWords(rollback, DEFAULTS.rollback)],
    ['without enough evidence', config.on_inconclusive ?? DEFAULTS.on_inconclusive],
    ['alert', alerting?.webhook_url ? 'to the webhook' : undefined],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
}

function scriptWords(
  script: CanaryConfig['smoke'] | CanaryConfig['rollback'],
  defaults: { readonly script?: string; readonly timeout_seconds: number },
): string | undefined {
  if (script === undefined) return undefined;
  const { args = [], timeout_seconds: seconds = defaults.timeout_seconds } = script;
  return `${[script.script ?? defaults.script, ...args].join(' ')}, at most ${seconds} s`;
}

function serviceWords(service: NonNullable<CanaryConfig['services']>[number]): string {
  const [kind = '', name = ''] =
    Object.entries(service).find(([key]) => ['docker', 'compose', 'systemd', 'http'].includes(key)) ?? [];
  const who = `${kind} ${kind === 'http' ? redactUrl(String(name)) : name}`;
  const { after_toggle: told } = service;
  if (told === undefined) return who;
  return `${who}, ${typeof told === 'string' ? told : toldWords(told)} after each switch`;
}

function toldWords(told: { readonly signal?: string } | { readonly command?: readonly string[] }): string {
  if ('signal' in told) return `signal ${told.signal}`;
  return `runs ${('command' in told ? (told.command ?? []) : []).join(' ')}`;
}
