import { type Clock, MetricSourceError } from '../canary/ports.ts';
import { withBeginnings } from '../counters/births.ts';
import { findReplicas, mergedReplicas, type Replicas } from '../counters/replicas.ts';
import { durationText } from '../promql/duration.ts';
import type { Answer } from './answer.ts';
import { inHalves } from './halves.ts';
import { medianInterval } from './interval.ts';
import { groupOf, seriesText } from './labels.ts';
import { asBuckets, edgesOf, type NativeHistogram } from './native-histogram.ts';
import { joined, PART, samplesUnder, seriesUnder } from './queries.ts';
import type { HistogramPart, RawSeries } from './recorded.ts';
import { notAfter, type ServerClock } from './server-clock.ts';
import { ofTargets, targetOf } from './targets.ts';

/** Asks one instant query about a moment of the server's clock (ms). */
export type AskAt = (expression: string, at: number) => Promise<Answer>;

/** What the reader of raw series needs of a server. */
export interface RawServer {
  readonly ask: AskAt;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  /** What was learnt of the series under selectors, by those and what was read of them. */
  readonly learnt: Map<string, Learnt>;
}

/** What a long stretch of series teaches, so that a short one is read in the same way. */
export interface Learnt {
  readonly selector: string;
  /** The label by which servers that scraped the same targets differ. */
  readonly replicas: Replicas | undefined;
  /** The edges at which native histograms are counted. */
  readonly edges: readonly number[] | undefined;
}

/** Over so many seconds a server is asked beforehand how much there is: an answer has a bound, and so has memory. */
const SURE_SECONDS = 120;
/** Of some 40 bytes each in an answer of 8 MiB at most. */
const SAMPLES_PER_ANSWER = 100_000;
const MAX_SAMPLES = 1_000_000;
const MAX_SERIES = 5_000;

/**
 * Every series under a selector as it was scraped, between two moments (ms of this machine's clock). One that was born on
 * the way, or returned, has a beginning, see `withBeginnings`.
 *
 * @throws MetricSourceError `rejected` where there is too much to be read one by one
 */
export async function readRawSeries(
  server: RawServer,
  selector: string,
  from: number,
  to: number,
  part: HistogramPart = 'count',
): Promise<readonly RawSeries[]> {
  const read = await readRawSamples(server, selector, from, to);
  const learnt = learn(server, selector, part, read, to - from);
  const series = asLearnt(read, learnt);
  const late = lateTargets(series, from);
  const scrapes = await scrapesOf(
    server,
    series.filter(({ target }) => late.has(target)),
    from,
    to,
  );
  const grouped = series.map((one) => ({ ...one, group: groupOf(one.labels) }));
  const begun = withBeginnings(grouped, scrapes, () => undefined);
  if (begun.every((one, index) => one === grouped[index])) return series;
  const former = await formerLevels(server, selector, from, learnt);
  return withBeginnings(grouped, scrapes, (one) => former.get(labelsText(one)));
}

/** What is known of these series, from now on or since before. Few samples teach nothing. */
function learn(
  { learnt }: RawServer,
  selector: string,
  part: HistogramPart,
  series: readonly RawSeries[],
  durationMs: number,
): Learnt | undefined {
  const key = `${part} ${selector}`;
  const known = learnt.get(key);
  if (known || series.length === 0) return known;
  const histograms = part === 'buckets' ? series.flatMap((one) => one.histograms ?? []) : [];
  const edges = histograms.length > 0 ? edgesOf(histograms) : undefined;
  if (durationMs <= SURE_SECONDS * 1000 && !edges) return undefined;
  const found = { selector, replicas: findReplicas(series), edges };
  learnt.set(key, found);
  return found;
}

