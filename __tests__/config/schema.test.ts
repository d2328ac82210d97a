import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { PRESETS } from '../../src/config/presets.ts';
import { KEYS, UNIONS } from '../../src/config/shape.ts';

interface Schema {
  readonly $ref?: string;
  readonly $id?: string;
  readonly $schema?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const root: Schema = JSON.parse(
  readFileSync(new URL('../../schema/canary.schema.json', import.meta.url), 'utf8'),
);

/** A schema, its reference followed; what stands beside the reference wins. */
function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : { ...root.$defs?.[name], ...schema };
}

/** Every schema below one, with the place of the values that it is for. */
function* placesOf(unresolved: Schema, place = ''): Generator<readonly [place: string, schema: Schema]> {
  const schema = resolved(unresolved);
  yield [place, schema];
  for (const [key, child] of Object.entries(schema.properties ?? {}))
    yield* placesOf(child, `${place}/${key}`);
  if (typeof schema.additionalProperties === 'object')
    yield* placesOf(schema.additionalProperties, `${place}/*`);
  if (schema.items) yield* placesOf(schema.items, `${place}/*`);
  for (const variant of schema.oneOf ?? []) {
    for (const [key, child] of Object.entries(resolved(variant).properties ?? {})) {
      yield* placesOf(child, `${place}/${key}`);
    }
  }
}

const places = [...placesOf(root)];

test('it names itself and its dialect', () => {
  expect(root.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(root.$id).toMatch(/^https:\/\/.*\/schema\/canary\.schema\.json$/);
});

test('every key has a description, and no mapping takes unknown keys', () => {
  const named = places.filter(([place]) => !place.endsWith('/*') || place === '/services/*');
  expect(
    named.filter(([, { description }]) => (description ?? '').length < 15).map(([place]) => place),
  ).toEqual([]);
  const mappings = places.filter(([, { type = [] }]) => type === 'object' || type.includes('object'));
  expect(mappings.filter(([, schema]) => schema.additionalProperties === undefined)).toEqual([]);
});

describe('examples and defaults are what the schema allows', () => {
  test.each(
    places.filter(([, { examples, default: value }]) => examples !== undefined || value !== undefined),
  )('%s', (_, schema) => {
    const check = new Ajv2020({ allowUnionTypes: true }).compile({
      ...schema,
      $id: 'part',
      $defs: root.$defs ?? {},
    });
    const values = [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])];
    expect(values.filter((value) => !check(value))).toEqual([]);
  });
});

test('the defaults that it tells are the ones that hold', () => {
  const told = places.filter(([, schema]) => schema.default !== undefined);
  expect(Object.fromEntries(told.map(([place, schema]) => [place, schema.default]))).toEqual({
    '/environment': DEFAULTS.environment,
    '/requires_m4_signoff': DEFAULTS.requires_m4_signoff,
    '/flags/file': DEFAULTS.flags.file,
    '/flags/scope': DEFAULTS.flags.scope,
    '/smoke/script': DEFAULTS.smoke.script,
    '/smoke/args': DEFAULTS.smoke.args,
    '/smoke/timeout_seconds': DEFAULTS.smoke.timeout_seconds,
    '/prometheus/url': DEFAULTS.prometheus.url,
    '/prometheus/scrape_interval_seconds': DEFAULTS.prometheus.scrape_interval_seconds,
    '/prometheus/baseline_window_seconds': DEFAULTS.prometheus.baseline_window_seconds,
    '/prometheus/timeout_seconds': DEFAULTS.prometheus.timeout_seconds,
    '/prometheus/require_metric_uptime': DEFAULTS.prometheus.require_metric_uptime,
    '/prometheus/wait_for_metric_uptime': DEFAULTS.prometheus.wait_for_metric_uptime,
    '/prometheus/tls/insecure_skip_verify': DEFAULTS.prometheus.tls.insecure_skip_verify,
    '/prometheus/metrics/*/window_seconds': DEFAULTS.metric.window_seconds,
    '/prometheus/metrics/*/quantile': DEFAULTS.metric.quantile,
    '/prometheus/metrics/*/direction': DEFAULTS.metric.direction,
    '/prometheus/metrics/*/allow_baseline_breach': DEFAULTS.metric.allow_baseline_breach,
    '/thresholds/preset': DEFAULTS.thresholds.preset,
    '/judge': DEFAULTS.judge,
    '/alpha': DEFAULTS.alpha,
    '/services': [],
    '/services/*/timeout_seconds': DEFAULTS.service.timeout_seconds,
    '/prechecks/signoff_file': DEFAULTS.prechecks.signoff_file,
    '/prechecks/shadow_reports/max_mismatches': DEFAULTS.prechecks.shadow_reports.max_mismatches,
    '/rollback/args': DEFAULTS.rollback.args,
    '/rollback/timeout_seconds': DEFAULTS.rollback.timeout_seconds,
    '/on_inconclusive': DEFAULTS.on_inconclusive,
    '/on_former_run': DEFAULTS.on_former_run,
    '/heartbeat_timeout_seconds': DEFAULTS.heartbeat_timeout_seconds,
    '/report/path': DEFAULTS.report.path,
    '/report/keep_history': DEFAULTS.report.keep_history,
  });
});

