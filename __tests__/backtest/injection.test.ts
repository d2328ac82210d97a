import { describe, expect, test } from '@jest/globals';
import { changedRecorded, changedValues } from '../../src/backtest/changed.ts';
import { InjectionError, readInjection } from '../../src/backtest/injection.ts';
import { increments } from '../../src/counters/increments.ts';
import { histogramQuantile } from '../../src/judge/histogram/quantile.ts';
import type { BucketSeries, Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { metricNamed } from './memory-source.ts';

const watched = [
  metricNamed('error_rate', [], 'ratio'),
  metricNamed('latency_p95', [], 'scalar', { unit: 'ms' }),
];

describe('an injection', () => {
  test.each(['error_rate=×2', 'error_rate=x2', 'error_rate=*2', ' error_rate=×2.0 '])('%s', (text) => {
    expect(readInjection(text, watched)).toMatchObject({ metric: 'error_rate', change: { factor: 2 } });
  });

  test('in milliseconds', () => {
    expect(readInjection('latency_p95=+200ms', watched).change).toEqual({ shift: 200 });
    expect(readInjection('latency_p95=x1.5', watched).change).toEqual({ factor: 1.5 });
  });

  test.each([
    ['error_rate', /write NAME=×2, or NAME=\+200ms/],
    ['error_rate=2', /write NAME=×2/],
    ['error_rate=×0', /write NAME=×2/],
    ['error_rate=×2ms', /write NAME=×2/],
    ['latency_p95=+200', /write NAME=×2, or NAME=\+200ms/],
    ['error_rate=+200ms', /error_rate is no latency in ms; write error_rate=×2/],
    ['eror_rate=×2', /watches no eror_rate; it watches error_rate, latency_p95/],
  ])('cannot be %s, and says what to write', (text, says) => {
    expect(() => readInjection(text, watched)).toThrow(InjectionError);
    expect(() => readInjection(text, watched)).toThrow(says);
  });
});

const FLAG = 100_000;
const series = (
  labels: string,
  ...samples: readonly (readonly [second: number, value: number])[]
): TargetSeries => ({
  target: 'pod',
  labels,
  samples: samples.map(([second, value]) => ({ at: second * 1000, value })),
});
const counts = (...events: readonly TargetSeries[]): Recorded => ({
  kind: 'counts',
  events,
  total: undefined,
});
const eventsOf = (recorded: Recorded): readonly TargetSeries[] =>
  recorded.kind === 'counts' ? recorded.events : [];
const levels = (recorded: Recorded): number[][] =>
  eventsOf(recorded).map(({ samples }) => samples.map(({ value }) => value));

describe('counters', () => {
  const three = { factor: 3 };
  test('gain in proportion after the flag; of the step astride it, the part after it', () => {
    const before = counts(series('a', [80, 10], [90, 20]));
    const since = counts(series('a', [110, 40], [120, 50]));
    // 20 in the 20 s astride the flag: 10 stay, 10 become 30.
    expect(levels(changedRecorded(since, before, FLAG, three, 1))).toEqual([[60, 90]]);
  });

  test('keep their restarts, and what they gained since', () => {
    const before = counts(series('a', [100, 50]));
    const since = counts(series('a', [110, 60], [120, 5], [130, 7]));
    const changed = changedRecorded(since, before, FLAG, three, 1);
    expect(levels(changed)).toEqual([[80, 15, 21]]);
    const gained = increments([eventsOf(changed)], increments([eventsOf(before)]).standing).increments;
    expect(gained.map(({ gains }) => gains[0])).toEqual([30, 15, 6]);
  });

  test('that are born after the flag are born with more', () => {
    const before = counts(series('a', [100, 50]));
    const since = counts(series('a', [110, 50]), series('b', [110, 0], [120, 2]), series('c', [120, 4]));
    expect(levels(changedRecorded(since, before, FLAG, three, 1))).toEqual([[50], [0, 6], [12]]);
  });
});

const LES = [0.05, 0.1, 0.2, 0.5, 1, 2, Number.POSITIVE_INFINITY];

/** A scrape every 10 s, each with the same requests, of one pod and path. */
function histogram(
  labels: string,
  gains: readonly number[],
  from: number,
  to: number,
  start = 0,
): BucketSeries[] {
  return LES.map((le, edge) => {
    const moments = Array.from({ length: (to - from) / 10 }, (_, index) => from + 10 * (index + 1));
    const samples = moments.map((second, index): [number, number] => [
      second,
      (gains[edge] ?? 0) * (index + 1 + start),
    ]);
    const text = `lat_bucket{${labels},le="${le}",pod="p"}`;
    return { ...series(text, ...samples), le };
  });
}

describe('histograms', () => {
  const gains = [500, 800, 930, 985, 997, 999, 1000];
  const of = (labels: string): { before: Recorded; since: Recorded } => ({
    before: { kind: 'histogram', buckets: histogram(labels, gains, 0, 100) },
    since: { kind: 'histogram', buckets: histogram(labels, gains, 100, 160, 10) },
  });
  const p95 = (recorded: Recorded, before: Recorded): number => {
    const bucketsOf = (one: Recorded, le: number) =>
      one.kind === 'histogram' ? one.buckets.filter((bucket) => bucket.le === le) : [];
    const groups = LES.map((le) => bucketsOf(recorded, le));
    const { standing } = increments(LES.map((le) => bucketsOf(before, le)));
    const gained = increments(groups, standing).increments;
    const sums = LES.map((_, edge) => gained.reduce((sum, one) => sum + (one.gains[edge] ?? 0), 0));
    expect(sums.at(-1)).toBeCloseTo(6000, 6);
    return histogramQuantile(0.95, LES, sums);
  };

  test('become slower by a factor: so does every quantile', () => {
    const { before, since } = of('path="/a"');
    const changed = changedRecorded(since, before, FLAG, { factor: 2 }, 1000);
    expect(p95(changed, before) / p95(since, before)).toBeCloseTo(2, 1);
  });

  test('become slower by milliseconds, whatever the unit of the edges', () => {
    const { before, since } = of('path="/a"');
    const changed = changedRecorded(since, before, FLAG, { shift: 200 }, 1000);
    expect(p95(changed, before) - p95(since, before)).toBeCloseTo(0.2, 1);
  });

  test('no request is lost or made, paths apart, a restart between them', () => {
    const one = of('path="/a"');
    const other = of('path="/b,le=c"');
    const join = (a: Recorded, b: Recorded): Recorded => ({
      kind: 'histogram',
      buckets: [a, b].flatMap((recorded) => (recorded.kind === 'histogram' ? recorded.buckets : [])),
    });
    const [before, since] = [join(one.before, other.before), join(one.since, other.since)];
    const restarted: Recorded = {
      kind: 'histogram',
      buckets: (since.kind === 'histogram' ? since.buckets : []).map((bucket) => ({
        ...bucket,
        samples: bucket.samples.map(({ at, value }) => ({
          at,
          value: at > 130_000 ? value - (bucket.samples[2]?.value ?? 0) : value,
        })),
      })),
    };
    const changed = changedRecorded(restarted, before, FLAG, { factor: 3 }, 1);
    const all = (recorded: Recorded) =>
      recorded.kind === 'histogram'
        ? recorded.buckets.filter(({ le }) => le === Number.POSITIVE_INFINITY).map(({ samples }) => samples)
        : [];
    expect(all(changed)).toEqual(all(restarted));
    for (const { samples } of changed.kind === 'histogram' ? changed.buckets : [])
      for (const [index, { value, at }] of samples.entries())
        if (at !== 140_000) expect(value).toBeGreaterThanOrEqual(samples[index - 1]?.value ?? 0);
  });
});

describe('values', () => {
  const samples = [90, 110, 130, 160, 190].map((second) => ({ at: second * 1000, value: 10 }));
  const valuesWith = (windowSeconds: number, change: Parameters<typeof changedValues>[3]) =>
    changedValues(samples, metricNamed('x', [], 'scalar', { windowSeconds }), FLAG, change).map(
      ({ value }) => value,
    );

  test('change at once where they look at one moment', () => {
    expect(valuesWith(0, { factor: 3 })).toEqual([10, 30, 30, 30, 30]);
  });

  test('change as far as they look past the flag', () => {
    expect(valuesWith(60, { factor: 4 })).toEqual([10, 15, 25, 40, 40]);
    expect(valuesWith(60, { shift: 6 })).toEqual([10, 11, 13, 16, 16]);
  });
});
