import type { CountedMetric, CounterTerm, MetricStructure } from '../canary/plan.ts';
import { durationText } from './duration.ts';
import { readSelector, withSuffix } from './selector.ts';

/**
 * The PromQL of a metric that is given in parts. A label matcher of the user stands in every part that he wrote it for.
 *
 * @throws Error where a part is no selector, or a histogram's names no metric
 */
export function compile(structure: MetricStructure): string {
  switch (structure.kind) {
    case 'counter':
    case 'gauge':
      return `sum(${selector(structure.series)})`;
    case 'rate':
      return rate(structure.series, structure.windowSeconds);
    case 'ratio': {
      const { errors, total, windowSeconds } = structure;
      // Errors that were never counted are none, as long as there is a total.
      return `(${rate(errors, windowSeconds)} or vector(0)) / ${rate(total, windowSeconds)}`;
    }
    case 'quantile': {
      const { histogram, quantile, windowSeconds } = structure;
      const range = `[${durationText(windowSeconds)}]`;
      return `histogram_quantile(${quantile}, sum by (le) (rate(${bucketsOf(histogram)}${range})))`;
    }
  }
}

/** The selectors that a metric given in parts reads. @throws Error as `compile` does */
export function selectorsOf(structure: MetricStructure): string[] {
  if (structure.kind === 'ratio') return [selector(structure.errors), selector(structure.total)];
  if (structure.kind === 'quantile') return [bucketsOf(structure.histogram)];
  return [selector(structure.series)];
}

/** What a metric given in parts counts; undefined for a gauge. `scale` turns its value into the metric's unit. @throws Error as `compile` does */
export function countedIn(structure: MetricStructure, scale: number): CountedMetric | undefined {
  const one = (series: string): readonly CounterTerm[] => [{ series: selector(series), weight: 1 }];
  switch (structure.kind) {
    case 'gauge':
      return undefined;
    case 'counter':
      return { kind: 'counter', series: selector(structure.series), scale };
    case 'rate': {
      const { series, windowSeconds } = structure;
      return { kind: 'rate', events: one(series), windowSeconds, scale };
    }
    case 'ratio': {
      const { errors, total, windowSeconds } = structure;
      return { kind: 'ratio', events: one(errors), total: one(total), shows: 'bad', windowSeconds, scale };
    }
    case 'quantile': {
      const { histogram, quantile, windowSeconds } = structure;
      return { kind: 'quantile', histogram: bucketsOf(histogram), quantile, windowSeconds, scale };
    }
  }
}

/** The selector of a histogram's buckets, from that of the histogram. @throws Error */
function bucketsOf(histogram: string): string {
  const buckets = withSuffix(selector(histogram), '_bucket');
  if (buckets === undefined) throw new Error(`${histogram} names no histogram`);
  return buckets;
}

const rate = (series: string, windowSeconds: number): string =>
  `sum(rate(${selector(series)}[${durationText(windowSeconds)}]))`;

function selector(text: string): string {
  const read = readSelector(text);
  if ('problems' in read) throw new Error(`${text}: ${read.problems[0]?.message}`);
  return read.selector.text;
}
