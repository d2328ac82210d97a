import type { MetricQuery } from '../canary/plan.ts';
import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import { measuredOnly } from '../promql/fallback.ts';
import { ratedRanges } from '../promql/ranges.ts';
import type { Answer } from './answer.ts';
import { readCoverage } from './coverage.ts';
import { inChunks, singleSeries } from './history.ts';
import { medianInterval } from './interval.ts';
import { serverInventory } from './inventory.ts';
import { selectorOfSeries, seriesText } from './labels.ts';
import { patiently } from './patience.ts';
import { oneSeriesOf, SHIFT_SECONDS, shifted, uptimeOf } from './queries.ts';
import { type PrometheusPlan, type QueryApi, queryApi } from './query-api.ts';
import { type RawServer, readRawSeries, readSamples } from './raw-series.ts';
import { readRecorded } from './recorded.ts';
import { notAfter, readServerClock, type ServerClock } from './server-clock.ts';
import { shortRange } from './short-range.ts';
import { singleValue } from './single.ts';
import { unmatched } from './unmatched.ts';
import { uptimesIn } from './uptimes.ts';
import { inUnit } from './value.ts';

/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';

/** Between the values of a metric whose scrape interval cannot be told, in seconds. */
const DEFAULT_STEP_SECONDS = 15;

/** How long one history is asked for again and again where the server is busy, in milliseconds. */
const PATIENCE_MS = 12_000;

/** Metrics from a Prometheus, VictoriaMetrics, Thanos or Mimir. */
export function prometheusSource(plan: PrometheusPlan, clock: Clock): MetricSource {
  const api = queryApi(plan, clock);
  let known: ServerClock | undefined;

  const serverClock = async (signal: AbortSignal): Promise<ServerClock> => {
    known ??= await readServerClock(api, clock, signal);
    return known;
  };

  /** Asks about the server's present; a value may not be older than the question. */
  const askNow = async (signal: AbortSignal): Promise<(expression: string) => Promise<Answer>> => {
    const { skewMs } = await serverClock(signal);
    const at = clock.now() + skewMs;
    return (expression) => api.instant(expression, at, signal);
  };

  const rawServer = async (from: QueryApi, signal: AbortSignal): Promise<RawServer> => ({
    ask: (expression, at) => from.instant(expression, at, signal),
    clock,
    serverClock: await serverClock(signal),
  });

  const source: MetricSource = {
    description: api.server,

    async reach(signal) {
      known = await readServerClock(api, clock, signal);
    },

    async check(query, signal) {
      const { skewMs } = await serverClock(signal);
      const { answer, remarks } = await api.remarked(query.expression, clock.now() + skewMs, signal);
      singleValue(answer, query.expression);
      return remarks;
    },

    async noData(query, signal) {
      const missing = await unmatched(serverInventory(await askNow(signal)), query);
      if (missing) return missing;
      // VictoriaMetrics takes the sample before the range, so that a short one has a value.
      if ((await serverClock(signal)).isVictoria) return undefined;
      const ranges = ratedRanges(query.expression);
      if (ranges.length === 0) return undefined;
      const interval = await source.scrapeInterval([query], signal);
      return interval === undefined ? undefined : shortRange(ranges, interval);
    },

    async uptime(queries, signal) {
      const selectors = selectorsOf(queries);
      if (selectors.length === 0) return [];
      const ask = await askNow(signal);
      return uptimesIn(await ask(uptimeOf(selectors)));
    },

    async scrapeInterval(queries, signal) {
      const selectors = selectorsOf(queries);
      if (selectors.length === 0) return undefined;
      const ask = await askNow(signal);
      const found = await ask(oneSeriesOf(selectors));
      if (found.kind !== 'vector') return undefined;
      const series = found.series.slice(0, INTERVAL_SERIES);
      const raw = await Promise.all(
        series.map(({ labels }) => ask(`${selectorOfSeries(labels)}[${INTERVAL_WINDOW}]`)),
      );
      const samples = raw.flatMap((answer) => (answer.kind === 'matrix' ? answer.series : []));
      return medianInterval(samples.map((one) => one.samples));
    },

    async history(query, from, to, stepSeconds, signal) {
      const { skewMs, isVictoria } = await serverClock(signal);
      const shiftMs = isVictoria ? SHIFT_SECONDS * 1000 : 0;
      const measured = measuredOnly(query.expression);
      const expression = isVictoria ? shifted(measured) : measured;
      const patient = patiently(api, clock, PATIENCE_MS);
      const toServer = (at: number): number => at + skewMs - shiftMs;
      return inChunks(from, to, stepSeconds * 1000, async (piece) => {
        const span = [toServer(piece.from), toServer(piece.to)] as const;
        const answer = await patient.range(expression, ...span, stepSeconds, signal);
        return singleSeries(answer, query.expression).map(({ at, value }) => ({
          at: at - skewMs + shiftMs,
          value: inUnit(value, query.scale),
        }));
      });
    },

    async value(query, signal) {
      const ask = await askNow(signal);
      const value = singleValue(await ask(measuredOnly(query.expression)), query.expression);
      return value === undefined ? undefined : inUnit(value, query.scale);
    },

    async coverage(queries, seconds, signal) {
      const { skewMs } = await serverClock(signal);
      const covered = await readCoverage(await askNow(signal), queries, seconds);
      const latest = clock.now();
      return covered.map(({ rawSamples, newestAt }) => ({
        rawSamples,
        newestAt: newestAt === undefined ? undefined : notAfter(latest, newestAt - skewMs),
      }));
    },

    async counters(query, from, signal) {
      if (query.counter === undefined)
        throw new MetricSourceError('rejected', 'the query is no level of a counter');
      const series = await readSamples(await rawServer(api, signal), query.counter, from, [clock.now()]);
      return series.map(({ labels, samples }) => ({ labels: seriesText(labels), samples }));
    },

    async recorded(query, from, until, signal) {
      const { counted } = query;
      const to = until ?? clock.now();
      if (!counted) {
        const interval = await source.scrapeInterval([query], signal);
        const step = Math.max(1, Math.round(interval ?? DEFAULT_STEP_SECONDS));
        return { kind: 'scalar', samples: await source.history(query, from, to, step, signal) };
      }
      // A span with an end is read once, for the whole run; the news of an evaluation come again with the next one.
      const patient = until === undefined ? api : patiently(api, clock, PATIENCE_MS);
      const server = await rawServer(patient, signal);
      return readRecorded(counted, (selector) => readRawSeries(server, selector, from, to));
    },

    close: () => api.close(),
  };
  return source;
}

const selectorsOf = (queries: readonly MetricQuery[]): string[] => [
  ...new Set(queries.flatMap((query) => query.selectors)),
];
