import type { CounterIncrease } from './metric.ts';
import type { CounterSeries } from './sample.ts';

/** A counter's level and its increase since a moment, over all series; undefined where there are no samples. */
export interface CounterReading {
  readonly level: number;
  readonly newestAt: number;
  readonly counter: CounterIncrease;
}

/**
 * What a counter gained since `since` (ms), series by series.
 *
 * A fall is a restart: the new level is all gain. A series that was not there at `since` was born after it and gains
 * from zero, unless `birthsCount` is false (nobody was looking at `since`, so it may be old). The step that straddles
 * `since` belongs to "after": the flag may have caused it.
 *
 * `seenUntil` tells of each series up to when its samples belong to "before", where that is earlier than `since`. A sample
 * bears the time when its scrape began, so that one which became visible only after `since` may hold what happened after.
 */
export function increaseSince(
  series: readonly CounterSeries[],
  since: number,
  birthsCount: boolean,
  seenUntil: (labels: string) => number = () => since,
): CounterReading | undefined {
  let level = 0;
  let from = 0;
  let increase = 0;
  let restarted = false;
  let newestAt = Number.NEGATIVE_INFINITY;

  for (const { labels, samples } of series) {
    const until = Math.min(since, seenUntil(labels));
    let previous: number | undefined;
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
    from += samples.findLast(({ at, value }) => at <= until && Number.isFinite(value))?.value ?? 0;
    level += previous ?? 0;
  }
  if (!Number.isFinite(newestAt)) return undefined;
  return { level, newestAt, counter: { from, increase, restarted } };
}
