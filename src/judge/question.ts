import type { JudgedMetric } from './metric.ts';
import type { Recorded } from './recorded.ts';

/** How a metric can be judged by evidence. Values arrive scaled by `scale` in the metric's unit (a histogram of seconds shown in ms: 1000). */
export type Shape =
  /** `showsGood`: the value is the share of good events, and the counted events are the bad ones. */
  | { readonly kind: 'counts'; readonly scale: number; readonly showsGood?: boolean }
  /** `unit`: in which words values are shown ("dollars/s"), empty where that is not known. */
  | { readonly kind: 'amounts'; readonly scale: number; readonly unit: string }
  | { readonly kind: 'histogram'; readonly quantile: number; readonly scale: number }
  | { readonly kind: 'scalar' };

/** What the evidence judge is asked about one metric, all known before the flag goes on. */
export interface Question {
  readonly metric: JudgedMetric;
  readonly shape: Shape;
  /** Samples from `baselineFrom` up to the flag. */
  readonly baseline: Recorded;
  /** Milliseconds since the epoch. */
  readonly baselineFrom: number;
  readonly scrapeSeconds: number;
  readonly watchSeconds: number;
  /** This metric's share of the run's chance of a false rollback (see `shareAlpha`). */
  readonly alpha: number;
}
