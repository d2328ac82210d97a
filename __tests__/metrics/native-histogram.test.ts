import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { increments } from '../../src/counters/increments.ts';
import { histogramQuantile } from '../../src/judge/histogram/quantile.ts';
import type { BucketSeries } from '../../src/judge/recorded.ts';
import { asBuckets, countUpTo, edgesOf, readNativeHistogram } from '../../src/metrics/native-histogram.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { LoopbackServer } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { bucketIndex, startNativeExporter } from '../parts/native-exporter.ts';
import { prometheusBinary, startPrometheus } from '../parts/prometheus.ts';
import { waitFor } from '../parts/wait-for.ts';
import { sourceAt } from './fake-server.ts';
import { never, promql, structured } from './queries.ts';

describe('V21: a native histogram in an answer', () => {
  const given = (...buckets: [number, string, string, string][]) =>
    readNativeHistogram(0, { count: '10', sum: '3', buckets });

  test('has its buckets, and none where nothing was observed', () => {
    expect(given([0, '0.5', '1', '4'], [0, '1', '2', '6'])).toEqual({
      at: 0,
      count: 10,
      buckets: [
        { left: 0.5, right: 1, count: 4 },
        { left: 1, right: 2, count: 6 },
      ],
    });
    expect(readNativeHistogram(0, { count: '0', sum: '0' })).toEqual({ at: 0, count: 0, buckets: [] });
    expect(readNativeHistogram(0, {})).toBeUndefined();
    expect(given([0, 'x', '1', '4'])).toBeUndefined();
  });

  test('is counted at edges that all of them share', () => {
    const [fine, coarse] = [given([0, '1', '1.5', '4'], [0, '1.5', '2', '6']), given([0, '1', '2', '10'])];
    if (!fine || !coarse) throw new Error('unread');
    const edges = edgesOf([fine, coarse]);
    expect(edges.slice(0, 2)).toEqual([1, 2 ** 0.25]);
    expect(edges).not.toContain(1.5);
    expect(edges).toContain(2);
    expect(edges.at(-1)).toBeGreaterThan(1_000);
    expect([1, 1.5, 1.75, 2, 9].map((edge) => countUpTo(fine, edge))).toEqual([0, 4, 7, 10, 10]);
    const all = asBuckets({ labels: { a: 'b' }, target: 't', histograms: [fine] }, [1.5]);
    expect(all.map(({ labels, samples }) => [labels.le, samples[0]?.value])).toEqual([
      ['1.5', 4],
      ['+Inf', 10],
    ]);
  });

  test('of many buckets keeps few edges', () => {
    const buckets = Array.from({ length: 600 }, (_, index) => ({
      left: 1.01 ** index,
      right: 1.01 ** (index + 1),
      count: 1,
    }));
    expect(edgesOf([{ at: 0, count: 600, buckets }]).length).toBeLessThan(90);
  });
});

const describeWithPrometheus = (await prometheusBinary()) ? describe : describe.skip;

describeWithPrometheus('V21: native histograms of a real Prometheus', () => {
  const SCHEMA = 3;
  let exporter: LoopbackServer;
  let server: MetricServer;
  let source: MetricSource;
  const counts = new Map<number, number>();
  let observed = 0;
  let scrapes = 0;

  const observe = (value: number, times: number): void => {
    const index = bucketIndex(value, SCHEMA);
    counts.set(index, (counts.get(index) ?? 0) + times);
    observed += times;
  };

  beforeAll(async () => {
    exporter = await startNativeExporter('rpc_seconds', () => {
      scrapes++;
      observe(0.1, 90);
      observe(0.4, 10);
      return { schema: SCHEMA, count: observed, sum: observed * 0.13, buckets: counts };
    });
    server = await startPrometheus({
      targets: [{ job: 'rpc', address: exporter.address }],
      args: ['--enable-feature=native-histograms'],
    });
    source = sourceAt(server.url);
    await source.reach(never);
    await waitFor('some scrapes', () => scrapes >= 8);
  });

  afterAll(async () => {
    source?.close();
    await server?.stop();
    await exporter?.close();
  });

  const native = promql('histogram_quantile(0.95, sum(rate(rpc_seconds[10s])))');
  const config = structured({
    kind: 'quantile',
    histogram: 'rpc_seconds',
    quantile: 0.95,
    windowSeconds: 10,
  });

  test.each([
    ['as PromQL has it', native],
    ['as the config has it', config],
  ])('%s: value, scrape interval, samples and buckets', async (_, query) => {
    await source.check(query, never);
    const value = await source.value(query, never);
    expect(value).toBeGreaterThan(0.35);
    expect(value).toBeLessThan(0.42);
    expect(await source.scrapeInterval([query], never)).toBeCloseTo(1, 1);
    const [coverage] = await source.coverage([query], 10, never);
    expect(coverage?.rawSamples).toBeGreaterThan(3);
    expect(systemClock.now() - (coverage?.newestAt ?? 0)).toBeLessThan(30_000);

    const to = systemClock.now();
    const history = await source.recorded(query, to - 60_000, to, never);
    const { les, gains } = gained(history.kind === 'histogram' ? history.buckets : []);
    expect(histogramQuantile(0.95, les, gains)).toBeCloseTo(value ?? Number.NaN, 2);
    // What comes later is counted at the same edges.
    await waitFor('two more scrapes', () => scrapes * 100 >= observed && systemClock.now() > to + 3_000);
    const later = await source.recorded(query, to + 1, undefined, never);
    const after = gained(later.kind === 'histogram' ? later.buckets : []);
    expect(after.les).toEqual(les);
    expect(after.gains.at(-1)).toBeGreaterThan(0);
    expect((after.gains.at(-1) ?? 0) % 100).toBe(0);
  });

  test('how many observations it holds', async () => {
    const query = promql('histogram_count(sum(rate(rpc_seconds[10s])))');
    const to = systemClock.now();
    const recorded = await source.recorded(query, to - 60_000, to, never);
    const all = recorded.kind === 'counts' ? increments([recorded.events]).increments : [];
    expect(all.length).toBeGreaterThan(3);
    expect(all.every(({ gains }) => (gains[0] ?? 0) > 0 && (gains[0] ?? 0) % 100 === 0)).toBe(true);
  });
});

function gained(buckets: readonly BucketSeries[]) {
  const ordered = buckets.toSorted((one, other) => one.le - other.le);
  const found = increments(ordered.map((one) => [one])).increments;
  return {
    les: ordered.map(({ le }) => le),
    gains: ordered.map((_, index) => found.reduce((sum, one) => sum + (one.gains[index] ?? 0), 0)),
  };
}
