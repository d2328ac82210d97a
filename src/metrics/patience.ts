import { type Clock, MetricSourceError } from '../canary/ports.ts';
import type { QueryApi } from './query-api.ts';
import { mayPass } from './retry.ts';

/** Pauses between two attempts, in milliseconds: from the first, doubled up to the longest. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4000;

/**
 * The same API, each request sent again with backoff until `withinMs` are over. For what is read once and counts for the
 * whole run: one failed request of many must not lose the history.
 */
export function patiently(api: QueryApi, clock: Clock, withinMs: number): QueryApi {
  const endsAt = clock.now() + withinMs;

  const persist = async <T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs)) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof MetricSourceError) || !mayPass(error) || signal.aborted) throw error;
        const waitMs = Math.max(pauseMs, error.retryAfterMs ?? 0);
        if (clock.now() + waitMs >= endsAt) throw error;
        await clock.sleep(waitMs, signal);
      }
    }
  };

  return {
    ...api,
    instant: (expression, at, signal) => persist(() => api.instant(expression, at, signal), signal),
    range: (expression, from, to, step, signal) =>
      persist(() => api.range(expression, from, to, step, signal), signal),
  };
}
