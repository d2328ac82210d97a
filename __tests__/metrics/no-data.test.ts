import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { exposition } from '../parts/exposition.ts';
import { type LoopbackServer, listen } from '../parts/loopback-server.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { waitFor } from '../parts/wait-for.ts';
import { never, promql, structured } from './queries.ts';

/** An application with `code` where people write `status`, and no traffic at all in one of its histograms. */
async function startExporter(): Promise<LoopbackServer> {
  let requests = 0;
  return listen((_, response) => {
    requests += 10;
    const counted = (code: string, value: number) => ({ labels: { code, method: 'GET' }, value });
    const bucket = (le: string) => ({ labels: { le }, value: 7 });
    const busy = (le: string, share: number) => ({ labels: { le }, value: requests * share });
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(
      exposition([
        {
          name: 'shop_requests_total',
          type: 'counter',
          samples: [counted('200', requests), counted('500', requests / 10)],
        },
        { name: 'shop_state_total', type: 'counter', samples: [{ labels: { outcome: 'error' }, value: 1 }] },
        { name: 'job:shop_errors:rate5m', type: 'gauge', samples: [{ value: 1 }] },
        {
          name: 'shop_idle_seconds_bucket',
          type: 'counter',
          samples: [bucket('0.1'), bucket('0.5'), bucket('+Inf')],
        },
        {
          name: 'shop_busy_seconds_bucket',
          type: 'counter',
          samples: [busy('0.1', 0.5), busy('0.5', 0.9), busy('+Inf', 1)],
        },
      ]),
    );
  });
}

