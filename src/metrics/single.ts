import { MetricSourceError } from '../canary/ports.ts';
import type { Answer } from './answer.ts';
import { nativeHistogramError } from './native-histogram.ts';

/** How many series are named in a message. */
const NAMED = 3;

/** The one value of an instant answer; undefined where there is none. @throws MetricSourceError where it is not one value */
export function singleValue(answer: Answer, expression: string): number | undefined {
  if (answer.kind === 'scalar') return answer.sample.value;
  if (answer.kind !== 'vector') throw noValue(answer.kind);
  if (answer.series.length > 1) throw severalSeries(answer.series.length, expression, answer.series);
  if (answer.series[0]?.histogram) throw nativeHistogramError();
  return answer.series[0]?.sample.value;
}

export function noValue(kind: 'matrix' | 'string'): MetricSourceError {
  const what = kind === 'matrix' ? 'a range of samples' : 'a text';
  return new MetricSourceError('rejected', `the query gives ${what}, not a value`);
}

export function severalSeries(
  count: number,
  expression: string,
  series: readonly { readonly labels: Readonly<Record<string, string>> }[],
): MetricSourceError {
  const differing = [...differingLabels(series)].slice(0, NAMED).join(', ');
  const by = differing && ` (one for each ${differing})`;
  const query = expression.trim();
  const fix = query.length <= 200 ? `sum(${query})` : 'sum(…) around the query';
  return new MetricSourceError('rejected', `the query returns ${count} series${by}, sum them: ${fix}`);
}

/** Labels that have more than one value among the series. */
function differingLabels(
  series: readonly { readonly labels: Readonly<Record<string, string>> }[],
): Set<string> {
  const first = series[0]?.labels ?? {};
  const differing = new Set<string>();
  for (const { labels } of series) {
    for (const label of Object.keys({ ...first, ...labels })) {
      if (labels[label] !== first[label]) differing.add(label);
    }
  }
  return differing;
}
