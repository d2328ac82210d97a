import { type Clock, MetricSourceError } from '../canary/ports.ts';

/** How long a server that refuses is left alone, in milliseconds: from the first pause, doubled up to the longest. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Keeps a server that refuses its client, or asks to be left alone, from being asked many times a second. */
export interface RefusalGate {
  /** Does the work, or throws the last refusal again while its pause lasts. @throws MetricSourceError */
  pass<T>(work: () => Promise<T>): Promise<T>;
}

export function createRefusalGate(clock: Clock): RefusalGate {
  let refused: { readonly error: MetricSourceError; readonly until: number } | undefined;
  let pauseMs = FIRST_PAUSE_MS;

  const remember = (error: unknown): void => {
    if (!(error instanceof MetricSourceError)) return;
    const now = clock.now();
    if (error.kind === 'misconfigured') {
      // Of requests that were sent together only the first makes the pause longer.
      if (refused && now < refused.until) return;
      refused = { error, until: now + pauseMs };
      pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
    } else if (error.retryAfterMs !== undefined) refused = { error, until: now + error.retryAfterMs };
  };

  return {
    async pass(work) {
      const now = clock.now();
      // A clock that was set back must not keep the gate shut.
      if (refused && now < refused.until && refused.until - now <= LONGEST_PAUSE_MS) {
        const { kind, message, fix } = refused.error;
        const retryAfterMs = kind === 'misconfigured' ? undefined : refused.until - now;
        throw new MetricSourceError(kind, message, { fix, retryAfterMs });
      }
      try {
        const result = await work();
        refused = undefined;
        pauseMs = FIRST_PAUSE_MS;
        return result;
      } catch (error) {
        remember(error);
        throw error;
      }
    },
  };
}
