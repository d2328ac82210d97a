import { MetricSourceError } from '../canary/ports.ts';
import { normalised } from '../counters/normalised.ts';
import type { Sample } from '../judge/sample.ts';
import { type NativeHistogram, readNativeHistogram } from './native-histogram.ts';
import { isTime, parseValue } from './value.ts';

export type Labels = Readonly<Record<string, string>>;

/** What a Prometheus query API gave, by its `resultType`. Times are in milliseconds of the server's clock. */
export type Answer =
  | { readonly kind: 'scalar'; readonly sample: Sample }
  | { readonly kind: 'string' }
  | {
      readonly kind: 'vector';
      readonly series: readonly {
        readonly labels: Labels;
        readonly sample: Sample;
        /** Where it is a native histogram; `sample` is its count then. */
        readonly histogram?: NativeHistogram | undefined;
      }[];
    }
  | { readonly kind: 'matrix'; readonly series: readonly LabelledSamples[] };

export interface LabelledSamples {
  readonly labels: Labels;
  /** Oldest first, each moment once, see `normalised`. Of a native histogram its counts. */
  readonly samples: readonly Sample[];
  readonly histograms?: readonly NativeHistogram[] | undefined;
}

/** The `data` of a successful answer. @throws MetricSourceError where it is not what the API promises */
export function readAnswer(data: unknown): Answer {
  const { resultType, result } = object(data);
  if (resultType === 'scalar') return { kind: 'scalar', sample: readSample(result) };
  if (resultType === 'string') return { kind: 'string' };
  if (resultType === 'vector') {
    const series = array(result).map((entry) => {
      const { metric, value, histogram } = object(entry);
      if (histogram === undefined) return { labels: readLabels(metric), sample: readSample(value) };
      const native = readHistogram(histogram);
      return {
        labels: readLabels(metric),
        sample: { at: native.at, value: native.count },
        histogram: native,
      };
    });
    return { kind: 'vector', series };
  }
  if (resultType === 'matrix') {
    const series = array(result).map((entry) => {
      const { metric, values, histograms } = object(entry);
      // A series may have been classic once: what it is last counts.
      if (histograms === undefined)
        return { labels: readLabels(metric), samples: normalised(array(values).map(readSample)) };
      const native = array(histograms).map(readHistogram);
      const samples = normalised(native.map(({ at, count }) => ({ at, value: count })));
      return { labels: readLabels(metric), samples, histograms: native };
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

function readHistogram(pair: unknown): NativeHistogram {
  const [time, value] = array(pair);
  if (typeof time !== 'number' || !isTime(time * 1000)) throw malformed();
  const histogram = readNativeHistogram(Math.round(time * 1000), value);
  if (!histogram) throw malformed();
  return histogram;
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