await describeServers(describe, ({ kind, start }) => {
  let exporter: LoopbackServer;
  let server: MetricServer;
  let source: MetricSource;

  beforeAll(async () => {
    exporter = await startExporter();
    server = await start({ targets: [{ job: 'shop', address: exporter.address }] });
    const plan = {
      kind: 'prometheus',
      url: server.url,
      headers: {},
      tls: undefined,
      timeoutSeconds: 20,
    } as const;
    source = metricSource(plan, systemClock);
    await source.reach(never);
    await server.waitForSample('min(count_over_time(up[1m])) >= 8');
  });

  afterAll(async () => {
    source?.close();
    await server?.stop();
    await exporter?.close();
  });

  const why = (expression: string) => source.noData(promql(expression), never);
  const share = (errors: string) =>
    `(sum(rate(${errors}[5s])) or vector(0)) / sum(rate(shop_requests_total[5s]))`;

  describe('V2: the server is asked what a query can match', () => {
    test('a label that no series of the metric carries', async () => {
      expect(await why(share('shop_requests_total{status=~"5.."}'))).toEqual({
        kind: 'no-label',
        metric: 'shop_requests_total',
        label: 'status',
        labels: ['code', 'instance', 'job', 'method'],
      });
    });

    test('a label that is excluded, and that no series of the errors carries', async () => {
      expect(await why(share('shop_requests_total{status!~"2.."}'))).toMatchObject({
        kind: 'no-label',
        label: 'status',
      });
    });

    test.each([
      ['numerator', share('shop_request_total{code=~"5.."}'), 'shop_request_total'],
      [
        'denominator',
        'sum(rate(shop_state_total[5s])) / sum(rate(shop_reqests_total[5s]))',
        'shop_reqests_total',
      ],
      ['rate with a fallback', 'sum(rate(shop_requests[5s])) or vector(0)', 'shop_requests'],
      ['level of a counter', 'sum(shop_requests_totals) or vector(0)', 'shop_requests_totals'],
    ])('a metric that never existed, as a %s', async (_, expression, metric) => {
      expect(await why(expression)).toMatchObject({
        kind: 'no-metric',
        metric,
        similar: expect.arrayContaining(['shop_requests_total']),
      });
    });

    test('a recording rule that never existed', async () => {
      expect(await why('job:shop_errors:rate1m')).toMatchObject({
        kind: 'no-metric',
        similar: expect.arrayContaining(['job:shop_errors:rate5m']),
      });
    });

    test('a metric of which nothing is similar', async () => {
      expect(await why('sum(rate(zyx_total[5s]))')).toEqual({
        kind: 'no-metric',
        metric: 'zyx_total',
        similar: [],
      });
    });

    test('a bucket bound that does not exist', async () => {
      const slow = 'sum(rate(shop_busy_seconds_bucket{le="0.3"}[5s]))';
      expect(await why(`${slow} / sum(rate(shop_busy_seconds_bucket{le="+Inf"}[5s]))`)).toEqual({
        kind: 'no-value',
        metric: 'shop_busy_seconds_bucket',
        label: 'le',
        value: '0.3',
        values: ['+Inf', '0.1', '0.5'],
      });
    });

    test('a metric that is there under another job alone', async () => {
      expect(await why('sum(rate(shop_requests_total{job="shopp"}[5s])) or vector(0)')).toMatchObject({
        kind: 'no-value',
        label: 'job',
        values: ['shop'],
      });
    });

    test.each([
      ['shop_requests_total{code="5xx"}', 'code'],
      ['shop_requests_total{code=~"5xx|4xx"}', 'code'],
      ['shop_requests_total{method="get"}', 'method'],
      ['shop_state_total{outcome="ERROR"}', 'outcome'],
    ])('another spelling of a value: %s', async (errors, label) => {
      expect(await why(share(errors))).toMatchObject({ kind: 'no-value', label });
    });

    test.each([
      ['an error that has not happened yet', share('shop_requests_total{code="503"}')],
      ['a class of errors that has not happened yet', share('shop_requests_total{code=~"4.."}')],
      ['an outcome that has not happened yet', share('shop_state_total{outcome="timeout"}')],
      ['a series that is there', share('shop_requests_total{code=~"5.."}')],
      ['an excluded value', share('shop_requests_total{code!~"2.."}')],
      ['an excluded label in what is no share', 'sum(rate(shop_requests_total{env!="dev"}[5s]))'],
      ['a label that must be empty', 'sum(rate(shop_requests_total{env=""}[5s]))'],
      ['alerts of rules, which are there while they fire', 'count(ALERTS{alertstate="firing"})'],
    ])('%s is not missing', async (_, expression) => {
      expect(await why(expression)).toBeUndefined();
    });
  });

  describe('V12: a fallback alone is no measurement', () => {
    const p95 = (metric: string) =>
      `histogram_quantile(0.95, sum by (le) (rate(${metric}_seconds_bucket[5s])))`;
    test.each([
      `${p95('shop_idle')} * 1000 or vector(0)`,
      `(${p95('shop_idle')} or vector(0)) * 1000`,
      `${p95('shop_idle')} or on() vector(5)`,
      `${p95('shop_idle')} or (vector(0) * 1)`,
      'sum(rate(shop_state_total{outcome="x"}[5s])) / sum(rate(shop_state_total[5s])) or vector(0)',
      'sum(rate(shop_nothing_total[5s])) or absent(shop_nothing_total) * 0',
    ])('%s', async (expression) => {
      const value = await source.value(promql(expression), never);
      // Prometheus gives NaN for a quantile of nothing, and a fallback does not replace it.
      expect(value ?? Number.NaN).toBeNaN();
      const now = systemClock.now();
      const past = await source.history(promql(expression), now - 4_000, now, 1, never);
      expect(past.filter((sample) => Number.isFinite(sample.value))).toEqual([]);
    });

    test.each([
      ['a value of its own', `${p95('shop_busy')} * 1000 or vector(0)`, 100, 500],
      ['zero errors of requests', share('shop_requests_total{code="503"}'), 0, 0],
      [
        'no errors yet, of requests',
        'sum(rate(shop_requests_total{code="503"}[5s])) / sum(rate(shop_requests_total[5s])) or vector(0)',
        0,
        0,
      ],
      ['a rate of zero', 'sum(rate(shop_state_total[5s])) or vector(0)', 0, 0],
    ])('%s is one', async (_, expression, least, most) => {
      const value = await waitFor('a value', async () => {
        const read = await source.value(promql(expression), never);
        return read === undefined ? undefined : { read };
      });
      expect(value.read).toBeGreaterThanOrEqual(least);
      expect(value.read).toBeLessThanOrEqual(most);
    });
  });

  describe('V15: a range shorter than two scrapes', () => {
    test('is said on Prometheus, with the range to write', async () => {
      const short = await why('sum(rate(shop_requests_total[1s]))');
      // VictoriaMetrics looks back to the sample before the range.
      if (kind === 'prometheus')
        expect(short).toEqual({ kind: 'range-too-short', range: '1s', scrapeSeconds: 1, write: '1m' });
      else expect(short).toBeUndefined();
    });

    test('is not said of two scrapes', async () => {
      expect(await why('sum(rate(shop_requests_total[2s]))')).toBeUndefined();
    });
  });
});

describe('exporters without a server', () => {
  let exporter: LoopbackServer;
  let source: MetricSource;

  beforeAll(async () => {
    exporter = await startExporter();
    const plan = { kind: 'scrape', targets: [exporter.url], intervalSeconds: 60, timeoutSeconds: 5 } as const;
    source = metricSource(plan, systemClock);
    await source.reach(never);
  });

  afterAll(async () => {
    source?.close();
    await exporter?.close();
  });

  const ratio = (errors: string, windowSeconds = 300) =>
    structured({ kind: 'ratio', errors, total: 'shop_requests_total', windowSeconds });

  test('V2: tell of labels and metrics that they do not show', async () => {
    expect(await source.noData(ratio('shop_requests_total{status="500"}'), never)).toMatchObject({
      kind: 'no-label',
      label: 'status',
    });
    expect(await source.noData(ratio('shop_error_total'), never)).toMatchObject({ kind: 'no-metric' });
    expect(await source.noData(ratio('shop_requests_total{code="503"}'), never)).toBeUndefined();
  });

  test('V15: tell of a range shorter than two scrapes', async () => {
    expect(await source.noData(ratio('shop_requests_total{code="500"}', 60), never)).toEqual({
      kind: 'range-too-short',
      range: '60s',
      scrapeSeconds: 60,
      write: '5m',
    });
  });
});
