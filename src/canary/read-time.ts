import type { Clock } from './ports.ts';

/** The least that the last evaluation of a watch is given for its reads, in ms. */
const LEAST_LAST_MS = 1000;

/** How long the reads of one evaluation take, and may take once the watch is over. Milliseconds. */
export interface ReadTime {
  /**
   * Resolves as `read` does, and remembers how long it took where it was answered: a read that hangs takes its timeout,
   * which says nothing of how long an answer takes.
   */
  measure<T>(read: Promise<T>, isAnswered: (result: T) => boolean): Promise<T>;
  /** What an evaluation should be given before the end of the watch: one that begins later would not be complete. */
  usualMs(): number;
  /** What the last evaluation is given: the whole timeout where it is the only one, else what the source has needed. */
  lastMs(): number;
}

/** @param timeoutMs the source's timeout of one request */
export function createReadTime(clock: Clock, timeoutMs: number): ReadTime {
  let isFirst = true;
  let longest = 0;
  return {
    async measure(read, isAnswered) {
      const startedAt = clock.now();
      const result = await read;
      isFirst = false;
      if (isAnswered(result)) longest = Math.max(longest, clock.now() - startedAt);
      return result;
    },
    usualMs: () => Math.min(longest, timeoutMs),
    lastMs: () => (isFirst ? timeoutMs : Math.min(timeoutMs, Math.max(LEAST_LAST_MS, 2 * longest))),
  };
}
