import type { IncomingHttpHeaders } from 'node:http';
import { listen, readBody } from './loopback-server.ts';
import { waitFor } from './wait-for.ts';

/** `ok` answers 200; a number is the status to fail with; `hang` takes the request and never answers. */
export type WebhookMode = 'ok' | 'hang' | number;

export interface WebhookRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as JSON, undefined where it is none. */
  readonly json: unknown;
}

export interface Webhook {
  readonly url: string;
  /** What came in, in every mode. */
  readonly requests: readonly WebhookRequest[];
  setMode(mode: WebhookMode): void;
  /** Waits until this many requests have come in. */
  waitForRequests(count: number, timeoutMs?: number): Promise<readonly WebhookRequest[]>;
  stop(): Promise<void>;
}

/** Somebody to alert. */
export async function startWebhook(mode: WebhookMode = 'ok'): Promise<Webhook> {
  let current = mode;
  const requests: WebhookRequest[] = [];
  const server = await listen(async (request, response) => {
    try {
      const body = (await readBody(request)).toString('utf8');
      const { method = '', url: path = '', headers } = request;
      requests.push({ at: Date.now(), method, path, headers, body, json: parseJson(body) });
    } catch {
      return; // the sender went away
    }
    if (current === 'hang') return;
    response.writeHead(current === 'ok' ? 200 : current).end(current === 'ok' ? 'ok' : 'no');
  });
  return {
    url: `${server.url}/hooks/canary`,
    requests,
    setMode(next) {
      current = next;
    },
    waitForRequests: (count, timeoutMs = 60_000) =>
      waitFor(`${count} webhook requests`, () => requests.length >= count && requests, { timeoutMs }),
    stop: () => server.close(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
