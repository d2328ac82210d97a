import type { CounterSeries, Sample } from './sample.ts';

/** A counter's series and the target it was scraped from. All series of one target are scraped at the same moments. */
export interface TargetSeries extends CounterSeries {
  readonly target: string;
}

/** One bucket's series of a histogram; `le` is its upper bound in the metric's own (exported) unit, Infinity for the last. */
export interface BucketSeries extends TargetSeries {
  readonly le: number;
}

/**
 * What lies under a metric, raw: levels as the exporters gave them, series by series, oldest first, so that the judge sees
 * restarts and births for itself. `total` is undefined where events are counted per second.
 */
export type Recorded =
  | {
      readonly kind: 'counts';
      readonly events: readonly TargetSeries[];
      readonly total: readonly TargetSeries[] | undefined;
    }
  | { readonly kind: 'histogram'; readonly buckets: readonly BucketSeries[] }
  | { readonly kind: 'scalar'; readonly samples: readonly Sample[] };
