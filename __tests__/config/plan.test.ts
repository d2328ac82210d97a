// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { planOf, refusalOf } from './plan-of.ts';

let root: string;
beforeAll(async () => {
  root = await temporaryFolder('plan');
  await mkdir(join(root, 'scripts/ops'), { recursive: true });
  await writeFile(join(root, 'scripts/ops/canary_smoke_test.sh'), '');
});
afterAll(() => removeFolder(root));

test('a config that says next to nothing gets the defaults', async () => {
  const { plan, secrets } = await planOf('', { root });
  expect(plan).toEqual({
    name: 'x',
    environment: 'staging',
    dryRun: false,
    config: { path: 'canary.yaml', file: resolve('canary.yaml'), hash: '08824a6f996067e7' },
    commands: {
      run: `cd ${root} && aos-canary run --config ${resolve('canary.yaml')} --flags-file ${root}/backend/app/config/feature_flags.json`,
      rollback: `cd ${root} && aos-canary rollback --config ${resolve('canary.yaml')} --flags-file ${root}/backend/app/config/feature_flags.json`,
      recover: `aos-canary recover --flags-file ${root}/backend/app/config/feature_flags.json`,
    },
    root,
    flags: { file: join(root, 'backend/app/config/feature_flags.json'), names: ['a'], scope: 'everywhere' },
    signoffFile: join(root, '.m4_signoff'),
    needsSignoff: false,
    shadowReports: undefined,
    services: [],
    metrics: {
      source: {
        kind: 'prometheus',
        url: 'http://127.0.0.1:9090',
        headers: {},
        tls: undefined,
        timeoutSeconds: 5,
      },
      watched: [],
      baselineSeconds: 300,
      pollSeconds: 10,
      followsScrapes: true,
      alpha: 0.01,
      uptime: 'require',
    },
    smoke: { path: join(root, 'scripts/ops/canary_smoke_test.sh'), args: [], timeoutSeconds: 60 },
    rollbackScript: undefined,
    watchSeconds: 300,
    onInconclusive: 'warn',
    onFormerRun: 'continue',
    heartbeatTimeoutSeconds: 15,
    webhookUrl: undefined,
    report: {
      path: join(root, 'scripts/ops/canary/reports/latest_report.json'),
      keepHistory: false,
      used: [
        join(root, 'backend/app/config/feature_flags.json'),
        resolve('canary.yaml'),
        join(root, '.m4_signoff'),
        join(root, 'scripts/ops/canary_smoke_test.sh'),
      ],
    },
    warnings: [
      'canary.yaml:1:1: no metrics are watched: the most a run can say is "inconclusive", add prometheus.metrics',
    ],
  });
  expect(secrets).toEqual([]);
});

