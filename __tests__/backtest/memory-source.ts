import type { MetricQuery, WatchedMetric } from '../../src/canary/plan.ts';
import { type MetricSource, MetricSourceError } from '../../src/canary/ports.ts';
import type { Threshold } from '../../src/judge/metric.ts';
import { between, newestSampleAt, type Recorded, type TargetSeries } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';

export const SCRAPE = 15;

/** A metrics server that remembers what it is given, by the metrics' names. */
export interface Memory {
  readonly recorded: Readonly<Record<string, Recorded>>;
  /** When it noted whether targets are up, ms; by default it never did. */
  readonly ups?: readonly number[];
  /** Longer stretches are too much for it, ms. */
  readonly most?: number;
}

/** What was asked for of raw series, ms. */
export type Asked = { readonly from: number; readonly to: number }[];

export function memorySource({ recorded, ups = [], most = Number.POSITIVE_INFINITY }: Memory): {
  readonly source: MetricSource;
  readonly asked: Asked;
} {
  const asked: Asked = [];
  const of = (name: string): Recorded => recorded[name] ?? { kind: 'scalar', samples: [] };
  const never = async (): Promise<never> => {
    throw new Error('a backtest does not ask for the present');
  };
  const source: MetricSource = {
    description: 'a memory',
    reach: async () => {},
    check: async () => [],
    noData: async () => undefined,
    uptime: never,
    scrapeInterval: async () => SCRAPE,
    value: never,
    coverage: never,
    counters: never,
    presence: async () => [],
    close: () => {},
    async history({ expression }, from, to, stepSeconds) {
      const age = /^time\(\) - max\(timestamp\((\w+)\)/.exec(expression)?.[1];
      const moments = age === 'up' ? ups : momentsOf(of(age ?? ''));
      return steps(from, to, stepSeconds).flatMap((at) => {
        if (age === undefined) return valueAt(of(expression), at);
        const newest = moments.findLast((moment) => moment <= at && at - moment < 300_000);
        return newest === undefined ? [] : [{ at, value: (at - newest) / 1000 }];
      });
    },
    async recorded({ expression }, from, to = 0) {
      asked.push({ from, to });
      if (to - from > most) throw new MetricSourceError('rejected', 'too much at once');
      return between(of(expression), from - 1, to);
    },
  };
  return { source, asked };
}

function steps(from: number, to: number, stepSeconds: number): number[] {
  const count = Math.floor((to - from) / 1000 / stepSeconds);
  return Array.from({ length: count + 1 }, (_, index) => to - (count - index) * stepSeconds * 1000);
}

function momentsOf(recorded: Recorded): number[] {
  if (recorded.kind === 'histogram') return [];
  const series = recorded.kind === 'scalar' ? [recorded] : [...recorded.events, ...(recorded.total ?? [])];
  return series.flatMap(({ samples }) => samples.map(({ at }) => at)).sort((one, other) => one - other);
}

/** As the expressions of these tests would give it: the newest value, the sum of levels, or errors out of requests over a minute. */
function valueAt(recorded: Recorded, at: number): Sample[] {
  if (recorded.kind === 'scalar') {
    const sample = recorded.samples.findLast((one) => one.at <= at && at - one.at < 300_000);
    return sample ? [{ at, value: sample.value }] : [];
  }
  if (recorded.kind === 'histogram') return [];
  const fresh = between(recorded, at - 60_000, at);
  if (fresh.kind !== 'counts' || newestSampleAt(fresh) === undefined) return [];
  if (!fresh.total) return [{ at, value: levels(fresh.events) }];
  return [{ at, value: gained(fresh.events) / gained(fresh.total) }];
}

const levels = (series: readonly TargetSeries[]): number =>
  series.reduce((sum, { samples }) => sum + (samples.at(-1)?.value ?? 0), 0);
const gained = (series: readonly TargetSeries[]): number =>
  series.reduce((sum, { samples }) => sum + (samples.at(-1)?.value ?? 0) - (samples[0]?.value ?? 0), 0);

/** A metric whose expression is its name. */
export function metricNamed(
  name: string,
  thresholds: readonly Threshold[],
  kind: 'ratio' | 'counter' | 'scalar',
  given: Partial<WatchedMetric> = {},
): WatchedMetric {
  const counted: Record<typeof kind, MetricQuery['counted']> = {
    ratio: {
      kind: 'ratio',
      events: [{ series: name, weight: 1 }],
      total: [{ series: name, weight: 1 }],
      shows: 'bad',
      windowSeconds: 60,
      scale: 1,
    },
    counter: { kind: 'counter', series: name, scale: 1 },
    scalar: undefined,
  };
  return {
    name,
    unit: '',
    thresholds,
    windowSeconds: kind === 'ratio' ? 60 : 0,
    startsAtZero: kind === 'ratio',
    judge: 'evidence',
    query: {
      expression: name,
      selectors: [name],
      counter: kind === 'counter' ? name : undefined,
      structure: undefined,
      counted: counted[kind],
      scale: 1,
    },
    ...given,
  };
}

/** The moments of scrapes between two moments (ms). */
export function scrapes(from: number, to: number): number[] {
  return steps(from, to, SCRAPE);
}

/** A counter that gains by `perScrape`, which is told when. */
export function counter(
  labels: string,
  moments: readonly number[],
  perScrape: (at: number) => number,
): TargetSeries {
  let value = 1000;
  const samples = moments.map((at) => {
    value += perScrape(at);
    return { at, value };
  });
  return { target: 'pod', labels, samples };
}
