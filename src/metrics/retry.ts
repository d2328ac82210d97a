import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';

export interface RetryOptions {
  readonly clock: Clock;
  /** No further attempt begins once a call has taken this long, and none lasts longer, in milliseconds. */
  readonly withinMs: number;
  /** Waits before the second and third attempt, in milliseconds. Default 200 and 800. */
  readonly pausesMs?: readonly number[];
}

/** An attempt that uses up its own time says better why than a call that was cut. */
const SLACK_MS = 200;

/**
 * The same source, asked again where the next answer may be good, and not before the server wants to be asked. What it
 * rejected or refused stays so, and an aborted signal ends it. A call with its retries takes `withinMs` at most, so that a
 * server that hangs does not outlast a watch; only a history, which is read once for the whole run, has its own patience.
 */
export function withRetries(source: MetricSource, options: RetryOptions): MetricSource {
  const { clock, withinMs, pausesMs = [200, 800] } = options;

  const retried = async <T>(
    attempt: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    const startedAt = clock.now();
    for (const pauseMs of pausesMs) {
      let waitMs = pauseMs;
      try {
        return await attempt(signal);
      } catch (error) {
        if (!(error instanceof MetricSourceError) || !mayPass(error) || signal.aborted) throw error;
        waitMs = Math.max(pauseMs, error.retryAfterMs ?? 0);
        if (clock.now() + waitMs - startedAt >= withinMs) throw error;
      }
      await clock.sleep(waitMs, signal);
    }
    return attempt(signal);
  };

  const bounded = async <T>(
    attempt: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    const late = AbortSignal.timeout(withinMs + SLACK_MS);
    try {
      return await retried(attempt, AbortSignal.any([signal, late]));
    } catch (error) {
      if (!late.aborted || signal.aborted || !(error instanceof MetricSourceError)) throw error;
      throw new MetricSourceError('unavailable', `no answer within ${withinMs / 1000} s`);
    }
  };

  return {
    description: source.description,
    reach: (signal) => bounded((within) => source.reach(within), signal),
    check: (query, signal) => bounded((within) => source.check(query, within), signal),
    noData: (query, signal) => bounded((within) => source.noData(query, within), signal),
    uptime: (queries, signal) => bounded((within) => source.uptime(queries, within), signal),
    scrapeInterval: (queries, signal) => bounded((within) => source.scrapeInterval(queries, within), signal),
    history: (query, from, to, step, signal) =>
      retried((within) => source.history(query, from, to, step, within), signal),
    value: (query, signal, ago) => bounded((within) => source.value(query, within, ago), signal),
    coverage: (queries, seconds, signal) =>
      bounded((within) => source.coverage(queries, seconds, within), signal),
    counters: (query, from, signal) => bounded((within) => source.counters(query, from, within), signal),
    recorded(query, from, to, signal) {
      const read = (within: AbortSignal) => source.recorded(query, from, to, within);
      return to === undefined ? bounded(read, signal) : retried(read, signal);
    },
    presence(queries, from, to, known, signal) {
      const read = (within: AbortSignal) => source.presence(queries, from, to, known, within);
      return to === undefined ? bounded(read, signal) : retried(read, signal);
    },
    close: () => source.close(),
  };
}

/** Whether the same request may be answered a moment later. */
export const mayPass = ({ kind }: MetricSourceError): boolean => kind === 'unavailable' || kind === 'partial';
