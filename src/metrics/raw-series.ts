import { type Clock, MetricSourceError } from '../canary/ports.ts';
import { durationText } from '../promql/duration.ts';
import type { Answer } from './answer.ts';
import { medianInterval } from './interval.ts';
import { seriesText } from './labels.ts';
import { joined, PART, samplesUnder, seriesUnder } from './queries.ts';
import { fromBirth, type RawSeries } from './recorded.ts';
import { notAfter, type ServerClock } from './server-clock.ts';
import { targetOf, upOf } from './targets.ts';

/** Asks one instant query about a moment of the server's clock (ms). */
export type AskAt = (expression: string, at: number) => Promise<Answer>;

/** What the reader of raw series needs of a server. */
export interface RawServer {
  readonly ask: AskAt;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
}

/** Over so many seconds a server is asked beforehand how much there is: an answer has a bound, and so has memory. */
const SURE_SECONDS = 120;
/** Of some 40 bytes each in an answer of 8 MiB at most. */
const SAMPLES_PER_ANSWER = 100_000;
const MAX_SAMPLES = 1_000_000;
const MAX_SERIES = 5_000;

/**
 * Every series under a selector as it was scraped, between two moments (ms of this machine's clock). One that was born on
 * the way begins with zeros, see `fromBirth`.
 *
 * @throws MetricSourceError `rejected` where there is too much to be read one by one
 */
export async function readRawSeries(
  server: RawServer,
  selector: string,
  from: number,
  to: number,
): Promise<readonly RawSeries[]> {
  const series = await readRawSamples(server, selector, from, to);
  const scrapes = await scrapesOf(server, series, from, to);
  const counted = series.map((one) => ({
    ...one,
    samples: fromBirth(one.samples, scrapes.get(one.target) ?? []),
  }));
  if (counted.every(({ samples }, index) => samples === series[index]?.samples)) return series;
  const former = await formerSeries(server, selector, from);
  return counted.map((one, index) => (former.has(labelsText(one)) ? (series[index] ?? one) : one));
}

/** Every series under a selector as it was scraped, in as many pieces as an answer's bound asks for. @throws MetricSourceError */
export async function readRawSamples(
  server: RawServer,
  selector: string,
  from: number,
  to: number,
): Promise<readonly RawSeries[]> {
  return readSamples(server, selector, from, await endsOfPieces(server, selector, from, to));
}

/** How long before a series counts as an older one that was only away for a while, in seconds. */
const FORMER_SECONDS = 3600;

/** The series that had been there before: what begins again is not born. */
async function formerSeries(
  { ask, serverClock }: RawServer,
  selector: string,
  from: number,
): Promise<ReadonlySet<string>> {
  const before = from - 1 + serverClock.skewMs;
  const answer = await ask(`last_over_time(${selector}[${durationText(FORMER_SECONDS)}])`, before);
  return new Set(answer.kind === 'vector' ? answer.series.map(labelsText) : []);
}

/** A series without its name, which some servers take away here. */
const labelsText = ({ labels: { __name__, ...labels } }: Pick<RawSeries, 'labels'>): string =>
  seriesText(labels);

/** When each target of these series was scraped, as far as that is known (ms, oldest first). */
async function scrapesOf(
  server: RawServer,
  series: readonly RawSeries[],
  from: number,
  to: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const late = lateTargets(series, from);
  const ofLate = series.filter(({ target }) => late.has(target)).map(({ labels }) => labels);
  const ups = await Promise.all(upOf(ofLate).map((up) => readSamples(server, up, from, [to])));
  const scrapes = new Map<string, Set<number>>();
  const succeeded = ups
    .flat()
    .map((up) => ({ ...up, samples: up.samples.filter(({ value }) => value === 1) }));
  for (const { target, samples } of [...series, ...succeeded]) {
    const known = scrapes.get(target) ?? new Set();
    scrapes.set(target, known);
    for (const { at } of samples) known.add(at);
  }
  return new Map(
    [...scrapes].map(([target, moments]) => [target, [...moments].sort((one, other) => one - other)]),
  );
}