test('presets have the figures of the playbook, in the code and in the description', () => {
  expect(PRESETS).toEqual({
    conservative: { errorRateDeltaPct: 10, latencyP95DeltaMs: 100 },
    moderate: { errorRateDeltaPct: 50, latencyP95DeltaMs: 500 },
    permissive: { errorRateDeltaPct: 100, latencyP95DeltaMs: 1000 },
  });
  const preset = root.properties?.thresholds?.properties?.preset;
  expect(preset?.enum).toEqual(Object.keys(PRESETS));
  for (const [name, { errorRateDeltaPct, latencyP95DeltaMs }] of Object.entries(PRESETS)) {
    expect(preset?.description).toMatch(
      new RegExp(`${name} \\(\\w+\\) ${errorRateDeltaPct} % and ${latencyP95DeltaMs} ms`),
    );
  }
});

describe('the tables that problems are explained with', () => {
  test('have the keys of every mapping', () => {
    const mappings = places.filter(([, { properties }]) => properties !== undefined);
    const keys = mappings.map(([place, { properties }]): [string, string[]] => [
      place,
      Object.keys(properties ?? {}),
    ]);
    // Under thresholds names of metrics stand beside the preset, and the keys of unions are in their variants.
    const fixed = keys.filter(([place]) => place !== '/thresholds' && !(place in UNIONS));
    expect(KEYS).toEqual(Object.fromEntries(fixed));
  });

  test('have the variants of every union', () => {
    const unions = places.filter(([, { oneOf }]) => oneOf !== undefined);
    expect(Object.keys(UNIONS).sort()).toEqual([...new Set(unions.map(([place]) => place))].sort());
    for (const [place, { oneOf = [] }] of unions) {
      const variants = oneOf.map(resolved);
      const mappings = variants.filter(({ type }) => type === 'object');
      const text = variants.find(({ type }) => type === 'string');
      expect(UNIONS[place]?.texts).toEqual(text ? text.enum : []);
      expect(
        UNIONS[place]?.variants.map(({ required, optional }) => ({
          required,
          keys: [...required, ...optional].sort(),
        })),
      ).toEqual(
        mappings.map(({ required, properties = {} }) => ({ required, keys: Object.keys(properties).sort() })),
      );
    }
  });

  test('tell the variants of a union by keys that no other has', () => {
    for (const { variants } of Object.values(UNIONS)) {
      const required = variants.flatMap((variant) => variant.required);
      expect(new Set(required).size).toBe(required.length);
      const optional = variants.flatMap((variant) => variant.optional);
      expect(required.filter((key) => optional.includes(key))).toEqual([]);
    }
  });
});

test('C3: editors take keys of the author that begin with x-, and no others', () => {
  const check = new Ajv2020({ allowUnionTypes: true }).compile({ ...root });
  const config = { name: 'x', feature_flags: ['a'], 'x-owner': 'me', smoke: { 'x-note': [1] } };
  expect(check(config)).toBe(true);
  expect(check({ name: 'x', feature_flags: ['a'], owner: 'me' })).toBe(false);
});
