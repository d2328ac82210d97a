// S23: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, by a real proxy on loopback: RFC 9110's absolute form for http, CONNECT for https.
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { proxyFor } from '../../src/http/proxy.ts';
import { type HttpTls, httpClient } from '../../src/http/request.ts';
import { makeCertificate } from '../parts/certificate.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

const NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));

let folder: string;
let pem: string;
let plain: Server;
let secure: TlsServer;
let proxy: Server;
const tunnels = new Set<Socket>();
/** What the proxy was asked for, with its Proxy-Authorization. */
const asked: { readonly what: string; readonly login: string | undefined }[] = [];

const portOf = (server: Server | TlsServer): number => (server.address() as AddressInfo).port;

/** A proxy that leads every name to the servers of this test. */
function startProxy(): Server {
  const server = createServer((incoming, outgoing) => {
    asked.push({ what: incoming.url ?? '', login: incoming.headers['proxy-authorization'] });
    const { pathname, search } = new URL(incoming.url ?? '');
    const headers = { host: incoming.headers.host ?? '' };
    const onward = httpRequest({ port: portOf(plain), path: pathname + search, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    asked.push({ what: `CONNECT ${incoming.url}`, login: incoming.headers['proxy-authorization'] });
    const onward = connect(portOf(secure), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) {
      tunnels.add(end);
      end.on('error', () => {});
    }
  });
  return server;
}

async function listening<Listening extends Server | TlsServer>(server: Listening): Promise<Listening> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  folder = await temporaryFolder('proxy');
  const certificate = await makeCertificate(folder);
  pem = certificate.pem;
  const { readFile } = await import('node:fs/promises');
  const key = await readFile(certificate.keyFile, 'utf8');
  plain = await listening(createServer((request, response) => response.end(`plain ${request.headers.host}`)));
  secure = await listening(createTlsServer({ cert: pem, key }, (_, response) => response.end('secure')));
  proxy = await listening(startProxy());
});
afterEach(() => {
  asked.length = 0;
  for (const name of NAMES) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});
afterAll(async () => {
  for (const socket of tunnels) socket.destroy();
  for (const server of [plain, secure, proxy]) {
    server.closeAllConnections();
    server.close();
  }
  await removeFolder(folder);
});

async function ask(url: string, tls: HttpTls = {}): Promise<string> {
  const client = httpClient({ tls });
  try {
    return (await client.request({ url, timeoutMs: 20_000 })).text;
  } finally {
    client.close();
  }
}

describe('S23: a proxy of the environment', () => {
  it('is asked for http in the absolute form, with its login', async () => {
    process.env.HTTP_PROXY = `http://user:p%40ss@127.0.0.1:${portOf(proxy)}`;
    expect(await ask('http://metrics.example:9090/api/v1/query?query=up')).toBe('plain metrics.example:9090');
    expect(asked).toEqual([
      {
        what: 'http://metrics.example:9090/api/v1/query?query=up',
        login: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
      },
    ]);
  });

  it('is asked for a tunnel for https, in which the certificate is checked as without a proxy', async () => {
    process.env.https_proxy = `http://127.0.0.1:${portOf(proxy)}`;
    expect(await ask('https://metrics.example/', { ca: pem, serverName: '127.0.0.1' })).toBe('secure');
    await expect(ask('https://metrics.example/')).rejects.toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('metrics.example (through the proxy 127.0.0.1:'),
    });
    expect(asked.map(({ what }) => what)).toEqual([
      'CONNECT metrics.example:443',
      'CONNECT metrics.example:443',
    ]);
  });

  it('is named where it does not answer', async () => {
    process.env.HTTP_PROXY = 'http://user:secret@127.0.0.1:9';
    await expect(ask('http://metrics.example/')).rejects.toMatchObject({
      message: 'metrics.example (through the proxy 127.0.0.1:9) refused the connection',
    });
  });

  it('is not asked for this machine', async () => {
    process.env.HTTP_PROXY = 'http://127.0.0.1:9';
    expect(await ask(`http://127.0.0.1:${portOf(plain)}/`)).toContain('plain');
  });
});

describe('S23: which proxy', () => {
  it.each<[string, Record<string, string>, string, string | undefined]>([
    ['none', {}, 'http://a.example/', undefined],
    [
      'of its own scheme',
      { HTTP_PROXY: 'http://p:1', HTTPS_PROXY: 'http://p:2' },
      'https://a.example/',
      'p:2',
    ],
    ['of all', { ALL_PROXY: 'http://p:3' }, 'http://a.example/', 'p:3'],
    ['small letters', { http_proxy: 'http://p:4' }, 'http://a.example/', 'p:4'],
    ['without a scheme', { HTTP_PROXY: 'p:5' }, 'http://a.example/', 'p:5'],
    [
      'but for a host',
      { HTTP_PROXY: 'http://p:1', NO_PROXY: 'b.example,a.example' },
      'http://a.example/',
      undefined,
    ],
    ['but for a suffix', { HTTP_PROXY: 'http://p:1', NO_PROXY: '.example' }, 'http://a.example/', undefined],
    [
      'but for a port',
      { HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.example:9090' },
      'http://a.example:9090/',
      undefined,
    ],
    [
      'for another port',
      { HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.example:9090' },
      'http://a.example/',
      'p:1',
    ],
    ['but for all', { HTTP_PROXY: 'http://p:1', no_proxy: '*' }, 'http://a.example/', undefined],
    ['not for localhost', { HTTP_PROXY: 'http://p:1' }, 'http://localhost:9090/', undefined],
    ['not for IPv6 loopback', { HTTP_PROXY: 'http://p:1' }, 'http://[::1]:9090/', undefined],
    ['for a name that begins so', { HTTP_PROXY: 'http://p:1' }, 'http://localhost.example/', 'p:1'],
    ['what is no URL is none', { HTTP_PROXY: 'http://' }, 'http://a.example/', undefined],
  ])('%s', (_, env, url, expected) => {
    for (const name of NAMES) delete process.env[name];
    Object.assign(process.env, env);
    expect(proxyFor(new URL(url))?.host).toBe(expected);
  });
});
