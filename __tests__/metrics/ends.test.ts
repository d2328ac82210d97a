import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import { never, promql } from './queries.ts';

const MISMATCHES = 'nova_golden_mismatch_total';

await describeServers(describe, ({ start }) => {
  let service: Service;
  /** Exports no start time. */
  let other: Service;
  let server: MetricServer;
  let source: MetricSource;

  beforeAll(async () => {
    service = await startService({ behaviour: () => healthy });
    other = await startService({ behaviour: () => healthy, uptimeSeconds: 'unknown' });
    const targets = [
      { job: 'service', address: service.address },
      { job: 'other', address: other.address },
    ];
    server = await start({ targets });
    const plan = {
      kind: 'prometheus',
      url: server.url,
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
    await other?.stop();
  });

  describe('the end of a service', () => {
    test('uptime falls at a restart', async () => {
      const query = promql(`sum(${MISMATCHES}{job="service"})`);
      const [up] = await source.uptime([query], never);
      expect(up?.seconds).toBeGreaterThan(3_500);
      service.restart();
      await waitFor(
        'a short uptime',
        async () => ((await source.uptime([query], never))[0]?.seconds ?? 1e9) < 1_000,
      );
    });

    test('uptime is unknown where it is not exported', async () => {
      expect(await source.uptime([promql(`sum(${MISMATCHES}{job="other"})`)], never)).toEqual([]);
      expect(await source.uptime([promql('no_such_metric')], never)).toEqual([]);
      expect(await source.uptime([], never)).toEqual([]);
    });

    test('a target that is gone has no newest sample', async () => {
      const query = promql(`sum(${MISMATCHES}{job="other"})`);
      await other.die();
      await waitFor('the end of the series', async () => {
        const [coverage] = await source.coverage([query], 300, never);
        return coverage?.newestAt === undefined && (coverage?.rawSamples ?? 0) > 0;
      });
      expect(await source.value(query, never)).toBeUndefined();
    });
  });

  describe('the end of the server', () => {
    test('a hanging one is given up, and found again', async () => {
      const plan = {
        kind: 'prometheus',
        url: server.url,
        headers: {},
        tls: undefined,
        timeoutSeconds: 0.5,
      } as const;
      const hasty = metricSource(plan, systemClock);
      server.pause();
      try {
        await expect(hasty.value(promql('up'), never)).rejects.toMatchObject({
          kind: 'unavailable',
          message: expect.stringContaining('within 0.5 s'),
        });
      } finally {
        server.resume();
        hasty.close();
      }
      await expect(source.reach(never)).resolves.toBeUndefined();
    });

    test('a dead one is unavailable, and found again', async () => {
      await server.kill();
      await expect(source.value(promql('up'), never)).rejects.toMatchObject({ kind: 'unavailable' });
      await server.restart();
      await expect(source.reach(never)).resolves.toBeUndefined();
    });
  });
});
