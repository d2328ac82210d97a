import type { NoData } from './no-data.ts';

/**
 * What the judge makes of one metric at one look.
 *
 * - `ok`: measured, and within every threshold.
 * - `breach`: outside a threshold, or gone since the flag went on. The run is rolled back.
 * - `undecided`: no breach seen, and the evidence does not reach to say that there is none.
 * - `watched`: no threshold guards this metric; it is shown and decides nothing.
 */
export type Judgement =
  | ({ readonly status: 'ok' } & Comparison)
  | ({
      readonly status: 'breach';
      readonly code: 'metric-breach' | 'traffic-lost';
      readonly message: string;
    } & Comparison)
  | ({
      readonly status: 'undecided';
      readonly code: 'no-data' | 'underpowered' | 'metrics-unavailable' | 'partial-data';
      readonly message: string;
      /** Why there are no data, where that is known. */
      readonly noData?: NoData;
    } & Comparison)
  | ({ readonly status: 'watched' } & Comparison);

/** Baseline and current value side by side, as far as they are known. */
export interface Comparison {
  readonly baseline: number | undefined;
  readonly current: number | undefined;
  /** Current minus baseline; for a counter, its increase since the flag went on. */
  readonly delta: number | undefined;
  readonly deltaPct: number | undefined;
}

/** A change in percent of what was before; undefined where there is no number for it, as from zero or the tiniest of numbers. */
export function percentOf(delta: number, before: number): number | undefined {
  const percent = (delta / Math.abs(before)) * 100;
  return Number.isFinite(percent) ? percent : undefined;
}
