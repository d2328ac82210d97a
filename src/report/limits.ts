import type { WatchedMetric } from '../canary/plan.ts';
import { limitValue } from '../judge/limit.ts';
import type { Threshold } from '../judge/metric.ts';
import type { Limit } from './report.ts';
import { finite } from './samples.ts';
import { thresholdWords } from './words.ts';

/** A metric's thresholds as the report has them, before its baseline is known. */
export function limitsOf({ thresholds, unit }: WatchedMetric): readonly Limit[] {
  return thresholds.map((threshold) => ({
    kind: threshold.kind,
    limit: threshold.limit,
    minimum: threshold.kind === 'delta-pct' ? threshold.minimum : null,
    value: finite(limitValue(threshold, undefined)),
    words: thresholdWords(threshold, unit),
  }));
}

/** The same limits, counted from a baseline. */
export function limitsFrom(limits: readonly Limit[], baseline: number | null): readonly Limit[] {
  return limits.map((limit) => ({
    ...limit,
    value: finite(limitValue(thresholdOf(limit), baseline ?? undefined)),
  }));
}

function thresholdOf({ kind, limit, minimum }: Limit): Threshold {
  return kind === 'delta-pct' ? { kind, limit, minimum: minimum ?? 0 } : { kind, limit };
}
