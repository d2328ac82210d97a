import type { SourcePlan } from '../canary/plan.ts';
import type { Clock, MetricSource } from '../canary/ports.ts';
import { prometheusSource } from './prometheus.ts';
import type { MakeClient } from './query-api.ts';
import { scrapeSource } from './scrape.ts';

/** Where metrics come from, as the plan says. Nothing is asked before `reach` or another method is called. `makeClient`: in place of the usual one for Prometheus. */
export function metricSource(plan: SourcePlan, clock: Clock, makeClient?: MakeClient): MetricSource {
  return plan.kind === 'prometheus' ? prometheusSource(plan, clock, makeClient) : scrapeSource(plan, clock);
}
