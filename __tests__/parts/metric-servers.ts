import { whyMissing } from './debian.ts';
import type { MetricServerKind, StartMetricServer } from './metric-server.ts';
import { prometheusBinary, startPrometheus } from './prometheus.ts';
import { startVictoriaMetrics, victoriaMetricsBinary } from './victoria-metrics.ts';

export interface MetricServerRow {
  readonly kind: MetricServerKind;
  readonly start: StartMetricServer;
}

const rows = [
  { kind: 'prometheus', start: startPrometheus, binary: prometheusBinary },
  { kind: 'victoria-metrics', start: startVictoriaMetrics, binary: victoriaMetricsBinary },
] as const;

/**
 * The servers that can be had here, for `describe.each(await availableServers())('on $kind', …)`. One that cannot is left
 * out with a line that says so; on CI it is an error, since a test that silently does not run guards nothing.
 */
export async function availableServers(): Promise<MetricServerRow[]> {
  const available: MetricServerRow[] = [];
  for (const { kind, start, binary } of rows) {
    if (await binary()) {
      available.push({ kind, start });
      continue;
    }
    const message = `${kind} is not to be had: ${whyMissing(kind)}`;
    if (process.env.CI === 'true') throw new Error(message);
    process.stderr.write(`SKIPPED, ${message}\n`);
  }
  return available;
}

interface Describe {
  (name: string, body: () => void): void;
  skip(name: string, body: () => void): void;
}

/**
 * `describe` once per available server, of the first `most` alone, and a skipped one where there is none at all
 * (`describe.each` refuses that).
 */
export async function describeServers(
  describe: Describe,
  body: (server: MetricServerRow) => void,
  most: number = rows.length,
): Promise<void> {
  const servers = (await availableServers()).slice(0, most);
  for (const server of servers) describe(`on ${server.kind}`, () => body(server));
  if (servers.length === 0) describe.skip('on a metric server', () => body(noServer));
}

const noServer: MetricServerRow = {
  kind: 'prometheus',
  start: () => Promise.reject(new Error('no metric server can be had here')),
};
