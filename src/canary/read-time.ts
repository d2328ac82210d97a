/** The least that the last evaluation of a watch is given for its reads, in ms. */
const LEAST_LAST_MS = 1000;

/** How long the reads of one evaluation take, and may take once the watch is over. Milliseconds. */
export interface ReadTime {
  add(ms: number, answered: boolean): void;
  /** What an evaluation should be given before the end of the watch: one that begins later would not be complete. */
  usualMs(): number;
  /** What the last evaluation is given: the whole timeout where it is the only one, else what the source has needed. */
  lastMs(): number;
}

/** @param timeoutMs the source's timeout of one request */
export function createReadTime(timeoutMs: number): ReadTime {
  let evaluations = 0;
  let longest = 0;
  const lastMs = (): number =>
    evaluations === 0 ? timeoutMs : Math.min(timeoutMs, Math.max(LEAST_LAST_MS, 2 * longest));
  return {
    add(ms, answered) {
      evaluations += 1;
      // A source that hangs takes its timeout, which says nothing of how long an answer takes.
      if (answered) longest = Math.max(longest, ms);
    },
    usualMs: () => Math.min(longest, timeoutMs),
    lastMs,
  };
}
