import type { Agent, request as nodeRequest } from 'node:http';
import type { ConnectionOptions } from 'node:tls';
import { proxyFor } from './proxy.ts';

/** What a server is checked with, and what we show it. PEM texts. */
export interface HttpTls {
  /** Trusted instead of the usual authorities. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** The name that the server's certificate must bear, in place of the URL's host. */
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
}

export interface Connections {
  readonly send: typeof nodeRequest;
  readonly agent: Agent;
  /** How the server's certificate is checked; part of each request, since behind a proxy an agent's own are the proxy's. */
  readonly tls: ConnectionOptions;
  /** The proxy's host, where there is one. */
  readonly proxy: string | undefined;
}

/** Keeps connections open between requests. */
export interface Agents {
  /** `trusted`: the origin was asked for by the user, not by a redirect; only there is a client certificate shown. */
  connections(url: URL, trusted: boolean): Promise<Connections>;
  close(): void;
}

/** How many connections to a server are kept open at most while nothing is asked: an evaluation asks for every metric at once. */
export const MAX_IDLE_CONNECTIONS = 16;

const KEPT = { keepAlive: true, maxFreeSockets: MAX_IDLE_CONNECTIONS };

export function createAgents(tls: HttpTls): Agents {
  const open = new Map<string, Connections>();
  // Loaded when needed: at the start of every process it would cost milliseconds, and https twice as many.
  const create = async (protocol: string, trusted: boolean, proxy: URL | undefined): Promise<Connections> => {
    if (protocol === 'http:') {
      const http = await import('node:http');
      const agent = proxy
        ? new (await import('http-proxy-agent')).HttpProxyAgent(proxy, KEPT)
        : new http.Agent(KEPT);
      return { send: http.request, agent, tls: {}, proxy: proxy?.host };
    }
    const https = await import('node:https');
    const agent = proxy
      ? new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, KEPT)
      : new https.Agent(KEPT);
    return {
      send: https.request,
      agent,
      tls: trusted ? forOwnOrigin(tls) : onlyCa(tls),
      proxy: proxy?.host,
    };
  };
  return {
    async connections(url, trusted) {
      const { protocol } = url;
      const proxy = proxyFor(url);
      const key = `${protocol}${protocol === 'https:' && trusted}${proxy?.href ?? ''}`;
      const known = open.get(key) ?? (await create(protocol, trusted, proxy));
      // Two requests at once may both have created one.
      const kept = open.get(key) ?? known;
      open.set(key, kept);
      return kept;
    },
    close() {
      for (const { agent } of open.values()) agent.destroy();
      open.clear();
    },
  };
}

const onlyCa = ({ ca }: HttpTls): ConnectionOptions => ({ ...(ca !== undefined && { ca }) });

const forOwnOrigin = ({ ca, cert, key, serverName, insecureSkipVerify }: HttpTls): ConnectionOptions => ({
  ...(ca !== undefined && { ca }),
  ...(cert !== undefined && { cert }),
  ...(key !== undefined && { key }),
  ...(serverName !== undefined && { servername: serverName }),
  ...(insecureSkipVerify && { rejectUnauthorized: false }),
});
