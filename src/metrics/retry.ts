import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';

export interface RetryOptions {
  readonly clock: Clock;
  /** No further attempt begins once a call has taken this long, in milliseconds. */
  readonly withinMs: number;
  /** Waits before the second and third attempt, in milliseconds. Default 200 and 800. */
  readonly pausesMs?: readonly number[];
}

/**
 * The same source, asked again where it was unavailable. What it rejected stays rejected, and an aborted signal ends it.
 * A server that hangs uses up the time with its first attempt, so that a retry never doubles a wait.
 */
export function withRetries(source: MetricSource, options: RetryOptions): MetricSource {
  const { clock, withinMs, pausesMs = [200, 800] } = options;

  const retried = async <T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const startedAt = clock.now();
    for (const pauseMs of pausesMs) {
      try {
        return await attempt();
      } catch (error) {
        const unavailable = error instanceof MetricSourceError && error.kind === 'unavailable';
        const inTime = clock.now() + pauseMs - startedAt < withinMs;
        if (!unavailable || !inTime || signal.aborted) throw error;
      }
      await clock.sleep(pauseMs, signal);
    }
    return attempt();
  };

  return {
    description: source.description,
    reach: (signal) => retried(() => source.reach(signal), signal),
    check: (query, signal) => retried(() => source.check(query, signal), signal),
    uptime: (queries, signal) => retried(() => source.uptime(queries, signal), signal),
    scrapeInterval: (queries, signal) => retried(() => source.scrapeInterval(queries, signal), signal),
    history: (query, from, to, step, signal) =>
      retried(() => source.history(query, from, to, step, signal), signal),
    value: (query, signal, ago) => retried(() => source.value(query, signal, ago), signal),
    coverage: (queries, seconds, signal) => retried(() => source.coverage(queries, seconds, signal), signal),
    counters: (query, from, signal) => retried(() => source.counters(query, from, signal), signal),
    recorded: (query, from, to, signal) => retried(() => source.recorded(query, from, to, signal), signal),
    presence: (queries, from, to, known, signal) =>
      retried(() => source.presence(queries, from, to, known, signal), signal),
    close: () => source.close(),
  };
}