test('everything that a config says is in the plan', async () => {
  const { plan } = await planOf(
    `
environment: production
flags: {file: flags.json, scope: environment}
smoke: {script: smoke.sh, args: [-v], timeout_seconds: 180}
prometheus:
  url: https://prom.example/base/
  baseline_window_seconds: 600
  poll_interval_seconds: 2
  timeout_seconds: 3
  wait_for_metric_uptime: true
  headers: {X-Scope-OrgID: team-a}
  tls: {ca_file: ca.pem, cert_file: /etc/cert.pem, key_file: key.pem, server_name: prom, insecure_skip_verify: true}
  metrics: {error_rate: "sum(rate(e_total[5m]))"}
services:
  - {docker: worker, after_toggle: restart, timeout_seconds: 5}
  - {name: api, compose: api, compose_file: deploy/compose.yaml, after_toggle: {signal: HUP}}
  - {systemd: nova.service, after_toggle: {command: [./reload, now]}}
  - {http: "https://api.example:8443/health"}
prechecks: {signoff_file: signoff, shadow_reports: {glob: "shadow/*.json", max_mismatches: 3}}
rollback: {script: /opt/rollback.sh, args: [--force]}
on_inconclusive: rollback
on_former_run: stop
alerting: {webhook_url: "https://alerts.example/hook"}
report: {path: /tmp/report.json, keep_history: true}
`,
    { dryRun: true, watchSeconds: 60 },
  );
  expect(plan).toMatchObject({
    environment: 'production',
    dryRun: true,
    flags: { file: '/repo/flags.json', scope: 'environment' },
    signoffFile: '/repo/signoff',
    needsSignoff: false,
    shadowReports: { glob: '/repo/shadow/*.json', maxMismatches: 3 },
    services: [
      {
        name: 'worker',
        runtime: { kind: 'docker', container: 'worker' },
        afterToggle: { kind: 'restart' },
        timeoutSeconds: 5,
      },
      {
        name: 'api',
        runtime: { kind: 'compose', service: 'api', file: '/repo/deploy/compose.yaml' },
        afterToggle: { kind: 'signal', signal: 'HUP' },
        timeoutSeconds: 60,
      },
      {
        name: 'nova.service',
        runtime: { kind: 'systemd', unit: 'nova.service' },
        afterToggle: { kind: 'command', command: ['./reload', 'now'] },
      },
      {
        name: 'api.example:8443',
        runtime: { kind: 'http', url: 'https://api.example:8443/health' },
        afterToggle: { kind: 'nothing' },
      },
    ],
    metrics: {
      source: {
        url: 'https://prom.example/base/',
        headers: { 'X-Scope-OrgID': 'team-a' },
        tls: {
          caFile: '/repo/ca.pem',
          certFile: '/etc/cert.pem',
          keyFile: '/repo/key.pem',
          serverName: 'prom',
          insecureSkipVerify: true,
        },
        timeoutSeconds: 3,
      },
      baselineSeconds: 600,
      pollSeconds: 2,
      uptime: 'wait',
    },
    smoke: { path: '/repo/smoke.sh', args: ['-v'], timeoutSeconds: 180 },
    rollbackScript: { path: '/opt/rollback.sh', args: ['--force'], timeoutSeconds: 120 },
    watchSeconds: 60,
    onInconclusive: 'rollback',
    onFormerRun: 'stop',
    webhookUrl: 'https://alerts.example/hook',
    report: { path: '/tmp/report.json', keepHistory: true },
    warnings: [],
  });
});

describe('metrics', () => {
  const watched = async (metric: string, threshold = 'm: {max: 1}') =>
    (await planOf(`prometheus:\n  metrics:\n    m: ${metric}\nthresholds: {${threshold}}\n`)).plan.metrics
      .watched[0];

  test.each([
    [
      'sum(a)',
      { unit: '', windowSeconds: 0, startsAtZero: false },
      { expression: 'sum(a)', selectors: ['a'], counter: undefined, structure: undefined, scale: 1 },
    ],
    ['sum(a_total)', { unit: '' }, { counter: 'a_total', structure: undefined }],
    ['sum(rate(a_total[5m]))', { windowSeconds: 300, startsAtZero: true }, { counter: undefined }],
    ['{promql: a, unit: s}', { unit: 'ms' }, { expression: 'a', scale: 1000 }],
    [
      '{promql: "histogram_quantile(0.5, sum by (le) (rate(h_bucket[1m]))) / 10", unit: s}',
      { unit: 'ms' },
      { scale: 1000, structure: undefined, counted: { kind: 'quantile', histogram: 'h_bucket', scale: 100 } },
    ],
    ['{promql: a, unit: ms}', { unit: 'ms' }, { scale: 1 }],
    [
      '{counter: made}',
      { unit: '', windowSeconds: 0 },
      { expression: 'sum(made)', counter: 'made', structure: { kind: 'counter', series: 'made' } },
    ],
    [
      '{rate: a_total}',
      { windowSeconds: 60, startsAtZero: true },
      {
        structure: { kind: 'rate', series: 'a_total', windowSeconds: 60 },
        counted: { kind: 'rate', events: [{ series: 'a_total', weight: 1 }], windowSeconds: 60, scale: 1 },
      },
    ],
    [
      '{errors: e_total, total: t_total, window_seconds: 30}',
      { windowSeconds: 30, startsAtZero: true },
      {
        selectors: ['e_total', 't_total'],
        structure: { kind: 'ratio', errors: 'e_total', total: 't_total', windowSeconds: 30 },
      },
    ],
    [
      '{histogram: h_seconds}',
      { unit: 'ms', windowSeconds: 60 },
      {
        selectors: ['h_seconds_bucket'],
        scale: 1000,
        structure: { kind: 'quantile', histogram: 'h_seconds', quantile: 0.95, windowSeconds: 60 },
      },
    ],
    [
      '{histogram: h_milliseconds_bucket, quantile: 0.5}',
      { unit: 'ms' },
      { selectors: ['h_milliseconds_bucket'], scale: 1 },
    ],
    ['{histogram: sizes}', { unit: '' }, { scale: 1 }],
    ['{histogram: sizes_seconds, unit: ms}', { unit: 'ms' }, { scale: 1 }],
    [
      '{gauge: g_seconds}',
      { unit: 'ms' },
      {
        expression: 'sum(g_seconds)',
        scale: 1000,
        structure: { kind: 'gauge', series: 'g_seconds' },
        counted: undefined,
      },
    ],
    ['{gauge: g}', { unit: '' }, { scale: 1, counter: undefined }],
  ])('%s', async (metric, judged, query) => {
    expect(await watched(metric)).toMatchObject({ name: 'm', ...judged, query });
  });

  test('a plain one with a threshold in milliseconds is in milliseconds', async () => {
    expect(await watched('p95', 'm_delta_ms: 5')).toMatchObject({ unit: 'ms', query: { scale: 1 } });
  });

  test('exporters are read directly', async () => {
    const { plan } = await planOf(
      'prometheus: {scrape: ["http://a/metrics"], metrics: {error_rate: {rate: e_total}}}\n',
    );
    expect(plan.metrics.source).toEqual({
      kind: 'scrape',
      targets: ['http://a/metrics'],
      intervalSeconds: 1,
      timeoutSeconds: 5,
    });
  });

  test.each([
    [0, 1],
    [5, 1],
    [60, 2],
    [300, 10],
    [3600, 10],
  ])('a watch of %d s is looked at every %d s', async (watchSeconds, pollSeconds) => {
    expect((await planOf('', { watchSeconds })).plan.metrics.pollSeconds).toBe(pollSeconds);
  });

  test.each([
    ['{}', 'require'],
    ['{wait_for_metric_uptime: true}', 'wait'],
    ['{require_metric_uptime: false}', 'ignore'],
    ['{require_metric_uptime: false, wait_for_metric_uptime: true}', 'ignore'],
  ])('prometheus: %s means uptime: %s', async (prometheus, uptime) => {
    expect((await planOf(`prometheus: ${prometheus}\n`)).plan.metrics.uptime).toBe(uptime);
  });
});

