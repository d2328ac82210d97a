import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { makeCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';
import { httpGet } from './http-get.ts';
import type { OwnProcess } from './own-process.ts';
import { startProcess, tail } from './own-process.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';
import { waitFor } from './wait-for.ts';

export interface ScrapeTarget {
  readonly job: string;
  /** host:port */
  readonly address: string;
  /** Default /metrics. */
  readonly path?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface MetricServerOptions {
  readonly targets: readonly ScrapeTarget[];
  /** Seconds between two scrapes. Default 1. */
  readonly scrapeIntervalSeconds?: number;
  /** Default: a free one. */
  readonly port?: number;
  /** Ask for `basicAuth`'s user and password. */
  readonly withBasicAuth?: boolean;
  /** Serve over TLS with a self-signed certificate. */
  readonly withTls?: boolean;
  /** Wait until every target was scraped once (`up` = 1). Default true; false where a target is dead from the start. */
  readonly awaitTargets?: boolean;
  /** More arguments for the server. */
  readonly args?: readonly string[];
}

/** What the servers ask for under `withBasicAuth`. */
export const basicAuth = { user: 'canary', password: 'correct horse' } as const;

export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  /** Unix time, seconds. */
  readonly time: number;
  readonly value: number;
}

export interface MetricServer {
  readonly kind: MetricServerKind;
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** File with the certificate to trust, under `withTls`. */
  readonly caFile: string | undefined;
  pid(): number;
  /** Instant query, past the server's caches and delays. */
  query(promql: string): Promise<Sample[]>;
  /** Waits until an instant query answers with a sample that pleases; default: with any. */
  waitForSample(promql: string, pleases?: (sample: Sample) => boolean, timeoutMs?: number): Promise<Sample>;
  /** Stops the process in its tracks: connections are taken by the kernel and never answered. */
  pause(): void;
  resume(): void;
  /** SIGKILL: connections are refused from now on. The data stay, for `restart`. */
  kill(): Promise<void>;
  /** Starts again on the same port with the same data, and resolves when ready. */
  restart(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
  /** What the present process has logged. */
  log(): string;
}

export type MetricServerKind = 'prometheus' | 'victoria-metrics';
export type StartMetricServer = (options: MetricServerOptions) => Promise<MetricServer>;

/** What differs between the two servers. */
export interface MetricServerProgram {
  readonly kind: MetricServerKind;
  readonly binary: string;
  /** Path that answers 200 when the server is ready. */
  readonly readyPath: string;
  /** Lines of the `global` section beside scrape_interval and scrape_timeout. */
  readonly globalLines: readonly string[];
  /** Path that makes what was scraped so far searchable at once. */
  readonly flushPath?: string;
  /** Writes what else the server needs into the folder; returns its arguments. */
  prepare(place: Place): Promise<readonly string[]>;
}

export interface Place {
  readonly folder: string;
  readonly configFile: string;
  readonly address: string;
  readonly certificate: Certificate | undefined;
  readonly withBasicAuth: boolean;
}

/** Starts a server; resolves when it is ready and has scraped every target. */
export async function startMetricServer(
  program: MetricServerProgram,
  options: MetricServerOptions,
): Promise<MetricServer> {
  const folder = await temporaryFolder(program.kind);
  try {
    return await start(program, options, folder);
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function start(
  program: MetricServerProgram,
  options: MetricServerOptions,
  folder: string,
): Promise<MetricServer> {
  const configFile = join(folder, 'scrape.yml');
  await writeFile(configFile, scrapeConfig(program, options));
  const certificate = options.withTls ? await makeCertificate(folder) : undefined;
  const withBasicAuth = options.withBasicAuth ?? false;

  const launch = async (port: number): Promise<OwnProcess> => {
    const address = `127.0.0.1:${port}`;
    const args = await program.prepare({ folder, configFile, address, certificate, withBasicAuth });
    return startProcess(program.binary, [...args, ...(options.args ?? [])], { background: true });
  };
  const ask = (port: number, path: string, timeoutMs?: number) =>
    httpGet(`${certificate ? 'https' : 'http'}://127.0.0.1:${port}${path}`, {
      ...(certificate && { ca: certificate.pem }),
      ...(withBasicAuth && { headers: { authorization: basicAuthHeader() } }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  const launchUntilReady = async (port: number): Promise<OwnProcess> => {
    const child = await launch(port);
    const look = async () => !child.running() || (await ask(port, program.readyPath, 2_000)).status === 200;
    try {
      await waitFor(`${program.kind} to be ready`, look, { detail: () => tail(child.stderr()) });
    } catch (error) {
      await child.kill();
      throw error;
    }
    if (child.running()) return child;
    throw new Error(`${program.kind} ended before it was ready:\n${tail((await child.finished).stderr)}`);
  };

  let port = options.port ?? (await freePort());
  let child: OwnProcess | undefined;
  for (let attempt = 1; child === undefined; attempt++) {
    try {
      child = await launchUntilReady(port);
    } catch (error) {
      // Somebody may have taken the free port before the server did.
      const taken = /address already in use/.test(String(error));
      if (!taken || attempt === 3 || options.port !== undefined) throw error;
      port = await freePort();
    }
  }

  let current = child;
  const server: MetricServer = {
    kind: program.kind,
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    caFile: certificate?.certificateFile,
    pid: () => current.pid,
    async query(promql) {
      // `nocache` makes VictoriaMetrics show what it keeps back for 30 s; Prometheus ignores it.
      const { status, body } = await ask(port, `/api/v1/query?nocache=1&query=${encodeURIComponent(promql)}`);
      if (status !== 200)
        throw new Error(`${program.kind} answered ${status} to ${promql}: ${tail(body, 300)}`);
      return readSamples(body);
    },
    waitForSample: (promql, pleases = () => true, timeoutMs = 60_000) => {
      const look = async () => (await server.query(promql)).find(pleases);
      return waitFor(`a sample of ${promql}`, look, { timeoutMs, detail: () => tail(current.stderr()) });
    },
    pause: () => void current.signal('SIGSTOP'),
    resume: () => void current.signal('SIGCONT'),
    async kill() {
      await current.kill();
    },
    async restart() {
      await current.stop();
      current = await launchUntilReady(port);
    },
    async stop() {
      await current.stop();
      await removeFolder(folder);
    },
    log: () => current.stderr(),
  };
  if (options.awaitTargets ?? true) {
    try {
      await awaitTargets(program, options.targets, server, (path) => ask(port, path));
    } catch (error) {
      await current.kill();
      throw error;
    }
  }
  return server;
}

async function awaitTargets(
  program: MetricServerProgram,
  targets: readonly ScrapeTarget[],
  server: MetricServer,
  ask: (path: string) => Promise<{ body: string }>,
): Promise<void> {
  // Not by a query alone: VictoriaMetrics remembers for up to 10 s that a query found no series.
  await waitFor(`${program.kind} to scrape its ${targets.length} targets`, async () => {
    const { data } = JSON.parse((await ask('/api/v1/targets')).body) as TargetsAnswer;
    return data.activeTargets.filter(({ health }) => health === 'up').length === targets.length;
  });
  if (program.flushPath !== undefined) await ask(program.flushPath);
  for (const { job, address } of targets) {
    await server.waitForSample(`up{job="${job}",instance="${address}"}`, ({ value }) => value === 1);
  }
}

interface TargetsAnswer {
  readonly data: { readonly activeTargets: readonly { readonly health: string }[] };
}

function basicAuthHeader(): string {
  return `Basic ${Buffer.from(`${basicAuth.user}:${basicAuth.password}`).toString('base64')}`;
}

function scrapeConfig(program: MetricServerProgram, options: MetricServerOptions): string {
  const interval = `${options.scrapeIntervalSeconds ?? 1}s`;
  const lines = ['global:', `  scrape_interval: ${interval}`, `  scrape_timeout: ${interval}`];
  lines.push(...program.globalLines.map((line) => `  ${line}`), 'scrape_configs:');
  for (const { job, address, path = '/metrics', labels = {} } of options.targets) {
    // JSON is YAML: quoted names need no thought.
    const fixed = JSON.stringify([{ targets: [address], labels }]);
    lines.push(`  - job_name: ${JSON.stringify(job)}`, `    metrics_path: ${JSON.stringify(path)}`);
    lines.push(`    static_configs: ${fixed}`);
  }
  return `${lines.join('\n')}\n`;
}

interface InstantAnswer {
  readonly data:
    | { readonly resultType: 'scalar'; readonly result: readonly [number, string] }
    | {
        readonly resultType: 'vector';
        readonly result: readonly { metric: Record<string, string>; value: readonly [number, string] }[];
      };
}

function readSamples(body: string): Sample[] {
  const { data } = JSON.parse(body) as InstantAnswer;
  if (data.resultType === 'scalar')
    return [{ labels: {}, time: data.result[0], value: toNumber(data.result[1]) }];
  return data.result.map(({ metric, value: [time, text] }) => ({
    labels: metric,
    time,
    value: toNumber(text),
  }));
}

function toNumber(text: string): number {
  return Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'));
}
