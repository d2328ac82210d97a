import type { MetricQuery } from '../canary/plan.ts';
import { type Clock, type MetricSource, MetricSourceError } from '../canary/ports.ts';
import type { Sample } from '../judge/sample.ts';
import { durationText } from '../promql/duration.ts';
import type { Answer, Labels } from './answer.ts';
import { readCoverage } from './coverage.ts';
import { chunks, singleSeries } from './history.ts';
import { medianInterval } from './interval.ts';
import { selectorOfSeries, seriesText } from './labels.ts';
import { oneSeriesOf, SHIFT_SECONDS, shifted, uptimeOf } from './queries.ts';
import { type PrometheusPlan, queryApi } from './query-api.ts';
import { type RawSeries, readRecorded } from './raw.ts';
import { readServerClock, type ServerClock } from './server-clock.ts';
import { singleValue } from './single.ts';
import { inUnit } from './value.ts';

/** How many series are looked at to learn the scrape interval, and how far back in seconds. */
const INTERVAL_SERIES = 3;
const INTERVAL_WINDOW = '5m';

/** How much of the past one answer holds at most, in milliseconds, where raw samples are asked for. */
const RAW_PIECE_MS = 600_000;

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

  /** The samples as they were scraped, in pieces that a server gives in one answer. */
  const rawSeries = async (
    selector: string,
    from: number,
    to: number,
    signal: AbortSignal,
  ): Promise<RawSeries[]> => {
    const { skewMs } = await serverClock(signal);
    const pieces: RawSeries[][] = [];
    for (let start = from; start <= to; start += RAW_PIECE_MS) {
      const end = Math.min(to, start + RAW_PIECE_MS - 1);
      // Version 3 of Prometheus leaves out what lies exactly at the start of a range, version 2 does not.
      const range = durationText((end - start + 1) / 1000);
      const answer = await api.instant(`${selector}[${range}]`, end + skewMs, signal);
      if (answer.kind !== 'matrix')
        throw new MetricSourceError('unavailable', 'the server gives no raw samples');
      const latest = clock.now() + AHEAD_MS;
      const translate = ({ at, value }: Sample): Sample => ({ at: notAfter(latest, at - skewMs), value });
      const within = ({ at, value }: Sample): boolean => at >= start && at <= end && !Number.isNaN(value);
      pieces.push(
        answer.series.map(({ labels, samples }) => ({
          labels,
          samples: samples.map(translate).filter(within),
        })),
      );
    }
    return concatenated(pieces);
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

    async counters({ counter }, from, signal) {
      if (counter === undefined)
        throw new MetricSourceError('rejected', 'the query is no level of a counter');
      const series = await rawSeries(counter, from, clock.now(), signal);
      return series.map(({ labels, samples }) => ({ labels: seriesText(labels), samples }));
    },

    recorded: (counted, from, to, signal) =>
      readRecorded(counted, (selector) => rawSeries(selector, from, to ?? clock.now(), signal)),

    close: () => api.close(),
  };
}

/** Series that go on from piece to piece, each once; none without samples. */
function concatenated(pieces: readonly (readonly RawSeries[])[]): RawSeries[] {
  const whole = new Map<string, { readonly labels: Labels; readonly samples: Sample[] }>();
  for (const { labels, samples } of pieces.flat()) {
    if (samples.length === 0) continue;
    const text = seriesText(labels);
    const series = whole.get(text) ?? { labels, samples: [] };
    whole.set(text, series);
    for (const sample of samples) series.samples.push(sample);
  }
  return [...whole.values()];
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