/** The samples alone, in pieces that end at `ends`; the last one is where it all ends. @throws MetricSourceError */
export async function readSamples(
  server: RawServer,
  selector: string,
  from: number,
  ends: readonly number[],
): Promise<readonly RawSeries[]> {
  const found = new Map<string, RawSeries & { readonly samples: RawSeries['samples'][number][] }>();
  const { skewMs } = server.serverClock;
  const latest = server.clock.now();
  let start = from - 1;
  // One after the other: all at once would be in memory at once.
  for (const end of ends) {
    const range = durationText(Math.max(1, end - start + 1) / 1000);
    const answer = await server.ask(`${selector}[${range}]`, end + skewMs);
    if (answer.kind !== 'matrix')
      throw new MetricSourceError('unavailable', 'the server gives no raw samples');
    for (const { labels, samples } of answer.series) {
      const key = seriesText(labels);
      const series = found.get(key) ?? { labels, target: targetOf(labels), samples: [] };
      for (const sample of samples) {
        const at = notAfter(latest, sample.at - skewMs);
        // Versions differ in whether what lies exactly at the start of a range belongs to it.
        if (at > start && at <= end && Number.isFinite(sample.value))
          series.samples.push({ at, value: sample.value });
      }
      if (series.samples.length > 0) found.set(key, series);
    }
    start = end;
  }
  return [...found.values()];
}

/** Where the pieces end in which it is read. */
async function endsOfPieces(
  server: RawServer,
  selector: string,
  from: number,
  to: number,
): Promise<number[]> {
  const seconds = (to - from) / 1000;
  if (seconds <= SURE_SECONDS) return [to];
  const { series, samples } = await sizeOf(server, selector, seconds, to);
  const most = series > MAX_SERIES ? [series, 'series', MAX_SERIES] : [samples, 'samples', MAX_SAMPLES];
  const [count = 0, what = '', limit = 0] = most;
  if (count > limit) {
    throw new MetricSourceError(
      'rejected',
      `${selector} has ${count} ${what}, which are too many to be counted one by one (${limit} at most): narrow it with label matchers`,
    );
  }
  const pieces = Math.max(1, Math.ceil(samples / SAMPLES_PER_ANSWER));
  return Array.from({ length: pieces }, (_, index) =>
    Math.round(from + ((to - from) * (index + 1)) / pieces),
  );
}

async function sizeOf(
  { ask, serverClock }: RawServer,
  selector: string,
  seconds: number,
  to: number,
): Promise<{ readonly series: number; readonly samples: number }> {
  const parts = new Map([
    ['samples', samplesUnder(selector, seconds)],
    ['series', seriesUnder(selector, seconds)],
  ]);
  const values = new Map<string, number>();
  for (const answer of await Promise.all(joined(parts).map((query) => ask(query, to + serverClock.skewMs)))) {
    if (answer.kind !== 'vector') continue;
    for (const { labels, sample } of answer.series) values.set(labels[PART] ?? '', sample.value);
  }
  return { series: values.get('series') ?? 0, samples: values.get('samples') ?? 0 };
}

/** Targets of which nothing was seen until more than a scrape interval after `from`. */
function lateTargets(series: readonly RawSeries[], from: number): ReadonlySet<string> {
  const targets = new Map<string, RawSeries['samples'][]>();
  for (const { target, samples } of series) {
    const ofTarget = targets.get(target);
    if (ofTarget) ofTarget.push(samples);
    else targets.set(target, [samples]);
  }
  const late = [...targets].filter(([, samples]) => {
    const firstAt = Math.min(...samples.map(([first]) => first?.at ?? Number.POSITIVE_INFINITY));
    // Of a single scrape nobody knows; asking is cheap.
    const scrapeMs = (medianInterval(samples) ?? 0) * 1000;
    return firstAt - from > scrapeMs;
  });
  return new Set(late.map(([target]) => target));
}
