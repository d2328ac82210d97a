// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import type { Plan } from '../../src/canary/plan.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Invocation, makePlan } from '../../src/config/plan.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { PATIENCE_MS, runs } from './runs.ts';
import { copied, placesIn } from './tree.ts';

const folder = new URL('../../configs/', import.meta.url);
const rich = `
name: rich
environment: staging
feature_flags: [a, b]
flags: { file: flags.json, scope: environment }
prechecks: { signoff_file: .signoff, shadow_reports: { glob: 'reports/*.json', max_mismatches: 3 } }
services:
  - { docker: web, after_toggle: restart }
  - { systemd: api.service, after_toggle: { signal: HUP } }
  - { http: 'http://127.0.0.1:8000/health', after_toggle: { command: [ctl, restart] } }
smoke: { script: smoke.sh, args: [--fast], timeout_seconds: 5 }
rollback: { script: undo.sh }
prometheus:
  url: 'http://\${HOST:-127.0.0.1}:9090'
  auth: { bearer_token: '\${TOKEN}' }
  timeout_seconds: 5
  baseline_window_seconds: 60
  metrics:
    golden_mismatch: sum(x_total)
    error_rate: { errors: 'e_total{code=~"5.."}', total: e_total }
    latency_p95: { histogram: d_seconds, quantile: 0.95, unit: s }
    workers: { gauge: workers }
thresholds: { preset: conservative, workers: { max: 5, min: 1 } }
alerting: { webhook_url: '\${HOOK}' }
report: { path: out/report.json, keep_history: true }
on_inconclusive: fail
`.replaceAll('\\$', '$');

const sound: readonly unknown[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => load(readFileSync(new URL(name, folder), 'utf8'))),
  load(rich),
];

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    '${TOKEN}',
    '${X:-y}',
    '${',
    '../..',
    '/etc/passwd',
    '5m',
    1e308,
    -0,
    1.5,
    [],
    {},
  ),
  fc.constantFrom(...sound),
);

type Mutation = {
  readonly pick: number;
  readonly how: 'drop' | 'set' | 'rename' | 'wrap' | 'swap';
  readonly to: unknown;
};
const mutation: fc.Arbitrary<Mutation> = fc.record({
  pick: fc.nat(),
  how: fc.constantFrom('drop', 'set', 'rename', 'wrap', 'swap'),
  to: value,
});

function mutated(config: unknown, mutations: readonly Mutation[]): unknown {
  const root = { config: copied(config) };
  for (const { pick, how, to } of mutations) {
    const places = placesIn(root);
    const place = places[pick % places.length];
    const other = places[(pick * 7) % places.length];
    if (!place || !other) continue;
    const { holder, key } = place;
    const held = holder[key];
    if (how === 'set') holder[key] = copied(to);
    else if (how === 'wrap') holder[key] = [held];
    else if (how === 'swap') holder[key] = copied(other.holder[other.key]);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else {
      delete holder[key];
      if (how === 'rename') holder[`${key}s`] = held;
    }
  }
  return root.config;
}

const text = fc.string({ maxLength: 20 });
const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
const invocation: fc.Arbitrary<Invocation> = fc.record({
  root: fc.constantFrom('/repo', '.', '/'),
  watchSeconds: fc.oneof(fc.nat(), fc.constant(0)),
  dryRun: fc.boolean(),
  overrides: fc.record(
    {
      flagsFile: text,
      reportPath: text,
      prometheusUrl: fc.oneof(text, fc.webUrl()),
      prometheusToken: text,
      webhookUrl: fc.oneof(text, fc.webUrl()),
      onInconclusive: fc.constantFrom('warn' as const, 'rollback' as const, 'fail' as const),
    },
    { requiredKeys: [] },
  ),
  env: fc.record({
    TOKEN: optional(text),
    HOST: optional(text),
    HOOK: optional(fc.oneof(text, fc.webUrl())),
    PROMETHEUS_URL: optional(text),
    CANARY_WEBHOOK_URL: optional(text),
  }),
});

test(
  'a config that was sound, and any invocation, make a plan or a ConfigError',
  async () => {
    let plans = 0;
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(mutation, { maxLength: 4 }),
        invocation,
        async (config, mutations, how) => {
          const written = dump(mutated(config, mutations), { noRefs: true, skipInvalid: true });
          try {
            const { plan, secrets } = await makePlan(await loadConfig('canary.yaml', written), how);
            expectSound(plan);
            expect(secrets.every((secret) => secret.trim() !== '')).toBe(true);
            plans += 1;
          } catch (error) {
            if (!(error instanceof ConfigError)) throw error;
            expect(error.problems.some(({ severity }) => severity === 'error')).toBe(true);
            refusals += 1;
          }
        },
      ),
      runs(800),
    );
    // Else the property would hold of nothing.
    expect(plans).toBeGreaterThan(50);
    expect(refusals).toBeGreaterThan(50);
  },
  PATIENCE_MS,
);

/** What the lifecycle takes for granted of a plan. */
function expectSound(plan: Plan): void {
  const { flags, metrics, smoke, rollbackScript, report, services } = plan;
  for (const path of [flags.file, plan.signoffFile, report.path, smoke?.path, rollbackScript?.path]) {
    if (path !== undefined && !isAbsolute(path)) throw new Error(`${path} is not absolute`);
  }
  expect(flags.names.length).toBeGreaterThan(0);
  const { baselineSeconds, pollSeconds, source, watched } = metrics;
  const spans = [
    baselineSeconds,
    pollSeconds,
    source.timeoutSeconds,
    ...services.map((one) => one.timeoutSeconds),
  ];
  for (const script of [smoke, rollbackScript]) if (script) spans.push(script.timeoutSeconds);
  for (const seconds of spans) {
    if (!(Number.isFinite(seconds) && seconds > 0)) throw new Error(`${seconds} s is no time to wait`);
  }
  for (const { name, thresholds, windowSeconds, query } of watched) {
    expect(name).not.toBe('');
    expect(query.expression).not.toBe('');
    for (const figure of [windowSeconds, query.scale, ...thresholds.map(({ limit }) => limit)]) {
      if (!Number.isFinite(figure)) throw new Error(`${name} has the figure ${figure}`);
    }
  }
}
