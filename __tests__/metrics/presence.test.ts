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
const queries = new Map([
  ['rate', promql(`sum(rate(${REQUESTS}[10s]))`)],
  ['active', promql('sum(nova_active_workflows)')],
  ['other', promql('max(no_such_metric)')],
  ['alien', unread('vector(1)')],
]);
const FROM = Date.now() - 600_000;

const startPair = () => Promise.all([0, 1].map(() => startService({ behaviour: () => healthy })));

await describeServers(describe, ({ start }) => {
  let services: Service[];
  let server: MetricServer;
  let source: MetricSource;
  beforeAll(async () => {
    services = await startPair();
    server = await start({
      awaitTargets: false,
      targets: services.map(({ address }, index) => ({
        job: `pair-${index}`,
        address,
        labels: { job: 'pair' },
      })),
    });
    const plan = { url: server.url, headers: {}, tls: undefined, timeoutSeconds: 20 } as const;
    source = metricSource({ kind: 'prometheus', ...plan }, systemClock);
    await source.reach(never);
  });
  afterAll(async () => {
    source?.close();
    await server?.stop();
    await Promise.all(services.map((service) => service.stop()));
  });

  test('its scrapes, its metrics and when its process started', async () => {
    const targets = await waitFor('both targets', async () => {
      const found = await source.presence(queries, FROM, undefined, [], never);
      return found.length === 2 && found.every(({ scrapes }) => scrapes.length > 2) ? found : undefined;
    });
    for (const { group, metrics, scrapes, starts } of targets) {
      expect([group, metrics, starts.length]).toEqual(['pair', ['rate', 'active'], 1]);
      expect(scrapes.every(({ value }) => value === 1)).toBe(true);
      expect(Math.abs((starts[0] ?? 0) - (Date.now() - 3_600_000))).toBeLessThan(600_000);
    }
    expect(targets.map(({ target }) => target).sort()).toEqual(
      services.map(({ address }) => `pair ${address}`).sort(),
    );
  });

  test('one that dies fails its scrapes, and one that restarts starts anew', async () => {
    const [dies, restarts] = services as [Service, Service];
    const known = await source.presence(queries, FROM, undefined, [], never);
    await dies.die();
    restarts.restart();
    await waitFor('the failed scrapes and the new start', async () => {
      const found = await source.presence(queries, FROM, undefined, known, never);
      const of = ({ address }: Service) => found.find(({ target }) => target === `pair ${address}`);
      const startedAt = of(restarts)?.starts.at(-1) ?? 0;
      return of(dies)?.scrapes.at(-1)?.value === 0 && Date.now() - startedAt < 120_000;
    });
  });
});

test('exporters that are read without a server', async () => {
  const services = await startPair();
  const targets = services.map(({ url }) => `${url}/metrics`);
  const plan = { kind: 'scrape', targets, intervalSeconds: 0.2, timeoutSeconds: 5 } as const;
  const source = metricSource(plan, systemClock);
  const own = new Map([['rate', structured({ kind: 'rate', series: REQUESTS, windowSeconds: 10 })]]);
  try {
    await source.reach(never);
    const [first, second] = services as [Service, Service];
    await waitFor('a scrape of each', async () => {
      const found = await source.presence(own, 0, undefined, [], never);
      return found.every(({ metrics, scrapes }) => metrics[0] === 'rate' && scrapes.at(-1)?.value === 1);
    });
    await first.die();
    second.restart();
    await waitFor('the failure and the restart', async () => {
      const [dead, young] = await source.presence(own, 0, undefined, [], never);
      return dead?.scrapes.at(-1)?.value === 0 && young?.starts.length === 2;
    });
  } finally {
    source.close();
    await Promise.all(services.map((service) => service.stop()));
  }
});
