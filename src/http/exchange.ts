import type { ClientRequest, IncomingMessage, request as nodeRequest, RequestOptions } from 'node:http';
import { MAX_IDLE_CONNECTIONS } from './agents.ts';
import { HttpError, toHttpError } from './errors.ts';

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; several headers of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Exchange {
  readonly send: typeof nodeRequest;
  readonly url: URL;
  /** Who answers, for messages. */
  readonly peer: string;
  readonly options: RequestOptions;
  readonly body: string | undefined;
  /** Bound on the answer's body. */
  readonly maxBytes: number;
  /** Whether it may be sent twice. */
  readonly repeatable: boolean;
  /** Its reason is what the exchange rejects with. */
  readonly signal: AbortSignal;
}

/** One request and its whole answer. @throws HttpError, or the signal's reason */
export async function exchange(asked: Exchange): Promise<HttpResponse> {
  for (let stale = 0; ; stale++) {
    // Each stale connection leaves the pool, so that the last attempt has a fresh one.
    const answer = await attempt(asked, asked.repeatable && stale < MAX_IDLE_CONNECTIONS);
    if (answer !== 'stale') return answer;
  }
}

/** Answers `stale` where a kept connection turned out to be closed by the server, and `mayBeStale`. */
function attempt(asked: Exchange, mayBeStale: boolean): Promise<HttpResponse | 'stale'> {
  const { send, url, peer, options, body, maxBytes, signal } = asked;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = send(url, options);
    const settle = (): void => signal.removeEventListener('abort', onAbort);
    const fail = (error: unknown): void => {
      settle();
      reject(signal.aborted ? signal.reason : toHttpError(error, peer));
      request.destroy();
    };
    const onAbort = (): void => fail(signal.reason);
    signal.addEventListener('abort', onAbort);

    request.on('error', (error) => {
      if (!mayBeStale || signal.aborted || !wasClosed(request, error)) return fail(error);
      settle();
      resolve('stale');
    });
    request.on('response', (response) => {
      readBody(response, maxBytes, peer).then((text) => {
        settle();
        resolve({ status: response.statusCode ?? 0, headers: flat(response.headers), text });
      }, fail);
    });
    request.end(body);
  });
}

function wasClosed(request: ClientRequest, error: NodeJS.ErrnoException): boolean {
  return request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function readBody(response: IncomingMessage, maxBytes: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(new HttpError('too-large', `${host} sends more than ${maxBytes / 2 ** 20} MiB`));
    });
    response.on('error', reject);
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) texts[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return texts;
}
