import type { JudgedMetric, Threshold } from './metric.ts';

/** How far a metric may rise, in the unit that its data come in. */
export interface Allowance {
  readonly threshold: Extract<Threshold, { kind: 'delta-pct' | 'delta' }>;
  /** The rise over a baseline of `before` that is too much. */
  readonly rise: (before: number) => number;
  /** Values up to this are never too much. */
  readonly floor: number;
}

/** The thresholds that evidence can judge. `scale` leads from the data's unit to the metric's. */
export function allowances(metric: JudgedMetric, scale: number): readonly Allowance[] {
  return metric.thresholds.flatMap((threshold): Allowance[] => {
    switch (threshold.kind) {
      case 'delta-pct':
        return [
          {
            threshold,
            rise: (before) => (threshold.limit / 100) * Math.abs(before),
            floor: threshold.minimum / scale,
          },
        ];
      case 'delta':
        return [{ threshold, rise: () => threshold.limit / scale, floor: Number.NEGATIVE_INFINITY }];
      default:
        return [];
    }
  });
}
