/**
 * What the schema knows and ajv's errors do not say: which keys a mapping has, and which variants a union. Loading the
 * schema itself for that would double the start-up; a test holds these tables to it. Places are JSON pointers, with `*`
 * for any name or index.
 */

/** The keys of the mappings that have fixed ones. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': [
    '$schema',
    'name',
    'environment',
    'feature_flags',
    'requires_m4_signoff',
    'flags',
    'smoke',
    'prometheus',
    'thresholds',
    'judge',
    'alpha',
    'services',
    'prechecks',
    'rollback',
    'on_inconclusive',
    'on_former_run',
    'heartbeat_timeout_seconds',
    'alerting',
    'report',
  ],
  '/flags': ['file', 'scope', 'write'],
  '/smoke': ['script', 'args', 'timeout_seconds', 'env'],
  '/prometheus': [
    'url',
    'scrape',
    'scrape_interval_seconds',
    'baseline_window_seconds',
    'poll_interval_seconds',
    'timeout_seconds',
    'require_metric_uptime',
    'wait_for_metric_uptime',
    'auth',
    'headers',
    'tls',
    'metrics',
  ],
  '/prometheus/tls': ['ca_file', 'cert_file', 'key_file', 'server_name', 'insecure_skip_verify'],
  '/thresholds/*': [
    'max_increase',
    'delta_pct',
    'minimum',
    'delta_ms',
    'delta',
    'drop_pct',
    'drop',
    'max',
    'min',
  ],
  '/prechecks': ['signoff_file', 'shadow_reports'],
  '/prechecks/shadow_reports': ['glob', 'max_mismatches'],
  '/rollback': ['script', 'args', 'timeout_seconds', 'env'],
  '/alerting': ['webhook_url'],
  '/report': ['path', 'keep_history'],
};

/** A value that may have one of several forms. */
export interface Union {
  /** Which texts it may be, besides a mapping; undefined for any. */
  readonly texts: readonly string[] | undefined;
  /** Its mappings. Keys that one of them requires are keys of no other. */
  readonly variants: readonly Variant[];
  /** What to write where it is none of them. */
  readonly fix: string;
}

export interface Variant {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const COMMAND: Variant = { required: ['command'], optional: [] };

/** The keys that say how a metric is judged. */
const JUDGING = ['judge', 'direction', 'absent', 'for', 'allow_baseline_breach'] as const;

export const UNIONS: Readonly<Record<string, Union>> = {
  '/prometheus/auth': {
    texts: [],
    variants: [
      { required: ['bearer_token'], optional: [] },
      { required: ['username', 'password'], optional: [] },
    ],
    fix: 'write { bearer_token: … } or { username: …, password: … }',
  },
  '/prometheus/metrics/*': {
    texts: undefined,
    variants: [
      { required: ['promql'], optional: ['unit', ...JUDGING] },
      { required: ['counter'], optional: ['absent', 'allow_baseline_breach'] },
      { required: ['rate'], optional: ['window_seconds', ...JUDGING] },
      { required: ['errors', 'total'], optional: ['window_seconds', ...JUDGING] },
      { required: ['histogram'], optional: ['quantile', 'unit', 'window_seconds', ...JUDGING] },
      { required: ['gauge'], optional: ['unit', ...JUDGING] },
    ],
    fix: 'write PromQL, or one of promql, counter, rate, errors and total, histogram, gauge',
  },
  '/services/*': {
    texts: [],
    variants: [
      { required: ['docker'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
      { required: ['compose'], optional: ['name', 'compose_file', 'after_toggle', 'timeout_seconds'] },
      { required: ['systemd'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
      { required: ['http'], optional: ['name', 'after_toggle', 'timeout_seconds'] },
    ],
    fix: 'write one of docker, compose, systemd, http',
  },
  '/services/*/after_toggle': {
    texts: ['restart'],
    variants: [{ required: ['signal'], optional: [] }, COMMAND],
    fix: 'write restart, { signal: HUP } or { command: [...] }',
  },
};

/** What a service that is known by its URL alone can be told. */
export const HTTP_TOGGLE: Union = {
  texts: [],
  variants: [COMMAND],
  fix: 'write { command: [...] }, for a service that is known by its URL can be neither restarted nor signalled',
};

/** The entry of a table for a JSON pointer. */
export function entryAt<T>(table: Readonly<Record<string, T>>, pointer: string): T | undefined {
  const own = table[pointer];
  if (own !== undefined) return own;
  const segments = pointer.split('/');
  const place = Object.keys(table).find((template) => {
    const pattern = template.split('/');
    return (
      pattern.length === segments.length && pattern.every((part, i) => part === '*' || part === segments[i])
    );
  });
  return place === undefined ? undefined : table[place];
}

/** The keys of the mapping at a place; of a union, those of the variant that `keys` speak for, or of all. */
export function allowedAt(pointer: string, keys: readonly string[] = []): readonly string[] {
  const { variants = [] } = entryAt(UNIONS, pointer) ?? {};
  const meant = variants.filter(({ required }) => required.some((key) => keys.includes(key)));
  return (
    entryAt(KEYS, pointer) ??
    (meant.length > 0 ? meant : variants).flatMap(({ required, optional }) => [...required, ...optional])
  );
}
