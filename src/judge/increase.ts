import type { CounterIncrease } from './metric.ts';
import type { CounterSeries } from './sample.ts';

/** A counter's level and its increase since a moment, over all series; undefined where there are no samples. */
export interface CounterReading {
  readonly level: number;
  readonly newestAt: number;
  readonly counter: CounterIncrease;
}

/** What was seen of a counter's series before a moment, by their labels. */
export interface SeenBefore {
  /**
   * Up to when the samples of a series belong to "before" (ms), where that is earlier than the moment itself. A sample bears
   * the time when its scrape began, so that one which became visible only later may hold what happened after.
   */
  until(labels: string): number;
  /** Its last level, where it was there once and then away: its return is no birth. */
  level(labels: string): number | undefined;
}

/**
 * What a counter gained since `since` (ms), series by series.
 *
 * A fall is a restart: the new level is all gain. A series that was not there at `since` was born after it and gains
 * from zero, unless `birthsCount` is false (nobody was looking at `since`, so it may be old). The step that straddles
 * `since` belongs to "after": the flag may have caused it.
 */
export function increaseSince(
  series: readonly CounterSeries[],
  since: number,
  birthsCount: boolean,
  seen: SeenBefore = { until: () => since, level: () => undefined },
): CounterReading | undefined {
  let level = 0;
  let from = 0;
  let increase = 0;
  let restarted = false;
  let newestAt = Number.NEGATIVE_INFINITY;

  for (const { labels, samples } of series) {
    const until = Math.min(since, seen.until(labels));
    const former = seen.level(labels);
    let previous = former;
    for (const { at, value } of samples) {
      if (!Number.isFinite(value)) continue;
      newestAt = Math.max(newestAt, at);
      if (at > until) {
        if (previous === undefined && !birthsCount) from += value;
        else if (previous === undefined) increase += value;
        else if (value < previous) {
          increase += value;
          restarted = true;
        } else increase += value - previous;
      }
      previous = value;
    }
    from += samples.findLast(({ at, value }) => at <= until && Number.isFinite(value))?.value ?? former ?? 0;
    level += previous ?? 0;
  }
  if (!Number.isFinite(newestAt)) return undefined;
  return { level, newestAt, counter: { from, increase, restarted } };
}
