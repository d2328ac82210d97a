import { afterEach, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { increaseSince, newestOf } from '../../src/counters/increase.ts';
import { increments } from '../../src/counters/increments.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { prometheusBinary, startPrometheusWith } from '../parts/prometheus.ts';
import { closeAll, closeLater, sourceAt } from './fake-server.ts';
import { never, promql } from './queries.ts';

// What a real Prometheus gives of histories as relabelling, container metrics and replicated servers leave them.
afterEach(closeAll);

const SECONDS = 1_200;
const END = Math.floor(Date.now() / 1000) - 120;
const START = END - SECONDS;

interface Written {
  readonly labels: string;
  /** Seconds after the start. */
  readonly samples: readonly (readonly [at: number, value: number])[];
}

/** A counter sampled every 10 s: `perSecond` from a level on, between two moments, each with this offset. */
function counter(
  labels: string,
  perSecond: number,
  { from = 0, to = SECONDS, start = 0, offset = 0, every = 10 } = {},
): Written {
  const samples: [number, number][] = [];
  for (let at = from; at < to; at += every) samples.push([at + offset, start + Math.round(perSecond * at)]);
  return { labels, samples };
}

async function sourceWith(
  counters: Readonly<Record<string, readonly Written[]>>,
  gauges: Readonly<Record<string, readonly Written[]>> = {},
): Promise<MetricSource> {
  const linesOf = (series: typeof counters, type: string, suffix: string) =>
    Object.entries(series).flatMap(([name, all]) => [
      `# TYPE ${name} ${type}`,
      ...all.flatMap(({ labels, samples }) =>
        samples.map(([at, value]) => `${name}${suffix}{${labels}} ${value} ${(START + at).toFixed(3)}`),
      ),
    ]);
  const lines = [...linesOf(counters, 'counter', '_total'), ...linesOf(gauges, 'gauge', '')];
  const server = await startPrometheusWith(`${lines.join('\n')}\n# EOF\n`);
  closeLater({ close: () => server.stop() });
  return sourceAt(server.url);
}

const ratio = promql('sum(rate(errors_total[1m])) / sum(rate(requests_total[1m]))');

async function gained(source: MetricSource, from = 0, to = SECONDS) {
  const recorded = await source.recorded(ratio, (START + from) * 1000, (START + to) * 1000, never);
  return { recorded, ...totals(recorded) };
}

function totals(recorded: Recorded) {
  const groups: (readonly TargetSeries[])[] =
    recorded.kind === 'counts' ? [recorded.events, recorded.total ?? []] : [];
  const found = increments(groups).increments;
  const sum = (group: number) => found.reduce((all, { gains }) => all + (gains[group] ?? 0), 0);
  return { errors: sum(0), requests: sum(1), seconds: found.reduce((all, one) => all + one.seconds, 0) };
}

const describeWithPrometheus = (await prometheusBinary()) ? describe : describe.skip;

describeWithPrometheus('histories on a real Prometheus', () => {
  const shop = 'job="shop",instance="a:1"';

  test('V9: a label that every series was given gains nothing by itself', async () => {
    const change = { to: 600 };
    const since = { from: 600 };
    const source = await sourceWith({
      errors: [
        counter(`${shop},code="500"`, 0.5, { ...change, start: 40_000 }),
        counter(`${shop},code="500",pod="a-1"`, 0.5, { ...since, start: 40_000 }),
      ],
      requests: [
        counter(shop, 100, { ...change, start: 9_000_000 }),
        counter(`${shop},pod="a-1"`, 100, { ...since, start: 9_000_000 }),
      ],
    });
    expect(await gained(source)).toMatchObject({ errors: 595, requests: 119_000 });
  });

  test('V9: an error that is born under the new labels counts in full', async () => {
    const source = await sourceWith({
      errors: [
        counter(`${shop},code="500"`, 0.5, { to: 600, start: 40_000 }),
        counter(`${shop},code="500",pod="a-1"`, 0.5, { from: 600, start: 40_000 }),
        {
          labels: `${shop},code="503",pod="a-1"`,
          samples: [
            [700, 17],
            [710, 20],
          ],
        },
      ],
      requests: [counter(shop, 100, { start: 9_000_000 })],
    });
    expect(await gained(source)).toMatchObject({ errors: 595 + 20, requests: 119_000 });
  });

  test('V10: container metrics with timestamps of their own are not born one after the other', async () => {
    const containers = Array.from({ length: 12 }, (_, index) => index);
    const source = await sourceWith({
      errors: containers.map((index) =>
        counter(`job="cadvisor",instance="n:1",container="${index}"`, 1, {
          start: 70_000 * index,
          offset: index * 0.8,
        }),
      ),
      requests: containers.map((index) =>
        counter(`job="cadvisor",instance="n:1",container="${index}"`, 5, {
          start: 900_000 * index,
          offset: index * 0.8,
        }),
      ),
    });
    const { errors, requests, seconds } = await gained(source);
    expect([errors, requests]).toEqual([12 * 1_190, 12 * 5_950]);
    expect(Math.abs(seconds - 1_199)).toBeLessThanOrEqual(2);
  });

  test('V9: of a guard counter that begins on the way, the age of its process is known', async () => {
    const mismatch = (labels: string, level: number, from: number) =>
      counter(labels, 0, { start: level, from });
    const target = (name: string, labels = '') => `job="${name}",instance="i:1"${labels}`;
    const startedAt = (name: string, at: number, from = 0) =>
      counter(`job="${name}",instance="i:1"`, 0, { start: START + at, from });
    const source = await sourceWith(
      {
        mismatch: [
          {
            ...mismatch(target('shop'), 7, 0),
            samples: mismatch(target('shop'), 7, 0).samples.slice(0, 100),
          },
          mismatch(target('shop', ',pod="a"'), 7, 1_000),
          mismatch(target('young'), 2, 1_000),
          mismatch(target('moved'), 900, 1_000),
          mismatch(target('unknown'), 1, 1_000),
        ],
      },
      {
        process_start_time_seconds: [
          startedAt('shop', -9_000),
          startedAt('young', 980, 1_000),
          startedAt('moved', -9_000, 1_000),
        ],
      },
    );
    const series = await source.counters(promql('sum(mismatch_total)'), (START + 900) * 1000, never);
    expect(Object.fromEntries(series.map(({ labels, age }) => [labels.replace(/.*job=/, ''), age]))).toEqual({
      '"shop"}': undefined,
      '"shop",pod="a"}': 'old',
      '"young"}': 'young',
      '"moved"}': 'unscraped',
      '"unknown"}': undefined,
    });
    const before = newestOf(
      await source
        .counters(promql('sum(mismatch_total)'), START * 1000, never)
        .then((all) =>
          all.map((one) => ({ ...one, samples: one.samples.filter(({ at }) => at <= (START + 995) * 1000) })),
        ),
    );
    const flag = (START + 995) * 1000;
    const reading = increaseSince(series, flag, true, { until: () => flag, newest: before });
    // The young one's two and the one of unknown age; a new label is no mismatch, nor is a target that was only moved here.
    expect(reading?.counter.increase).toBe(3);
  });

  test('V13: replicas are counted once, and said', async () => {
    const both = (name: string, perSecond: number, start: number) =>
      ['a', 'b'].map((replica, index) =>
        counter(`${name},prometheus_replica="${replica}"`, perSecond, { start, offset: 3.3 * index }),
      );
    const source = await sourceWith({
      errors: both(`${shop},code="500"`, 1, 5_000),
      requests: both(shop, 100, 9_000_000),
    });
    const { recorded, errors, requests } = await gained(source);
    expect([errors, requests]).toEqual([1_190, 119_000]);
    expect(recorded).toMatchObject({ events: [{ labels: expect.not.stringContaining('replica') }] });
    // What is read for one evaluation is read in the same way.
    expect(await gained(source, 1_100, 1_140)).toMatchObject({ errors: 40, requests: 4_000 });
    expect(source.findings?.()).toEqual([
      expect.stringContaining('differ in label prometheus_replica alone (a, b)'),
      expect.stringContaining('differ in label prometheus_replica alone (a, b)'),
    ]);
  });

  test('V13: samples a few ms apart', async () => {
    const dense = (labels: string, perSecond: number): Written => ({
      labels,
      samples: counter(labels, perSecond).samples.flatMap(([at, value]) =>
        [0, 0.003, 0.009].map((more) => [at + more, value] as const),
      ),
    });
    const source = await sourceWith({ errors: [dense(shop, 1)], requests: [dense(shop, 100)] });
    const { recorded, ...rest } = await gained(source);
    expect(rest).toEqual({ errors: 1_190, requests: 119_000, seconds: 1_190 });
    expect(recorded).toMatchObject({ total: [{ samples: { length: 120 } }] });
  });
});
