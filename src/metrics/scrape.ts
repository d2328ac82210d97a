import type { MetricQuery, SourcePlan } from '../canary/plan.ts';
import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Sample } from '../judge/sample.ts';
import { joinedStarts } from '../judge/traffic/presence.ts';
import { selectorsOf } from '../promql/compile.ts';
import { createCollector } from './collector.ts';
import { latest } from './coverage.ts';
import { evaluate } from './evaluate.ts';
import { moments } from './history.ts';
import { medianInterval } from './interval.ts';
import { exposedInventory } from './inventory.ts';
import { seriesText } from './labels.ts';
import { levelAt } from './rates.ts';
import { type RawSeries, readRecorded } from './recorded.ts';
import { createRecording, type RecordedSeries } from './recording.ts';
import { shortRange } from './short-range.ts';
import { unmatched } from './unmatched.ts';
import { inUnit } from './value.ts';

export type ScrapePlan = Extract<SourcePlan, { kind: 'scrape' }>;

const PROCESS_START = 'process_start_time_seconds';
/** How many intervals ago an exporter may have been read to count as up. */
const FRESH_READS = 3;
/** Failures of a scrape that say that there is no exporter at this address. */
const NO_EXPORTER = /answers 4\d\d|shows no metrics/;

/**
 * Metrics read from exporters themselves, without a Prometheus. It knows nothing from before `reach`, so `uptime` is
 * also no longer than it has been reading: whoever waits for it has the baseline filled.
 *
 * An exporter that cannot be read is not "unavailable": its series end, as they do in Prometheus when a target is down.
 */
export function scrapeSource(plan: ScrapePlan, clock: Clock): MetricSource {
  const recording = createRecording();
  const collector = createCollector(plan, recording, clock);
  recording.watch([PROCESS_START]);

  const prepare = (queries: readonly MetricQuery[]): void => {
    void collector.start();
    for (const query of queries) recording.watch(selectorsUnder(query));
  };
  const seriesUnder = (query: MetricQuery): RecordedSeries[] => [
    ...new Set(selectorsUnder(query).flatMap((selector) => recording.select(selector))),
  ];
  const valueAt = (query: MetricQuery, at: number): number | undefined => {
    const value = evaluate(structureOf(query), recording.select, at);
    if (value !== undefined) return inUnit(value, query.scale);
    return query.alive !== undefined && isRead(at) ? 0 : undefined;
  };
  const reads = (): number[] =>
    collector.names.flatMap((name) =>
      recording.scrapes(name).flatMap((scrape) => (scrape.ok ? scrape.at : [])),
    );
  /** Whether an exporter was read at a moment (ms), or just before. */
  const isRead = (at: number): boolean =>
    reads().some((read) => read <= at && at - read <= FRESH_READS * plan.intervalSeconds * 1000);

  const source: MetricSource = {
    description: `exporters at ${collector.names.join(', ')}`,

    async reach(signal) {
      await unlessAborted(collector.start(), signal);
      const failures = [...collector.failures().values()];
      if (failures.length < collector.names.length) return;
      // Each answers, and shows no metrics: that does not get better by waiting.
      const kind = failures.every((failure) => NO_EXPORTER.test(failure)) ? 'misconfigured' : 'unavailable';
      const fix = 'check the addresses under prometheus.scrape';
      throw new MetricSourceError(kind, `no exporter can be read: ${failures.join('; ')}`, { fix });
    },

    async check(query) {
      prepare([query]);
      valueAt(query, clock.now());
      return [];
    },

    async noData(query) {
      prepare([query]);
      const missing = await unmatched(exposedInventory(recording), query);
      if (missing) return missing;
      const { structure } = query;
      if (!structure || !('windowSeconds' in structure)) return undefined;
      const { windowSeconds } = structure;
      return shortRange([{ text: `${windowSeconds}s`, seconds: windowSeconds }], plan.intervalSeconds);
    },

    async uptime(queries) {
      prepare(queries);
      const now = clock.now();
      const starts = recording.select(PROCESS_START);
      return collector.names.flatMap((target) => {
        const readSince = recording.scrapes(target).find(({ ok }) => ok)?.at;
        const started = starts
          .filter((series) => series.target === target)
          .map((series) => levelAt(series, now));
        const since = [readSince, ...started.map((seconds) => (seconds ?? Number.NaN) * 1000)].filter(
          (time): time is number => time !== undefined && Number.isFinite(time),
        );
        return since.length === 0 ? [] : [{ target, seconds: Math.max(0, now - Math.max(...since)) / 1000 }];
      });
    },

    async scrapeInterval() {
      const scrapes = collector.names.map((name) => recording.scrapes(name).filter(({ ok }) => ok));
      const samples = scrapes.map((ofTarget) => ofTarget.map(({ at }) => ({ at, value: 1 })));
      return medianInterval(samples) ?? plan.intervalSeconds;
    },

    async history(query, from, to, stepSeconds) {
      prepare([query]);
      const samples: Sample[] = [];
      for (const at of moments(from, to, stepSeconds * 1000)) {
        const value = valueAt(query, at);
        if (value !== undefined) samples.push({ at, value });
      }
      return samples;
    },

    async value(query) {
      prepare([query]);
      return valueAt(query, clock.now());
    },

    async coverage(queries, seconds) {
      prepare(queries);
      const now = clock.now();
      return queries.map((query) => {
        const series = seriesUnder(query);
        const since = now - seconds * 1000;
        if (series.length === 0 && query.alive !== undefined) {
          const lately = reads().filter((at) => at > since);
          return { rawSamples: lately.length, newestAt: latest(lately) };
        }
        const fresh = series
          .filter((one) => levelAt(one, now) !== undefined)
          .map(({ times }) => times.at(-1));
        return {
          rawSamples: series.reduce((sum, { times }) => sum + times.filter((at) => at > since).length, 0),
          newestAt: latest(fresh),
        };
      });
    },

    async presence(queries, from, to = clock.now()) {
      prepare([...queries.values()]);
      const metricsOf = (name: string): string[] =>
        [...queries].flatMap(([metric, query]) =>
          seriesUnder(query).some(({ target }) => target === name) ? [metric] : [],
        );
      const started = recording.select(PROCESS_START);
      return collector.names.map((name) => ({
        id: name,
        target: name,
        group: '',
        metrics: metricsOf(name),
        scrapes: recording
          .scrapes(name)
          .filter(({ at }) => at >= from && at <= to)
          .map(({ at, ok }) => ({ at, value: ok ? 1 : 0 })),
        starts: joinedStarts(
          started
            .filter(({ target }) => target === name)
            .flatMap(({ times, values }) =>
              values.filter((value, index) => (times[index] ?? 0) >= from && Number.isFinite(value)),
            )
            .map((seconds) => seconds * 1000),
        ),
      }));
    },

    async counters(query, from) {
      if (query.counter === undefined) throw new MetricSourceError('rejected', 'the metric is no counter');
      prepare([query]);
      recording.watch([query.counter]);
      return recording.select(query.counter).flatMap((one) => {
        const samples = samplesOf(one).filter(({ at }) => at >= from);
        return samples.length > 0 ? [{ labels: seriesText(one.labels), target: one.target, samples }] : [];
      });
    },

    async recorded(query, from, to = clock.now(), signal) {
      const { counted } = query;
      if (!counted) {
        const samples = await source.history(query, from, to, plan.intervalSeconds, signal);
        return { kind: 'scalar', samples };
      }
      prepare([query]);
      return readRecorded(counted, async (selector) => rawSeries(recording.select(selector), from, to));
    },

    close: () => collector.close(),
  };
  return source;
}

