import { MetricSourceError } from '../canary/ports.ts';
import type { Sample } from '../judge/sample.ts';
import { isTime, parseValue } from './value.ts';

export type Labels = Readonly<Record<string, string>>;

/** What a Prometheus query API gave, by its `resultType`. Times are in milliseconds of the server's clock. */
export type Answer =
  | { readonly kind: 'scalar'; readonly sample: Sample }
  | { readonly kind: 'string' }
  | {
      readonly kind: 'vector';
      readonly series: readonly { readonly labels: Labels; readonly sample: Sample }[];
    }
  | { readonly kind: 'matrix'; readonly series: readonly LabelledSamples[] };

export interface LabelledSamples {
  readonly labels: Labels;
  readonly samples: readonly Sample[];
}

/** The `data` of a successful answer. @throws MetricSourceError where it is not what the API promises */
export function readAnswer(data: unknown): Answer {
  const { resultType, result } = object(data);
  if (resultType === 'scalar') return { kind: 'scalar', sample: readSample(result) };
  if (resultType === 'string') return { kind: 'string' };
  if (resultType === 'vector') {
    const series = array(result).map((entry) => {
      const { metric, value, histogram } = object(entry);
      if (histogram !== undefined) throw nativeHistogram();
      return { labels: readLabels(metric), sample: readSample(value) };
    });
    return { kind: 'vector', series };
  }
  if (resultType === 'matrix') {
    const series = array(result).map((entry) => {
      const { metric, values, histograms } = object(entry);
      if (histograms !== undefined) throw nativeHistogram();
      return { labels: readLabels(metric), samples: array(values).map(readSample) };
    });
    return { kind: 'matrix', series };
  }
  throw malformed();
}

function readSample(pair: unknown): Sample {
  const [time, text] = array(pair);
  const value = typeof text === 'string' ? parseValue(text) : undefined;
  if (typeof time !== 'number' || !isTime(time * 1000) || value === undefined) throw malformed();
  return { at: Math.round(time * 1000), value };
}

/** The map itself, not a copy: an answer may have a hundred thousand. Without a prototype a label may have any name. */
function readLabels(metric: unknown): Labels {
  const labels = object(metric);
  for (const name in labels) if (typeof labels[name] !== 'string') throw malformed();
  return Object.setPrototypeOf(labels, null) as Labels;
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  return value as Record<string, unknown>;
}

function array(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed();
  return value;
}

const malformed = (): MetricSourceError =>
  new MetricSourceError('unavailable', "the metrics server's answer is not that of a Prometheus");

const nativeHistogram = (): MetricSourceError =>
  new MetricSourceError(
    'rejected',
    'the query gives a histogram, not a number: write histogram_quantile(…) around it',
  );
