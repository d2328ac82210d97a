import { createAgents, type HttpTls } from './agents.ts';
import { HttpError, toHttpError } from './errors.ts';
import { exchange, type HttpResponse } from './exchange.ts';
import { type Hop, nextHop } from './redirects.ts';

export type { HttpTls } from './agents.ts';
export { HttpError, type HttpErrorKind } from './errors.ts';
export type { HttpResponse } from './exchange.ts';

export interface HttpRequest {
  /** http or https. A user and password in it become an `Authorization` header. */
  readonly url: string;
  /** Default GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bound on the whole exchange in milliseconds: name look-up, redirects and the last byte of the body included. */
  readonly timeoutMs: number;
  /** Bound on the answer's body. Default 16 MiB. */
  readonly maxBytes?: number;
  /** May be sent again where the server had closed a kept connection. Default: for GET and HEAD. */
  readonly repeatable?: boolean;
  readonly signal?: AbortSignal;
}

export interface HttpClient {
  /**
   * Answers whatever the status is. Redirects are followed, five at most; headers that could be credentials go to the
   * asked-for origin alone.
   *
   * @throws HttpError
   */
  request(asked: HttpRequest): Promise<HttpResponse>;
  /** Closes idle connections. */
  close(): void;
}

const MAX_BYTES = 16 * 2 ** 20;
const MAX_REDIRECTS = 5;

/** An HTTP client that keeps connections open; `tls` is for https URLs. */
export function httpClient(options: { readonly tls?: HttpTls } = {}): HttpClient {
  const agents = createAgents(options.tls ?? {});

  const follow = async (asked: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    let hop = firstHop(asked);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const { url, method, headers, body, trusted } = hop;
      const { send, agent, tls, proxy } = await agents.connections(url, trusted);
      const response = await exchange({
        send,
        url,
        peer: proxy === undefined ? url.host : `${url.host} (through the proxy ${proxy})`,
        options: { ...tls, agent, method, headers: { ...headers, ...lengthOf(body) } },
        body,
        maxBytes: asked.maxBytes ?? MAX_BYTES,
        repeatable: asked.repeatable ?? (method === 'GET' || method === 'HEAD'),
        signal,
      });
      const next = nextHop(hop, response);
      if (next === undefined) return response;
      hop = next;
    }
    throw new HttpError(
      'redirects',
      `${firstHop(asked).url.host} redirects more than ${MAX_REDIRECTS} times`,
    );
  };

  return {
    async request(asked) {
      const host = URL.canParse(asked.url) ? new URL(asked.url).host : '';
      const stop = new AbortController();
      const onAbort = (): void => {
        const late = (asked.signal?.reason as Partial<Error> | undefined)?.name === 'TimeoutError';
        const message = late
          ? `${host} gave no complete answer in time`
          : `the request to ${host} was cancelled`;
        stop.abort(new HttpError('aborted', message));
      };
      const seconds = asked.timeoutMs / 1000;
      const onTimeout = (): void =>
        stop.abort(new HttpError('timeout', `${host} gave no complete answer within ${seconds} s`));
      if (asked.signal?.aborted) onAbort();
      asked.signal?.addEventListener('abort', onAbort);
      const timer = setTimeout(onTimeout, asked.timeoutMs);
      try {
        return await follow(asked, stop.signal);
      } catch (error) {
        throw toHttpError(error, host);
      } finally {
        clearTimeout(timer);
        asked.signal?.removeEventListener('abort', onAbort);
      }
    },
    close: () => agents.close(),
  };
}

function firstHop({ url: text, method = 'GET', headers = {}, body }: HttpRequest): Hop {
  if (!URL.canParse(text)) throw new HttpError('network', 'what should be asked is no URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new HttpError('network', `${url.host || 'a URL'}: ${url.protocol}// is neither http nor https`);
  }
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return {
    url,
    method,
    headers: {
      'user-agent': 'aos-canary',
      'accept-encoding': 'identity',
      ...(login !== ':' && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
      ...lowerCase(headers),
    },
    body,
    trusted: true,
  };
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const lengthOf = (body: string | undefined): Record<string, string> =>
  body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