/** What was recorded between two moments (ms). A series that was born begins with a zero for each scrape before. */
function rawSeries(recorded: readonly RecordedSeries[], from: number, to: number): RawSeries[] {
  return recorded.flatMap((one) => {
    const samples = samplesOf(one).filter(({ at }) => at >= from && at <= to);
    if (samples.length === 0) return [];
    const { labels, target, origin, firstAt, scrapes } = one;
    const before = origin === 0 ? scrapes.filter(({ at, ok }) => ok && at >= from && at < firstAt) : [];
    return [{ labels, target, samples: [...before.map(({ at }) => ({ at, value: 0 })), ...samples] }];
  });
}

const samplesOf = ({ times, values }: RecordedSeries): Sample[] =>
  times
    .map((at, index) => ({ at, value: values[index] ?? Number.NaN }))
    .filter(({ value }) => Number.isFinite(value));

function structureOf(query: MetricQuery): NonNullable<MetricQuery['structure']> {
  if (query.structure) return query.structure;
  const message =
    'exporters are read without PromQL: give the metric as counter, rate, errors and total, histogram or gauge';
  throw new MetricSourceError('rejected', message);
}

/** @throws MetricSourceError where the metric's parts are no selectors */
function selectorsUnder(query: MetricQuery): string[] {
  try {
    return selectorsOf(structureOf(query));
  } catch (error) {
    if (error instanceof MetricSourceError) throw error;
    throw new MetricSourceError('rejected', (error as Error).message);
  }
}

/** @throws MetricSourceError when the signal comes first */
async function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void =>
      reject(new MetricSourceError('unavailable', 'reading the exporters was cancelled'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.finally(() => signal.removeEventListener('abort', stop));
  });
  await Promise.race([work, aborted]);
}
