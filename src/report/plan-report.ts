import { shapeOf } from '../canary/evidence.ts';
import type { MetricsPlan, Plan, ScriptPlan } from '../canary/plan.ts';
import type { OnInconclusive } from '../canary/verdict.ts';
import { redactUrl } from '../safety/secrets.ts';
import { toggleWords } from './plan-words.ts';

/** What a run was to do, decided before it started. */
export interface PlanReport {
  readonly flags: readonly string[];
  readonly scope: 'everywhere' | 'environment';
  readonly baseline_seconds: number;
  readonly watch_seconds: number;
  /** Between two looks; null where they follow the scrapes. */
  readonly look_seconds: number | null;
  /** Addresses are without credentials. */
  readonly source: { readonly kind: 'prometheus' | 'scrape'; readonly addresses: readonly string[] };
  readonly metrics: readonly { readonly name: string; readonly judge: 'evidence' | 'literal' }[];
  /** The chance of a rollback although nothing has changed, over all that is judged by evidence. */
  readonly alpha: number;
  readonly on_inconclusive: OnInconclusive;
  readonly smoke: PlannedScript | null;
  readonly rollback_script: PlannedScript | null;
  /** With what makes each read its flags anew, in words. */
  readonly services: readonly { readonly name: string; readonly after_toggle: string }[];
}

export interface PlannedScript {
  readonly script: string;
  readonly args: readonly string[];
  readonly timeout_seconds: number;
}

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
    metrics: metrics.watched.map((metric) => ({
      name: metric.name,
      judge: shapeOf(metric) ? 'evidence' : 'literal',
    })),
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
