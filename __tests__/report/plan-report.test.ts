import { describe, expect, it } from '@jest/globals';
import { planReport } from '../../src/report/plan-report.ts';
import { plan } from './run-parts.ts';

describe('the plan in the report', () => {
  it('tells what was to be done, without credentials', () => {
    expect(planReport(plan())).toEqual({
      flags: ['failure_catalog'],
      scope: 'everywhere',
      baseline_seconds: 300,
      watch_seconds: 20,
      look_seconds: 10,
      source: { kind: 'prometheus', addresses: ['http://127.0.0.1:9090'] },
      metrics: ['golden_mismatch', 'error_rate', 'latency_p95'].map((name) => ({ name, judge: 'literal' })),
      alpha: 0.01,
      on_inconclusive: 'warn',
      smoke: { script: '/repo/smoke.sh', args: [], timeout_seconds: 60 },
      rollback_script: null,
      services: [{ name: 'nova_worker', after_toggle: 'restart (docker)' }],
    });
  });

  it('has no distance between looks that follow the scrapes', () => {
    const { metrics } = plan();
    expect(planReport(plan({ metrics: { ...metrics, followsScrapes: true } })).look_seconds).toBeNull();
  });
});
