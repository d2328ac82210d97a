import { join } from 'node:path';
import { debianBinary, whyMissing } from './debian.ts';
import type { MetricServer, MetricServerOptions, Place } from './metric-server.ts';
import { basicAuth, startMetricServer } from './metric-server.ts';

/** Where VictoriaMetrics's program is, or undefined. */
export function victoriaMetricsBinary(): Promise<string | undefined> {
  return debianBinary('victoria-metrics', 'usr/bin/victoria-metrics');
}

/**
 * A real VictoriaMetrics that scrapes every second. As it comes, queries see its data 30 s late (`nocache=1`: at once), and
 * a series that is born after a query found none is seen up to 10 s late, with or without `nocache`.
 */
export async function startVictoriaMetrics(options: MetricServerOptions): Promise<MetricServer> {
  const binary = await victoriaMetricsBinary();
  if (binary === undefined) throw new Error(`No VictoriaMetrics: ${whyMissing('victoria-metrics')}`);
  const program = {
    kind: 'victoria-metrics',
    binary,
    readyPath: '/health',
    globalLines: [],
    flushPath: '/internal/force_flush',
  } as const;
  return startMetricServer({ ...program, prepare }, options);
}

async function prepare({
  folder,
  configFile,
  address,
  certificate,
  withBasicAuth,
}: Place): Promise<string[]> {
  const args = [
    `-promscrape.config=${configFile}`,
    `-storageDataPath=${join(folder, 'data')}`,
    `-httpListenAddr=${address}`,
  ];
  if (certificate) {
    args.push('-tls', `-tlsCertFile=${certificate.certificateFile}`, `-tlsKeyFile=${certificate.keyFile}`);
  }
  if (withBasicAuth)
    args.push(`-httpAuth.username=${basicAuth.user}`, `-httpAuth.password=${basicAuth.password}`);
  return args;
}
