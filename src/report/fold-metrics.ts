import type { MetricLook } from '../canary/analysis.ts';
import type { CanaryEvent } from '../canary/events.ts';
import type { MetricsPlan } from '../canary/plan.ts';
import { unmeasured, withBaseline, withLook } from './evidence.ts';
import { limitsFrom } from './limits.ts';
import { addressesOf } from './plan-report.ts';
import type { EvidencePoint, Report } from './report.ts';
import { added, finite, iso, pointsEach, thinned, toPoint } from './samples.ts';

type Look = Extract<CanaryEvent, { type: 'look' }>;
type MetricParts = Pick<
  Report,
  'metrics_source' | 'metrics_baseline' | 'metrics_current' | 'metrics_delta' | 'evidence' | 'samples'
>;

/** All that a report says of metrics before one was measured. */
export function metricsOfPlan(plan: MetricsPlan, watchSeconds: number): MetricParts {
  const { watched } = plan;
  const each = <Value>(value: Value): Record<string, Value> =>
    Object.fromEntries(watched.map(({ name }) => [name, value]));
  return {
    metrics_source: watched.length === 0 ? null : addressesOf(plan).join(', '),
    metrics_baseline: each(null),
    metrics_current: each(null),
    metrics_delta: each(null),
    evidence: Object.fromEntries(
      watched.map((metric) => [metric.name, unmeasured(metric, plan.baselineSeconds, watchSeconds)]),
    ),
    samples: each({ baseline: [], watch: [], evidence: [] }),
  };
}

export function foldBaseline(report: Report, event: Extract<CanaryEvent, { type: 'baseline' }>): Report {
  const { metric, baseline } = event;
  const evidence = report.evidence[metric];
  const samples = report.samples[metric];
  if (!evidence || !samples) return report;
  const points = thinned(baseline.samples, budget(report)).map(({ at, value }) => toPoint(at, value));
  const folded = {
    ...report,
    evidence: { ...report.evidence, [metric]: withBaseline(evidence, event) },
    samples: { ...report.samples, [metric]: { ...samples, baseline: points } },
  };
  // A value of a query that can match nothing is made up.
  return comparedWith(folded, metric, baseline.noData ? undefined : baseline.mean);
}

export function foldLook(report: Report, look: Look): Report {
  return look.metrics.reduce((soFar, metricLook) => foldMetric(soFar, look, metricLook), report);
}

function foldMetric(report: Report, look: Look, metricLook: MetricLook): Report {
  const { metric, reading, judgement } = metricLook;
  const evidence = report.evidence[metric];
  const samples = report.samples[metric];
  if (!evidence || !samples) return report;
  const value = reading.state === 'measured' ? reading.value : undefined;
  const watch = added(samples.watch, toPoint(reading.at, value), budget(report));
  const point = evidencePoint(metricLook);
  const points = point ? added(samples.evidence, point, budget(report)) : samples.evidence;
  const looked: Report = {
    ...report,
    evidence: { ...report.evidence, [metric]: withLook(evidence, look, metricLook) },
    samples: { ...report.samples, [metric]: { ...samples, watch, evidence: points } },
  };
  // A source that did not answer says nothing new: what was known last stands.
  if (reading.state === 'unavailable') return looked;
  const { baseline, current, delta } = judgement;
  return {
    ...(baseline === undefined ? looked : comparedWith(looked, metric, baseline)),
    metrics_current: { ...looked.metrics_current, [metric]: finite(current) },
    metrics_delta: { ...looked.metrics_delta, [metric]: finite(delta) },
  };
}

/** The report with what a metric is compared with, and the limits that are counted from it. */
function comparedWith(report: Report, metric: string, mean: number | undefined): Report {
  const evidence = report.evidence[metric];
  if (!evidence) return report;
  const baseline = finite(mean);
  const limits = limitsFrom(evidence.limits, baseline);
  return {
    ...report,
    metrics_baseline: { ...report.metrics_baseline, [metric]: baseline },
    evidence: { ...report.evidence, [metric]: { ...evidence, limits } },
  };
}

function evidencePoint({ reading, judgement }: MetricLook): EvidencePoint | undefined {
  if (!('proof' in judgement)) return undefined;
  const { pValue, level } = judgement.proof;
  return { time: iso(reading.at), p_value: finite(pValue), level: finite(level) };
}

function budget(report: Report): number {
  return pointsEach(Object.keys(report.evidence).length);
}
