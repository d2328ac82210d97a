import { increaseSince, type Newest } from '../counters/increase.ts';
import type { FlagOn, Reading } from '../judge/metric.ts';
import type { NoData } from '../judge/no-data.ts';
import { type Baselines, COUNTER_BIRTH_SECONDS, COUNTER_LOOKBACK_SCRAPES } from './baseline.ts';
import type { WatchedMetric } from './plan.ts';
import { MetricSourceError } from './ports.ts';
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
    .catch((error: unknown) => new Failure(error));
  const readings = await Promise.all(
    watched.map(async (metric, index): Promise<[string, Reading]> => {
      const values = readValue(run, metric, baselines, flag).catch((error: unknown) => new Failure(error));
      const [covered, value, noData] = await Promise.all([
        coverage,
        values,
        noDataNow(run, metric, baselines.get(metric.name)?.summary.noData),
      ]);
      const at = ports.clock.now();
      const { delaySeconds } = baselines.get(metric.name)?.summary ?? {};
      if (covered instanceof Failure) return [metric.name, covered.reading(at)];
      if (value instanceof Failure) return [metric.name, value.reading(at)];
      const reading = readingOf(at, value, covered[index]?.newestAt, scrapeSeconds, delaySeconds);
      return [metric.name, noData ? { ...reading, noData } : reading];
    }),
  );
  return new Map(readings);
}

/** Why a read gave nothing, as a reading. */
class Failure {
  private readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
  reading(at: number): Reading {
    const said = messageOf(this.error);
    const isPartial = this.error instanceof MetricSourceError && this.error.kind === 'partial';
    const noData: NoData = { kind: isPartial ? 'partial' : 'unreadable', said };
    return { state: 'unavailable', at, error: said, noData };
  }
}

/** Whether what the query could not match before the flag is still missing: a metric may appear with its first event. */
async function noDataNow(
  { ports, cancel }: Run,
  { query }: WatchedMetric,
  before: NoData | undefined,
): Promise<NoData | undefined> {
  if (before === undefined) return undefined;
  const now = await ports.metrics.noData(query, cancel).catch(() => before);
  return now?.kind === 'range-too-short' && before.kind !== now.kind ? undefined : now;
}

async function readValue(
  { ports, cancel }: Run,
  { name, query, absentIsZero }: WatchedMetric,
  baselines: Baselines,
  flag: FlagOn,
): Promise<Value> {
  if (query.counter === undefined) {
    const { delaySeconds = 0 } = baselines.get(name)?.summary ?? {};
    const value = await ports.metrics.value(query, cancel, delaySeconds);
    return value === undefined ? undefined : { value };
  }
  const { summary: baseline, seen } = baselines.get(name) ?? {};
  const scrapeMs = (baseline?.scrapeSeconds ?? 0) * 1000;
  const usual = COUNTER_LOOKBACK_SCRAPES * scrapeMs + (baseline?.delaySeconds ?? 0) * 1000;
  // What was not there before the flag, or could not be read, is read now from long before it.
  const lookback = seen?.size ? usual : Math.max(usual, COUNTER_BIRTH_SECONDS * 1000);
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
