import type { MetricQuery } from '../canary/plan.ts';
import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { CounterSeries, Sample } from '../judge/sample.ts';
import { durationText } from '../promql/duration.ts';
import type { Answer } from './answer.ts';
import { readCoverage } from './coverage.ts';
import { chunks, singleSeries } from './history.ts';
import { medianInterval } from './interval.ts';
import { selectorOfSeries, seriesText } from './labels.ts';
import { oneSeriesOf, SHIFT_SECONDS, shifted, uptimeOf } from './queries.ts';
import { type PrometheusPlan, queryApi } from './query-api.ts';
import { readServerClock, type ServerClock } from './server-clock.ts';
import { singleValue } from './single.ts';
import { inUnit } from './value.ts';

/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';

/** How far a sample may lie ahead of now, in milliseconds: a clock may have been set back a little meanwhile. */
const AHEAD_MS = 10_000;

/** Metrics from a Prometheus, VictoriaMetrics, Thanos or Mimir. */
export function prometheusSource(plan: PrometheusPlan, clock: Clock): MetricSource {
  const api = queryApi(plan);
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

  return {
    description: api.server,

    async reach(signal) {
      known = await readServerClock(api, clock, signal);
    },

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
      const latest = clock.now() + AHEAD_MS;
      return covered.map(({ rawSamples, newestAt }) => ({
        rawSamples,
        newestAt: newestAt === undefined ? undefined : notAfter(latest, newestAt - skewMs),
      }));
    },

    async counters(query, from, signal) {
      return readCounters(query, from, clock.now(), await serverClock(signal), (expression, at) =>
        api.instant(expression, at, signal),
      );
    },

    close: () => api.close(),
  };
}

async function readCounters(
  query: MetricQuery,
  from: number,
  now: number,
  { skewMs }: ServerClock,
  ask: (expression: string, at: number) => Promise<Answer>,
): Promise<CounterSeries[]> {
  if (query.counter === undefined)
    throw new MetricSourceError('rejected', 'the query is no level of a counter');
  // Version 3 of Prometheus leaves out what lies exactly at the start of a range, version 2 does not.
  const seconds = (Math.max(0, now - from) + 1) / 1000;
  const answer = await ask(`${query.counter}[${durationText(seconds)}]`, now + skewMs);
  if (answer.kind !== 'matrix') throw new MetricSourceError('unavailable', 'the server gives no raw samples');
  return answer.series.flatMap(({ labels, samples }) => {
    const translated = samples
      .map(({ at, value }) => ({ at: notAfter(now + AHEAD_MS, at - skewMs), value }))
      .filter(({ at, value }) => at >= from && !Number.isNaN(value));
    return translated.length > 0 ? [{ labels: seriesText(labels), samples: translated }] : [];
  });
}

/** A sample from the future would vouch for what nobody has seen yet. */
function notAfter(latest: number, at: number): number {
  if (at <= latest) return at;
  throw new MetricSourceError(
    'unavailable',
    'the metrics server gives samples from the future: its clock was changed, or it is no Prometheus',
  );
}

const selectorsOf = (queries: readonly MetricQuery[]): string[] => [
  ...new Set(queries.flatMap((query) => query.selectors)),
];
