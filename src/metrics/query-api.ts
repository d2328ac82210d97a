import { readFile } from 'node:fs/promises';
import type { SourcePlan, TlsPlan } from '../canary/plan.ts';
import { MetricSourceError } from '../canary/ports.ts';
import { type HttpClient, HttpError, type HttpTls, httpClient } from '../http/request.ts';
import { type Answer, readAnswer } from './answer.ts';
import { failureOf } from './failure.ts';
import { readJson } from './json.ts';

/** Several answers are read at once, and JSON takes twenty times its size in memory. */
const MAX_ANSWER_BYTES = 8 * 2 ** 20;

export type PrometheusPlan = Extract<SourcePlan, { kind: 'prometheus' }>;

/** The query API of a Prometheus or one of its kin. Times are in milliseconds of the server's clock. Throws MetricSourceError alone. */
export interface QueryApi {
  /** For messages: without credentials, path and query. */
  readonly server: string;
  /** `at`: the moment to look at; undefined for the server's own now. */
  instant(expression: string, at: number | undefined, signal: AbortSignal): Promise<Answer>;
  range(
    expression: string,
    from: number,
    to: number,
    stepSeconds: number,
    signal: AbortSignal,
  ): Promise<Answer>;
  close(): void;
}

/** Makes the client that a server is asked with. */
export type MakeClient = (options: { readonly tls?: HttpTls }) => HttpClient;

export function queryApi(plan: PrometheusPlan, makeClient: MakeClient = httpClient): QueryApi {
  const server = URL.canParse(plan.url) ? `Prometheus at ${new URL(plan.url).origin}` : 'Prometheus';
  let client: Promise<HttpClient> | undefined;

  const connect = (): Promise<HttpClient> => {
    client ??= readTls(plan.tls).then((tls) => makeClient({ tls }));
    // A file that could not be read may be there the next time.
    client.catch(() => {
      client = undefined;
    });
    return client;
  };

  const ask = async (path: string, form: Record<string, string>, signal: AbortSignal): Promise<Answer> => {
    const response = await connect()
      .then((connected) =>
        connected.request({
          url: under(plan.url, path),
          method: 'POST',
          maxBytes: MAX_ANSWER_BYTES,
          headers: {
            ...plan.headers,
            accept: 'application/json',
            'content-type': 'application/x-www-form-urlencoded',
          },
          // VictoriaMetrics hides what is younger than 30 s without `nocache`; the others do not know it.
          body: new URLSearchParams({
            ...form,
            timeout: String(plan.timeoutSeconds),
            nocache: '1',
          }).toString(),
          timeoutMs: plan.timeoutSeconds * 1000,
          repeatable: true,
          signal,
        }),
      )
      .catch((error: unknown) => {
        throw unanswered(error);
      });
    // Read once, whatever becomes of it: it may be large.
    const answer = readJson(response.text);
    const data = successData(response.status, answer);
    if (data === undefined) throw failureOf(server, response, answer);
    return readAnswer(data);
  };

  return {
    server,
    instant: (expression, at, signal) =>
      ask('api/v1/query', { query: expression, ...(at !== undefined && { time: seconds(at) }) }, signal),
    range: (expression, from, to, stepSeconds, signal) =>
      ask(
        'api/v1/query_range',
        { query: expression, start: seconds(from), end: seconds(to), step: String(stepSeconds) },
        signal,
      ),
    close() {
      client?.then(
        (connected) => connected.close(),
        () => {},
      );
    },
  };
}

/** The URL below the base; what the base has behind a `?`, such as a tenant, stays. */
function under(base: string, path: string): string {
  if (!URL.canParse(base)) return base;
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  url.hash = '';
  return url.href;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function successData(status: number, answer: unknown): unknown {
  if (status < 200 || status > 299) return undefined;
  const { status: said, data } = (answer ?? {}) as { readonly status?: unknown; readonly data?: unknown };
  return said === 'success' ? data : undefined;
}

function unanswered(error: unknown): MetricSourceError {
  if (error instanceof MetricSourceError) return error;
  const cause = error instanceof HttpError ? error.message : String(error);
  return new MetricSourceError('unavailable', `no answer from Prometheus: ${cause}`);
}

async function readTls(plan: TlsPlan | undefined): Promise<HttpTls> {
  if (!plan) return {};
  const { caFile, certFile, keyFile, serverName, insecureSkipVerify } = plan;
  const [ca, cert, key] = await Promise.all([caFile, certFile, keyFile].map(readPem));
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(serverName !== undefined && { serverName }),
    ...(insecureSkipVerify !== undefined && { insecureSkipVerify }),
  };
}

async function readPem(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MetricSourceError(
      'unavailable',
      `${file}, named under prometheus.tls, cannot be read (${code})`,
    );
  }
}
