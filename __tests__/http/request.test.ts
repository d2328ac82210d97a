import { afterEach, describe, expect, test } from '@jest/globals';
import { type HttpClient, HttpError, type HttpRequest, httpClient } from '../../src/http/request.ts';
import { freePort } from '../parts/free-port.ts';
import { type LoopbackServer, listen, readBody } from '../parts/loopback-server.ts';
import { answerText, rawServer } from './hostile-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

function client(): HttpClient {
  const made = httpClient();
  open.push(made);
  return made;
}

async function raw(...args: Parameters<typeof rawServer>): ReturnType<typeof rawServer> {
  const server = await rawServer(...args);
  open.push(server);
  return server;
}

async function serve(...args: Parameters<typeof listen>): Promise<LoopbackServer> {
  const server = await listen(...args);
  open.push(server);
  return server;
}

/** The error of a request that must fail. */
async function failure(asked: Partial<HttpRequest> & { url: string }): Promise<HttpError> {
  const error = await client()
    .request({ timeoutMs: 20_000, ...asked })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
}

describe('an answer', () => {
  test('comes with status, headers and text, whatever the status', async () => {
    const server = await serve((_, response) => {
      response.writeHead(418, { 'x-pot': 'tea', 'set-cookie': ['a=1', 'b=2'] }).end('grün');
    });
    const answer = await client().request({ url: server.url, timeoutMs: 20_000 });
    expect(answer).toMatchObject({
      status: 418,
      text: 'grün',
      headers: { 'x-pot': 'tea', 'set-cookie': 'a=1, b=2' },
    });
  });

  test('the request arrives as it was given', async () => {
    const seen: unknown[] = [];
    const server = await serve(async (request, response) => {
      const body = (await readBody(request)).toString();
      seen.push([
        request.method,
        request.url,
        request.headers['x-tenant'],
        request.headers['content-length'],
        body,
      ]);
      response.end();
    });
    const url = `${server.url}/a/b?c=d`;
    await client().request({
      url,
      method: 'POST',
      headers: { 'X-Tenant': 'me' },
      body: 'größe',
      timeoutMs: 20_000,
    });
    expect(seen).toEqual([['POST', '/a/b?c=d', 'me', '7', 'größe']]);
  });

  test('a user and password of the URL become a header', async () => {
    const server = await serve((request, response) => void response.end(request.headers.authorization));
    const url = server.url.replace('://', '://me:p%40ss@');
    const { text } = await client().request({ url, timeoutMs: 20_000 });
    expect(text).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  });

  test('connections are kept and used again', async () => {
    const server = await raw((socket) => socket.write(answerText('ok')));
    const http = client();
    for (let request = 0; request < 3; request++) await http.request({ url: server.url, timeoutMs: 20_000 });
    expect(server.connections()).toBe(1);
  });

  test('all that a look asks at once is asked over connections that stay open for the next look', async () => {
    const server = await raw((socket) => socket.write(answerText('ok')));
    const http = client();
    const look = () =>
      Promise.all(Array.from({ length: 12 }, () => http.request({ url: server.url, timeoutMs: 20_000 })));
    for (let looks = 0; looks < 4; looks++) await look();
    expect(server.connections()).toBe(12);
  });

  test('a kept connection that the server closes just then is no error for a repeatable request', async () => {
    const server = await raw((socket, nth) => {
      if (nth === 2) socket.resetAndDestroy();
      else socket.write(answerText(String(nth)));
    });
    const http = client();
    const ask = () => http.request({ url: server.url, method: 'POST', repeatable: true, timeoutMs: 20_000 });
    expect((await ask()).text).toBe('1');
    expect((await ask()).text).toBe('3');
  });

  test('but is one for a request that may not be sent twice', async () => {
    const server = await raw((socket, nth) => {
      if (nth === 2) socket.resetAndDestroy();
      else socket.write(answerText(String(nth)));
    });
    const http = client();
    const ask = () => http.request({ url: server.url, method: 'POST', timeoutMs: 20_000 });
    await ask();
    await expect(ask()).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('a server that does not answer properly', () => {
  test('refuses', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    const error = await failure({ url: `http://${address}/secret?token=secret` });
    expect(error.kind).toBe('refused');
    expect(error.message).toBe(`${address} refused the connection`);
  });

  test.each([
    ['before its headers', ''],
    ['in its headers', 'HTTP/1.1 200 OK\r\nx-'],
    ['before its body', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n'],
    ['in its body', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab'],
  ])('hangs %s', async (_, text) => {
    const server = await raw((socket) => void socket.write(text));
    const error = await failure({ url: server.url, timeoutMs: 200 });
    expect(error.kind).toBe('timeout');
    expect(error.message).toBe(`${server.address} gave no complete answer within 0.2 s`);
  });

  test('drips: every byte comes in time, the whole does not', async () => {
    const server = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect((await failure({ url: server.url, timeoutMs: 300 })).kind).toBe('timeout');
  });

  test.each([
    ['before its answer', ''],
    ['within its answer', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab'],
  ])('hangs up %s', async (_, text) => {
    const server = await raw((socket) => void socket.end(text));
    const error = await failure({ url: server.url });
    expect(error).toMatchObject({ kind: 'network' });
    expect(error.message).toContain(
      `${server.address}: closed the connection before its answer was complete`,
    );
  });

  test('sends more than it may, declared or not', async () => {
    const server = await serve((_, response) => {
      response.on('close', () => clearInterval(timer));
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
    });
    const error = await failure({ url: server.url, maxBytes: 2 ** 20 });
    expect(error).toMatchObject({ kind: 'too-large', message: `${server.address} sends more than 1 MiB` });
    const { message } = await failure({ url: server.url, timeoutMs: 120_000 });
    expect(message).toBe(`${server.address} sends more than 16 MiB`);
  });

  test('speaks something else', async () => {
    const server = await raw((socket) => void socket.end('220 mail.example.com ESMTP\r\n'));
    expect(await failure({ url: server.url })).toMatchObject({ kind: 'network' });
  });

  test('speaks no TLS', async () => {
    const server = await serve((_, response) => void response.end());
    const error = await failure({ url: server.url.replace('http:', 'https:') });
    expect(error.kind).toBe('tls');
    expect(error.message).toContain('does not speak TLS');
  });
});

describe('a signal', () => {
  test('ends a request that is under way', async () => {
    const stop = new AbortController();
    const server = await raw(() => stop.abort());
    const error = await failure({ url: server.url, signal: stop.signal });
    expect(error).toMatchObject({
      kind: 'aborted',
      message: `the request to ${server.address} was cancelled`,
    });
  });

  test('keeps a request from being made', async () => {
    const server = await raw((socket) => socket.write(answerText('ok')));
    expect((await failure({ url: server.url, signal: AbortSignal.abort() })).kind).toBe('aborted');
    expect(server.connections()).toBe(0);
  });

  test('holds on to nothing afterwards', async () => {
    const server = await serve((_, response) => void response.end('ok'));
    const stop = new AbortController();
    const http = client();
    let listeners = 0;
    const { signal } = stop;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    for (let request = 0; request < 5; request++)
      await http.request({ url: server.url, timeoutMs: 20_000, signal });
    expect(listeners).toBe(0);
  });
});

describe('what cannot be sent', () => {
  test.each(['', 'no url', 'ftp://127.0.0.1/x', 'file:///etc/passwd'])('%j', async (url) => {
    expect((await failure({ url })).kind).toBe('network');
  });

  test('a header that would smuggle another one; its value is not told', async () => {
    const server = await serve((_, response) => void response.end());
    const error = await failure({ url: server.url, headers: { authorization: 'Bearer s3cret\r\nx: y' } });
    expect(error.message).toContain('authorization');
    expect(error.message).not.toContain('s3cret');
  });
});
