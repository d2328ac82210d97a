import { afterEach, describe, expect, test } from '@jest/globals';
import { withRetries } from '../../src/metrics/retry.ts';
import { systemClock } from '../../src/system/clock.ts';
import { listen, readBody } from '../parts/loopback-server.ts';
import { startPrometheusWith } from '../parts/prometheus.ts';
import { closeAll, closeLater, failure, sourceAt, sourceBefore } from './fake-server.ts';
import { never, promql } from './queries.ts';

afterEach(closeAll);

const MINUTES = 20;
const PATIENCE_MS = 120_000;

/** A counter that was scraped every 10 s up to now. */
function history(): { text: string; from: number; to: number; samples: number } {
  const to = Math.floor(Date.now() / 10_000) * 10;
  const from = to - MINUTES * 60;
  const lines = ['# TYPE shop_requests counter'];
  for (let at = from; at <= to; at += 10)
    lines.push(`shop_requests_total{job="shop",instance="a"} ${at - from} ${at}`);
  return {
    text: `${lines.join('\n')}\n# EOF\n`,
    from: from * 1000,
    to: to * 1000,
    samples: lines.length - 1,
  };
}

type Refusal = { readonly status: number; readonly text?: string; readonly headers?: Record<string, string> };

/** A real Prometheus behind a proxy that refuses: `refuse` is asked about each query. */
async function busyPrometheus(refuse: (query: string, form: URLSearchParams) => Refusal | undefined) {
  const given = history();
  const server = await startPrometheusWith(given.text);
  closeLater({ close: () => server.stop() });
  const proxy = await listen(async (request, response) => {
    const body = (await readBody(request)).toString();
    const form = new URLSearchParams(body);
    const refusal = refuse(form.get('query') ?? '', form);
    if (refusal) return void response.writeHead(refusal.status, refusal.headers).end(refusal.text ?? '');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${server.url}${request.url}`, { method: 'POST', headers, body });
    response.writeHead(answer.status).end(await answer.text());
  });
  closeLater(proxy);
  const source = withRetries(sourceAt(proxy.url, { timeoutSeconds: 5 }), {
    clock: systemClock,
    withinMs: 5_000,
  });
  await source.reach(never);
  return { ...given, source };
}

const query = promql('sum(rate(shop_requests_total[1m]))');
const limited = (error: string): Refusal => ({
  status: 422,
  text: JSON.stringify({ status: 'error', errorType: 'execution', error }),
});
const secondsOf = (expression: string): number => Number(/\[(\d+)s\]/.exec(expression)?.[1] ?? 0);

describe('V6: a history is read', () => {
  test.each([
    ['429', { status: 429, headers: { 'retry-after': '1' } }],
    ['503', { status: 503 }],
    [
      'a timeout',
      { status: 503, text: '{"status":"error","errorType":"timeout","error":"query timed out"}' },
    ],
    ['a partial answer', limited('expanding series: rpc error: code = Unavailable')],
  ])(
    'in spite of %s three times in a row',
    async (_, refusal) => {
      let refused = 0;
      const busy = await busyPrometheus((asked) =>
        asked === 'time()' || refused++ >= 3 ? undefined : refusal,
      );
      const recorded = await busy.source.recorded(query, busy.from, busy.to, never);
      expect(recorded).toMatchObject({ kind: 'counts', events: [{ target: 'shop a' }] });
      if (recorded.kind === 'counts') expect(recorded.events[0]?.samples).toHaveLength(busy.samples);
    },
    PATIENCE_MS,
  );

  test.each([
    ['Prometheus', 'query processing would load too many samples into memory in query execution'],
    [
      'Thanos',
      'exceeded samples limit: rpc error: code = ResourceExhausted desc = limit 100 violated (got 121)',
    ],
    [
      'Mimir',
      'the query exceeded the maximum number of chunks (limit: 1000 chunks) (err-mimir-max-chunks-per-query)',
    ],
    ['Cortex', 'the query hit the max number of series limit (limit: 100000 series)'],
    ['VictoriaMetrics', 'cannot select more than -search.maxSamplesPerQuery=1000000000 samples'],
  ])(
    'in smaller pieces where the limits of %s ask for it',
    async (_, error) => {
      const busy = await busyPrometheus((asked) =>
        secondsOf(asked) > 300 && !asked.includes('label_replace') ? limited(error) : undefined,
      );
      const recorded = await busy.source.recorded(query, busy.from, busy.to, never);
      if (recorded.kind !== 'counts') throw new Error('not counted');
      expect(recorded.events[0]?.samples).toHaveLength(busy.samples);
    },
    PATIENCE_MS,
  );

  test(
    'of values, point by point the same in pieces as at once',
    async () => {
      const spanOf = (form: URLSearchParams) => Number(form.get('end')) - Number(form.get('start'));
      let refused = 0;
      const busy = await busyPrometheus(() => undefined);
      const whole = await busy.source.history(query, busy.from, busy.to, 10, never);
      const halved = await busyPrometheus((_, form) => {
        if (!(spanOf(form) > 300)) return undefined;
        refused += 1;
        return limited('too many samples');
      });
      const pieces = await halved.source.history(query, busy.from, busy.to, 10, never);
      expect(refused).toBeGreaterThan(0);
      expect(pieces).toHaveLength(whole.length);
      for (const { value } of pieces.slice(10)) expect(value).toBeCloseTo(1);
    },
    PATIENCE_MS,
  );

  test('and given up within seconds where nothing helps', async () => {
    const source = await sourceBefore((_, response) => void response.writeHead(503).end());
    const startedAt = performance.now();
    const now = Date.now();
    const error = await failure(source.recorded(query, now - 60_000, now, never));
    expect(error.kind).toBe('unavailable');
    expect(performance.now() - startedAt).toBeLessThan(25_000);
  }, 60_000);
});

describe('limits', () => {
  test.each([
    'the query time range exceeds the limit (query length: 2h, limit: 1h)',
    'the number of matching timeseries exceeds 300000; either narrow down the search or increase -search.max*',
    'exceeded maximum resolution of 11,000 points per timeseries',
    'grpc: received message larger than max (5000000 vs. 4194304)',
  ])('are told from mistakes: %s', async (error) => {
    const source = await sourceBefore((_, response) => {
      response.writeHead(422).end(JSON.stringify({ status: 'error', errorType: 'execution', error }));
    });
    expect((await failure(source.value(promql('x'), never))).kind).toBe('too-large');
  });

  test.each([
    "couldn't start executing the query in 10.000 seconds, since -search.maxConcurrentRequests=8 concurrent requests are executed",
    'too many outstanding requests',
  ])('on how much at once pass: %s', async (error) => {
    const source = await sourceBefore((_, response) => {
      response.writeHead(422).end(JSON.stringify({ status: 'error', errorType: 'execution', error }));
    });
    expect((await failure(source.value(promql('x'), never))).kind).toBe('unavailable');
  });
});
