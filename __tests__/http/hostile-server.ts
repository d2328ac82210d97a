import { createServer, type Socket } from 'node:net';
import { freePort } from '../parts/free-port.ts';

export interface RawServer {
  readonly url: string;
  readonly address: string;
  /** What clients have sent so far, all connections together. */
  received(): string;
  connections(): number;
  close(): Promise<void>;
}

/** A TCP server that does with each connection what no HTTP library lets one do. `onRequest` runs once headers are in. */
export async function rawServer(onRequest: (socket: Socket, nth: number) => void): Promise<RawServer> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let received = '';
  let connections = 0;
  let requests = 0;
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    let unread = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      received += chunk;
      unread += chunk;
      if (!unread.includes('\r\n\r\n')) return;
      unread = '';
      onRequest(socket, ++requests);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    received: () => received,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** An HTTP answer as text. */
export const answerText = (body: string, status = '200 OK', headers = ''): string =>
  `HTTP/1.1 ${status}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
