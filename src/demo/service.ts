import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the service behaves in one second. Latencies are in seconds, each with its share of the requests. */
export interface Behaviour {
  readonly requestsPerSecond: number;
  readonly errorShare: number;
  readonly latencies: readonly (readonly [seconds: number, share: number])[];
}

const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5];

/**
 * A small shop that obeys the feature flags in a file and exports what a real service would: requests, errors and a
 * latency histogram on `/metrics`, and a page on `/checkout`. Listens on loopback, on a free port.
 */
export async function startDemoService(
  flagsFile: string,
  behave: (isOn: (flag: string) => boolean) => Behaviour,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const started = Date.now();
  const counted = { requests: 0, errors: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
  let behaviour = behave(await readFlags(flagsFile));
  let countedUntil = started;

  /** Traffic is what must have come by since the last look: the demo needs no clients. */
  const count = async (): Promise<void> => {
    const now = Date.now();
    const requests = ((now - countedUntil) / 1000) * behaviour.requestsPerSecond * wobble(now);
    countedUntil = now;
    counted.requests += requests;
    counted.errors += requests * behaviour.errorShare;
    for (const [seconds, share] of behaviour.latencies) {
      counted.seconds += requests * share * seconds;
      for (const [index, edge] of BUCKETS.entries()) {
        if (seconds <= edge) counted.buckets[index] = (counted.buckets[index] ?? 0) + requests * share;
      }
    }
    behaviour = behave(await readFlags(flagsFile));
  };

  const server = createServer((request, response) => {
    count().then(
      () => {
        if (request.url !== '/metrics') return response.end('your basket is empty\n');
        response.setHeader('content-type', 'text/plain; version=0.0.4');
        return response.end(exposition(started, counted));
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listen(server);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Real traffic is never even: ±5 % over half a minute. */
function wobble(now: number): number {
  return 1 + 0.05 * Math.sin(now / 5_000);
}

function exposition(
  started: number,
  counted: { requests: number; errors: number; seconds: number; buckets: readonly number[] },
): string {
  const buckets = BUCKETS.map((edge, index) => [String(edge), counted.buckets[index] ?? 0] as const);
  return [
    `process_start_time_seconds ${started / 1000}`,
    `shop_requests_total ${Math.floor(counted.requests)}`,
    `shop_errors_total ${Math.floor(counted.errors)}`,
    ...[...buckets, ['+Inf', counted.requests] as const].map(
      ([edge, count]) => `shop_request_duration_seconds_bucket{le="${edge}"} ${Math.floor(count)}`,
    ),
    `shop_request_duration_seconds_sum ${counted.seconds}`,
    `shop_request_duration_seconds_count ${Math.floor(counted.requests)}`,
    '',
  ].join('\n');
}

/** As an application reads them: the environment's entry first, then the global switch. */
async function readFlags(file: string): Promise<(flag: string) => boolean> {
  const { flags, environments } = JSON.parse(await readFile(file, 'utf8')) as {
    flags: Record<string, { enabled: boolean }>;
    environments: Record<string, Record<string, boolean>>;
  };
  return (flag) => environments.demo?.[flag] ?? flags[flag]?.enabled ?? false;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
