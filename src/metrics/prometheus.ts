import type { MetricQuery } from '../canary/plan.ts';
import { type Clock, type Coverage, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Replicas } from '../counters/replicas.ts';
import { measuredOnly } from '../promql/fallback.ts';
import { ratedRanges } from '../promql/ranges.ts';
import type { Answer } from './answer.ts';
import { readCoverage } from './coverage.ts';
import { readGuards } from './guards.ts';
import { histogramKinds } from './histogram-kind.ts';
import { inChunks, singleSeries } from './history.ts';
import { medianInterval } from './interval.ts';
import { serverInventory } from './inventory.ts';
import { selectorOfSeries } from './labels.ts';
import { patiently } from './patience.ts';
import { readPresence } from './presence.ts';
import { SHIFT_SECONDS, shifted, someSeries, uptimeOf } from './queries.ts';
import { type MakeClient, type PrometheusPlan, type QueryApi, queryApi } from './query-api.ts';
import { type Learnt, type RawServer, readRawSeries } from './raw-series.ts';
import { readRecorded } from './recorded.ts';
import { notAfter, readServerClock, type ServerClock, serverClockFollower } from './server-clock.ts';
import { shortRange } from './short-range.ts';
import { singleValue } from './single.ts';
import { unmatched } from './unmatched.ts';
import { uptimesIn } from './uptimes.ts';
import { inUnit } from './value.ts';

/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';

/** Between the values of a metric whose scrape interval is unknown, in seconds. */
const DEFAULT_STEP_SECONDS = 15;

/** How many moments are looked at to see whether a value is there. */
const COVERAGE_POINTS = 30;

/** How long one request of an evaluation is: what takes several must not begin anew for one that failed. */
const BRIEF_PATIENCE_MS = 700;

/** How long one history is asked for again and again where the server is busy, in milliseconds. */
const PATIENCE_MS = 12_000;

