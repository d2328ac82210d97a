import type { CountedMetric, CounterTerm } from '../canary/plan.ts';
import { MetricSourceError } from '../canary/ports.ts';
import type { BucketSeries, Recorded, TargetSeries } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import type { Labels } from './answer.ts';
import { seriesText } from './labels.ts';
import type { NativeHistogram } from './native-histogram.ts';
import { parseValue } from './value.ts';

/** One series as its exporter gave it: finite levels, oldest first. Of a native histogram the counts, and the whole. */
export interface RawSeries {
  readonly labels: Labels;
  readonly target: string;
  readonly samples: readonly Sample[];
  readonly histograms?: readonly NativeHistogram[] | undefined;
}

/** What is read of a native histogram: its buckets, as series of their own, or how many observations it holds. */
export type HistogramPart = 'buckets' | 'count';

/** What lies under a metric that is made of counters, read selector by selector. */
export async function readRecorded(
  metric: CountedMetric,
  read: (selector: string, part: HistogramPart) => Promise<readonly RawSeries[]>,
): Promise<Recorded> {
  if (metric.kind === 'quantile')
    return { kind: 'histogram', buckets: (await read(metric.histogram, 'buckets')).flatMap(toBucket) };
  if (metric.kind === 'counter')
    return { kind: 'counts', events: (await read(metric.series, 'count')).map(toSeries), total: undefined };
  // Events and total may read the same series.
  const known = new Map<string, Promise<readonly RawSeries[]>>();
  const readOnce = (selector: string): Promise<readonly RawSeries[]> => {
    const reading = known.get(selector) ?? read(selector, 'count');
    known.set(selector, reading);
    return reading;
  };
  const { events, total, by } = partsOf(metric);
  const [ofEvents, ofTotal] = await Promise.all([
    termsOf(events, readOnce),
    total && termsOf(total, readOnce),
  ]);
  if (by) needOneGroup(by, ofTotal ?? ofEvents);
  return { kind: 'counts', events: ofEvents.map(weighed), total: ofTotal?.map(weighed) };
}

interface Parts {
  readonly events: readonly CounterTerm[];
  readonly total: readonly CounterTerm[] | undefined;
  readonly by?: readonly string[] | undefined;
}

function partsOf(metric: Extract<CountedMetric, { kind: 'rate' | 'ratio' | 'amount' }>): Parts {
  switch (metric.kind) {
    case 'rate':
      return { events: metric.events, total: undefined, by: metric.by };
    case 'ratio':
      return metric;
    case 'amount':
      return { events: metric.amount, total: metric.total };
  }
}

interface Weighed {
  readonly series: RawSeries;
  readonly weight: number;
}

async function termsOf(
  terms: readonly CounterTerm[],
  read: (selector: string) => Promise<readonly RawSeries[]>,
): Promise<readonly Weighed[]> {
  const found = await Promise.all(
    terms.map(async ({ series, weight }) =>
      (await read(series)).map((one): Weighed => ({ series: one, weight })),
    ),
  );
  const series = new Map<string, Weighed>();
  for (const one of found.flat()) {
    const key = seriesText(one.series.labels);
    // Selectors of one sum may find the same series.
    series.set(key, { series: one.series, weight: one.weight + (series.get(key)?.weight ?? 0) });
  }
  return [...series.values()];
}

const weighed = ({ series, weight }: Weighed): TargetSeries =>
  weight === 1 ? toSeries(series) : { ...toSeries(series), weight };

/** A query that groups gives one value for each group: its counts are those of all together only where there is one. */
function needOneGroup(by: readonly string[], found: readonly Weighed[]): void {
  const groups = new Set(
    found.map(({ series }) => JSON.stringify(by.map((label) => series.labels[label] ?? ''))),
  );
  if (groups.size <= 1) return;
  const message = `the query groups by ${by.join(', ')}, and there are ${groups.size} groups: sum them, or select one with a label matcher`;
  throw new MetricSourceError('rejected', message);
}

function toBucket(series: RawSeries): BucketSeries[] {
  const le = parseValue(series.labels.le ?? '');
  return le === undefined || Number.isNaN(le) ? [] : [{ ...toSeries(series), le }];
}

const toSeries = ({ labels, target, samples }: RawSeries): TargetSeries => ({
  labels: seriesText(labels),
  target,
  samples,
});
