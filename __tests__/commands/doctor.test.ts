import { execFileSync } from 'node:child_process';
import { chmod, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listen } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { flag, makeWorkplace, type Workplace } from './workplace.ts';

const config = ['--config', 'canary.yaml'] as const;
const flagsFile = 'backend/app/config/feature_flags.json';

interface Finding {
  readonly mark: string;
  readonly name: string;
  readonly message: string;
  /** What to do, where it is said on a line of its own. */
  readonly fix: string;
}

interface Diagnosis {
  readonly code: number | null;
  readonly findings: readonly Finding[];
  readonly last: string;
}

/** What the doctor finds; it never changes anything. */
async function diagnose(place: Workplace): Promise<Diagnosis> {
  const before = await place.repository.read(flagsFile);
  const { code, stdout, stderr } = await place.run('doctor', ...config);
  expect(stderr).toBe('');
  expect(await place.repository.read(flagsFile)).toBe(before);
  const found = place
    .plain(stdout)
    .replace(/\n\[\w+\] +fix: /g, '\tfix: ')
    .matchAll(/^\[\w+\] +([✓!✗?]) (.{16}) {2}(.*?)(?:\tfix: (.*))?$/gm);
  const findings = [...found].map(([, mark = '', name = '', message = '', fix = '']) => ({
    mark,
    name: name.trim(),
    message,
    fix,
  }));
  return { code, findings, last: stdout.split('\n').at(-2) ?? '' };
}

const passes = '[INFO] Nothing stands in the way of a run.';
const blocks = '[ERROR] 1 thing stands in the way of a run.';

/** A service that is told of the flags: nothing is to be said about the others then. */
const told = ({ service }: Workplace) => ({
  services: [{ name: 'web', http: `${service.url}/health`, after_toggle: { command: ['true'] } }],
});

interface Situation {
  readonly title: string;
  readonly arrange: (place: Workplace) => Promise<unknown>;
  /** `✗` stands in the way of a run, `!` does not. */
  readonly finding: readonly [mark: '✗' | '!', name: string, message: RegExp];
  /** Stands in the finding, or in what to do about it. */
  readonly todo: RegExp;
  readonly cleanUp?: (place: Workplace) => unknown;
}

const deadPrometheus = {
  url: 'http://127.0.0.1:9',
  metrics: { golden_mismatch: 'sum(nova_golden_mismatch_total)' },
};
const isRoot = process.getuid?.() === 0;

