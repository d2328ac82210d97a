import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricQuery } from '../../src/canary/plan.ts';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { startVictoriaMetrics, victoriaMetricsBinary } from '../parts/victoria-metrics.ts';
import { waitFor } from '../parts/wait-for.ts';
import { never, promql } from './queries.ts';

const there = (await victoriaMetricsBinary()) !== undefined;
const describeThere = there ? describe : describe.skip;
const REQUESTS = 'nova_workflow_requests_total';

describeThere('V20: MetricsQL on a real VictoriaMetrics', () => {
  let service: Service;
  let server: MetricServer;
  let source: MetricSource;

  beforeAll(async () => {
    service = await startService({ behaviour: () => healthy });
    server = await startVictoriaMetrics({ targets: [{ job: 'service', address: service.address }] });
    const plan = {
      kind: 'prometheus',
      url: server.url,
      headers: {},
      tls: undefined,
      timeoutSeconds: 20,
    } as const;
    source = metricSource(plan, systemClock);
    await source.reach(never);
    await server.waitForSample(`sum(rate(${REQUESTS}[10s]))`, ({ value }) => value > 0);
  });
  afterAll(async () => {
    source?.close();
    await server?.stop();
    await service?.stop();
  });

  test.each([
    `sum(rate(${REQUESTS}))`,
    `sum(rate(${REQUESTS}[5i])) default 0`,
    `sum(increase_pure(${REQUESTS}[10s]) keep_metric_names)`,
    `WITH (r(q) = sum(rate(q[10s]))) r(${REQUESTS}{job="service"})`,
    `sum(rate(${REQUESTS}[10s])) if sum(up{job="service"})`,
  ])('%s is asked of the server, has a value, and is known to be fresh', async (expression) => {
    const query = promql(expression);
    expect(query).toMatchObject({ language: 'metricsql', counted: undefined });
    await source.check(query, never);
    await waitFor('a value', async () => ((await source.value(query, never)) ?? 0) > 0, {
      timeoutMs: 20_000,
    });
    const [covered] = await source.coverage([query], 15, never);
    expect(covered?.rawSamples).toBeGreaterThan(0);
    expect(Date.now() - (covered?.newestAt ?? 0)).toBeLessThan(15_000);
    const recorded = await source.recorded(query, Date.now() - 10_000, undefined, never);
    expect(recorded.kind).toBe('scalar');
  });

  test('without a selector that can be read, the value over time tells whether it is fresh', async () => {
    const query: MetricQuery = { ...promql(`sum(rate(${REQUESTS}))`), selectors: [] };
    const [covered] = await source.coverage([query], 15, never);
    expect(covered?.rawSamples).toBeGreaterThan(0);
    expect(Date.now() - (covered?.newestAt ?? 0)).toBeLessThan(15_000);
  });

  test('a default does not stand in for what is not there', async () => {
    const query = promql('sum(rate(no_such_total)) default 0');
    expect(await source.coverage([query], 15, never)).toEqual([{ rawSamples: 0, newestAt: undefined }]);
  });

  test('what the server does not take either is refused at the check', async () => {
    await expect(source.check(promql('histogram_share(0.2)'), never)).rejects.toMatchObject({
      kind: 'rejected',
    });
  });
});
