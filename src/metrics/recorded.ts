import type { CountedMetric } from '../canary/plan.ts';
import type { BucketSeries, Recorded, TargetSeries } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';
import { selectorsOf } from '../promql/compile.ts';
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
  const [first = '', second] = selectorsOf(metric);
  if (metric.kind === 'quantile')
    return {
      kind: 'histogram',
      buckets: (await read(metric.isNative ? metric.histogram : first, 'buckets')).flatMap(toBucket),
    };
  const [events, total] = await Promise.all([
    read(first, 'count'),
    second === undefined ? undefined : read(second, 'count'),
  ]);
  return { kind: 'counts', events: events.map(toSeries), total: total?.map(toSeries) };
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
