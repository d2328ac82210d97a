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
import { bundle } from '../faults/fault-stage.ts';
import { runCli } from '../parts/cli.ts';
import { makeRepository } from '../parts/flags-file.ts';
import { parseWorkflowCommands } from '../parts/workflow-commands.ts';
import { PATIENCE_MS, runs } from './runs.ts';
import { seldom } from './seldom.ts';
import { mutated, mutations } from './tree.ts';

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

const text = fc.string({ maxLength: 20 });
const url = fc.oneof({ weight: 4, arbitrary: fc.webUrl() }, { weight: 1, arbitrary: text });
const invocation: fc.Arbitrary<Invocation> = fc.record({
  root: fc.constantFrom('/repo', '.', '/'),
  watchSeconds: fc.oneof(fc.nat(), fc.constant(0)),
  dryRun: fc.boolean(),
  overrides: fc.record({
    flagsFile: seldom(text),
    reportPath: seldom(text),
    prometheusUrl: seldom(url),
    prometheusToken: seldom(text),
    webhookUrl: seldom(url),
    onInconclusive: seldom(fc.constantFrom('warn' as const, 'rollback' as const, 'fail' as const)),
  }),
  env: fc.record({
    AOS_CANARY_DEMO_PORT: fc.constant('8000'),
    TOKEN: fc.option(text, { nil: undefined, freq: 9 }),
    HOOK: fc.option(url, { nil: undefined, freq: 9 }),
    HOST: seldom(text),
    PROMETHEUS_URL: seldom(url),
    CANARY_WEBHOOK_URL: seldom(url),
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
        mutations(value, 3),
        invocation,
        async (config, changes, how) => {
          const written = dump(mutated(config, changes), { noRefs: true, skipInvalid: true });
          try {
            const { plan, secrets } = await makePlan(await loadConfig('canary.yaml', written), how);
            expectSound(plan);
            expect(secrets.every((secret) => secret.trim() !== '')).toBe(true);
            plans += 1;
          } catch (error) {
            if (!(error instanceof ConfigError)) throw error;
            expectPlaced(error, written);
            refusals += 1;
          }
        },
      ),
      runs(300),
    );
    // Else the property would hold of nothing.
    expect(plans).toBeGreaterThan(30);
    expect(refusals).toBeGreaterThan(30);
  },
  PATIENCE_MS,
);

/** What the loader makes of a config: `valid`, or where its first error is. */
async function judged(path: string, written: string): Promise<string> {
  try {
    await loadConfig(path, written);
    return `${path} is valid`;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expectPlaced(error, written);
    const first = error.problems.find(({ severity }) => severity === 'error');
    return `${path}:${first?.line}:${first?.column}: `;
  }
}

const written = fc.oneof(
  fc
    .tuple(fc.constantFrom(...sound), mutations(value, 2))
    .map(([config, changes]) => dump(mutated(config, changes), { noRefs: true, skipInvalid: true })),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

test(
  'invariant 12: the command line says the same of any config, exits with 0 or 2, and with no trace of a crash',
  async () => {
    const repository = await makeRepository();
    const run = (...args: string[]) => runCli(bundle('cli'), args, { cwd: repository.root });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 20, maxLength: 20 }), async (texts) => {
        const paths = texts.map((_, index) => `${index}.yaml`);
        // The file has well-formed text, whatever the string was.
        const wellFormed = texts.map((text) => Buffer.from(text).toString());
        for (const [index, path] of paths.entries())
          await repository.write(path, wellFormed[index] as string);
        const expected = await Promise.all(
          paths.map((path, index) => judged(path, wellFormed[index] as string)),
        );
        const refused = paths.filter((_, index) => !expected[index]?.endsWith('is valid'));

        const { code, stdout, stderr } = await run('validate', ...paths);
        const said = `${stdout}${stderr}`;
        expect({ code, said }).toMatchObject({ code: refused.length > 0 ? 2 : 0 });
        for (const line of expected) expect(said).toContain(line);
        expect(parseWorkflowCommands(said)).toEqual([]);
        expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);

        for (const path of refused.slice(0, 1)) {
          const started = await run('run', '--config', path);
          expect(started).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`${path}:`) });
        }
      }),
      runs(1),
    );
    await repository.remove();
  },
  PATIENCE_MS,
);

/** Every problem stands where it can be found, and one at least is an error. */
function expectPlaced({ problems }: ConfigError, written: string): void {
  const lines = written.split(/\r\n|\r|\n/);
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { line, column, message } of problems) {
    expect(message).not.toMatch(/undefined|\[object|\p{Cc}/u);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 2);
  }
}

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
