import { request } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { selectorOfSeries } from '../../src/metrics/labels.ts';
import { startVictoriaMetrics, victoriaMetricsBinary } from '../parts/victoria-metrics.ts';
import { waitFor } from '../parts/wait-for.ts';
import { closeAll, closeLater, sourceAt } from './fake-server.ts';
import { never, promql } from './queries.ts';

afterEach(closeAll);

test('V22: label names are quoted only where they must be', () => {
  const labels = { __name__: 'x', 'error.code': 'a"b', job: 'c' };
  expect(selectorOfSeries(labels)).toBe(String.raw`{__name__="x","error.code"="a\"b",job="c"}`);
  expect(selectorOfSeries(labels, true)).toBe(String.raw`{__name__="x",error\.code="a\"b",job="c"}`);
  expect(selectorOfSeries({ '1st': 'a', größe: 'b' }, true)).toBe(String.raw`{\1st="a",gr\ö\ße="b"}`);
});

const testWithVictoria = (await victoriaMetricsBinary()) ? test : test.skip;

testWithVictoria('V22: the scrape interval of such series is found on VictoriaMetrics', async () => {
  const server = await startVictoriaMetrics({ targets: [] });
  closeLater({ close: () => server.stop() });
  const now = Date.now();
  const timestamps = Array.from({ length: 12 }, (_, index) => now - (12 - index) * 5_000);
  const metric = { __name__: 'x_total', 'error.code': 'E.1', job: 'a', größe: 'ü' };
  await post(`${server.url}/api/v1/import`, {
    metric,
    values: timestamps.map((_, index) => index),
    timestamps,
  });
  const source = sourceAt(server.url);
  await source.reach(never);
  const query = promql('sum(rate(x_total[1m]))');
  await waitFor('the series', async () => (await source.scrapeInterval([query], never)) !== undefined);
  expect(await source.scrapeInterval([query], never)).toBe(5);
});

function post(url: string, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST' }, (response) => {
      response.resume().on('end', resolve);
    });
    sent.on('error', reject).end(`${JSON.stringify(body)}\n`);
  });
}
