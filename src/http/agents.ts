import type { Agent, request as nodeRequest } from 'node:http';

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
}

/** Keeps connections open between requests. */
export interface Agents {
  /** `trusted`: the origin was asked for by the user, not by a redirect; only there is a client certificate shown. */
  connections(protocol: string, trusted: boolean): Promise<Connections>;
  close(): void;
}

/** How many connections to a server are kept open at most while nothing is asked: a look asks for every metric at once. */
export const MAX_IDLE_CONNECTIONS = 16;

export function createAgents(tls: HttpTls): Agents {
  const open = new Map<string, Connections>();
  // Loaded when needed: at the start of every process it would cost milliseconds, and https twice as many.
  const create = async (protocol: string, trusted: boolean): Promise<Connections> => {
    if (protocol === 'http:') {
      const http = await import('node:http');
      return {
        send: http.request,
        agent: new http.Agent({ keepAlive: true, maxFreeSockets: MAX_IDLE_CONNECTIONS }),
      };
    }
    const https = await import('node:https');
    const settings = {
      keepAlive: true,
      maxFreeSockets: MAX_IDLE_CONNECTIONS,
      ...(trusted ? forOwnOrigin(tls) : onlyCa(tls)),
    };
    return { send: https.request, agent: new https.Agent(settings) };
  };
  return {
    async connections(protocol, trusted) {
      const key = `${protocol}${protocol === 'https:' && trusted}`;
      const known = open.get(key) ?? (await create(protocol, trusted));
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

const onlyCa = ({ ca }: HttpTls) => ({ ...(ca !== undefined && { ca }) });

const forOwnOrigin = ({ ca, cert, key, serverName, insecureSkipVerify }: HttpTls) => ({
  ...(ca !== undefined && { ca }),
  ...(cert !== undefined && { cert }),
  ...(key !== undefined && { key }),
  ...(serverName !== undefined && { servername: serverName }),
  ...(insecureSkipVerify && { rejectUnauthorized: false }),
});
