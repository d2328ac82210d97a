import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpTls, httpClient } from '../../src/http/request.ts';
import { makeCertificate } from '../parts/certificate.ts';
import { freePort } from '../parts/free-port.ts';
import { listen } from '../parts/loopback-server.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';

let folder: string;
let pem: string;
let key: string;
let server: Server;
let url: string;
/** Where the server redirects to, if anywhere, and the client certificates that it saw. */
let redirect: string | undefined;
const shown: boolean[] = [];

beforeAll(async () => {
  folder = await temporaryFolder('tls');
  const certificate = await makeCertificate(folder);
  pem = certificate.pem;
  key = await readFile(certificate.keyFile, 'utf8');
  const settings = { cert: pem, key, ca: pem, requestCert: true, rejectUnauthorized: false };
  server = createServer(settings, (request, response) => {
    shown.push((request.socket as TLSSocket).authorized);
    if (redirect === undefined || request.url !== '/') response.end('secure');
    else response.writeHead(302, { location: redirect }).end();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await removeFolder(folder);
});

async function ask(tls: HttpTls, to: string = url): Promise<string> {
  const client = httpClient({ tls });
  try {
    return (await client.request({ url: to, timeoutMs: 20_000 })).text;
  } finally {
    client.close();
  }
}

describe('TLS', () => {
  test('a certificate that nobody vouches for is refused', async () => {
    await expect(ask({})).rejects.toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('its certificate is not accepted'),
    });
  });

  test('is trusted by its authority, or by decree', async () => {
    expect(await ask({ ca: pem })).toBe('secure');
    expect(await ask({ insecureSkipVerify: true })).toBe('secure');
  });

  test('a certificate for another name is refused', async () => {
    await expect(ask({ ca: pem, serverName: 'example.com' })).rejects.toMatchObject({ kind: 'tls' });
    expect(await ask({ ca: pem, serverName: 'localhost' })).toBe('secure');
  });

  test('shows a client certificate', async () => {
    shown.length = 0;
    await ask({ ca: pem, cert: pem, key });
    expect(shown).toEqual([true]);
  });

  test('a redirect is neither followed out of TLS nor shown a client certificate elsewhere', async () => {
    const plain = await listen((_, response) => void response.end('plain'));
    try {
      redirect = plain.url;
      await expect(ask({ ca: pem })).rejects.toMatchObject({ kind: 'redirects' });
      redirect = `${url.replace('127.0.0.1', 'localhost')}/elsewhere`;
      shown.length = 0;
      expect(await ask({ ca: pem, cert: pem, key })).toBe('secure');
      expect(shown).toEqual([true, false]);
    } finally {
      redirect = undefined;
      await plain.close();
    }
  });
});
