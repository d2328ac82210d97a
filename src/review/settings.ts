import { DEFAULTS } from '../config/defaults.ts';
import type { CanaryConfig } from '../config/schema.generated.ts';
import { redactUrl } from '../safety/secrets.ts';

/** Every key of a config that no other part of a preview shows, with its value as a text: `prometheus.timeout_seconds` → `5`. */
export type Settings = ReadonlyMap<string, string>;

/**
 * The keys that a preview shows in a form of its own. All others are found by walking the config, so that a key which is
 * new to the schema is never left out of a review.
 */
const SHOWN_ELSEWHERE =
  /^(\$schema|name|environment|feature_flags(\..*)?|flags\.(file|scope)|thresholds(\..*)?)$/;
/** What a metric's query is made of; the preview shows the query. */
const PART_OF_QUERY =
  /^prometheus\.metrics\.[^.]+(\.(promql|counter|rate|errors|total|histogram|gauge|quantile|window_seconds))?$/;

/** Defaults that are not of the whole config: they hold within each metric, threshold or service. */
const { metric: _metric, thresholds: _thresholds, service: _service, smoke, rollback, ...ALWAYS } = DEFAULTS;

/** The settings that hold, defaults included. A script that is not configured has none: its absence is a setting too. */
export function settingsOf(config: CanaryConfig): Settings {
  const defaults = {
    ...ALWAYS,
    ...(config.smoke && { smoke }),
    ...(config.rollback && { rollback }),
  };
  const all = new Map([...leaves(defaults), ...leaves(config)]);
  return new Map([...all].filter(([key]) => !SHOWN_ELSEWHERE.test(key) && !PART_OF_QUERY.test(key)));
}

function* leaves(value: unknown, key = ''): Generator<readonly [string, string]> {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    for (const [index, item] of value.entries()) yield* leaves(item, `${key}[${nameOf(item) ?? index}]`);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, child] of Object.entries(value))
      yield* leaves(child, key === '' ? name : `${key}.${name}`);
  } else yield [key, textOf(value)];
}

function nameOf(item: unknown): string | undefined {
  const name: unknown = (item as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'none';
  return value.includes('://') ? redactUrl(value) : value;
}
