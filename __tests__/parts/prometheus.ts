import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debianBinary, whyMissing } from './debian.ts';
import type { MetricServer, MetricServerOptions, Place } from './metric-server.ts';
import { basicAuth, startMetricServer } from './metric-server.ts';

/** bcrypt of `basicAuth.password`, at a low cost: Prometheus checks it on every request. */
const passwordHash = '$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e';

/** Where Prometheus's program is, or undefined. */
export function prometheusBinary(): Promise<string | undefined> {
  return debianBinary('prometheus', 'usr/bin/prometheus');
}

/** A real Prometheus that scrapes and evaluates every second. */
export async function startPrometheus(options: MetricServerOptions): Promise<MetricServer> {
  const binary = await prometheusBinary();
  if (binary === undefined) throw new Error(`No Prometheus: ${whyMissing('prometheus')}`);
  const program = {
    kind: 'prometheus',
    binary,
    readyPath: '/-/ready',
    globalLines: ['evaluation_interval: 1s'],
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
  const webFile = join(folder, 'web.yml');
  const web: string[] = [];
  if (certificate) {
    web.push(
      'tls_server_config:',
      `  cert_file: ${certificate.certificateFile}`,
      `  key_file: ${certificate.keyFile}`,
    );
  }
  if (withBasicAuth) web.push('basic_auth_users:', `  ${basicAuth.user}: ${passwordHash}`);
  await writeFile(webFile, `${web.join('\n')}\n`);
  return [
    `--config.file=${configFile}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=${address}`,
    ...(web.length > 0 ? [`--web.config.file=${webFile}`] : []),
  ];
}
