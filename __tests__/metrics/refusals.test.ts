import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { MetricSource } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { listen, readBody } from '../parts/loopback-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { closeAll, closeLater, failure, sourceAt, success } from './fake-server.ts';
import { never, promql } from './queries.ts';

afterEach(closeAll);

type Refuse = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What stands before a metric server, and refuses some of what comes. */
async function proxyOf(url: string, refuse: Refuse) {
  const methods: string[] = [];
  const proxy = await listen(async (request, response) => {
    methods.push(request.method ?? '');
    const body = (await readBody(request)).toString();
    if (refuse(request, response)) return;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const passed = request.method === 'POST' ? { method: 'POST', headers, body } : {};
    const answer = await fetch(`${url}${request.url}`, passed);
    response.writeHead(answer.status).end(await answer.text());
  });
  closeLater(proxy);
  return { url: proxy.url, methods };
}

const refusesPost =
  (status: number, text = ''): Refuse =>
  ({ method }, response) => {
    if (method !== 'POST') return false;
    response.writeHead(status).end(text);
    return true;
  };

await describeServers(describe, ({ start }) => {
  test.each([
    ['does not allow it', refusesPost(405)],
    ['allows reading only', refusesPost(403, 'services "prometheus" is forbidden: cannot create resource')],
    ['does not know it', refusesPost(501, '<html>Not Implemented</html>')],
    ['wants a length', refusesPost(411)],
    [
      'drops the body',
      refusesPost(
        400,
        '{"status":"error","errorType":"bad_data","error":"invalid parameter \\"query\\": unknown position: parse error: no expression found in input"}',
      ),
    ],
  ] as const)('S24: where what stands before the server %s, GET is asked, and kept', async (_, refuse) => {
    const server = await start({ targets: [] });
    try {
      const proxy = await proxyOf(server.url, refuse);
      const source = sourceAt(`${proxy.url}/?tenant=a`);
      await source.reach(never);
      expect(await source.value(promql('vector(7)'), never)).toBe(7);
      expect(await source.value(promql('vector(8)'), never)).toBe(8);
      expect(proxy.methods).toEqual(['POST', 'GET', 'GET', 'GET']);
    } finally {
      await server.stop();
    }
  });
});

describe('S24: POST', () => {
  const always = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
    const methods: string[] = [];
    const server = await listen((request, response) => {
      methods.push(request.method ?? '');
      answer(request, response);
    });
    closeLater(server);
    return { source: sourceAt(server.url), methods };
  };

  test('that worked once is kept, whatever comes later', async () => {
    let refuses = false;
    const { source, methods } = await always((_, response) => {
      if (refuses) response.writeHead(403).end();
      else response.end(success({ resultType: 'scalar', result: [1, '1'] }));
    });
    await source.reach(never);
    refuses = true;
    await failure(source.value(promql('x'), never));
    expect(methods).toEqual(['POST', 'POST']);
  });

  test('is what a refusal is said of where GET is refused too', async () => {
    const { source } = await always(({ method }, response) => {
      response.writeHead(method === 'POST' ? 403 : 404).end();
    });
    expect((await failure(source.reach(never))).message).toContain('authentication failed (403)');
  });
});

describe('V26: a server that refuses', () => {
  async function refusing(status: number) {
    let refuses = true;
    let asked = 0;
    let now = 1_000_000;
    const server = await listen((_, response) => {
      asked += 1;
      if (refuses) response.writeHead(status).end();
      else response.end(success({ resultType: 'scalar', result: [now / 1000, String(now / 1000)] }));
    });
    closeLater(server);
    const clock = { ...systemClock, now: () => now };
    const plan = {
      kind: 'prometheus',
      url: server.url,
      headers: {},
      tls: undefined,
      timeoutSeconds: 5,
    } as const;
    const source: MetricSource = closeLater(metricSource(plan, clock));
    return {
      source,
      asked: () => asked,
      pass: (ms: number) => {
        now += ms;
      },
      heal: () => {
        refuses = false;
      },
    };
  }

  test('is asked again rarely', async () => {
    const { source, asked, pass } = await refusing(401);
    for (let poll = 0; poll < 300; poll += 1) {
      await failure(source.reach(never));
      pass(200);
    }
    // In a minute: after 1, 3, 7, 15, 31 and 61 s.
    expect(asked()).toBeLessThanOrEqual(7);
  });

  test('is asked again all the same, and answers', async () => {
    const { source, pass, heal } = await refusing(401);
    await failure(source.reach(never));
    heal();
    expect((await failure(source.reach(never))).message).toContain('authentication failed (401)');
    pass(1_001);
    await source.reach(never);
  });
});
