import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  return startMetricServer({ ...(await program()), prepare }, options);
}

/** A real Prometheus that scrapes nothing and remembers what it is given: OpenMetrics text with times, of a fortnight at most. */
export async function startPrometheusWith(history: string): Promise<MetricServer> {
  const promtool = await debianBinary('prometheus', 'usr/bin/promtool');
  if (promtool === undefined) throw new Error(`No promtool: ${whyMissing('prometheus')}`);
  const remembering = async (place: Place): Promise<string[]> => {
    const text = join(place.folder, 'history.txt');
    await writeFile(text, history);
    const blocks = ['tsdb', 'create-blocks-from', '--max-block-duration=24h', '--quiet'];
    await promisify(execFile)(promtool, [...blocks, 'openmetrics', text, dataOf(place)]);
    return prepare(place);
  };
  return startMetricServer({ ...(await program()), prepare: remembering }, { targets: [] });
}

async function program() {
  const binary = await prometheusBinary();
  if (binary === undefined) throw new Error(`No Prometheus: ${whyMissing('prometheus')}`);
  return {
    kind: 'prometheus',
    binary,
    readyPath: '/-/ready',
    globalLines: ['evaluation_interval: 1s'],
  } as const;
}

const dataOf = ({ folder }: Pick<Place, 'folder'>): string => join(folder, 'data');

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
    `--storage.tsdb.path=${dataOf({ folder })}`,
    `--web.listen-address=${address}`,
    ...(web.length > 0 ? [`--web.config.file=${webFile}`] : []),
  ];
}