const situations: readonly Situation[] = [
  // the playbook: smoke test timeout
  {
    title: 'the smoke test of the last run took too long',
    arrange: async (place) => {
      await place.repository.writeScript('scripts/smoke.sh', 'sleep 600');
      await place.configure({ ...told(place), smoke: { script: 'scripts/smoke.sh', timeout_seconds: 1 } });
      await place.run(...config);
    },
    finding: ['!', 'smoke test', /timed out after 1 s/],
    todo: /smoke\.timeout_seconds.*ROOT\/scripts\/smoke\.sh/,
  },
  {
    title: 'the smoke test is not there',
    arrange: (place) => rm(place.repository.path('scripts/smoke.sh')),
    finding: ['✗', 'smoke test', /ROOT\/scripts\/smoke\.sh does not exist/],
    todo: /smoke\.script/,
  },
  {
    title: 'the smoke test is not executable',
    arrange: (place) => chmod(place.repository.path('scripts/smoke.sh'), 0o644),
    finding: ['✗', 'smoke test', /ROOT\/scripts\/smoke\.sh is not executable/],
    todo: /chmod \+x ROOT\/scripts\/smoke\.sh/,
  },
  {
    title: 'T10: the smoke test has Windows line ends',
    arrange: (place) => place.repository.write('scripts/smoke.sh', '#!/bin/sh\r\nexit 0\r\n'),
    finding: ['✗', 'smoke test', /ROOT\/scripts\/smoke\.sh has Windows line ends/],
    todo: /sed -i 's\/\\r\$\/\/' ROOT\/scripts\/smoke\.sh/,
  },
  {
    title: 'T10: the interpreter of the smoke test is missing',
    arrange: (place) => place.repository.write('scripts/smoke.sh', '#!/usr/bin/env nope9\nexit 0\n'),
    finding: ['✗', 'smoke test', /ROOT\/scripts\/smoke\.sh cannot be started: env finds no nope9/],
    todo: /install nope9/,
  },
  {
    title: 'C4: a rollback script of the first canary is not configured',
    arrange: (place) => place.repository.writeScript('scripts/rollback_failure_catalog.sh', 'exit 0'),
    finding: ['!', 'config', /scripts\/rollback_failure_catalog\.sh exists, and no rollback runs it/],
    todo: /rollback: \{ script: scripts\/rollback_failure_catalog\.sh, args: \[--force\] \}/,
  },

  // the playbook: Prometheus query errors
  {
    title: 'Prometheus is down: a run goes on without metrics',
    arrange: (place) => place.configure({ ...told(place), prometheus: deadPrometheus }),
    finding: ['!', 'metrics', /127\.0\.0\.1:9 refused the connection; going on without metrics/],
    todo: /prometheus\.url/,
  },
  {
    title: 'Prometheus is down, and the policy is "fail"',
    arrange: (place) =>
      place.configure({ ...told(place), prometheus: deadPrometheus, on_inconclusive: 'fail' }),
    finding: ['✗', 'metrics', /127\.0\.0\.1:9 refused the connection$/],
    todo: /prometheus\.url/,
  },
  {
    title: 'no metric of this name is there',
    arrange: (place) =>
      place.configure({
        ...told(place),
        prometheus: {
          scrape: [`${place.service.url}/metrics`],
          metrics: { golden_mismatch: { counter: 'nova_golden_mismatches' } },
        },
      }),
    finding: ['!', 'golden_mismatch', /no metric nova_golden_mismatches \(it has nova_golden_mismatch_total/],
    todo: /correct the name/,
  },

  // the playbook: flag toggle failures
  {
    title: 'the flags file is not there',
    arrange: (place) => rm(place.repository.flagsFile),
    finding: ['✗', 'flags file', /there is no flags file ROOT\/backend/],
    todo: /give the right path/,
  },
  {
    title: 'the flags file is not valid JSON',
    arrange: (place) => place.repository.write(flagsFile, '{\n  "flags": { "a": { "enabled": false }, }\n}'),
    finding: ['✗', 'flags file', /feature_flags\.json:2: is not valid JSON/],
    todo: /fix the flags file/,
  },
  {
    title: 'the flag is unknown',
    arrange: (place) => place.configure({ ...told(place), feature_flags: ['capability_enforcement_sofd'] }),
    finding: ['✗', 'flags file', /capability_enforcement_sofd/],
    todo: new RegExp(`did you mean .*${flag}`),
  },
  ...(isRoot ? (['file', 'folder'] as const) : []).map(
    (what): Situation => ({
      title: `the flags file cannot be replaced: the ${what} forbids it`,
      arrange: async (place) => execFileSync('chattr', ['+i', attributed(place, what)]),
      finding: [
        '✗',
        'flags file',
        what === 'file' ? /it is immutable/ : /the folder ROOT\/\S+ is not writable/,
      ],
      todo: what === 'file' ? /chattr -i -a ROOT/ : /let this user write in ROOT/,
      cleanUp: (place) => execFileSync('chattr', ['-i', attributed(place, what)]),
    }),
  ),

  // the playbook: prerequisites
  ...(['missing', 'empty'] as const).map(
    (what): Situation => ({
      title: `the sign-off is ${what}`,
      arrange: async (place) => {
        await place.configure({ ...told(place), feature_flags: ['failure_catalog_runtime_integration'] });
        if (what === 'empty') await place.repository.writeSignoff('');
      },
      finding: ['✗', 'sign-off', new RegExp(`ROOT/\\.m4_signoff is ${what}`)],
      todo: /finish the shadow run and have it signed off/,
    }),
  ),
  {
    title: 'there is no shadow report',
    arrange: (place) =>
      place.configure({ ...told(place), prechecks: { shadow_reports: { glob: 'shadow/*.json' } } }),
    finding: ['✗', 'shadow run', /no shadow report matches ROOT\/shadow\/\*\.json/],
    todo: /prechecks\.shadow_reports/,
  },
  {
    title: 'the shadow run has mismatches',
    arrange: async (place) => {
      await place.configure({ ...told(place), prechecks: { shadow_reports: { glob: 'shadow/*.json' } } });
      await place.repository.write('shadow/cycle_1.json', '{ "shadow": { "mismatches": 3 } }');
    },
    finding: ['✗', 'shadow run', /ROOT\/shadow\/cycle_1\.json has 3 mismatches, 0 are allowed/],
    todo: /shadow run|max_mismatches/,
  },
  {
    title: 'a service is down',
    arrange: (place) =>
      place.configure({
        services: [{ name: 'web', http: 'http://127.0.0.1:9/', after_toggle: { command: ['true'] } }],
      }),
    finding: ['✗', 'web', /web is not healthy: 127\.0\.0\.1:9 refused the connection/],
    todo: /start/,
  },
  {
    title: 'there is no docker',
    arrange: async (place) => {
      await place.configure({ services: [{ docker: 'nova_worker', after_toggle: 'restart' }] });
      place.env.PATH = place.repository.path('nothing');
    },
    finding: ['✗', 'nova_worker', /nova_worker is not healthy: docker is not installed/],
    todo: /start|install/,
  },

  // what else keeps a canary from running, or from seeing anything
  {
    title: 'no service is told of the flags',
    arrange: (place) => place.configure(),
    finding: ['!', 'services', /no service is told when the flags change/],
    todo: /after_toggle: restart/,
  },
  {
    title: 'no threshold guards a metric',
    arrange: (place) =>
      place.configure({
        ...told(place),
        prometheus: {
          scrape: [`${place.service.url}/metrics`],
          metrics: { workers: { gauge: 'nova_active_workflows' } },
        },
      }),
    finding: ['!', 'config', /canary\.yaml:\d+:\d+: no threshold guards workers/],
    todo: /add thresholds\.workers/,
  },
  {
    title: 'a canary was killed and left its flags on',
    arrange: (place) => place.killInWatch(),
    finding: ['✗', 'state', /a canary of \S+Z was interrupted: capability_enforcement_soft may still be on/],
    todo: /run: \S+ \S+ recover --flags-file ROOT/,
  },
  {
    title: 'a canary is running',
    arrange: (place) => place.startWatching(),
    finding: ['!', 'state', /a canary is running: process \d+ on \S+, since \S+Z/],
    todo: /is running/,
  },
];

function attributed({ repository }: Workplace, what: 'file' | 'folder'): string {
  return what === 'file' ? repository.flagsFile : dirname(repository.flagsFile);
}

describe('doctor', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await makeWorkplace();
    await place.configure(told(place));
  });
  afterEach(() => place.end());

  it.each(situations)('$title', async ({ arrange, finding: [mark, name, message], todo, cleanUp }) => {
    await arrange(place);
    try {
      const { code, findings, last } = await diagnose(place);
      expect(findings).toContainEqual(
        expect.objectContaining({ mark, name, message: expect.stringMatching(message) }),
      );
      const found = findings.find((one) => one.mark === mark && message.test(one.message));
      expect(`${found?.message}\n${found?.fix}`).toMatch(todo);
      expect({ code, last }).toEqual(mark === '✗' ? { code: 1, last: blocks } : { code: 0, last: passes });
    } finally {
      await cleanUp?.(place);
    }
  });

  it('counts what stands in the way', async () => {
    await rm(place.repository.flagsFile);
    await rm(place.repository.path('scripts/smoke.sh'));
    const { code, last } = await diagnose(place);
    expect({ code, last }).toEqual({ code: 1, last: '[ERROR] 2 things stand in the way of a run.' });
  });
});

