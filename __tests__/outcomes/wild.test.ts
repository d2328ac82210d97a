// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a shell script
import { chmod, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { runCli } from '../parts/cli.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { type Behaviour, healthy, type Service, startService } from '../parts/service.ts';
import { expectValid } from '../report/schema.ts';

// Two configs as they stand in the wild: written for the Python script that came before, never touched since.

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** What the shell scripts of that time print. */
const SMOKE = [
  '#!/bin/bash',
  'set -uo pipefail',
  `GREEN=$'\\033[0;32m'; RED=$'\\033[0;31m'; NC=$'\\033[0m'`,
  'log() { echo -e "${GREEN}[INFO]${NC} $*"; }',
  'log "============================================================"',
  'log "  Canary smoke test"',
  'echo -e "${RED}[WARN]${NC} no verbose mode" >&2',
  `echo '{"level":"info","msg":"checking catalog","ok":true,"latency_ms":12.5}'`,
  'echo "::group::catalog"',
  'echo "::set-output name=verdict::passed"',
  'echo "::error file=x.py,line=1::not an error"',
  'echo "##[command]curl -s localhost"',
  'echo "::endgroup::"',
  `printf 'progress 10%%\\rprogress 100%%\\n'`,
  'log "All checks passed"',
  '[ ! -e broken ]',
  '',
].join('\n');

const CATALOG = `%YAML 1.1
---
# M4.5 catalog canary, see PIN docs.
# webhook_url looks like https://hooks.slack.com/${'services'}/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX
description: "Catalog & cost simulator, M4.5"
owner: nova-platform
version: 1.0
environment: staging
requires_m4_signoff: yes

feature_flags:
  - failure_catalog_runtime_integration
  - cost_simulator_runtime_integration

smoke:
  script: scripts/ops/canary_smoke_test.sh
  timeout_seconds: "60"

prometheus:
  url: http://127.0.0.1:9090
  baseline_window_seconds: "15"
  require_metric_uptime: no
  metrics:
    golden_mismatch: sum(nova_golden_mismatch_total{job="catalog"}) or vector(0)
    error_rate: (sum(rate(nova_workflow_errors_total{job="catalog"}[10s])) or vector(0)) / sum(rate(nova_workflow_requests_total{job="catalog"}[10s]))
    latency_p95: histogram_quantile(0.95, sum(rate(nova_workflow_duration_seconds_bucket{job="catalog"}[10s])) by (le)) * 1000 or vector(0)

thresholds:
  error_rate_delta_pct: 50.0
  latency_p95_delta_ms: 500.0

alerting:
  webhook_url:     # set CANARY_WEBHOOK_URL instead

report:
  path: scripts/ops/canary/reports/latest_report.json
  keep_history: yes
...
`;

const SOFT = `# Soft capability enforcement - staging only
team: nova-platform
tags: [canary, soft]
environment: "staging"
feature_flags: capability_enforcement_soft
smoke:
  timeout_seconds: 60.0
prometheus:
  url: "http://127.0.0.1:9090"
  baseline_window_seconds: "15"
  wait_for_metric_uptime: off
  metrics:
    golden_mismatch: 'sum(nova_golden_mismatch_total{job="soft"}) or vector(0)'
    skill_errors: 'sum(rate(nova_skill_errors_total{job="soft"}[10s])) or vector(0)'
    active_workflows: 'sum(nova_active_workflows{job="soft"}) or vector(0)'
thresholds:
  # same for every canary
  error_rate_delta_pct: 50.0
  latency_p95_delta_ms: 500.0
alerting: {webhook_url: ''}
report: {path: scripts/ops/canary/reports/soft.json, keep_history: "False"}
`.replaceAll('\n', '\r\n');

interface Wild {
  readonly file: string;
  readonly text: string;
  readonly job: string;
  readonly flags: readonly string[];
  readonly report: string;
  /** What breaks once the flag is on. */
  readonly breach: Partial<Behaviour>;
  readonly reason: RegExp;
  readonly says: readonly (string | RegExp)[];
}

const FOLDER = 'scripts/ops/canary/configs';
const wild: readonly Wild[] = [
  {
    file: `${FOLDER}/m4_canary.yaml`,
    text: CATALOG,
    job: 'catalog',
    flags: ['failure_catalog_runtime_integration', 'cost_simulator_runtime_integration'],
    report: 'scripts/ops/canary/reports/latest_report.json',
    breach: { errorsPerSecond: 600 },
    reason: /error_rate/,
    says: [
      'unknown keys "description", "owner", "version": they are ignored',
      `name is missing: the file's name is taken, "m4_canary"`,
      'smoke.timeout_seconds is read as 60',
      'scripts/rollback_failure_catalog.sh exists, and no rollback runs it',
    ],
  },
  {
    file: `${FOLDER}/staging_soft_canary.yaml`,
    text: SOFT,
    job: 'soft',
    flags: ['capability_enforcement_soft'],
    report: 'scripts/ops/canary/reports/soft.json',
    breach: { mismatches: 3 },
    reason: /golden_mismatch/,
    says: [
      'unknown keys "team", "tags": they are ignored',
      'there is no metric "error_rate": this threshold guards nothing',
      'there is no metric "latency_p95": this threshold guards nothing',
      'no threshold guards skill_errors',
      `name is missing: the file's name is taken, "staging_soft_canary"`,
    ],
  },
];

await describeServers(
  describe,
  ({ start }) => {
    let server: MetricServer;
    const opened = new Map<string, { repository: Repository; service: Service }>();

    beforeAll(async () => {
      for (const { file, text, job, flags } of wild) {
        const repository = await makeRepository();
        await repository.write(file, text);
        await chmod(await repository.write('scripts/ops/canary_smoke_test.sh', SMOKE), 0o755);
        await repository.writeScript('scripts/rollback_failure_catalog.sh', 'exit 0');
        await repository.writeSignoff();
        const [flag = ''] = flags;
        const source = { file: repository.flagsFile, flag, environment: 'staging' };
        opened.set(job, {
          repository,
          service: await startService({ behaviour: () => healthy, flag: source }),
        });
      }
      const targets = wild.map(({ job }) => ({ job, address: opened.get(job)?.service.address ?? '' }));
      server = await start({ targets });
      await server.waitForSample('min(count_over_time(up[2m])) >= 30', undefined, 600_000);
    }, 600_000);

    afterAll(async () => {
      await server.stop();
      for (const { service, repository } of opened.values()) {
        await service.stop();
        await repository.remove();
      }
    });

    describe.each(wild.map((config) => [config.file, config] as const))('C1–C5: %s', (_, config) => {
      const { file, job, flags, says } = config;
      const stage = () => opened.get(job) as { repository: Repository; service: Service };
      const run = (...args: readonly string[]): Promise<ProcessExit> => {
        const { root } = stage().repository;
        // What the playbook types, and where this test's server is.
        const all = ['--config', file, '--prometheus-url', server.url, ...args];
        return runCli(cli, all, { cwd: root, env: { GITHUB_WORKSPACE: root } });
      };
      const verdictOf = async (): Promise<Report> =>
        JSON.parse(expectValid((await stage().repository.read(config.report)) ?? '')) as Report;

      it('is valid', async () => {
        const { root } = stage().repository;
        const ended = await runCli(cli, ['validate', file], { cwd: root, env: { GITHUB_WORKSPACE: root } });
        const log = `${ended.stdout}${ended.stderr}`;
        expect({ code: ended.code, log }).toMatchObject({
          code: 0,
          log: expect.stringContaining('is valid'),
        });
        for (const text of says) expect(log).toMatch(text);
      }, 60_000);

      it('has a plan, and a dry run changes nothing', async () => {
        const before = stage().repository.bytes();
        const ended = await run('--dry-run', '--watch', '20');
        const log = `${ended.stdout}${ended.stderr}`;
        expect({ code: ended.code, log }).toMatchObject({ code: 0 });
        for (const text of says) expect(log).toMatch(text);
        expect(stage().repository.bytes().equals(before)).toBe(true);
      }, 120_000);

      it('passes', async () => {
        const { repository } = stage();
        const before = repository.bytes();
        const ended = await run('--watch', '20');
        expect({ code: ended.code, log: `${ended.stdout}${ended.stderr}` }).toMatchObject({ code: 0 });
        expect(await verdictOf()).toMatchObject({
          verdict: 'passed',
          success: true,
          rollback_triggered: false,
        });
        for (const flag of flags) expect(repository.enabled(flag)).toBe(true);
        await writeFile(repository.flagsFile, before);
      }, 300_000);

      it('a breach is rolled back, byte for byte', async () => {
        const { repository, service } = stage();
        const before = repository.bytes();
        service.behave((on) => ({ ...healthy, ...(on && config.breach) }));
        const ended = await run('--watch', '60');
        expect({ code: ended.code, log: `${ended.stdout}${ended.stderr}` }).toMatchObject({ code: 1 });
        expect(await verdictOf()).toMatchObject({
          verdict: 'rolled-back',
          reason_code: 'metric-breach',
          success: false,
          rollback_triggered: true,
          rollback_reason: expect.stringMatching(config.reason),
          smoke_returncode: 0,
        });
        expect(repository.bytes().equals(before)).toBe(true);
        // What the smoke test printed is data: none of it is a command of the runner.
        expect(ended.stdout).toContain('checking catalog');
        expect(`${ended.stdout}${ended.stderr}`).not.toMatch(/^::|##\[command\]/m);
        service.behave(() => healthy);
        // What the breach left must not be part of the next baseline.
        await server.waitForSample(
          `sum(increase(nova_golden_mismatch_total{job="${job}"}[30s])) == 0`,
          undefined,
          120_000,
        );
      }, 300_000);

      it('a smoke test that fails is rolled back, byte for byte', async () => {
        const { repository } = stage();
        const before = repository.bytes();
        await repository.write('broken', '');
        const ended = await run('--watch', '20');
        expect({ code: ended.code, ...(await verdictOf()) }).toMatchObject({
          code: 1,
          reason_code: 'smoke-failed',
        });
        expect(repository.bytes().equals(before)).toBe(true);
      }, 120_000);

      it('keeps history where it asks for it', async () => {
        const reports = await readdir(stage().repository.path('scripts/ops/canary/reports'));
        const dated = reports.filter((name) => /\d{8}|\d{4}-\d\d/.test(name));
        expect(dated.length > 0).toBe(config.job === 'catalog');
      });
    });
  },
  1,
);
