// Whole runs as sequences of events, as the lifecycle would tell them.
import type { CanaryEvent, CanaryEventBody } from '../../src/canary/events.ts';
import type { Plan } from '../../src/canary/plan.ts';
import type { Outcome } from '../../src/canary/verdict.ts';
import { baseline, CHANGE, ENDED, look, looked, notLooked, plan, RESTORED, timed } from './run-parts.ts';

type Bodies = readonly (CanaryEventBody & { readonly after?: number })[];

export function started(more: Partial<Plan> = {}): Bodies {
  return [
    { type: 'run-started', plan: plan(more) },
    { type: 'phase-started', phase: 'pre-checks' },
    {
      type: 'flags-inspected',
      inspection: {
        file: '/repo/feature_flags.json',
        write: { mode: 'rename' },
        flagCount: 12,
        flags: [{ name: 'failure_catalog', on: false, requiresSignoff: true, followers: [] }],
        warnings: [],
      },
    },
    { type: 'check', name: 'flags file', status: 'passed', message: '/repo/feature_flags.json: 12 flags' },
  ];
}

const MEASURED: Bodies = [
  { type: 'phase-started', phase: 'baseline' },
  { type: 'baseline', metric: 'golden_mismatch', baseline: baseline(0) },
  { type: 'baseline', metric: 'error_rate', baseline: baseline(0.5) },
  { type: 'baseline', metric: 'latency_p95', baseline: baseline(264.25, { longestGapSeconds: 15 }) },
];

export const ENABLED: Bodies = [
  { type: 'phase-started', phase: 'enable' },
  { type: 'flags-planned', change: CHANGE },
  { type: 'flags-enabled', change: CHANGE },
  { type: 'service-toggled', service: 'nova_worker', phase: 'enable' },
];

const SMOKED: Bodies = [
  { type: 'phase-started', phase: 'smoke' },
  { type: 'script-started', script: 'smoke', path: '/repo/smoke.sh', timeoutSeconds: 60 },
  { type: 'script-output', script: 'smoke', stream: 'stdout', line: 'checking' },
  { type: 'script-output', script: 'smoke', stream: 'stdout', line: 'all good' },
  { type: 'script-finished', script: 'smoke', result: ENDED },
];

const HEALTHY = [
  looked('golden_mismatch', 0, 0),
  looked('error_rate', 0.5, 0.52),
  looked('latency_p95', 264.25, 270.1),
];

export const MISMATCH: Outcome = {
  verdict: 'rolled-back',
  reasonCode: 'metric-breach',
  reason: 'golden_mismatch increased: 0 -> 1',
};

const BREACHED: Bodies = [
  { type: 'phase-started', phase: 'watch' },
  look(10, HEALTHY),
  look(20, [
    looked('golden_mismatch', 0, 1, { status: 'breach', code: 'metric-breach', message: MISMATCH.reason }),
    ...HEALTHY.slice(1),
  ]),
  { type: 'phase-started', phase: 'rollback' },
  { type: 'rollback-started', outcome: MISMATCH },
];

export interface TestRun {
  readonly events: readonly CanaryEvent[];
  readonly outcome: Outcome;
}

function run(bodies: Bodies, outcome: Outcome): TestRun {
  return { events: timed([...bodies, { type: 'verdict', outcome }]), outcome };
}

export const passed = run(
  [
    ...started(),
    ...MEASURED,
    ...ENABLED,
    ...SMOKED,
    { type: 'phase-started', phase: 'watch' },
    look(10, HEALTHY),
    look(20, HEALTHY, { final: true }),
  ],
  { verdict: 'passed', reasonCode: 'healthy', reason: '3 guarded metrics measured, none over its threshold' },
);

export const failed = run(
  [
    ...started(),
    ...MEASURED,
    ...ENABLED,
    ...SMOKED,
    ...BREACHED,
    { type: 'rollback-finished', restoration: RESTORED },
    { type: 'service-toggled', service: 'nova_worker', phase: 'rollback' },
  ],
  MISMATCH,
);

export const inconclusive = run(
  [
    ...started({ smoke: undefined }),
    {
      type: 'check',
      name: 'metrics',
      status: 'warning',
      message: 'http://127.0.0.1:9090 does not answer; going on without metrics',
    },
    { type: 'phase-started', phase: 'baseline' },
    { type: 'baseline', metric: 'golden_mismatch', baseline: baseline(undefined, { answered: false }) },
    ...ENABLED,
    { type: 'phase-started', phase: 'watch' },
    look(
      20,
      [notLooked('golden_mismatch', 'golden_mismatch could not be read: refused', 'metrics-unavailable')],
      {
        final: true,
      },
    ),
  ],
  {
    verdict: 'inconclusive',
    reasonCode: 'metrics-unavailable',
    reason: 'golden_mismatch could not be read: refused',
  },
);

export const blocked = run(
  [
    ...started(),
    {
      type: 'check',
      name: 'sign-off',
      status: 'failed',
      message: 'failure_catalog needs a sign-off, and /repo/.m4_signoff is missing',
      fix: 'finish the shadow run and have it signed off',
    },
    { type: 'check', name: 'metric uptime', status: 'unknown', message: 'not exported; going on' },
  ],
  {
    verdict: 'blocked',
    reasonCode: 'signoff-missing',
    reason: 'failure_catalog needs a sign-off, and /repo/.m4_signoff is missing',
  },
);

export const planned = run(
  [
    ...started({ dryRun: true }),
    ...MEASURED,
    { type: 'phase-started', phase: 'enable' },
    { type: 'flags-planned', change: CHANGE },
  ],
  { verdict: 'planned', reasonCode: 'dry-run', reason: 'dry run: nothing was changed' },
);

const DENIED = 'EPERM: operation not permitted, /repo/feature_flags.json';

export const incomplete = run(
  [
    ...started(),
    ...MEASURED,
    ...ENABLED,
    ...BREACHED,
    { type: 'rollback-attempt-failed', attempt: 1, error: DENIED, retryInSeconds: 0.1 },
    { type: 'rollback-attempt-failed', attempt: 2, error: DENIED, retryInSeconds: undefined },
    { type: 'rollback-finished', restoration: undefined, error: DENIED },
  ],
  { ...MISMATCH, verdict: 'rollback-incomplete' },
);

export const runs = { passed, failed, inconclusive, blocked, planned, incomplete };
