import { limitInBreach, movingCounter } from '../judge/baseline-breach.ts';
import { breachesBefore } from '../judge/evidence.ts';
import type { Baselines, MetricBaseline } from './baseline.ts';
import type { Check } from './check.ts';
import type { Plan, WatchedMetric } from './plan.ts';

/**
 * The limits that are in breach before the flag goes on: whatever the flag does, the watch would end in a rollback. Failed
 * checks block the run; where the config allows the breach, they are warnings.
 */
export function checkBaselines(plan: Plan, baselines: Baselines): Check[] {
  return plan.metrics.watched.flatMap((metric) => {
    const baseline = baselines.get(metric.name);
    return baseline ? breachesOf(metric, baseline, plan.watchSeconds).map((one) => checkOf(metric, one)) : [];
  });
}

function breachesOf(
  metric: WatchedMetric,
  { summary, question }: MetricBaseline,
  watchSeconds: number,
): readonly string[] {
  if (question) return breachesBefore(question);
  return metric.thresholds.flatMap((threshold) => {
    switch (threshold.kind) {
      case 'increase':
        return movingCounter(metric, threshold, summary, watchSeconds) ?? [];
      case 'ceiling':
      case 'floor':
        return limitInBreach(metric, threshold, summary) ?? [];
      default:
        return [];
    }
  });
}

function checkOf({ name, allowBaselineBreach }: WatchedMetric, message: string): Check {
  if (allowBaselineBreach) return { name: 'baseline', status: 'warning', message };
  const fix = `resolve this first, change the threshold, or set allow_baseline_breach: true for ${name}`;
  return { name: 'baseline', status: 'failed', code: 'baseline-breach', message, fix };
}
