import type { Clock } from '../canary/ports.ts';

/** What the wall clock says when the monotonic clock is zero, as read once at the start of the process, in ms. */
const epoch = Date.now() - performance.now();

/**
 * The clock of this process: the wall clock at its start, then the monotonic clock. Setting the machine's clock changes
 * neither a duration nor an end, and moments of one run stay in order.
 */
export const systemClock: Clock = {
  now: () => Math.round(epoch + performance.now()),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
    }),
  deadline: (ms, signal) => AbortSignal.any([signal, AbortSignal.timeout(Math.max(0, ms))]),
};