await describeServers(
  describe,
  ({ start }) => {
    let place: Workplace;
    let server: MetricServer;
    beforeAll(async () => {
      place = await makeWorkplace();
      server = await start({ targets: [{ job: 'nova', address: place.service.address }] });
      await server.waitForSample('count_over_time(nova_workflow_requests_total[10s]) >= 5');
    });
    afterAll(async () => {
      await server.stop();
      await place.end();
    });
    const asking = (errorRate: string) =>
      place.configure({
        ...told(place),
        prometheus: {
          url: server.url,
          baseline_window_seconds: 5,
          metrics: { golden_mismatch: 'sum(nova_golden_mismatch_total)', error_rate: errorRate },
        },
      });

    it('all is well', async () => {
      await asking('sum(rate(nova_workflow_errors_total[10s]))');
      const { code, findings, last } = await diagnose(place);
      expect(findings.map(({ mark, name }) => `${mark} ${name}`)).toEqual([
        '✓ flags file',
        '✓ web',
        '✓ smoke test',
        '✓ metrics',
        '✓ metric uptime',
        '✓ state',
        '✓ golden_mismatch',
        '✓ error_rate',
        '✓ watch',
        '✓ understood',
        '✓ understood',
      ]);
      expect(findings.find(({ name }) => name === 'error_rate')?.message).toMatch(
        /^[\d.]+ now, \d+ samples in 300 s$/,
      );
      expect({ code, last }).toEqual({ code: 0, last: passes });
    });

    it('T7: a watch that cannot come to a verdict is no ✓', async () => {
      await place.configure({
        ...told(place),
        prometheus: {
          url: server.url,
          baseline_window_seconds: 5,
          metrics: { error_rate: 'sum(rate(nova_workflow_errors_total[10s]))' },
        },
        thresholds: { error_rate_delta_pct: 1 },
      });
      const { findings } = await diagnose(place);
      expect(findings.find(({ name }) => name === 'watch')).toMatchObject({
        mark: '!',
        fix: expect.stringMatching(/, or the verdict will be inconclusive$/),
      });
    });

    it('metrics that nobody exports', async () => {
      await asking('sum(rate(nova_workflow_typo_total[10s]))');
      const { code, findings, last } = await diagnose(place);
      expect(findings.filter(({ mark }) => mark !== '✓')).toEqual([
        {
          mark: '!',
          name: 'error_rate',
          message: expect.stringMatching(/^the server has no metric nova_workflow_typo_total \(it has nova_/),
          fix: 'correct the name, or set absent: zero if the service exports it only after the first event',
        },
      ]);
      expect({ code, last }).toEqual({ code: 0, last: passes });
    });
  },
  1,
);

it('a Prometheus that asks for a password', async () => {
  const place = await makeWorkplace();
  const server = await listen((_, response) => response.writeHead(401).end('Unauthorized\n'));
  try {
    await place.configure({
      ...told(place),
      prometheus: { url: server.url, metrics: { golden_mismatch: 'sum(nova_golden_mismatch_total)' } },
    });
    const { findings } = await diagnose(place);
    const found = findings.find(({ name }) => name === 'metrics');
    expect(`${found?.message}\n${found?.fix}`).toMatch(/401.*\n?.*prometheus\.auth/);
  } finally {
    await server.close();
    await place.end();
  }
});
