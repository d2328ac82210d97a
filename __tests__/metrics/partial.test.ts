import { afterEach, describe, expect, test } from '@jest/globals';
import { describeServers } from '../parts/metric-servers.ts';
import { closeAll, closeLater, failure, sourceAt, sourceBefore, success } from './fake-server.ts';
import { never, promql } from './queries.ts';

afterEach(closeAll);

const data = { resultType: 'scalar', result: [1, '2'] };
const answering = (more: object) => sourceBefore((_, response) => void response.end(success(data, more)));

describe('V4: an answer that lacks data', () => {
  test.each([
    [
      'Prometheus, whose remote storage failed',
      { warnings: ['remote_read: remote storage "http://long-term": connection refused'] },
      'remote_read',
    ],
    [
      'Thanos, whose store is gone',
      {
        warnings: [
          'receive series from Addr: sidecar-1:10901 LabelSets: {replica="b"}: rpc error: code = Unavailable desc = connection refused',
        ],
      },
      'receive series from Addr',
    ],
    ["VictoriaMetrics' cluster, whose storage node is gone", { isPartial: true }, 'isPartial'],
    [
      'M3, which reached a limit',
      { warnings: ['m3db exceeded query limit: results not exhaustive'] },
      'm3db',
    ],
    [
      'Thanos, beside an annotation of the query',
      {
        warnings: [
          'PromQL warning: encountered a mix of histograms and floats',
          'No StoreAPIs matched for this query',
        ],
      },
      'No StoreAPIs',
    ],
  ])('of %s is partial', async (_, more, said) => {
    const error = await failure((await answering(more)).value(promql('x'), never));
    expect(error.kind).toBe('partial');
    expect(error.message).toContain(said);
  });

  test.each([
    ['infos of Prometheus 3', { infos: ['PromQL info: metric might not be a counter: "x" (1:6)'] }],
    ['annotations among the warnings', { warnings: ['PromQL warning: bucket label "le" is missing (1:1)'] }],
    ['isPartial: false', { isPartial: false }],
    ['empty lists', { warnings: [], infos: [] }],
    ['what are no texts', { warnings: [7, null], infos: {} }],
  ])('is not one with %s', async (_, more) => {
    expect(await (await answering(more)).value(promql('x'), never)).toBe(2);
  });

  test("shows the server's words bounded, on one line", async () => {
    const warnings = ['a\n::error::b', 'y'.repeat(100_000), ...Array.from({ length: 50 }, String)];
    const { message } = await failure((await answering({ warnings })).value(promql('x'), never));
    expect(message).not.toMatch(/\n/);
    expect(message.length).toBeLessThan(1_000);
  });

  // In the words of Thanos under partial_response=false, and of VictoriaMetrics under deny_partial_response=1.
  test.each([
    [
      422,
      'execution',
      'expanding series: proxy Series(): rpc error: code = Aborted desc = fetch series for {replica="b"} Addr: 10.0.0.7:10901: rpc error: code = Unavailable desc = connection error',
    ],
    [
      503,
      '503',
      'cannot fetch search results: cannot perform search: 1 out of 2 vmstorage nodes are unavailable',
    ],
    [422, '422', 'error when executing query: cannot search: partial response is denied'],
  ])('that is refused for it is no fault of the query: %i %s', async (status, errorType, error) => {
    const source = await sourceBefore((_, response) => {
      response.writeHead(status).end(JSON.stringify({ status: 'error', errorType, error }));
    });
    const failed = await failure(source.value(promql('x'), never));
    expect(failed.kind).toBe('partial');
    expect(failed.message).toContain(error.slice(0, 60));
  });
});

await describeServers(describe, ({ start }) => {
  test('V4: a server that does not know how to refuse partial answers answers all the same', async () => {
    const server = await start({ targets: [] });
    try {
      const source = sourceAt(server.url);
      closeLater(source);
      await source.reach(never);
      expect(await source.value(promql('vector(7)'), never)).toBe(7);
    } finally {
      await server.stop();
    }
  });
});
