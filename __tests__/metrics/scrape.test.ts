import { afterEach, describe, expect, test } from '@jest/globals';
import { type MetricSource, MetricSourceError } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { freePort } from '../parts/free-port.ts';
import { listen } from '../parts/loopback-server.ts';
import { healthy, type Service, startService } from '../parts/service.ts';
import { waitFor } from '../parts/wait-for.ts';
import { closeAll, closeLater, failure } from './fake-server.ts';
import { never, promql, structured } from './queries.ts';

afterEach(closeAll);

const MISMATCHES = 'nova_golden_mismatch_total';
const mismatches = structured({ kind: 'counter', series: MISMATCHES });

async function serve(options: Partial<Parameters<typeof startService>[0]> = {}): Promise<Service> {
  const service = await startService({ behaviour: () => healthy, ...options });
  closeLater({ close: () => service.stop() });
  return service;
}

function sourceOf(...targets: string[]): MetricSource {
  const plan = { kind: 'scrape', targets, intervalSeconds: 0.2, timeoutSeconds: 5 } as const;
  return closeLater(metricSource(plan, systemClock));
}

async function reached(...services: Service[]): Promise<MetricSource> {
  const source = sourceOf(...services.map(({ url }) => `${url}/metrics`));
  await source.reach(never);
  return source;
}

describe('reading exporters', () => {
  test('begins at once and goes on by itself', async () => {
    const service = await serve();
    const source = await reached(service);
    expect(source.description).toBe(`exporters at ${service.address}`);
    expect(service.scrapes()).toBe(1);
    expect(await source.value(mismatches, never)).toBe(0);
    service.add(MISMATCHES, 3);
    await waitFor('the new value', async () => (await source.value(mismatches, never)) === 3);
    expect(await source.scrapeInterval([mismatches], never)).toBeGreaterThan(0.1);
  });

  test('a target without a path is asked for /metrics', async () => {
    const service = await serve();
    await expect(sourceOf(service.url).reach(never)).resolves.toBeUndefined();
  });

  test('ends with close', async () => {
    const service = await serve();
    const source = await reached(service);
    source.close();
    const scrapes = service.scrapes();
    await systemClock.sleep(700);
    expect(service.scrapes()).toBe(scrapes);
  });

  test('never overlaps', async () => {
    let open = 0;
    let most = 0;
    let asked = 0;
    const server = closeLater(
      await listen((_, response) => {
        most = Math.max(most, ++open);
        asked++;
        setTimeout(() => {
          open--;
          response.end('x 1\n');
        }, 500);
      }),
    );
    await sourceOf(`${server.url}/metrics`).reach(never);
    await waitFor('some scrapes', () => asked > 4);
    expect(most).toBe(1);
  });

  test('sums over targets', async () => {
    const [one, two] = [await serve(), await serve()];
    one.add(MISMATCHES, 1);
    two.add(MISMATCHES, 2);
    const source = await reached(one, two);
    expect(await source.value(mismatches, never)).toBe(3);
    const series = structured({ kind: 'counter', series: `${MISMATCHES}{instance="${two.address}"}` });
    expect(await source.value(series, never)).toBe(2);
  });
});

describe('what cannot be read', () => {
  test('at all is unavailable', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    const error = await failure(sourceOf(`http://${address}/metrics`).reach(never));
    expect(error.kind).toBe('unavailable');
    expect(error.message).toBe(`no exporter can be read: ${address} refused the connection`);
  });

  test.each([
    [200, '<html>please log in</html>', 'shows no metrics: line 1: a metric name is wanted'],
    [404, 'not found', 'answers 404'],
    [500, 'x 1\n', 'answers 500'],
  ])('%i %s', async (status, text, message) => {
    const server = closeLater(await listen((_, response) => void response.writeHead(status).end(text)));
    expect((await failure(sourceOf(server.url).reach(never))).message).toContain(message);
  });

  test('within a cancelled run is not waited for', async () => {
    const stop = new AbortController();
    const server = closeLater(await listen(() => stop.abort()));
    expect(await failure(sourceOf(server.url).reach(stop.signal))).toBeInstanceOf(MetricSourceError);
  });

  test('in part is enough', async () => {
    const service = await serve();
    const dead = `http://127.0.0.1:${await freePort()}/metrics`;
    const source = sourceOf(dead, `${service.url}/metrics`);
    await expect(source.reach(never)).resolves.toBeUndefined();
    expect(await source.value(mismatches, never)).toBe(0);
  });
});

