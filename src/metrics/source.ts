import type { SourcePlan } from '../canary/plan.ts';
import type { Clock, MetricSource } from '../canary/ports.ts';
import { prometheusSource } from './prometheus.ts';
import { scrapeSource } from './scrape.ts';

/** Where metrics come from, as the plan says. Nothing is asked before `reach` or another method is called. */
export function metricSource(plan: SourcePlan, clock: Clock): MetricSource {
  return plan.kind === 'prometheus' ? prometheusSource(plan, clock) : scrapeSource(plan, clock);
}
