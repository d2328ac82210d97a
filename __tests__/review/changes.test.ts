// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import type { CanaryConfig } from '../../src/config/schema.generated.ts';
import { changesBetween } from '../../src/review/changes.ts';
import { previewOf } from '../../src/review/preview.ts';
import { settingsOf } from '../../src/review/settings.ts';

const BASE = `name: soft
environment: staging
feature_flags: [a, b]
prometheus:
  metrics:
    error_rate: sum(rate(errors_total[1m]))
    queue: { gauge: queue_depth }
thresholds:
  queue: { max: 5, min: 1 }
`;

const SCHEMA = new URL('../../schema/canary.schema.json', import.meta.url);
/** Keys that a review shows as what they mean: flags, queries and limits. */
const SHOWN =
  /^(\$schema|name|environment|feature_flags|flags\.(file|scope)|thresholds\b.*|prometheus\.metrics)$/;

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
}

function* keysOf({ properties = {} }: SchemaPart, prefix = ''): Generator<string> {
  for (const [name, part] of Object.entries(properties)) {
    if (part.properties) yield* keysOf(part, `${prefix}${name}.`);
    else yield `${prefix}${name}`;
  }
}

function set(config: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) config[name] = 'some value';
  else {
    config[name] ??= {};
    set(config[name] as Record<string, unknown>, rest);
  }
}

async function changes(head: string, base = BASE) {
  const preview = async (text: string) => previewOf(await loadConfig('canary.yaml', text));
  return changesBetween(await preview(base), await preview(head));
}

const edited = (from: string | RegExp, to: string): string => BASE.replace(from, to);

describe('what changed against the base branch', () => {
  it('is nothing where only the writing did', async () => {
    expect(await changes(`# soft\n${edited('[a, b]', '\n  - "a"\n  - b')}`)).toEqual([]);
  });

  it('is told in the words of the plan', async () => {
    const head = edited('[a, b]', '[a, c]').replace('environment: staging', 'environment: production');
    expect(await changes(head)).toEqual([
      { what: 'environment', before: 'staging', after: 'production', looser: false },
      { what: 'flag b', before: 'on', after: undefined, looser: false },
      { what: 'flag c', before: undefined, after: 'on', looser: false },
    ]);
  });

  it.each([
    ['a limit is raised', edited('max: 5', 'max: 6'), true],
    ['a limit is lowered', edited('max: 5', 'max: 4'), false],
    ['a lower limit is lowered', edited('min: 1', 'min: 0'), true],
    ['a lower limit is raised', edited('min: 1', 'min: 2'), false],
    ['a limit is gone', edited('max: 5, ', ''), true],
    ['a limit is new', edited('max: 5', 'max: 5, delta: 3'), false],
    ['a preset sets it higher', edited('thresholds:', 'thresholds:\n  preset: permissive'), true],
    ['a preset sets it lower', edited('thresholds:', 'thresholds:\n  preset: conservative'), false],
    [
      'more is ignored',
      edited('thresholds:', 'thresholds:\n  error_rate: { delta_pct: 50, minimum: 1 }'),
      true,
    ],
  ])('tells what is looser: %s', async (_, head, looser) => {
    const told = await changes(head);
    expect(told.map((change) => change.looser)).toEqual([looser]);
    expect(told[0]?.what).toMatch(/^limits of /);
  });

  it.each([
    ['judge: literal', 'judge', 'evidence', 'literal'],
    ['alpha: 0.05', 'alpha', '0.01', '0.05'],
    ['on_former_run: stop', 'on_former_run', 'continue', 'stop'],
    ['on_inconclusive: fail', 'on_inconclusive', 'warn', 'fail'],
    ['report: { keep_history: true }', 'report.keep_history', 'false', 'true'],
    ['smoke: { args: [--quick] }', 'smoke.args', undefined, '--quick'],
    ['rollback: { script: undo.sh }', 'rollback.script', undefined, 'undo.sh'],
    [
      'services: [{ name: web, docker: web, after_toggle: restart }]',
      'services[web].after_toggle',
      undefined,
      'restart',
    ],
    ['alerting: { webhook_url: "https://hooks.slack.com/${WHERE}" }', 'alerting.webhook_url', undefined, '…'],
  ])('T2: shows %s', async (line, what, before, after) => {
    const found = (await changes(`${BASE}${line}\n`)).find((change) => change.what === what);
    expect(found).toMatchObject({ before, after: after === '…' ? expect.any(String) : after });
  });

  it.each([
    ['prometheus:', 'prometheus:\n  require_metric_uptime: false', 'prometheus.require_metric_uptime'],
    [
      'prometheus:',
      'prometheus:\n  tls: { insecure_skip_verify: true }',
      'prometheus.tls.insecure_skip_verify',
    ],
    ['prometheus:', 'prometheus:\n  poll_interval_seconds: 60', 'prometheus.poll_interval_seconds'],
    ['prometheus:', 'prometheus:\n  headers: { X-Scope-OrgID: other }', 'prometheus.headers.X-Scope-OrgID'],
    ['gauge: queue_depth', 'gauge: queue_depth, judge: literal', 'prometheus.metrics.queue.judge'],
  ])('T2: shows %s → %s', async (from, to, what) => {
    expect((await changes(edited(from, to))).map((change) => change.what)).toEqual([what]);
  });

  it.each([
    'environment: staging',
    'judge: evidence',
    'alpha: 0.01',
    'report: { keep_history: false }',
    'smoke: {}',
  ])('T2: a default that is written out is no change: %s', async (line) => {
    const [key = ''] = line.split(':');
    const without = BASE.replace('environment: staging\n', '');
    const told = await changes(`${without}${line}\n`, without);
    expect(told.map(({ what }) => what)).toEqual(
      key === 'smoke' ? ['smoke.script', 'smoke.args', 'smoke.timeout_seconds'] : [],
    );
  });

  it('T2: every key of the schema has a place in a review', () => {
    const keys = [...keysOf(JSON.parse(readFileSync(SCHEMA, 'utf8')))].filter((key) => !SHOWN.test(key));
    expect(keys.length).toBeGreaterThan(20);
    const config = {};
    for (const key of keys) set(config, key.split('.'));
    expect([...settingsOf(config as CanaryConfig).keys()]).toEqual(expect.arrayContaining(keys));
  });

  it('tells a metric that is gone, with its limits', async () => {
    const head = edited('    queue: { gauge: queue_depth }\n', '').replace(/thresholds:.*/s, '');
    expect(await changes(head)).toEqual([
      { what: 'metric queue', before: 'sum(queue_depth)', after: undefined, looser: false },
      { what: 'limits of queue', before: 'at most 5; at least 1', after: undefined, looser: true },
    ]);
  });
});
