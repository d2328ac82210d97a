import { waitFor } from '../parts/wait-for.ts';
import { playbookMetrics, type Scenario, type Stage } from './scenario.ts';

const slow = [[0.9, 1]] as const;
const { latency_p95, golden_mismatch } = playbookMetrics;

/** What the metrics do, and what must come of it: played on every metric server. */
export const metricRows: readonly Scenario[] = [
  {
    title: 'healthy',
    right: {
      verdict: 'passed',
      code: 'healthy',
      exit: 0,
      flags: 'on',
      says: [/\[INFO\] +CANARY PASSED\n\[INFO\] =+\n$/],
    },
  },
  {
    title: 'healthy, with a mismatch counter that stays at 7',
    behaviour: () => ({ mismatches: 7 }),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'healthy, with a mismatch counter that rose inside the baseline window and is flat now',
    before: async (stage) => {
      stage.service.add('nova_golden_mismatch_total', 2);
      await scrapes(stage, 3);
    },
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'a mismatch, 0 → 1',
    behaviour: (on) => ({ mismatches: on ? 1 : 0 }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: [
        /\[ERROR\] =+\n\[ERROR\] +CANARY FAILED\n\[WARN\] +Rollback reason: golden_mismatch increased: 0 -> 1\n\[INFO\] =+\n$/,
      ],
    },
  },
  {
    title: 'mismatches 5 → 0 (a restart) → 2',
    behaviour: () => ({ mismatches: 5 }),
    whileOn: async ({ service }) => {
      service.restart();
      service.add('nova_golden_mismatch_total', 2);
    },
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['over a restart'],
    },
  },
  {
    title: 'a mismatch counter that is born at 1 after enabling',
    behaviour: (on) => (on ? { mismatches: 1 } : { hidden: ['nova_golden_mismatch_total'] }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['increased: 0 -> 1'],
    },
  },
  {
    title: 'errors 0 → 5/s',
    behaviour: (on) => ({ errorsPerSecond: on ? 5 : 0 }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['error_rate was 0'],
    },
  },
  {
    title: 'errors +30 % under a threshold of 50 %',
    behaviour: (on) => ({ errorsPerSecond: on ? 130 : 100 }),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'errors +80 %',
    behaviour: (on) => ({ errorsPerSecond: on ? 180 : 100 }),
    right: { verdict: 'rolled-back', code: 'metric-breach', exit: 1, flags: 'as before' },
  },
  {
    title: 'errors +80 % for so few that it is chance as like as not: the evidence does not reach',
    behaviour: (on) => ({ errorsPerSecond: on ? 0.54 : 0.3, requestsPerSecond: 20 }),
    right: {
      verdict: 'inconclusive',
      code: 'underpowered',
      exit: 0,
      flags: 'on',
      says: ['too little happened to rule one out'],
    },
  },
  {
    title: 'errors ×4 with `judge: literal`: a breach on sight',
    config: { judge: 'literal' },
    behaviour: (on) => ({ errorsPerSecond: on ? 20 : 5, requestsPerSecond: 200 }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['error_rate increased'],
    },
  },
  {
    title: 'p95 +700 ms',
    behaviour: (on) => (on ? { latencies: slow } : {}),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['latency_p95 increased'],
    },
  },
  {
    title: 'no traffic at all (p95 is NaN)',
    behaviour: () => ({ requestsPerSecond: 0, errorsPerSecond: 0 }),
    right: {
      verdict: 'inconclusive',
      code: 'no-data',
      exit: 0,
      flags: 'on',
      says: ['latency_p95 has no data'],
    },
  },
  {
    title: 'an idle baseline, then slow requests',
    behaviour: (on) => (on ? { latencies: slow } : { requestsPerSecond: 0, errorsPerSecond: 0 }),
    metrics: { latency_p95 },
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['with no baseline'],
    },
  },
  {
    title: 'a gap of 12 s in the baseline, then slow requests',
    behaviour: (on) => (on ? { latencies: slow } : {}),
    config: { prometheus: { baseline_window_seconds: 30 } },
    metrics: { latency_p95 },
    before: async (stage) => {
      stage.service.behave((on) => ({ ...stage.usual(on), requestsPerSecond: 0 }));
      await scrapes(stage, 12);
      stage.service.behave(stage.usual);
      await scrapes(stage, 4);
    },
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['latency_p95 increased'],
    },
  },
  {
    title: 'traffic stops once the flag is on',
    behaviour: (on) => (on ? { requestsPerSecond: 0, errorsPerSecond: 0 } : {}),
    watch: 40,
    right: {
      verdict: 'rolled-back',
      code: 'traffic-lost',
      exit: 1,
      flags: 'as before',
      says: ['traffic'],
    },
  },
  {
    title: 'a metric vanishes once the flag is on',
    behaviour: (on) => (on ? { hidden: ['nova_workflow_errors_total'] } : {}),
    watch: 40,
    right: {
      verdict: 'rolled-back',
      code: 'traffic-lost',
      exit: 1,
      flags: 'as before',
      says: ['error_rate has vanished'],
    },
  },
  {
    title: 'the service dies once the flag is on',
    behaviour: (on) => (on ? { dead: true } : {}),
    watch: 40,
    right: { verdict: 'rolled-back', code: 'traffic-lost', exit: 1, flags: 'as before' },
  },
  {
    title: 'a metric that never existed',
    metrics: {
      ...playbookMetrics,
      latency_p95: 'histogram_quantile(0.95, sum by (le) (rate(nova_typo_bucket{}[10s])))',
    },
    right: {
      verdict: 'inconclusive',
      code: 'no-data',
      exit: 0,
      flags: 'on',
      says: ['latency_p95 has no data'],
    },
  },
  {
    title: 'a metric that never existed, hidden by `or vector(0)`',
    metrics: { ...playbookMetrics, error_rate: 'sum(rate(nova_typo_total{}[10s])) or vector(0)' },
    right: {
      verdict: 'inconclusive',
      code: 'no-data',
      exit: 0,
      flags: 'on',
      says: [/error_rate has no data: the server has no metric nova_typo_total \(it has nova_/],
    },
  },
  {
    title: 'a share of errors by a label that no series carries, hidden by `or vector(0)`',
    metrics: {
      golden_mismatch,
      error_rate:
        '(sum(rate(nova_workflow_requests_total{status=~"5.."}[10s])) or vector(0)) / sum(rate(nova_workflow_requests_total{}[10s]))',
    },
    behaviour: (on) => ({ errorsPerSecond: on ? 41 : 0 }),
    right: {
      verdict: 'inconclusive',
      code: 'no-data',
      exit: 0,
      flags: 'on',
      says: [
        /\[WARN\].*error_rate +no series of nova_workflow_requests_total has the label status/,
        /error_rate +– +– .*no data/,
      ],
    },
  },
  {
    title: 'no traffic at all, hidden by `or vector(0)`',
    metrics: { golden_mismatch, latency_p95: `${latency_p95} or vector(0)` },
    behaviour: () => ({ requestsPerSecond: 0, errorsPerSecond: 0 }),
    right: {
      verdict: 'inconclusive',
      code: 'no-data',
      exit: 0,
      flags: 'on',
      says: ['latency_p95 has no data'],
    },
  },
  {
    title: 'a query that returns several series',
    service: { labelSets: [{ pod: 'a' }, { pod: 'b' }] },
    metrics: { golden_mismatch, error_rate: 'rate(nova_workflow_errors_total{}[10s])' },
    right: {
      verdict: 'blocked',
      code: 'query-invalid',
      exit: 1,
      flags: 'as before',
      says: [/error_rate.*2 series/],
    },
  },
  {
    title: 'a query with a misspelt function',
    metrics: { golden_mismatch, error_rate: 'summ(rate(nova_workflow_errors_total{}[10s]))' },
    right: { verdict: 'invalid', exit: 2, flags: 'as before' },
  },
  {
    title: 'a metric that no threshold guards: watched and shown, with a warning',
    metrics: { ...playbookMetrics, active_workflows: 'sum(nova_active_workflows{})' },
    behaviour: (on) => ({ activeWorkflows: on ? 300 : 3 }),
    right: {
      verdict: 'passed',
      exit: 0,
      flags: 'on',
      says: [/\[WARN\].*active_workflows/, /active_workflows +3 +300/],
    },
  },
  {
    title: 'an empty map of thresholds means the defaults',
    config: { thresholds: {} },
    behaviour: (on) => ({ errorsPerSecond: on ? 180 : 100 }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['threshold: 50%'],
    },
  },
  {
    title: 'no process_start_time_seconds anywhere: the uptime is unknown, and the run goes on',
    service: { uptimeSeconds: 'unknown' },
    right: { verdict: 'passed', exit: 0, flags: 'on', says: [/metric uptime.*going on/] },
  },
  {
    title: 'a service that started a moment ago is not taken for a baseline',
    service: { uptimeSeconds: -3600 },
    right: { verdict: 'blocked', code: 'metric-uptime', exit: 1, flags: 'as before' },
  },
  {
    title: 'a watch of 5 s: paced looks, and no verdict on what they cannot decide',
    behaviour: () => ({ requestsPerSecond: 20, errorsPerSecond: 1 }),
    watch: 5,
    right: { verdict: 'inconclusive', code: 'underpowered', exit: 0, flags: 'on' },
  },
  {
    title: 'no watch: one look, and inconclusive where it cannot decide',
    behaviour: () => ({ requestsPerSecond: 20, errorsPerSecond: 1 }),
    watch: 0,
    right: { verdict: 'inconclusive', code: 'underpowered', exit: 0, flags: 'on' },
  },
];

/** Waits until the metric server has fetched the service's metrics this many times more. */
async function scrapes({ service }: Stage, count: number): Promise<void> {
  const until = service.scrapes() + count;
  await waitFor(`${count} scrapes`, () => service.scrapes() >= until);
}