describe('the smoke test', () => {
  test('is none where neither the config nor the default names one that is there', async () => {
    const { plan } = await planOf('');
    expect(plan.smoke).toBeUndefined();
    expect(plan.warnings).toContain(
      'there is no smoke test: scripts/ops/canary_smoke_test.sh is not there, and "smoke" names no other',
    );
  });

  test('is the default one, there or not, where only its settings are written', async () => {
    const { plan } = await planOf('smoke: {timeout_seconds: 180}\n');
    expect(plan.smoke).toEqual({
      path: '/repo/scripts/ops/canary_smoke_test.sh',
      args: [],
      timeoutSeconds: 180,
    });
  });
});

describe('overrides, config, environment, default', () => {
  const CONFIG = `
flags: {file: config.json}
prometheus: {url: "http://config"}
alerting: {webhook_url: "https://config/hook"}
report: {path: config_report.json}
on_inconclusive: fail
`;
  const pick = async (...args: Parameters<typeof planOf>) => {
    const { plan } = await planOf(...args);
    const { source } = plan.metrics;
    return [
      plan.flags.file,
      source.kind === 'prometheus' ? source.url : source.kind,
      plan.webhookUrl,
      plan.report.path,
      plan.onInconclusive,
    ];
  };
  const env = { CANARY_WEBHOOK_URL: 'https://env/hook' };
  const overrides = {
    flagsFile: '../elsewhere/flags.json',
    prometheusUrl: 'http://override',
    webhookUrl: 'https://override/hook',
    reportPath: 'override.json',
    onInconclusive: 'rollback' as const,
  };
  const OVERRIDDEN = [
    '/elsewhere/flags.json',
    'http://override',
    'https://override/hook',
    '/repo/override.json',
    'rollback',
  ];

  test('an override wins', async () => {
    expect(await pick(CONFIG, { overrides, env })).toEqual(OVERRIDDEN);
  });

  test('then the config', async () => {
    expect(await pick(CONFIG, { env })).toEqual([
      '/repo/config.json',
      'http://config',
      'https://config/hook',
      '/repo/config_report.json',
      'fail',
    ]);
  });

  test.each([
    '',
    'alerting: {}\n',
    'alerting: {webhook_url: ""}\n',
    'alerting:\n  webhook_url:\n',
    'alerting: {webhook_url: "${NONE:-}"}\n',
  ])('then the environment: %j', async (text) => {
    expect((await pick(text, { env }))[2]).toBe('https://env/hook');
    expect((await pick(text, { env: { CANARY_WEBHOOK_URL: '' } }))[2]).toBeUndefined();
  });

  test('nothing is asked of what is overridden', async () => {
    const text = `
flags: {file: "\${A}"}
prometheus: {scrape: ["\${B}"], scrape_interval_seconds: 5}
alerting: {webhook_url: "\${C}"}
report: {path: "\${D}"}
`;
    expect(await pick(text, { overrides })).toEqual(OVERRIDDEN);
    const token = await planOf('prometheus: {auth: {bearer_token: "${E}"}}', {
      overrides: { prometheusToken: 't0ken' },
    });
    expect(token.plan.metrics.source).toMatchObject({ headers: { Authorization: 'Bearer t0ken' } });
  });

  test.each([
    [
      { prometheusUrl: 'localhost:9090' },
      '1:1: the Prometheus address given for this run, in place of prometheus.url, is not a complete one, start with http:// or https://',
    ],
    [
      { webhookUrl: 'hook' },
      '1:1: the webhook address given for this run is not a complete one, start with http:// or https://',
    ],
  ])('a wrong override is refused: %j', async (wrong, problem) => {
    expect(await refusalOf('', { overrides: wrong })).toEqual([problem]);
  });

  test('a token that nothing uses is said', async () => {
    const { plan } = await planOf('prometheus: {scrape: ["http://a"]}\n', {
      overrides: { prometheusToken: 't' },
    });
    expect(plan.warnings).toContain('the Prometheus token is not used, for exporters are read directly');
  });
});

