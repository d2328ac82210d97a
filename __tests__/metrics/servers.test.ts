import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import { never, promql, structured, unread } from './queries.ts';

const REQUESTS = 'nova_workflow_requests_total';
const MISMATCHES = 'nova_golden_mismatch_total';
const BUCKETS = 'nova_workflow_duration_seconds_bucket';

await describeServers(describe, ({ kind, start }) => {
  let service: Service;
  let server: MetricServer;
  let source: MetricSource;

  beforeAll(async () => {
    const labelSets = [{ pod: 'a' }, { pod: 'b' }];
    service = await startService({ behaviour: () => healthy, labelSets });
    server = await start({ targets: [{ job: 'service', address: service.address }] });
    const plan = {
      kind: 'prometheus',
      url: `${server.url}/`,
      headers: {},
      tls: undefined,
      timeoutSeconds: 20,
    } as const;
    source = metricSource(plan, systemClock);
    await source.reach(never);
  });

  afterAll(async () => {
    source?.close();
    await server?.stop();
    await service?.stop();
  });

  const of = (metric: string) => `${metric}{job="service"}`;

  describe('a check', () => {
    test.each([
      ['a value', `sum(${REQUESTS})`],
      ['a single series', of(MISMATCHES)],
      ['a number', '1'],
      ['nothing (yet)', 'sum(no_such_metric)'],
      ['NaN', '0 / 0'],
    ])('takes %s', async (_, expression) => {
      await expect(source.check(unread(expression), never)).resolves.toEqual([]);
    });

    test.each([
      ['a typo', 'sum(rate(x[5m])', ''],
      [
        'several series',
        of(REQUESTS),
        `the query returns 2 series (one for each pod), sum them: sum(${of(REQUESTS)})`,
      ],
      ['a range', `${MISMATCHES}[1m]`, 'the query gives a range of samples, not a value'],
      ['a match of many to many', `${REQUESTS} * on (job) ${REQUESTS}`, ''],
    ])('rejects %s', async (_, expression, message) => {
      await expect(source.check(unread(expression), never)).rejects.toMatchObject({
        kind: 'rejected',
        message: expect.stringContaining(message),
      });
    });
  });

  describe('a value', () => {
    test('is as new as the last scrape', async () => {
      service.add(MISMATCHES, 5);
      const target = service.value(MISMATCHES);
      await waitFor(
        'the new value',
        async () => (await source.value(promql(of(MISMATCHES)), never)) === target,
        {
          timeoutMs: 20_000, // less than VictoriaMetrics keeps back
        },
      );
    });

    test('is scaled', async () => {
      expect(await source.value(promql(`sum(${of('nova_active_workflows')})`, 1000), never)).toBe(3_000);
    });

    test('V12: is absent where nothing is, whatever vector(0) makes of it', async () => {
      expect(await source.value(promql('sum(no_such_metric)'), never)).toBeUndefined();
      expect(await source.value(promql('sum(no_such_metric) or vector(0)'), never)).toBeUndefined();
    });

    test('of a quantile without traffic is not a number, or not there', async () => {
      const idle = `histogram_quantile(0.95, sum by (le) (rate(${of(BUCKETS)}[5m]) * 0))`;
      const value = await source.value(unread(idle), never);
      if (kind === 'prometheus') expect(value).toBeNaN();
      else expect(value).toBeUndefined();
    });

    test('that is infinite is not a number', async () => {
      expect(await source.value(unread('vector(1) / 0'), never)).toBeNaN();
    });
  });

  describe('history', () => {
    test('reaches up to now', async () => {
      const before = service.value(MISMATCHES);
      service.add(MISMATCHES, 1);
      const query = promql(`sum(${of(MISMATCHES)}) # a comment`, 10);
      // On a machine under load a scrape may come late, and VictoriaMetrics leaves the last moment out.
      const [to, history] = await waitFor(
        'the step in the last moment',
        async () => {
          const now = systemClock.now();
          const samples = await source.history(query, now - 20_000, now, 1, never);
          const last = samples.at(-1);
          return last?.at === now && last.value === (before + 1) * 10 && ([now, samples] as const);
        },
        { timeoutMs: 20_000 },
      ); // less than VictoriaMetrics keeps back
      expect(history.some(({ value }) => value === before * 10)).toBe(true);
      for (const { at } of history) expect((to - at) % 1000).toBe(0);
    });

    test('of nothing is empty, of several series rejected', async () => {
      const to = systemClock.now();
      expect(await source.history(promql('sum(no_such_metric)'), to - 60_000, to, 5, never)).toEqual([]);
      await expect(source.history(promql(of(REQUESTS)), to - 60_000, to, 5, never)).rejects.toMatchObject({
        kind: 'rejected',
      });
    });

    test('may be longer than a server gives at once', async () => {
      const to = systemClock.now();
      const history = await source.history(promql('vector(7)'), to - 12_000_000, to, 1, never);
      expect(history).toHaveLength(12_001);
      expect(history[0]).toEqual({ at: to - 12_000_000, value: 7 });
      expect(history.every(({ at }, index) => at === to - (12_000 - index) * 1000)).toBe(true);
    });
  });

  describe('coverage', () => {
    test('tells measured from made up', async () => {
      const queries = [
        promql(`sum(${of(MISMATCHES)})`),
        promql('sum(no_such_metric) or vector(0)'),
        structured({ kind: 'ratio', errors: of('no_such_metric'), total: of(REQUESTS), windowSeconds: 10 }),
        promql('1 + 1'),
      ];
      const coverage = await source.coverage(queries, 4, never);
      expect(coverage[1]).toEqual({ rawSamples: 0, newestAt: undefined });
      expect(coverage[3]).toEqual({ rawSamples: 0, newestAt: undefined });
      // One sample a second; two series under the ratio.
      expect(coverage[0]?.rawSamples).toBeGreaterThanOrEqual(1);
      expect(coverage[0]?.rawSamples).toBeLessThanOrEqual(5);
      expect(coverage[2]?.rawSamples).toBeGreaterThanOrEqual(2);
      for (const index of [0, 2]) {
        expect(systemClock.now() - (coverage[index]?.newestAt ?? 0)).toBeLessThan(10_000);
      }
    });

    test('counts under selectors of several metrics too', async () => {
      const several = promql(`sum({__name__=~"nova_.+_total", job="service"})`);
      const [coverage, none] = await source.coverage([several, promql('no_such_metric')], 60, never);
      expect(coverage?.rawSamples).toBeGreaterThan(4);
      expect(systemClock.now() - (coverage?.newestAt ?? 0)).toBeLessThan(10_000);
      expect(none?.rawSamples).toBe(0);
    });
  });

  test('what is recorded of a metric that is not counted are its values, a scrape apart', async () => {
    const query = promql(`sum(${of('nova_active_workflows')})`);
    const to = systemClock.now();
    const recorded = await source.recorded(query, to - 5_000, to, never);
    if (recorded.kind !== 'scalar') throw new Error(`${recorded.kind} instead of values`);
    expect(recorded.samples.at(-1)?.value).toBe(3);
    for (const { at } of recorded.samples) expect((to - at) % 1000).toBe(0);
  });

  test('the scrape interval is that of the samples', async () => {
    const queries = [promql(`sum(${of(MISMATCHES)})`), promql(of(REQUESTS)), promql('no_such_metric')];
    await waitFor('two scrapes', () => service.scrapes() > 2);
    const seconds = await waitFor('an interval', () => source.scrapeInterval(queries, never));
    expect(seconds).toBeGreaterThan(0.5);
    expect(seconds).toBeLessThan(2);
    expect(await source.scrapeInterval([promql('no_such_metric')], never)).toBeUndefined();
    expect(await source.scrapeInterval([], never)).toBeUndefined();
  });

  describe('counters', () => {
    test('come as raw samples of each series, from the moment on', async () => {
      const from = systemClock.now();
      const enough = () => source.counters(promql(`sum(${of(REQUESTS)})`), from, never);
      const series = await waitFor('three samples', async () => {
        const read = await enough();
        return read.every(({ samples }) => samples.length >= 3) && read.length === 2 && read;
      });
      for (const { labels, samples } of series) {
        expect(labels).toMatch(/^nova_workflow_requests_total\{instance="[^"]+",job="service",pod="[ab]"\}$/);
        for (const { at, value } of samples) {
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(systemClock.now());
          expect(Number.isInteger(value)).toBe(true);
        }
      }
      expect(new Set(series.map(({ labels }) => labels)).size).toBe(2);
    });

    test('a counter that is born shows its first level, a restarted one its fall', async () => {
      const query = promql(`sum(${of('nova_skill_errors_total')})`);
      service.add('nova_skill_errors_total', 7);
      const from = systemClock.now();
      const values = async () =>
        (await source.counters(query, from, never)).flatMap(({ samples }) => samples);
      await waitFor('the level', async () => (await values()).some(({ value }) => value === 7));
      service.restart();
      await waitFor('the fall', async () => (await values()).at(-1)?.value === 0);
    });

    test('of a query that is no counter are refused', async () => {
      await expect(source.counters(promql('up'), 0, never)).rejects.toMatchObject({ kind: 'rejected' });
    });
  });
});
