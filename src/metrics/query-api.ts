import { readFile } from 'node:fs/promises';
import type { SourcePlan, TlsPlan } from '../canary/plan.ts';
import { type Clock, MetricSourceError } from '../canary/ports.ts';
import { type HttpClient, type HttpResponse, type HttpTls, httpClient } from '../http/request.ts';
import { type Answer, readAnswer } from './answer.ts';
import { failureOf, unanswered } from './failure.ts';
import { readJson } from './json.ts';
import { createMethodChoice } from './method-choice.ts';
import { createRefusalGate } from './refusal-gate.ts';
import { remarksOf } from './remarks.ts';

/** Several answers are read at once, and JSON takes twenty times its size in memory. */
const MAX_ANSWER_BYTES = 8 * 2 ** 20;

export type PrometheusPlan = Extract<SourcePlan, { kind: 'prometheus' }>;

/** An answer, and what the server remarks on the query. */
export interface Remarked {
  readonly answer: Answer;
  readonly remarks: readonly string[];
}

/** The query API of a Prometheus or one of its kin. Times are in milliseconds of the server's clock. Throws MetricSourceError alone. */
export interface QueryApi {
  /** For messages: without credentials, path and query. */
  readonly server: string;
  /** `at`: the moment to look at; undefined for the server's own now. */
  instant(expression: string, at: number | undefined, signal: AbortSignal): Promise<Answer>;
  /** The same, with the server's remarks. */
  remarked(expression: string, at: number | undefined, signal: AbortSignal): Promise<Remarked>;
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

export function queryApi(plan: PrometheusPlan, clock: Clock, makeClient: MakeClient = httpClient): QueryApi {
  const server = URL.canParse(plan.url) ? `Prometheus at ${new URL(plan.url).origin}` : 'Prometheus';
  const gate = createRefusalGate(clock);
  const methods = createMethodChoice();
  let client: Promise<HttpClient> | undefined;

  const connect = (): Promise<HttpClient> => {
    client ??= readTls(plan.tls).then((tls) => makeClient({ tls }));
    // A file that could not be read may be there the next time.
    client.catch(() => {
      client = undefined;
    });
    return client;
  };

  const send = async (
    method: 'GET' | 'POST',
    path: string,
    form: string,
    signal: AbortSignal,
  ): Promise<HttpResponse> => {
    const connected = await connect();
    const url = under(plan.url, path);
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
    return connected.request({
      url: method === 'GET' ? withQuery(url, form) : url,
      method,
      maxBytes: MAX_ANSWER_BYTES,
      headers: { ...plan.headers, accept: 'application/json', ...(method === 'POST' && asForm) },
      ...(method === 'POST' && { body: form }),
      timeoutMs: plan.timeoutSeconds * 1000,
      repeatable: true,
      signal,
    });
  };

  const exchange = async (
    path: string,
    fields: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Remarked> => {
    // VictoriaMetrics hides what is younger than 30 s without `nocache`. A partial answer is refused where that can be
    // asked for: by Thanos (`partial_response`) and VictoriaMetrics' cluster. The others ignore what they do not know.
    const form = new URLSearchParams({
      ...fields,
      timeout: String(plan.timeoutSeconds),
      nocache: '1',
      partial_response: 'false',
      deny_partial_response: '1',
    }).toString();
    const response = await methods.send((method) => send(method, path, form, signal));
    // Read once, whatever becomes of it: it may be large.
    const answer = readJson(response.text);
    const data = successData(response.status, answer);
    if (data === undefined) throw failureOf(server, response, answer);
    const remarks = remarksOf(server, answer);
    return { answer: readAnswer(data), remarks };
  };

  const ask = (path: string, fields: Record<string, string>, signal: AbortSignal): Promise<Remarked> =>
    gate.pass(() =>
      exchange(path, fields, signal).catch((error: unknown) => {
        throw unanswered(error);
      }),
    );

  const remarked: QueryApi['remarked'] = (expression, at, signal) =>
    ask('api/v1/query', { query: expression, ...(at !== undefined && { time: seconds(at) }) }, signal);

  return {
    server,
    remarked,
    instant: async (expression, at, signal) => (await remarked(expression, at, signal)).answer,
    async range(expression, from, to, stepSeconds, signal) {
      const span = { start: seconds(from), end: seconds(to), step: String(stepSeconds) };
      return (await ask('api/v1/query_range', { query: expression, ...span }, signal)).answer;
    },
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

const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function successData(status: number, answer: unknown): unknown {
  if (status < 200 || status > 299) return undefined;
  const { status: said, data } = (answer ?? {}) as { readonly status?: unknown; readonly data?: unknown };
  return said === 'success' ? data : undefined;
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
    const message = `${file}, named under prometheus.tls, cannot be read (${code})`;
    throw new MetricSourceError('misconfigured', message, { fix: 'check the files under prometheus.tls' });
  }
}
