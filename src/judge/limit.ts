import type { Threshold } from './metric.ts';

/**
 * The value beyond which a threshold takes a metric for broken: above it, or below it for a floor. In the metric's unit;
 * undefined where the threshold is counted from a baseline (`before`) that is not known.
 */
export function limitValue(threshold: Threshold, before: number | undefined): number | undefined {
  switch (threshold.kind) {
    case 'ceiling':
    case 'floor':
      return threshold.limit;
    case 'increase':
    case 'delta':
      return before === undefined ? undefined : before + threshold.limit;
    case 'delta-pct':
      if (before === undefined) return undefined;
      return Math.max(threshold.minimum, before + Math.abs(before) * (threshold.limit / 100));
  }
}
