import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricStructure } from '../../src/canary/plan.ts';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
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
  const sources: MetricSource[] = [];

  beforeAll(async () => {
    const behaviour = { ...healthy, requestsPerSecond: 100, errorsPerSecond: 20 };
    service = await startService({ behaviour: () => behaviour, labelSets: [{ pod: 'a' }, { pod: 'b' }] });
    service.add('nova_golden_mismatch_total', 4);
    server = await start({ targets: [{ job: 'service', address: service.address }] });
    const timeoutSeconds = 20;
    const { url } = server;
    const targets = [`${service.url}/metrics`];
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
});
