import type { CounterIncrease } from '../counters/increase.ts';
import type { NoData } from './no-data.ts';
import type { Sample } from './sample.ts';

export type { CounterIncrease } from '../counters/increase.ts';

/**
 * A limit that a user set for a metric.
 *
 * - `increase`: a counter may rise by `limit` since the flag went on (0: not at all).
 * - `delta-pct`: the value may exceed its baseline by `limit` percent. Values up to `minimum` are never a breach.
 * - `delta`: the value may exceed its baseline by `limit`, in the metric's own unit.
 * - `drop-pct`, `drop`: the value may fall below its baseline by `limit` percent of the baseline, or by `limit`.
 * - `ceiling`, `floor`: the value may not go above, or below, `limit`.
 */
export type Threshold =
  | { readonly kind: 'increase'; readonly limit: number }
  | { readonly kind: 'delta-pct'; readonly limit: number; readonly minimum: number }
  | { readonly kind: 'delta'; readonly limit: number }
  | { readonly kind: 'drop-pct'; readonly limit: number }
  | { readonly kind: 'drop'; readonly limit: number }
  | { readonly kind: 'ceiling'; readonly limit: number }
  | { readonly kind: 'floor'; readonly limit: number };

/** What the judge knows of a metric. */
export interface JudgedMetric {
  readonly name: string;
  /** Shown behind every value; values arrive in this unit. */
  readonly unit: 'ms' | '';
  readonly thresholds: readonly Threshold[];
  /** How far back one value looks, in seconds (the longest range in its query). Until that long after the flag, values still hold some "before". */
  readonly windowSeconds: number;
  /** True for rates of counters, which stand at zero where there was no series before. */
  readonly startsAtZero: boolean;
  /** Whether a metric without series is 0 while a target is up. */
  readonly absentIsZero?: boolean;
  /** Of a metric that is judged literally: how often its limits must be exceeded; undefined for once. */
  readonly confirmation?: Confirmation;
  /** Whether limits that were in breach before the flag went on breach only where the metric also gets worse. */
  readonly allowBaselineBreach?: boolean;
}

/** In how many of the last `of` evaluations with new samples a threshold must be exceeded to be a breach. */
export interface Confirmation {
  readonly breaches: number;
  readonly of: number;
}

/** What was measured before the flag went on. */
export interface Baseline {
  /** False where the metric source gave no answer at all. */
  readonly answered: boolean;
  /** Values over the baseline window, oldest first, NaN included. */
  readonly samples: readonly Sample[];
  /** Mean of the finite values; undefined where there was none. */
  readonly mean: number | undefined;
  /** Raw samples under the metric's series in the window; 0 means that the value was made up by something like `or vector(0)`. */
  readonly rawSamples: number;
  /** The longest stretch of the window without a finite value, in seconds. */
  readonly longestGapSeconds: number;
  /** Time between two scrapes, in seconds. */
  readonly scrapeSeconds: number;
  /** How old the newest sample was, in seconds, where that is more than the scrape interval explains; undefined where data are not late. */
  readonly delaySeconds?: number;
  /** Why the query cannot give data, as the server was asked before the flag. */
  readonly noData?: NoData;
  /** Of the level of a counter: how it moved over the window. */
  readonly counter?: CounterHistory;
}

/** How a counter moved before the flag went on, over all its series. */
export interface CounterHistory {
  readonly increase: number;
  /** At how many scrapes one of its series was higher than before, or had restarted above zero. */
  readonly rises: number;
  readonly secondsSinceLastRise: number;
  /** From the first sample to the last. */
  readonly seconds: number;
}

/**
 * One look at a metric while the flag is on.
 *
 * - `measured`: a finite value. For the level of a counter, `value` is the level and `counter` what became of it since the flag went on.
 * - `idle`: the series are there and give no value: nothing happened that could be measured.
 * - `absent`: no fresh series under the metric.
 * - `unavailable`: the metric source did not answer; nothing is known about the metric.
 *
 * `noData`: why there are no data, or why the value is none, where the source knows.
 */
export type Reading = { readonly noData?: NoData } & (
  | {
      readonly state: 'measured';
      readonly at: number;
      readonly value: number;
      /** When the newest raw sample under it was scraped. */
      readonly newestSampleAt: number;
      readonly counter?: CounterIncrease;
    }
  | { readonly state: 'idle'; readonly at: number }
  | {
      readonly state: 'absent';
      readonly at: number;
      /** When the newest sample was scraped that the server still shows; undefined where the series have ended. */
      readonly newestSampleAt?: number;
    }
  | { readonly state: 'unavailable'; readonly at: number; readonly error: string }
);

/** The moments of the flag, in milliseconds since the epoch. */
export interface FlagOn {
  /** Just before the flags file was written: whatever a counter gained since then counts. */
  readonly writtenAt: number;
  /** When the services had been restarted or told: values are "after" from here on. */
  readonly effectiveAt: number;
}
