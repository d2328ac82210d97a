import { afterEach, describe, expect, test } from '@jest/globals';
import { listen, readBody } from '../parts/loopback-server.ts';
import { closeAll, closeLater, failure, sourceAt, sourceBefore, success, vector } from './fake-server.ts';
import { never, promql, unread } from './queries.ts';

afterEach(closeAll);

describe('values', () => {
  test.each([
    ['NaN', Number.NaN],
    ['+Inf', Number.NaN],
    ['-Inf', Number.NaN],
    ['-0', -0],
    ['0.5', 0.5],
    ['1e+300', 1e300],
  ])('%s', async (text, value) => {
    const source = await sourceBefore((_, response) => void response.end(vector(text)));
    expect(await source.value(promql('x'), never)).toBe(value);
  });

  test('are scaled', async () => {
    const source = await sourceBefore((_, response) => void response.end(vector('0.25')));
    expect(await source.value(promql('x', 1000), never)).toBe(250);
  });

  test('come with annotations of the query all the same', async () => {
    const data = { resultType: 'scalar', result: [1, '2'] };
    const annotation = 'PromQL warning: quantile value should be between 0 and 1 (1:20)';
    const source = await sourceBefore((_, response) => {
      response.end(success(data, { warnings: [annotation], infos: ['x'] }));
    });
    expect(await source.value(promql('x'), never)).toBe(2);
    expect(await source.check(promql('x'), never)).toEqual([annotation, 'x']);
  });

  test.each([
    ['several series', vector('1', '2'), 'the query returns 2 series (one for each pod), sum them: sum(x)'],
    [
      'a range',
      success({ resultType: 'matrix', result: [] }),
      'the query gives a range of samples, not a value',
    ],
    ['a text', success({ resultType: 'string', result: [1, 'x'] }), 'the query gives a text, not a value'],
    [
      'a histogram',
      success({ resultType: 'vector', result: [{ metric: {}, histogram: [1, { count: '1', sum: '2' }] }] }),
      'the query gives a histogram, not a number: write histogram_quantile(…) around it',
    ],
  ])('%s is none', async (_, text, message) => {
    const source = await sourceBefore((__, response) => void response.end(text));
    for (const work of [source.check(unread('x'), never), source.value(unread('x'), never)]) {
      expect(await failure(work)).toMatchObject({ kind: 'rejected', message });
    }
  });
});

test('a request is what the servers want', async () => {
  const seen: unknown[] = [];
  const server = await listen(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams((await readBody(request)).toString()));
    const { 'content-type': type, 'x-scope-orgid': tenant, authorization } = request.headers;
    seen.push({ method: request.method, url: request.url, type, tenant, authorization, ...form });
    response.end(success({ resultType: 'scalar', result: [1, '1'] }));
  });
  closeLater(server);
  const headers = { 'X-Scope-OrgID': 'me', Authorization: 'Bearer token' };
  await sourceAt(`${server.url}/prom/?partial=true`, { headers, timeoutSeconds: 2.5 }).reach(never);
  expect(seen).toEqual([
    {
      method: 'POST',
      url: '/prom/api/v1/query?partial=true',
      type: 'application/x-www-form-urlencoded',
      tenant: 'me',
      authorization: 'Bearer token',
      query: 'time()',
      timeout: '2.5',
      nocache: '1',
      partial_response: 'false',
      deny_partial_response: '1',
    },
  ]);
});

test("times are translated to the server's clock and back", async () => {
  const aheadMs = 3_600_000;
  const server = await listen(async (request, response) => {
    const form = new URLSearchParams((await readBody(request)).toString());
    const now = (Date.now() + aheadMs) / 1000;
    if (form.get('query') === 'time()') {
      response.end(success({ resultType: 'scalar', result: [now, String(now)] }));
    } else if (request.url?.endsWith('query_range')) {
      const values = [form.get('start'), form.get('end')].map((time) => [Number(time), '1']);
      response.end(success({ resultType: 'matrix', result: [{ metric: {}, values }] }));
    } else if (form.get('query')?.startsWith('x_total[')) {
      const values = [[Number(form.get('time')), '1']];
      response.end(success({ resultType: 'matrix', result: [{ metric: { __name__: 'x_total' }, values }] }));
    } else {
      const parts = [
        { metric: { aos_canary_part: '0 samples' }, value: [1, '5'] },
        { metric: { aos_canary_part: '0 newest' }, value: [1, form.get('time')] },
      ];
      response.end(success({ resultType: 'vector', result: parts }));
    }
  });
  closeLater(server);
  const source = sourceAt(server.url);
  const query = promql('sum(x_total)');
  const now = Date.now();
  const isNow = (at: number | undefined) => expect(Math.abs((at ?? 0) - now)).toBeLessThan(30_000);
  const history = await source.history(query, now - 5_000, now, 5, never);
  expect(history).toHaveLength(2);
  isNow(history[1]?.at);
  const [coverage] = await source.coverage([query], 60, never);
  expect(coverage?.rawSamples).toBe(5);
  isNow(coverage?.newestAt);
  const [series] = await source.counters(query, now - 60_000, never);
  expect(series?.labels).toBe('x_total');
  isNow(series?.samples[0]?.at);
});

test('V13: samples that come twice, disordered or a few ms apart are read once each, in order', async () => {
  const now = Math.floor(Date.now() / 1000) - 60;
  const values = [30, 10, 10.005, 20, 20, 0, 30, 0.01].map((after) => [
    now + after,
    String(Math.floor(after)),
  ]);
  const answer = success({ resultType: 'matrix', result: [{ metric: { __name__: 'x_total' }, values }] });
  const source = await sourceBefore((_, response) => void response.end(answer));
  const query = promql('sum(rate(x_total[1m]))');
  const recorded = await source.recorded(query, (now - 10) * 1000, (now + 40) * 1000, never);
  expect(recorded).toMatchObject({
    kind: 'counts',
    events: [{ samples: [0, 10, 20, 30].map((after) => ({ at: (now + after) * 1000, value: after })) }],
  });
});