/** Metrics from a Prometheus, VictoriaMetrics, Thanos or Mimir. `makeClient`: in place of real HTTP. */
export function prometheusSource(plan: PrometheusPlan, clock: Clock, makeClient?: MakeClient): MetricSource {
  const api = queryApi(plan, clock, makeClient);
  const learnt = new Map<string, Learnt>();
  const histograms = histogramKinds();
  const follower = serverClockFollower((signal) => readServerClock(api, clock, signal), clock);
  const serverClock = (signal: AbortSignal): Promise<ServerClock> => follower.current(signal);

  const briefly = (): QueryApi => patiently(api, clock, BRIEF_PATIENCE_MS);

  /** Asks about the server's present; a value may not be older than the question. */
  const askNow = async (
    signal: AbortSignal,
    agoSeconds = 0,
  ): Promise<(expression: string) => Promise<Answer>> => {
    const { skewMs } = await serverClock(signal);
    const at = clock.now() + skewMs - agoSeconds * 1000;
    const brief = briefly();
    return (expression) => brief.instant(expression, at, signal);
  };

  const rawServer = async (from: QueryApi, signal: AbortSignal): Promise<RawServer> => ({
    ask: (expression, at) => from.instant(expression, at, signal),
    clock,
    serverClock: await serverClock(signal),
    learnt,
  });

  const resolved = async (query: MetricQuery, signal: AbortSignal): Promise<MetricQuery> =>
    histograms.resolve(query, await askNow(signal));
  const resolvedAll = (queries: readonly MetricQuery[], signal: AbortSignal): Promise<MetricQuery[]> =>
    Promise.all(queries.map((query) => resolved(query, signal)));
  /** What lies under a query that cannot be read: the moments at which it has a value. */
  const coverageOfValues = async (
    query: MetricQuery,
    from: number,
    to: number,
    signal: AbortSignal,
  ): Promise<Coverage> => {
    const step = Math.max(1, Math.round((to - from) / 1000 / COVERAGE_POINTS));
    const values = await source.history(query, from, to, step, signal);
    const measured = values.filter(({ value }) => Number.isFinite(value));
    return { rawSamples: measured.length, newestAt: measured.at(-1)?.at };
  };

  const source: MetricSource = {
    description: api.server,

    reach: (signal) => follower.measureNow(signal),

    async check(query, signal) {
      const { expression } = await resolved(query, signal);
      const { skewMs } = await serverClock(signal);
      const { answer, remarks } = await api.remarked(expression, clock.now() + skewMs, signal);
      singleValue(answer, expression);
      return remarks;
    },

    async noData(asked, signal) {
      const query = await resolved(asked, signal);
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
      const selectors = selectorsOf(await resolvedAll(queries, signal));
      if (selectors.length === 0) return [];
      const ask = await askNow(signal);
      return uptimesIn(await ask(uptimeOf(selectors)));
    },

    async scrapeInterval(queries, signal) {
      const alive = queries.flatMap((query) => query.alive ?? []);
      const selectors = [...new Set([...selectorsOf(await resolvedAll(queries, signal)), ...alive])];
      if (selectors.length === 0) return undefined;
      const ask = await askNow(signal);
      const isVictoria = (await serverClock(signal)).isVictoria;
      const found = await someSeries(ask, selectors);
      const raw = await Promise.all(
        found
          .slice(0, INTERVAL_SERIES)
          .map((labels) => ask(`${selectorOfSeries(labels, isVictoria)}[${INTERVAL_WINDOW}]`)),
      );
      const samples = raw.flatMap((answer) => (answer.kind === 'matrix' ? answer.series : []));
      return medianInterval(samples.map((one) => one.samples));
    },

    async history(asked, from, to, stepSeconds, signal) {
      const query = await resolved(asked, signal);
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

    async value(asked, signal, agoSeconds = 0) {
      const query = await resolved(asked, signal);
      const ask = await askNow(signal, agoSeconds);
      const value = singleValue(await ask(measuredOnly(query.expression)), query.expression);
      return value === undefined ? undefined : inUnit(value, query.scale);
    },

    async coverage(queries, seconds, signal) {
      const { skewMs } = await serverClock(signal);
      const covered = await readCoverage(await askNow(signal), await resolvedAll(queries, signal), seconds);
      const latest = clock.now();
      const ofSamples = covered.map(({ rawSamples, newestAt }) => ({
        rawSamples,
        newestAt: newestAt === undefined ? undefined : notAfter(latest, newestAt - skewMs),
      }));
      return Promise.all(
        queries.map((query, index) => {
          const isUnread = query.language === 'metricsql' && query.selectors.length === 0;
          return isUnread
            ? coverageOfValues(query, latest - seconds * 1000, latest, signal)
            : (ofSamples[index] ?? { rawSamples: 0, newestAt: undefined });
        }),
      );
    },

    async counters(query, from, signal) {
      if (query.counter === undefined)
        throw new MetricSourceError('rejected', 'the query is no level of a counter');
      return readGuards(await rawServer(briefly(), signal), query.counter, from);
    },

    async recorded(asked, from, until, signal) {
      const query = await resolved(asked, signal);
      const { counted } = query;
      const to = until ?? clock.now();
      if (!counted) {
        const interval = await source.scrapeInterval([query], signal);
        const step = Math.max(1, Math.round(interval ?? DEFAULT_STEP_SECONDS));
        return { kind: 'scalar', samples: await source.history(query, from, to, step, signal) };
      }
      // A span with an end is read once, for the whole run; the news of an evaluation come again with the next one.
      const patient = until === undefined ? briefly() : patiently(api, clock, PATIENCE_MS);
      const server = await rawServer(patient, signal);
      return readRecorded(counted, (selector, part) => readRawSeries(server, selector, from, to, part));
    },

    findings: () =>
      [...learnt.values()].flatMap(({ selector, replicas }) =>
        replicas ? replicasText(selector, replicas) : [],
      ),

    async presence(queries, from, to, known, signal) {
      return readPresence(await rawServer(briefly(), signal), queries, { from, to }, known);
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

function replicasText(selector: string, { label, values }: Replicas): string {
  const copies = `series that differ in label ${label} alone (${values.slice(0, 3).join(', ')})`;
  return `${selector} has ${copies}: they are counted once. Add {${label}="${values[0]}"} to the query, or set prometheus.url to a deduplicating querier`;
}
