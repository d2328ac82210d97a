import type { CountedMetric, CounterTerm } from '../canary/plan.ts';
import { MetricSourceError } from '../canary/ports.ts';
import type { BucketSeries, Recorded, TargetSeries } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import type { Labels } from './answer.ts';
import { seriesText } from './labels.ts';
import { parseValue } from './value.ts';

/** One series as its exporter gave it: finite levels, oldest first. */
export interface RawSeries {
  readonly labels: Labels;
  readonly target: string;
  readonly samples: readonly Sample[];
}

/** What lies under a metric that is made of counters, read selector by selector. */
export async function readRecorded(
  metric: CountedMetric,
  read: (selector: string) => Promise<readonly RawSeries[]>,
): Promise<Recorded> {
  if (metric.kind === 'quantile')
    return { kind: 'histogram', buckets: (await read(metric.histogram)).flatMap(toBucket) };
  if (metric.kind === 'counter')
    return { kind: 'counts', events: (await read(metric.series)).map(toSeries), total: undefined };
  // Events and total may read the same series.
  const known = new Map<string, Promise<readonly RawSeries[]>>();
  const readOnce = (selector: string): Promise<readonly RawSeries[]> => {
    const reading = known.get(selector) ?? read(selector);
    known.set(selector, reading);
    return reading;
  };
  const { events, by } = metric;
  const [ofEvents, total] = await Promise.all([
    termsOf(events, readOnce),
    metric.kind === 'ratio' ? termsOf(metric.total, readOnce) : undefined,
  ]);
  if (by) needOneGroup(by, total ?? ofEvents);
  return { kind: 'counts', events: ofEvents.map(weighed), total: total?.map(weighed) };
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

/**
 * A series that its target was scraped without before: it was born, for counters are often not shown before they have
 * counted something. It begins with a zero for each of those scrapes (ms, oldest first), so that whoever counts sees the
 * birth, and the time in which nothing happened.
 */
export function fromBirth(samples: readonly Sample[], scrapes: readonly number[]): readonly Sample[] {
  const firstAt = samples[0]?.at ?? Number.NEGATIVE_INFINITY;
  const before = scrapes.filter((at) => at < firstAt);
  return before.length === 0 ? samples : [...before.map((at) => ({ at, value: 0 })), ...samples];
}
