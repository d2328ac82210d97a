import type { MetricQuery } from '../canary/plan.ts';
import { durationText } from '../promql/duration.ts';
import { readSelector, withSuffix } from '../promql/selector.ts';
import type { Ask } from './coverage.ts';
import { joined, PART, seriesUnder } from './queries.ts';

/** How far back series are looked for, in seconds: a histogram may be idle for a while. */
const LOOKED_BACK_SECONDS = 3600;

/** Finds out whether histograms are classic or native, once for each that is there. */
export interface HistogramKinds {
  /**
   * The query as the server's series have it: of a histogram that is only there as a native one, the buckets under the query
   * are that. Other queries are given back as they are. @throws MetricSourceError
   */
  resolve(query: MetricQuery, ask: Ask): Promise<MetricQuery>;
}

export function histogramKinds(): HistogramKinds {
  const resolved = new Map<string, MetricQuery>();
  return {
    async resolve(query, ask) {
      const { counted } = query;
      if (counted?.kind !== 'quantile') return query;
      const key = `${query.expression}\n${counted.histogram}`;
      const known = resolved.get(key);
      if (known) return known;
      const [classic, native] = [withSuffix(counted.histogram, '_bucket'), withoutBucket(counted.histogram)];
      if (classic === undefined || native === undefined) return query;
      const found = await seriesOf({ classic, native }, ask);
      if (!found.has('classic') && !found.has('native')) return query;
      const isNative = !found.has('classic');
      const kind = { ...query, counted: { ...counted, histogram: isNative ? native : classic, isNative } };
      const answer = isNative && query.structure ? { ...kind, ...nativeExpression(native, counted) } : kind;
      resolved.set(key, answer);
      return answer;
    },
  };
}

async function seriesOf(
  selectors: { readonly classic: string; readonly native: string },
  ask: Ask,
): Promise<ReadonlySet<string>> {
  const parts = Object.entries(selectors).map(
    ([name, selector]) => [name, seriesUnder(selector, LOOKED_BACK_SECONDS)] as const,
  );
  const answers = await Promise.all(joined(new Map(parts)).map(ask));
  const series = answers.flatMap((answer) => (answer.kind === 'vector' ? answer.series : []));
  return new Set(series.filter(({ sample }) => sample.value > 0).map(({ labels }) => labels[PART] ?? ''));
}

function nativeExpression(
  histogram: string,
  { quantile, windowSeconds }: { readonly quantile: number; readonly windowSeconds: number },
): Pick<MetricQuery, 'expression' | 'selectors'> {
  const rate = `rate(${histogram}[${durationText(windowSeconds)}])`;
  return { expression: `histogram_quantile(${quantile}, sum(${rate}))`, selectors: [histogram] };
}

/** The selector of a histogram itself, from that of its buckets. */
export function withoutBucket(selector: string): string | undefined {
  const read = readSelector(selector);
  if (!('selector' in read) || read.selector.name === undefined) return undefined;
  const { text, name } = read.selector;
  return name.endsWith('_bucket') ? text.replace(name, name.slice(0, -'_bucket'.length)) : text;
}
