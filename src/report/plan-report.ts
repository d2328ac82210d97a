import type { MetricsPlan, Plan, ScriptPlan } from '../canary/plan.ts';
import { redactUrl } from '../safety/secrets.ts';
import { toggleWords } from './plan-words.ts';
import type { PlannedScript, PlanReport } from './report.ts';

/** What a run is to do, as its report has it: no headers, no credentials. */
export function planReport(plan: Plan): PlanReport {
  const { flags, metrics, services } = plan;
  return {
    flags: flags.names,
    scope: flags.scope,
    baseline_seconds: metrics.baselineSeconds,
    watch_seconds: plan.watchSeconds,
    look_seconds: metrics.followsScrapes ? null : metrics.pollSeconds,
    source: { kind: metrics.source.kind, addresses: addressesOf(metrics) },
    metrics: metrics.watched.map(({ name, judge }) => ({ name, judge })),
    alpha: metrics.alpha,
    on_inconclusive: plan.onInconclusive,
    smoke: script(plan.smoke),
    rollback_script: script(plan.rollbackScript),
    services: services.map((service) => ({ name: service.name, after_toggle: toggleWords(service) })),
  };
}

/** Where the metrics come from, without credentials. */
export function addressesOf({ source }: MetricsPlan): readonly string[] {
  return (source.kind === 'prometheus' ? [source.url] : source.targets).map(redactUrl);
}

function script(planned: ScriptPlan | undefined): PlannedScript | null {
  if (!planned) return null;
  return { script: planned.path, args: planned.args, timeout_seconds: planned.timeoutSeconds };
}
