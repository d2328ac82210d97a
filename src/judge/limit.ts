import type { Threshold } from './metric.ts';

/** Whether a threshold is breached below its value, not above it. */
export function isLowerLimit(kind: Threshold['kind']): boolean {
  return kind === 'floor' || kind === 'drop' || kind === 'drop-pct';
}

/**
 * The value beyond which a threshold takes a metric for broken: above it, or below it for a floor and a drop. In the metric's unit;
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
    case 'drop':
      return before === undefined ? undefined : before - threshold.limit;
    case 'drop-pct':
      return before === undefined ? undefined : before - Math.abs(before) * (threshold.limit / 100);
    case 'delta-pct':
      if (before === undefined) return undefined;
      return Math.max(threshold.minimum, before + Math.abs(before) * (threshold.limit / 100));
  }
}