/** Native histograms as buckets, and of replicas one. */
function asLearnt(series: readonly RawSeries[], learnt: Learnt | undefined): readonly RawSeries[] {
  const { edges, replicas } = learnt ?? {};
  const counted: readonly RawSeries[] = edges
    ? series.flatMap(({ labels, target, histograms = [] }) =>
        asBuckets({ labels, target, histograms }, edges),
      )
    : series;
  return replicas ? mergedReplicas(counted, replicas.label) : counted;
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

/** The last levels of the series that had been there before: what begins again is not born. */
async function formerLevels(
  { ask, serverClock }: RawServer,
  selector: string,
  from: number,
  learnt: Learnt | undefined,
): Promise<ReadonlyMap<string, number>> {
  const before = from - 1 + serverClock.skewMs;
  const answer = await ask(`last_over_time(${selector}[${durationText(FORMER_SECONDS)}])`, before);
  if (answer.kind !== 'vector') return new Map();
  const series = answer.series.map(({ labels, sample, histogram }) => ({
    labels,
    target: targetOf(labels),
    samples: [sample],
    histograms: histogram && [histogram],
  }));
  return new Map(
    asLearnt(series, learnt).map((one) => [labelsText(one), one.samples[0]?.value ?? Number.NaN]),
  );
}

/** A series without its name, which some servers take away here. */
const labelsText = ({ labels: { __name__, ...labels } }: Pick<RawSeries, 'labels'>): string =>
  seriesText(labels);

/** How far before a stretch the last scrape is looked for, in ms: what is born in the first scrape of all was not in that one. */
const SCRAPED_BEFORE_MS = 120_000;

/** When the targets of these series were scraped, as far as `up` tells, the last time before `from` too (ms, oldest first). */
async function scrapesOf(
  server: RawServer,
  series: readonly RawSeries[],
  from: number,
  to: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const selectors = ofTargets(
    'up',
    series.map(({ labels }) => labels),
  );
  const ups = await Promise.all(
    selectors.map((up) => readSamples(server, up, from - SCRAPED_BEFORE_MS, [to])),
  );
  return new Map(
    ups.flat().map(({ target, samples }) => {
      const scraped = samples.filter(({ value }) => value === 1).map(({ at }) => at);
      const before = scraped.filter((at) => at < from).slice(-1);
      return [target, [...before, ...scraped.filter((at) => at >= from)]];
    }),
  );
}

/** The samples alone, in pieces that end at `ends`; the last one is where it all ends. @throws MetricSourceError */
export async function readSamples(
  server: RawServer,
  selector: string,
  from: number,
  ends: readonly number[],
): Promise<readonly RawSeries[]> {
  const found = new Map<string, Collected>();
  const { skewMs } = server.serverClock;
  const latest = server.clock.now();
  let start = from - 1;
  // One after the other: all at once would be in memory at once.
  for (const end of ends) {
    await inHalves(start, end, async (after, until) => {
      const range = durationText(Math.max(1, until - after + 1) / 1000);
      const answer = await server.ask(`${selector}[${range}]`, until + skewMs);
      if (answer.kind !== 'matrix')
        throw new MetricSourceError('unavailable', 'the server gives no raw samples');
      for (const { labels, samples, histograms = [] } of answer.series) {
        const key = seriesText(labels);
        const series = found.get(key) ?? { labels, target: targetOf(labels), samples: [], histograms: [] };
        for (const histogram of histograms) {
          const at = notAfter(latest, histogram.at - skewMs);
          if (at > after && at <= until) series.histograms.push({ ...histogram, at });
        }
        for (const sample of samples) {
          const at = notAfter(latest, sample.at - skewMs);
          // Versions differ in whether what lies exactly at the start of a range belongs to it.
          if (at > after && at <= until && Number.isFinite(sample.value))
            series.samples.push({ at, value: sample.value });
        }
        if (series.samples.length > 0) found.set(key, series);
      }
    });
    start = end;
  }
  return [...found.values()].map(({ histograms, ...series }) =>
    histograms.length > 0 ? { ...series, histograms } : series,
  );
}

interface Collected extends RawSeries {
  readonly samples: RawSeries['samples'][number][];
  readonly histograms: NativeHistogram[];
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
export function lateTargets(series: readonly RawSeries[], from: number): ReadonlySet<string> {
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