describe('paths', () => {
  test.each([
    ['report: {path: ../report.json}', '3:16: the report path leaves the workspace, give it absolute'],
    ['report: {path: a/../../report.json}', '3:16: the report path leaves the workspace, give it absolute'],
    ['flags: {file: ../flags.json}', '3:15: flags.file leaves the workspace, give it absolute'],
    ['smoke: {script: ..}', '3:17: smoke.script leaves the workspace, give it absolute'],
    ['rollback: {script: ../x}', '3:20: rollback.script leaves the workspace, give it absolute'],
    [
      'prechecks: {signoff_file: ../x}',
      '3:27: prechecks.signoff_file leaves the workspace, give it absolute',
    ],
    [
      'prechecks: {shadow_reports: {glob: "../*"}}',
      '3:36: prechecks.shadow_reports.glob leaves the workspace, give it absolute',
    ],
    [
      'prometheus: {tls: {ca_file: ../x}}',
      '3:29: prometheus.tls.ca_file leaves the workspace, give it absolute',
    ],
    [
      'services: [{compose: x, compose_file: ../x}]',
      '3:39: services[0].compose_file leaves the workspace, give it absolute',
    ],
  ])('%s', async (text, problem) => {
    expect(await refusalOf(text)).toEqual([problem]);
  });

  test('the report path given for a run, as that of the config', async () => {
    const problem = 'the report path leaves the workspace, give it absolute';
    const given = (reportPath: string) => ({ overrides: { reportPath } });
    expect((await refusalOf('', given('../report.json'))).join()).toContain(problem);
    for (const [path, absolute] of [
      ['a/b.json', '/repo/a/b.json'],
      ['/elsewhere/x.json', '/elsewhere/x.json'],
    ] as const)
      expect((await planOf('', given(path))).plan.report.path).toBe(absolute);
  });

  test('below the root, and absolute ones anywhere', async () => {
    const { plan } = await planOf('report: {path: a/../..b.json}\nflags: {file: /elsewhere/flags.json}\n');
    expect([plan.report.path, plan.flags.file]).toEqual(['/repo/..b.json', '/elsewhere/flags.json']);
  });

  test("nothing in the root's own name is a pattern", async () => {
    const { plan } = await planOf('prechecks: {shadow_reports: {glob: "./s/*.json"}}\n', {
      root: '/re[p]o (1)',
    });
    expect(plan.shadowReports?.glob).toBe('/re\\[p\\]o \\(1\\)/s/*.json');
  });
});

