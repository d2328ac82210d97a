import { afterEach, describe, expect, test } from '@jest/globals';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { freePort } from '../parts/free-port.ts';
import { listen } from '../parts/loopback-server.ts';
import { closeAll, closeLater, failure, sourceAt, sourceBefore, success, vector } from './fake-server.ts';
import { never, promql } from './queries.ts';

afterEach(closeAll);

describe('a server that does not answer', () => {
  test('refuses', async () => {
    const port = await freePort();
    const source = sourceAt(`http://me:s3cret@127.0.0.1:${port}/x?y=s3cret`);
    const error = await failure(source.reach(never));
    expect(error).toMatchObject({ kind: 'unavailable' });
    expect(error.message).toBe(`no answer from Prometheus: 127.0.0.1:${port} refused the connection`);
    expect(source.description).toBe(`Prometheus at http://127.0.0.1:${port}`);
  });

  test('hangs: given up after the timeout, by every method', async () => {
    const server = await listen(() => {});
    closeLater(server);
    const source = sourceAt(server.url, { timeoutSeconds: 0.2 });
    const query = promql('sum(x_total)');
    for (const work of [
      source.reach(never),
      source.check(query, never),
      source.value(query, never),
      source.uptime([query], never),
      source.scrapeInterval([query], never),
      source.coverage([query], 60, never),
      source.history(query, 0, 60_000, 10, never),
      source.counters(query, 0, never),
    ]) {
      expect((await failure(work)).message).toContain('gave no complete answer within 0.2 s');
    }
  });

  test('hangs within its answer', async () => {
    const source = await sourceBefore((_, response) => void response.write('{"status":"succ'), {
      timeoutSeconds: 0.2,
    });
    expect((await failure(source.value(promql('x'), never))).kind).toBe('unavailable');
  });

  test('is given up when the run is cancelled', async () => {
    const stop = new AbortController();
    const source = await sourceBefore(() => stop.abort());
    expect((await failure(source.value(promql('x'), stop.signal))).message).toContain('was cancelled');
  });

  test('has no usable address', async () => {
    expect((await failure(sourceAt('http://').reach(never))).kind).toBe('unavailable');
  });

  test('wants a file that cannot be read', async () => {
    const tls = { caFile: '/nowhere/ca.pem' };
    const plan = {
      kind: 'prometheus',
      url: 'https://127.0.0.1:1',
      headers: {},
      tls,
      timeoutSeconds: 5,
    } as const;
    const error = await failure(metricSource(plan, systemClock).reach(never));
    expect(error.message).toBe('/nowhere/ca.pem, named under prometheus.tls, cannot be read (ENOENT)');
  });
});

describe('an answer that is none', () => {
  const page = '<!DOCTYPE html><html><body>Please log in</body></html>';
  test.each([
    [502, page, 'answers 502'],
    [200, vector('1').slice(0, 40), 'gives what is no answer to a query'],
    [200, '', 'gives what is no answer to a query'],
    [200, 'null', 'gives what is no answer to a query'],
    [200, '{"status":"success"}', 'gives what is no answer to a query'],
    [200, success({ resultType: 'vector', result: {} }), 'is not that of a Prometheus'],
    [
      200,
      success({ resultType: 'vector', result: [{ metric: {}, value: [1, 2] }] }),
      'is not that of a Prometheus',
    ],
    [
      200,
      success({ resultType: 'vector', result: [{ metric: { a: 1 }, value: [1, '2'] }] }),
      'is not that of',
    ],
    [200, success({ resultType: 'vector', result: [{ metric: {}, value: ['1', '2'] }] }), 'is not that of'],
    [200, success({ resultType: 'vector', result: [{ metric: {}, value: [1, 'two'] }] }), 'is not that of'],
    [200, success({ resultType: 'vector', result: [null] }), 'is not that of a Prometheus'],
    [200, success({ resultType: 'streams', result: [] }), 'is not that of a Prometheus'],
    [429, '', 'gets too many requests (429)'],
    [500, 'oops', 'answers 500'],
    [503, 'Service Unavailable', 'is not ready (503)'],
    [
      503,
      '{"status":"error","errorType":"timeout","error":"query timed out"}',
      'took too long: query timed out',
    ],
    [
      422,
      '{"status":"error","errorType":"422","error":"timeout exceeded: deadline exceeded"}',
      'took too long',
    ],
    [400, 'Bad Request', 'answers 400'],
  ])('%i %s', async (status, text, message) => {
    const source = await sourceBefore((_, response) => void response.writeHead(status).end(text));
    const error = await failure(source.value(promql('x'), never));
    expect(error.message).toContain(message);
    expect(error.kind).toBe('unavailable');
  });

  test.each([
    [200, page, 'a web page instead of metrics (200): check prometheus.url and prometheus.auth'],
    [401, 'Unauthorized\n', 'authentication failed (401): Unauthorized: check prometheus.auth'],
    [401, 'no org id', 'no tenant (401): no org id: set the tenant header under prometheus.headers'],
    [400, 'no org id', 'no tenant (400)'],
    [403, '', 'authentication failed (403): check prometheus.auth'],
    [403, page, 'authentication failed (403)'],
    [404, '404 page not found', 'no query API (404): check the path of prometheus.url'],
    [400, 'unsupported path requested: "/x/api/v1/query"', 'no query API (400)'],
    [400, 'Client sent an HTTP request to an HTTPS server.', 'write https:// in prometheus.url'],
    [405, '', 'neither POST nor GET is allowed (405)'],
  ])('V26: %i %s is an error of the configuration', async (status, text, message) => {
    const source = await sourceBefore((_, response) => void response.writeHead(status).end(text));
    const error = await failure(source.value(promql('x'), never));
    expect(error.message).toContain(message);
    expect(error.kind).toBe('misconfigured');
    expect(error.fix).toBeDefined();
  });

  test('is bounded in size', async () => {
    const source = await sourceBefore((_, response) => {
      response.on('close', () => clearInterval(timer));
      const timer = setInterval(() => response.write('x'.repeat(2 ** 20)), 1);
    });
    expect((await failure(source.value(promql('x'), never))).message).toContain('sends more than 8 MiB');
  });
});

describe('a query that the server takes for wrong', () => {
  test.each([
    [400, 'bad_data', 'invalid parameter "query": 1:5: parse error'],
    [422, 'execution', 'many-to-many matching not allowed'],
    [422, '422', 'error when executing query'],
    [200, 'bad_data', 'from behind some proxies'],
  ])('%i %s', async (status, errorType, error) => {
    const source = await sourceBefore((_, response) => {
      response.writeHead(status).end(JSON.stringify({ status: 'error', errorType, error }));
    });
    expect(await failure(source.check(promql('x'), never))).toMatchObject({
      kind: 'rejected',
      message: error,
    });
  });

  test('what it says is one line, and short', async () => {
    const error = `a\u001b[31m\n::error::b${'c'.repeat(1_000)}`;
    const source = await sourceBefore((_, response) => {
      response.writeHead(400).end(JSON.stringify({ status: 'error', errorType: 'bad_data', error }));
    });
    const { message } = await failure(source.check(promql('x'), never));
    expect(message).toMatch(/^a \[31m ::error::bc+…$/);
    expect(message.length).toBeLessThan(410);
  });
});