describe('an exporter that dies', () => {
  test('has no values and no newest sample from the next scrape on, and comes back', async () => {
    const service = await serve();
    const source = await reached(service);
    await source.check(mismatches, never);
    await service.die();
    await waitFor('the end of the series', async () => {
      const [coverage] = await source.coverage([mismatches], 300, never);
      return coverage?.newestAt === undefined && (coverage?.rawSamples ?? 0) > 0;
    });
    expect(await source.value(mismatches, never)).toBeUndefined();
    await service.comeBack();
    await waitFor('the value', async () => (await source.value(mismatches, never)) === 0);
    const [coverage] = await source.coverage([mismatches], 300, never);
    expect(systemClock.now() - (coverage?.newestAt ?? 0)).toBeLessThan(10_000);
  });
});

describe('uptime', () => {
  test('is no longer than it has been reading', async () => {
    const service = await serve({ uptimeSeconds: 3_600 });
    const source = await reached(service);
    const [first] = await source.uptime([mismatches], never);
    expect(first?.seconds).toBeLessThan(60);
    await waitFor(
      'a longer one',
      async () => ((await source.uptime([mismatches], never))[0]?.seconds ?? 0) > 1,
    );
  });

  test('falls when the process restarts', async () => {
    const service = await serve();
    const source = await reached(service);
    await waitFor('an uptime', async () => ((await source.uptime([mismatches], never))[0]?.seconds ?? 0) > 1);
    service.restart();
    await waitFor(
      'a shorter one',
      async () => ((await source.uptime([mismatches], never))[0]?.seconds ?? 9) < 1,
      {
        everyMs: 10,
      },
    );
  });

  test('needs no start time', async () => {
    const source = await reached(await serve({ uptimeSeconds: 'unknown' }));
    expect((await source.uptime([mismatches], never))[0]?.seconds).toBeGreaterThanOrEqual(0);
  });
});

describe('counters', () => {
  test('come as raw samples from the moment on, births and restarts included', async () => {
    const service = await serve();
    const query = structured({ kind: 'counter', series: 'nova_skill_errors_total' });
    service.hide('nova_skill_errors_total');
    const source = await reached(service);
    await source.check(query, never);
    const from = systemClock.now();
    expect(await source.counters(query, from, never)).toEqual([]);
    service.add('nova_skill_errors_total', 2);
    service.show('nova_skill_errors_total');
    const last = async () => (await source.counters(query, from, never))[0]?.samples.at(-1)?.value;
    await waitFor('the birth', async () => (await last()) === 2);
    // What it grew by is known, as the exporter had been read without it.
    const rate = structured({ kind: 'rate', series: 'nova_skill_errors_total', windowSeconds: 60 });
    expect(await source.value(rate, never)).toBeGreaterThan(0);
    service.restart();
    await waitFor('the fall', async () => (await last()) === 0);
    const [series] = await source.counters(query, from, never);
    expect(series?.labels).toBe(`nova_skill_errors_total{instance="${service.address}"}`);
    expect(series?.samples.every(({ at }) => at >= from)).toBe(true);
  });
});

describe('queries', () => {
  test('in PromQL are refused, and parts that are none', async () => {
    const source = await reached(await serve());
    const wrong = { ...mismatches, structure: { kind: 'gauge', series: 'sum(x)' } } as const;
    for (const query of [promql('sum(x)'), wrong]) {
      expect(await failure(source.check(query, never))).toMatchObject({ kind: 'rejected' });
    }
  });

  test('of nothing have no value and no coverage', async () => {
    const source = await reached(await serve());
    const nothing = structured({ kind: 'gauge', series: 'no_such_metric' });
    await source.check(nothing, never);
    expect(await source.value(nothing, never)).toBeUndefined();
    expect(await source.coverage([nothing], 60, never)).toEqual([{ rawSamples: 0, newestAt: undefined }]);
    const to = systemClock.now();
    expect(await source.history(nothing, to - 10_000, to, 1, never)).toEqual([]);
  });

  test('are scaled; history is as values were', async () => {
    const source = await reached(await serve());
    const gauge = structured({ kind: 'gauge', series: 'nova_active_workflows' }, 1000);
    expect(await source.value(gauge, never)).toBe(3_000);
    const to = systemClock.now();
    expect((await source.history(gauge, to - 10_000, to, 1, never)).at(-1)).toEqual({ at: to, value: 3_000 });
  });
});
