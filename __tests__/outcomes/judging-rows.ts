import { waitFor } from '../parts/wait-for.ts';
import { playbookMetrics, type Scenario, type Stage } from './scenario.ts';

const { golden_mismatch } = playbookMetrics;

const successRate =
  '100 * (1 - sum(rate(nova_workflow_errors_total{}[5s])) / sum(rate(nova_workflow_requests_total{}[5s])))';
const ratio = { errors: 'nova_workflow_errors_total{}', total: 'nova_workflow_requests_total{}' };
/** Of 2000 requests a second. */
const failing = (share: number) => ({ errorsPerSecond: 2000 * share });

/** How metrics are judged: which way, against which limits, and when not yet; played on every metric server. */
export const judgingRows: readonly Scenario[] = [
  {
    title: 'V1: polled five times a scrape, an unchanged service is never rolled back',
    config: { prometheus: { poll_interval_seconds: 0.2 } },
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V3: a success rate that falls from 95 % to 60 %, with direction: down',
    metrics: { success_rate: { promql: successRate, direction: 'down' } },
    config: { thresholds: { success_rate_delta_pct: 5 } },
    behaviour: (on) => failing(on ? 0.4 : 0.05),
    watch: 30,
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: [/success_rate fell [\d.]+%: 9\d[\d.]* -> [\d.]+ \(threshold: 5% drop\)/, 'at most -5 %'],
    },
  },
  {
    title: 'V3: a success rate that falls, with drop',
    metrics: { success_rate: successRate },
    config: { thresholds: { success_rate: { drop: 2 } } },
    behaviour: (on) => failing(on ? 0.4 : 0.05),
    watch: 30,
    right: { verdict: 'rolled-back', code: 'metric-breach', exit: 1, flags: 'as before' },
  },
  {
    title: 'V7: a share that stays under its maximum',
    metrics: { golden_mismatch, error_rate: ratio },
    config: { thresholds: { error_rate: { max: 0.06, delta_pct: 50 } } },
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V7: a share that exceeds its maximum',
    metrics: { golden_mismatch, error_rate: ratio },
    config: { thresholds: { error_rate: { max: 0.06, delta_pct: 5000 } } },
    behaviour: (on) => failing(on ? 0.2 : 0.05),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: [/error_rate is [\d.]+, above its maximum of 0\.06/],
    },
  },
  {
    title: 'V7: a maximum judged by 3 of 5 evaluations',
    metrics: { active: { gauge: 'nova_active_workflows{}', for: '3 of 5' } },
    config: { thresholds: { active: { max: 10 } } },
    behaviour: (on) => ({ activeWorkflows: on ? 50 : 3 }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: ['active is 50, above its maximum of 10, in 3 of the last 5 evaluations'],
    },
  },
  {
    title: 'V8: a maximum that is in breach before the flag',
    metrics: { golden_mismatch, error_rate: ratio },
    config: { thresholds: { error_rate: { max: 0.02 } } },
    right: {
      verdict: 'blocked',
      code: 'baseline-breach',
      exit: 1,
      flags: 'as before',
      says: [
        'error_rate is above its maximum of 0.02 before the flag goes on',
        'allow_baseline_breach: true',
      ],
    },
  },
  {
    title: 'V8: the same in a dry run',
    metrics: { golden_mismatch, error_rate: ratio },
    config: { thresholds: { error_rate: { max: 0.02 } } },
    args: () => ['--config', 'canary.yaml', '--watch', '15', '--dry-run', '--report', 'report.json'],
    right: { verdict: 'blocked', code: 'baseline-breach', exit: 1, flags: 'as before' },
  },
  {
    title: 'V8: the same, allowed, and no worse',
    metrics: { golden_mismatch, error_rate: { ...ratio, allow_baseline_breach: true } },
    config: { thresholds: { error_rate: { max: 0.02 } } },
    right: { verdict: 'passed', exit: 0, flags: 'on', says: ['before the flag goes on'] },
  },
  {
    title: 'V8: a mismatch counter that already increases',
    before: async (stage) => {
      for (let mismatch = 0; mismatch < 3; mismatch++) {
        stage.service.add('nova_golden_mismatch_total', 1);
        await scrapes(stage, 3);
      }
    },
    right: {
      verdict: 'blocked',
      code: 'baseline-breach',
      exit: 1,
      flags: 'as before',
      says: ['golden_mismatch already increases'],
    },
  },
  {
    title: 'V17: a guard without series is zero while its target is up',
    metrics: { active: { promql: 'sum(nova_active_workflows{})', absent: 'zero' } },
    config: { thresholds: { active: { max: 0 } } },
    behaviour: () => ({ hidden: ['nova_active_workflows'] }),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V17: a guard whose series appears once the flag is on',
    metrics: { active: { promql: 'sum(nova_active_workflows{})', absent: 'zero' } },
    config: { thresholds: { active: { max: 0 } } },
    behaviour: (on) => (on ? {} : { hidden: ['nova_active_workflows'] }),
    right: {
      verdict: 'rolled-back',
      code: 'metric-breach',
      exit: 1,
      flags: 'as before',
      says: [/active is [\d.]+, above its maximum of 0/],
    },
  },
  {
    title: 'V17: no alert fires',
    metrics: { firing: 'count(ALERTS{alertstate="firing"})' },
    config: { thresholds: { firing: { max: 0 } } },
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V17: a rate of errors that were never counted',
    metrics: {
      skill_errors: { promql: 'sum(rate(nova_skill_errors_total{}[10s]))', absent: 'zero' },
    },
    config: { thresholds: { skill_errors: { max: 0.5 } } },
    behaviour: () => ({ hidden: ['nova_skill_errors_total'] }),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
  {
    title: 'V17: a counter that may not increase and has no series',
    metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total{}', absent: 'zero' } },
    behaviour: () => ({ hidden: ['nova_golden_mismatch_total'] }),
    right: { verdict: 'passed', exit: 0, flags: 'on' },
  },
];

/** Waits until the metric server has fetched the service's metrics this many times more. */
async function scrapes({ service }: Stage, count: number): Promise<void> {
  const until = service.scrapes() + count;
  await waitFor(`${count} scrapes`, () => service.scrapes() >= until);
}
