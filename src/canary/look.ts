import { increaseSince, type Newest } from '../counters/increase.ts';
import type { FlagOn, Reading } from '../judge/metric.ts';
import { type Baselines, COUNTER_LOOKBACK_SCRAPES } from './baseline.ts';
import type { WatchedMetric } from './plan.ts';
import { FRESH_SCRAPES, readingOf, type Value } from './reading.ts';
import { messageOf, type Run } from './run.ts';

/** Reads every metric once, all at the same time. What a source does not say becomes a reading that says so. */
export async function readMetrics(
  run: Run,
  baselines: Baselines,
  flag: FlagOn,
): Promise<ReadonlyMap<string, Reading>> {
  const { plan, ports, cancel } = run;
  const { watched } = plan.metrics;
  const scrapeSeconds = Math.max(...[...baselines.values()].map(({ summary }) => summary.scrapeSeconds));
  const coverage = ports.metrics
    .coverage(
      watched.map(({ query }) => query),
      Math.ceil(FRESH_SCRAPES * scrapeSeconds),
      cancel,
    )
    .catch((error: unknown) => messageOf(error));
  const readings = await Promise.all(
    watched.map(async (metric, index): Promise<[string, Reading]> => {
      const values = readValue(run, metric, baselines, flag).catch((error: unknown) => messageOf(error));
      const [covered, value] = await Promise.all([coverage, values]);
      const at = ports.clock.now();
      if (typeof covered === 'string') return [metric.name, { state: 'unavailable', at, error: covered }];
      if (typeof value === 'string') return [metric.name, { state: 'unavailable', at, error: value }];
      return [metric.name, readingOf(at, value, covered[index]?.newestAt, scrapeSeconds)];
    }),
  );
  return new Map(readings);
}

async function readValue(
  { ports, cancel }: Run,
  { name, query, absentIsZero }: WatchedMetric,
  baselines: Baselines,
  flag: FlagOn,
): Promise<Value> {
  if (query.counter === undefined) {
    const value = await ports.metrics.value(query, cancel);
    return value === undefined ? undefined : { value };
  }
  const { summary: baseline, seen } = baselines.get(name) ?? {};
  const scrapeMs = (baseline?.scrapeSeconds ?? 0) * 1000;
  const lookback = COUNTER_LOOKBACK_SCRAPES * scrapeMs;
  // No scrape takes longer than the time between two: what is older cannot know of the flag, seen or not.
  const until = (labels: string): number =>
    seen ? Math.max(seen.get(labels)?.sample.at ?? 0, flag.writtenAt - scrapeMs) : flag.writtenAt;
  const newest: Newest = seen ?? new Map();
  const series = await ports.metrics.counters(query, flag.writtenAt - lookback, cancel);
  // A series that nobody was looking for before the flag may be old: only a source that answered then can tell a birth.
  const reading = increaseSince(series, flag.writtenAt, baseline?.answered ?? false, { until, newest });
  if (!reading && absentIsZero) return { value: 0, counter: { from: 0, increase: 0, restarted: false } };
  return reading && { value: reading.level, counter: reading.counter };
}
