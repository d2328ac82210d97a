import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { freePort } from './free-port.ts';

export interface LoopbackServer {
  readonly port: number;
  readonly address: string;
  readonly url: string;
  /** Stops listening and cuts every connection; from then on connections are refused. */
  close(): Promise<void>;
}

/** An HTTP server on 127.0.0.1, on this port or a free one. */
export async function listen(handler: RequestListener, port?: number): Promise<LoopbackServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await listenOn(handler, port ?? (await freePort()));
    } catch (error) {
      // Somebody may have taken the free port before us.
      if (port !== undefined || attempt === 5 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE')
        throw error;
    }
  }
}

function listenOn(handler: RequestListener, port: number): Promise<LoopbackServer> {
  const server = createServer(handler);
  // A test that fails before it closes its server should end all the same.
  server.unref();
  server.on('connection', (socket) => socket.unref());
  const address = `127.0.0.1:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ port, address, url: `http://${address}`, close }));
  });
}

/** The whole body of a request. */
export async function readBody(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
