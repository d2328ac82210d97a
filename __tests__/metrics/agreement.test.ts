import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricQuery, MetricStructure } from '../../src/canary/plan.ts';
import type { MetricSource } from '../../src/canary/ports.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import { never, structured } from './queries.ts';

const windowSeconds = 10;
const requests = 'nova_workflow_requests_total';
const errors = 'nova_workflow_errors_total';
const histogram = 'nova_workflow_duration_seconds';

/** What each metric is in the end, and how far off a source may be: scrapes do not fall on the same moments. */
const metrics: readonly [string, MetricStructure, number, number][] = [
  ['a counter', { kind: 'counter', series: 'nova_golden_mismatch_total' }, 4, 0],
  ['a gauge', { kind: 'gauge', series: 'nova_active_workflows' }, 3, 0],
  ['a rate', { kind: 'rate', series: requests, windowSeconds }, 100, 10],
  ['a rate of one series', { kind: 'rate', series: `${requests}{pod="a"}`, windowSeconds }, 50, 5],
  ['a ratio', { kind: 'ratio', errors, total: requests, windowSeconds }, 0.2, 0.02],
  [
    'a ratio without errors',
    { kind: 'ratio', errors: 'no_such_total', total: requests, windowSeconds },
    0,
    0,
  ],
  ['a median', { kind: 'quantile', histogram, quantile: 0.5, windowSeconds }, 0.1, 0.01],
  ['a p95', { kind: 'quantile', histogram, quantile: 0.95, windowSeconds }, 0.235, 0.005],
];

await describeServers(describe, ({ start }) => {
  let service: Service;
  let server: MetricServer;
  let orders: LoopbackServer;
  let shown = '';
  const sources: MetricSource[] = [];

  beforeAll(async () => {
    const behaviour = { ...healthy, requestsPerSecond: 100, errorsPerSecond: 20 };
    service = await startService({ behaviour: () => behaviour, labelSets: [{ pod: 'a' }, { pod: 'b' }] });
    service.add('nova_golden_mismatch_total', 4);
    orders = await listen((_, response) => void response.end(shown));
    server = await start({
      targets: [
        { job: 'service', address: service.address },
        { job: 'orders', address: orders.address },
      ],
    });
    const timeoutSeconds = 20;
    const { url } = server;
    const targets = [service.url, orders.url];
    sources.push(
      metricSource({ kind: 'prometheus', url, headers: {}, tls: undefined, timeoutSeconds }, systemClock),
      metricSource({ kind: 'scrape', targets, intervalSeconds: 1, timeoutSeconds }, systemClock),
    );
    for (const source of sources) {
      await source.reach(never);
      for (const [, structure] of metrics) await source.check(structured(structure), never);
    }
  });

  afterAll(async () => {
    for (const source of sources) source.close();
    await server?.stop();
    await service?.stop();
    await orders?.close();
  });

  test.each(metrics)('%s is the same, compiled or evaluated', async (_, structure, expected, tolerance) => {
    const query = structured(structure);
    const isClose = (value: number | undefined) => Math.abs((value ?? Number.NaN) - expected) <= tolerance;
    // Both need the window filled once.
    await waitFor('both to agree', async () => {
      const values = await Promise.all(sources.map((source) => source.value(query, never)));
      return values.every(isClose) || Promise.reject(new Error(`${values} instead of ${expected}`));
    });
    const to = systemClock.now();
    for (const source of sources) {
      const history = await source.history(query, to - 3_000, to, 1, never);
      expect(history.at(-1)?.at).toBe(to);
      expect(history.some(({ value }) => isClose(value))).toBe(true);
    }
  });

  test('what lies under a metric is the same: restarts, births, and the quiet time before', async () => {
    const from = systemClock.now();
    const queries = [
      structured({ kind: 'ratio', errors: 'failed_total', total: 'orders_total{kind="new"}', windowSeconds }),
      structured({ kind: 'rate', series: 'failed_total', windowSeconds }),
      structured({ kind: 'quantile', histogram: 'order_seconds', quantile: 0.95, windowSeconds }),
    ];
    const step = structured({ kind: 'gauge', series: 'step' });
    for (const source of sources) for (const query of [...queries, step]) await source.check(query, never);
    const steps = [
      // Both see the time before everything, so that both see all births.
      '',
      'orders_total{kind="new"} 5\n',
      'orders_total{kind="new"} 5\norder_seconds_bucket{le="+Inf"} 1\n',
      'orders_total{kind="new"} 9\norder_seconds_bucket{le="+Inf"} 4\nfailed_total 1\n',
      'orders_total{kind="new"} 9\norder_seconds_bucket{le="0.5"} 2\norder_seconds_bucket{le="+Inf"} 6\nfailed_total 4\n',
      'orders_total{kind="new"} 2\n',
      'orders_total{kind="new"} 6\norder_seconds_bucket{le="+Inf"} 1\nfailed_total 3\n',
    ];
    for (const [index, text] of steps.entries()) {
      shown = `${text}step ${index + 1}\n`;
      await waitFor('both to have read it', async () => {
        const values = await Promise.all(sources.map((source) => source.value(step, never)));
        return values.every((value) => value === index + 1);
      });
    }
    for (const source of sources) {
      const recorded = await Promise.all(
        queries.map((query) => source.recorded(query, from, undefined, never)),
      );
      expect(recorded.map(levels)).toEqual([
        { failed_total: [0, 1, 4, 3], orders_total: [0, 5, 9, 2, 6] },
        { failed_total: [0, 1, 4, 3] },
        { '+Inf': [0, 1, 4, 6, 1], '0.5': [0, 2] },
      ]);
      const one = await source.recorded(queries[1] as MetricQuery, from, undefined, never);
      const [failed] = one.kind === 'counts' ? one.events : [];
      expect(failed?.target).toContain(orders.address);
      // Scrapes of the time before count as time in which nothing failed: they are as many as those of the orders.
      const both = await source.recorded(queries[0] as MetricQuery, from, failed?.samples.at(-1)?.at, never);
      const [, total] = both.kind === 'counts' ? [...both.events, ...(both.total ?? [])] : [];
      const moments = (samples: readonly Sample[] = []) => samples.map(({ at }) => at);
      expect(moments(total?.samples)).toEqual(expect.arrayContaining(moments(failed?.samples)));
    }
  });
});

/** The levels of each series, by the name or bucket that it is known by; a level that stays is there once. */
function levels(recorded: Recorded): Record<string, number[]> {
  if (recorded.kind === 'scalar') return { scalar: recorded.samples.map(({ value }) => value) };
  const all =
    recorded.kind === 'histogram'
      ? recorded.buckets.map(
          ({ le, samples }) => [le === Number.POSITIVE_INFINITY ? '+Inf' : `${le}`, samples] as const,
        )
      : [...recorded.events, ...(recorded.total ?? [])].map(
          ({ labels, samples }) => [labels.replace(/\{.*/, ''), samples] as const,
        );
  return Object.fromEntries(
    all.map(([name, samples]) => {
      const values = samples.map(({ value }) => value);
      return [name, values.filter((value, index) => value !== values[index - 1])];
    }),
  );
}
