import type { GuardSeries } from '../counters/increase.ts';
import type { NoData } from '../judge/no-data.ts';
import type { Recorded } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import type { TargetPresence } from '../judge/traffic/presence.ts';
import type { MetricQuery } from './plan.ts';

/**
 * What a metric source could not do.
 *
 * - `unavailable`: no usable answer (down, hanging, 5xx, garbage). The next one may be good.
 * - `misconfigured`: it refuses the client or is not a metrics server (401, 403, 404, TLS, a login page). Waiting does not help.
 * - `partial`: it answered, and said that data are missing.
 * - `too-large`: more than the server's limits allow at once. A smaller piece may be answered.
 * - `rejected`: it answered that the query is wrong.
 */
export class MetricSourceError extends Error {
  readonly kind: 'unavailable' | 'misconfigured' | 'partial' | 'too-large' | 'rejected';
  /** What to do about it, in the imperative. */
  readonly fix: string | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  constructor(
    kind: MetricSourceError['kind'],
    message: string,
    more: { readonly fix?: string | undefined; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'MetricSourceError';
    this.kind = kind;
    this.fix = more.fix;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** How long a process that exports metrics has been up. `target`: as in `TargetSeries`. */
export interface TargetUptime {
  readonly target: string;
  readonly seconds: number;
}

/** How many raw samples lie under a metric, and when the newest one was taken (ms). */
export interface Coverage {
  readonly rawSamples: number;
  readonly newestAt: number | undefined;
}

/** All times are in milliseconds of the Clock port; a source translates to its own. Every method throws MetricSourceError. */
export interface MetricSource {
  /** For logs and reports, without credentials: `Prometheus at http://127.0.0.1:9090`. */
  readonly description: string;
  /** Resolves when the source answers. */
  reach(signal: AbortSignal): Promise<void>;
  /** Asks the query once to see that it is understood and gives at most one series. Resolves to what the server remarks on it. Rejected queries throw. */
  check(query: MetricQuery, signal: AbortSignal): Promise<readonly string[]>;
  /** Why the query, or a part of it, can match nothing that the source has; undefined where it can, or where that is unknown. */
  noData(query: MetricQuery, signal: AbortSignal): Promise<NoData | undefined>;
  /** How long each process that exports these metrics has been up; empty where that is not exported. */
  uptime(queries: readonly MetricQuery[], signal: AbortSignal): Promise<readonly TargetUptime[]>;
  /** The time between two scrapes of these metrics, in seconds; undefined where unknown. */
  scrapeInterval(queries: readonly MetricQuery[], signal: AbortSignal): Promise<number | undefined>;
  /** The metric's values between two moments, `stepSeconds` apart, scaled. */
  history(
    query: MetricQuery,
    from: number,
    to: number,
    stepSeconds: number,
    signal: AbortSignal,
  ): Promise<readonly Sample[]>;
  /** The metric's value now, or `agoSeconds` before, scaled; undefined where there is none, NaN where it is not a number. */
  value(query: MetricQuery, signal: AbortSignal, agoSeconds?: number): Promise<number | undefined>;
  /** For each query, what lies under its selectors in the last `seconds`. */
  coverage(
    queries: readonly MetricQuery[],
    seconds: number,
    signal: AbortSignal,
  ): Promise<readonly Coverage[]>;
  /** Raw samples of the query's `counter`, one entry per series, from `from` until now. */
  counters(query: MetricQuery, from: number, signal: AbortSignal): Promise<readonly GuardSeries[]>;
  /**
   * What lies under the query from `from` until `to` (now, where undefined): raw series where it is `counted`, else its
   * values, a scrape apart. A series that its target was scraped without at first begins with a zero for each of those
   * scrapes. Rejects as `rejected` what is too much to be read one by one.
   */
  recorded(query: MetricQuery, from: number, to: number | undefined, signal: AbortSignal): Promise<Recorded>;
  /** What was found out of the series that the user should know before the flag goes on, so far. A source that finds nothing has none. */
  findings?(): readonly string[];
  /**
   * How the targets of these metrics (by name) were scraped from `from` until `to` (now, where undefined), as far as the
   * source records that; empty where it does not. `known` are targets that may have nothing to show at the moment, as while they are down.
   */
  presence(
    queries: ReadonlyMap<string, MetricQuery>,
    from: number,
    to: number | undefined,
    known: readonly TargetPresence[],
    signal: AbortSignal,
  ): Promise<readonly TargetPresence[]>;
  /** Ends connections and timers. */
  close(): void;
}
