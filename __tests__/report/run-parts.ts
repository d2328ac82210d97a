// The parts that runs are made of: a plan, a change, baselines and looks.
import type { MetricLook } from '../../src/canary/analysis.ts';
import type { CanaryEvent, CanaryEventBody } from '../../src/canary/events.ts';
import type { Plan, WatchedMetric } from '../../src/canary/plan.ts';
import type { FlagChange, Restoration, ScriptResult } from '../../src/canary/ports.ts';
import { recoveryCommands } from '../../src/canary/recovery-commands.ts';
import type { Judgement } from '../../src/judge/judgement.ts';
import type { Baseline } from '../../src/judge/metric.ts';

export const START = Date.UTC(2026, 10, 23, 15, 0, 0);

/** Gives every event its time: a second apart, but where `after` (seconds since the start) says otherwise. */
export function timed(bodies: readonly (CanaryEventBody & { readonly after?: number })[]): CanaryEvent[] {
  let at = START - 1000;
  return bodies.map(({ after, ...body }) => {
    at = after === undefined ? at + 1000 : START + after * 1000;
    return { ...body, at } as CanaryEvent;
  });
}

export function watched(name: string, more: Partial<WatchedMetric> = {}): WatchedMetric {
  return {
    name,
    unit: '',
    thresholds: [],
    windowSeconds: 60,
    startsAtZero: false,
    judge: 'literal',
    query: {
      expression: `sum(nova_${name})`,
      selectors: [],
      counter: undefined,
      structure: undefined,
      counted: undefined,
      scale: 1,
    },
    ...more,
  };
}

export const METRICS: readonly WatchedMetric[] = [
  watched('golden_mismatch', { thresholds: [{ kind: 'increase', limit: 0 }], windowSeconds: 0 }),
  watched('error_rate', { thresholds: [{ kind: 'delta-pct', limit: 50, minimum: 0 }] }),
  watched('latency_p95', { unit: 'ms', thresholds: [{ kind: 'delta', limit: 500 }] }),
];

const config = {
  path: 'configs/m4_canary.yaml',
  file: '/repo/configs/m4_canary.yaml',
  hash: '0123456789abcdef',
};
const flags = {
  file: '/repo/feature_flags.json',
  names: ['failure_catalog'],
  scope: 'everywhere',
} as const;

export function plan(more: Partial<Plan> = {}): Plan {
  return {
    name: 'm4_canary',
    environment: 'staging',
    dryRun: false,
    config,
    commands: recoveryCommands('node /opt/cli.js', { root: '/repo', config, flags }),
    root: '/repo',
    flags,
    signoffFile: '/repo/.m4_signoff',
    needsSignoff: false,
    shadowReports: undefined,
    services: [
      {
        name: 'nova_worker',
        runtime: { kind: 'docker', container: 'nova_worker' },
        afterToggle: { kind: 'restart' },
        timeoutSeconds: 30,
      },
    ],
    metrics: {
      source: {
        kind: 'prometheus',
        url: 'http://canary:hunter2@127.0.0.1:9090',
        headers: {},
        tls: undefined,
        timeoutSeconds: 5,
      },
      watched: METRICS,
      baselineSeconds: 300,
      followsScrapes: false,
      alpha: 0.01,
      pollSeconds: 10,
      uptime: 'ignore',
    },
    smoke: { path: '/repo/smoke.sh', args: [], timeoutSeconds: 60 },
    rollbackScript: undefined,
    watchSeconds: 20,
    onInconclusive: 'warn',
    onFormerRun: 'continue',
    heartbeatTimeoutSeconds: 15,
    webhookUrl: undefined,
    report: { path: '/repo/reports/canary.json', keepHistory: false },
    warnings: [],
    ...more,
  };
}

export const CHANGE: FlagChange = {
  path: '/repo/feature_flags.json',
  write: 'rename',
  file: '/repo/feature_flags.json',
  edits: [
    {
      flag: 'failure_catalog',
      place: ['environments', 'staging', 'failure_catalog'],
      former: undefined,
      written: 'true',
    },
    {
      flag: 'failure_catalog',
      place: ['flags', 'failure_catalog', 'enabled'],
      former: 'false',
      written: 'true',
    },
  ],
  before: 'a'.repeat(64),
  after: 'b'.repeat(64),
  splices: [],
};

export const RESTORED: Restoration = { restored: CHANGE.edits, conflicts: [], byteIdentical: true };

export function baseline(mean: number | undefined, more: Partial<Baseline> = {}): Baseline {
  const samples = mean === undefined ? [] : points(mean, 20);
  return {
    answered: true,
    samples,
    mean,
    rawSamples: samples.length,
    longestGapSeconds: 0,
    scrapeSeconds: 15,
    ...more,
  };
}

function points(value: number, count: number): { at: number; value: number }[] {
  return Array.from({ length: count }, (_, index) => ({ at: START - (count - index) * 15_000, value }));
}

export function looked(
  metric: string,
  before: number,
  now: number,
  more: Partial<Judgement> = {},
): MetricLook {
  const delta = now - before;
  const deltaPct = before === 0 ? undefined : (delta / before) * 100;
  return {
    metric,
    reading: { state: 'measured', at: START, value: now, newestSampleAt: START },
    judgement: { status: 'ok', baseline: before, current: now, delta, deltaPct, ...more } as Judgement,
  };
}

export function notLooked(metric: string, message: string, code = 'no-data'): MetricLook {
  const unknown = { baseline: undefined, current: undefined, delta: undefined, deltaPct: undefined };
  return {
    metric,
    reading: { state: 'absent', at: START },
    judgement: { status: 'undecided', code, message, ...unknown } as Judgement,
  };
}

export function look(
  elapsedSeconds: number,
  metrics: readonly MetricLook[],
  more = {},
): CanaryEventBody & { after: number } {
  const body = { type: 'look', elapsedSeconds, watchSeconds: 20, final: false, metrics, ...more } as const;
  return { ...body, after: 60 + elapsedSeconds };
}

export const ENDED: ScriptResult = {
  code: 0,
  signal: null,
  timedOut: false,
  cancelled: false,
  seconds: 3.21,
  stdout: 'checking\nall good',
  stderr: '',
  outputBytes: 18,
};
