import { afterEach, describe, expect, test } from '@jest/globals';
import { HttpError, httpClient } from '../../src/http/request.ts';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const client = httpClient();
open.push(client);

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A server that answers each path by what `routes` says: a text, or a redirect as status and place. */
async function serve(
  routes: Record<string, string | readonly [status: number, location: string]>,
): Promise<LoopbackServer & { readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = await listen(async (request, response) => {
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: (await readBody(request)).toString() });
    const route = routes[url ?? ''] ?? 'arrived';
    if (typeof route === 'string') response.end(route);
    else response.writeHead(route[0], { location: route[1] }).end();
  });
  open.push(server);
  return { ...server, seen };
}

const secrets = { authorization: 'Bearer secret', cookie: 'session=secret', 'x-scope-orgid': 'secret' };

describe('a redirect', () => {
  test('within the origin keeps everything', async () => {
    const server = await serve({ '/': [307, 'b?x=1'] });
    const { text } = await client.request({
      url: `${server.url}/`,
      method: 'POST',
      headers: secrets,
      body: 'query=1',
      timeoutMs: 20_000,
    });
    expect(text).toBe('arrived');
    expect(server.seen[1]).toMatchObject({
      method: 'POST',
      url: '/b?x=1',
      headers: secrets,
      body: 'query=1',
    });
  });

  test.each([301, 302, 308])('%i keeps a query posted', async (status) => {
    const server = await serve({ '/': [status, '/b'] });
    await client.request({ url: server.url, method: 'POST', body: 'query=1', timeoutMs: 20_000 });
    expect(server.seen[1]).toMatchObject({ method: 'POST', body: 'query=1' });
  });

  test('303 asks for another thing', async () => {
    const server = await serve({ '/': [303, '/b'] });
    const headers = { 'content-type': 'text/plain' };
    await client.request({ url: server.url, method: 'POST', headers, body: 'query=1', timeoutMs: 20_000 });
    expect(server.seen[1]).toMatchObject({ method: 'GET', body: '' });
    expect(server.seen[1]?.headers).not.toHaveProperty('content-type');
  });

  test('to another origin takes no credentials along, nor back', async () => {
    const routes: Record<string, [number, string]> = {};
    const home = await serve(routes);
    const away = await serve({ '/away': [302, `${home.url}/back`] });
    routes['/'] = [302, `${away.url.replace('://', '://user:password@')}/away`];
    const url = `${home.url.replace('://', '://me:secret@')}/`;
    await client.request({ url, headers: { ...secrets, accept: 'text/plain' }, timeoutMs: 20_000 });
    for (const seen of [away.seen[0], home.seen[1]]) {
      expect(seen?.headers).toMatchObject({ accept: 'text/plain' });
      expect(JSON.stringify(seen)).not.toContain('secret');
      expect(seen?.headers).not.toHaveProperty('authorization');
    }
  });

  test.each([
    ['in a circle', [302, '/'], 'redirects more than 5 times'],
    ['to another protocol', [302, 'file:///etc/passwd'], 'redirects from http:// to file://'],
    ['to nowhere', [302, 'http://'], 'redirects to what is no URL'],
  ] as const)('%s is an error', async (_, route, message) => {
    const server = await serve({ '/': route });
    const error = await client
      .request({ url: server.url, timeoutMs: 20_000 })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ kind: 'redirects', message: expect.stringContaining(message) });
    expect(server.seen.length).toBeLessThanOrEqual(6);
  });

  test('without a place is an answer', async () => {
    const server = await listen((_, response) => void response.writeHead(302).end('where?'));
    open.push(server);
    expect(await client.request({ url: server.url, timeoutMs: 20_000 })).toMatchObject({
      status: 302,
      text: 'where?',
    });
  });
});