describe('logins', () => {
  const source = async (prometheus: string, invocation: Parameters<typeof planOf>[1] = {}) => {
    const { plan, secrets } = await planOf(`prometheus: {${prometheus}}\n`, invocation);
    if (plan.metrics.source.kind !== 'prometheus') throw new Error('not a Prometheus');
    return { url: plan.metrics.source.url, headers: plan.metrics.source.headers, secrets: [...secrets] };
  };
  const BASIC = `Basic ${Buffer.from('me:pä:ss').toString('base64')}`;

  test('a token, without the line break of the file it came from', async () => {
    expect(await source('auth: {bearer_token: "${T}"}', { env: { T: 'abc\n' } })).toEqual({
      url: 'http://127.0.0.1:9090',
      headers: { Authorization: 'Bearer abc' },
      secrets: ['abc\n', 'abc'],
    });
  });

  test('a user name and a password', async () => {
    const { headers, secrets } = await source('auth: {username: me, password: "${P}"}', {
      env: { P: 'pä:ss' },
    });
    expect(headers).toEqual({ Authorization: BASIC });
    expect(secrets).toEqual(['pä:ss', BASIC.slice(6)]);
  });

  test('a user name and a password in the address', async () => {
    const env = { URL_WITH_LOGIN: 'https://me:p%C3%A4%3Ass@prom.example/' };
    expect(await source('url: "${URL_WITH_LOGIN}"', { env })).toEqual({
      url: 'https://prom.example',
      headers: { Authorization: BASIC },
      secrets: [env.URL_WITH_LOGIN, 'p%C3%A4%3Ass', 'pä:ss', BASIC.slice(6)],
    });
  });

  test('a token in the place of a user name', async () => {
    const { url, secrets } = await source('url: "https://${T}@prom.example/path/"', { env: { T: 't0ken' } });
    expect(url).toBe('https://prom.example/path');
    expect(secrets).toContain('t0ken');
  });

  test('the token of the run replaces all of them', async () => {
    const overrides = { prometheusToken: 't0ken' };
    const env = { T: 'other' };
    for (const login of [
      'auth: {bearer_token: "${T}"}',
      'headers: {authorization: "Bearer ${T}"}',
      'url: "http://me:${T}@h"',
    ]) {
      const { headers, secrets } = await source(login, { env, overrides });
      expect(headers).toEqual({ Authorization: 'Bearer t0ken' });
      expect(secrets).toContain('t0ken');
    }
  });

  test('headers that come from variables are secret, others are not', async () => {
    const { headers, secrets } = await source(
      'headers: {Authorization: "Bearer ${T}", X-Scope-OrgID: team}',
      { env: { T: 'abc' } },
    );
    expect(headers).toEqual({ Authorization: 'Bearer abc', 'X-Scope-OrgID': 'team' });
    expect(secrets).toEqual(['abc']);
  });

  test('two at once, as only the environment shows', async () => {
    const env = { U: 'http://me:pw@h', T: 'abc' };
    expect(await refusalOf('prometheus: {url: "${U}", auth: {bearer_token: "${T}"}}\n', { env })).toContain(
      '3:14: prometheus.auth and prometheus.url both log in, keep one of them',
    );
  });

  test('a token that no header can carry', async () => {
    expect(await refusalOf('prometheus: {auth: {bearer_token: "${T}"}}', { env: { T: 'a\nb' } })).toEqual([
      '3:20: the bearer token holds a line break, or characters that no token has, check the variable',
    ]);
  });
});

test('webhooks, passwords of services, and variables with secret names are secret', async () => {
  const env = { HOOK: 'https://hooks.example/T/B/x?y=1', DB_PASSWORD: 'swordfish', PLAIN: 'plain' };
  const { secrets } = await planOf(
    `
alerting: {webhook_url: "\${HOOK}"}
smoke: {args: ["\${DB_PASSWORD}", "\${PLAIN}"]}
services: [{http: "http://me:\${PW}@h/health"}]
`,
    { env: { ...env, PW: 'pw' } },
  );
  expect(new Set(secrets)).toEqual(
    new Set([
      'https://hooks.example/T/B/x?y=1',
      '/T/B/x?y=1',
      'swordfish',
      'http://me:pw@h/health',
      'pw',
      'bWU6cHc=',
    ]),
  );
});
