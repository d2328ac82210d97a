import type { MetricQuery } from '../canary/plan.ts';
import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Sample } from '../judge/sample.ts';
import type { Answer } from './answer.ts';
import { readCoverage } from './coverage.ts';
import { chunks, singleSeries } from './history.ts';
import { medianInterval } from './interval.ts';
import { selectorOfSeries, seriesText } from './labels.ts';
import { oneSeriesOf, SHIFT_SECONDS, shifted, uptimeOf } from './queries.ts';
import { type PrometheusPlan, queryApi } from './query-api.ts';
import { type RawServer, readRawSeries, readSamples } from './raw-series.ts';
import { readRecorded } from './recorded.ts';
import { notAfter, readServerClock, type ServerClock, serverClockFollower } from './server-clock.ts';
import { singleValue } from './single.ts';
import { inUnit } from './value.ts';

/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';

/** Between the values of a metric whose scrape interval cannot be told, in seconds. */
const DEFAULT_STEP_SECONDS = 15;

/** Metrics from a Prometheus, VictoriaMetrics, Thanos or Mimir. */
export function prometheusSource(plan: PrometheusPlan, clock: Clock): MetricSource {
  const api = queryApi(plan);
  const follower = serverClockFollower((signal) => readServerClock(api, clock, signal), clock);
  const serverClock = (signal: AbortSignal): Promise<ServerClock> => follower.current(signal);

  /** Asks about the server's present; a value may not be older than the question. */
  const askNow = async (signal: AbortSignal): Promise<(expression: string) => Promise<Answer>> => {
    const { skewMs } = await serverClock(signal);
    const at = clock.now() + skewMs;
    return (expression) => api.instant(expression, at, signal);
  };

  const rawServer = async (signal: AbortSignal): Promise<RawServer> => ({
    ask: (expression, at) => api.instant(expression, at, signal),
    clock,
    serverClock: await serverClock(signal),
  });

  const source: MetricSource = {
    description: api.server,

    reach: (signal) => follower.measureNow(signal),

    async check(query, signal) {
      const ask = await askNow(signal);
      singleValue(await ask(query.expression), query.expression);
    },

    async uptime(queries, signal) {
      const selectors = selectorsOf(queries);
      if (selectors.length === 0) return undefined;
      const ask = await askNow(signal);
      const seconds = singleValue(await ask(uptimeOf(selectors)), '');
      return seconds === undefined || !Number.isFinite(seconds) ? undefined : Math.max(0, seconds);
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
      const expression = isVictoria ? shifted(query.expression) : query.expression;
      const samples: Sample[] = [];
      for (const piece of chunks(from, to, stepSeconds * 1000)) {
        const toServer = (at: number): number => at + skewMs - shiftMs;
        const answer = await api.range(
          expression,
          toServer(piece.from),
          toServer(piece.to),
          stepSeconds,
          signal,
        );
        for (const { at, value } of singleSeries(answer, query.expression)) {
          samples.push({ at: at - skewMs + shiftMs, value: inUnit(value, query.scale) });
        }
      }
      return samples;
    },

    async value(query, signal) {
      const ask = await askNow(signal);
      const value = singleValue(await ask(query.expression), query.expression);
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
      const series = await readSamples(await rawServer(signal), query.counter, from, [clock.now()]);
      return series.map(({ labels, samples }) => ({ labels: seriesText(labels), samples }));
    },

    async recorded(query, from, to = clock.now(), signal) {
      const { counted } = query;
      if (!counted) {
        const interval = await source.scrapeInterval([query], signal);
        const step = Math.max(1, Math.round(interval ?? DEFAULT_STEP_SECONDS));
        return { kind: 'scalar', samples: await source.history(query, from, to, step, signal) };
      }
      const server = await rawServer(signal);
      return readRecorded(counted, (selector) => readRawSeries(server, selector, from, to));
    },

    close() {
      follower.close();
      api.close();
    },
  };
  return source;
}

const selectorsOf = (queries: readonly MetricQuery[]): string[] => [
  ...new Set(queries.flatMap((query) => query.selectors)),
];
