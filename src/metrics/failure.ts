import { MetricSourceError } from '../canary/ports.ts';
import { HttpError } from '../http/errors.ts';
import type { HttpResponse } from '../http/request.ts';
import { quoted } from './quoted.ts';

/** These say, beside the status, that the query was fine and there was no time or room for it. */
const OVERLOADED =
  /deadline exceeded|timed? ?out|too many (?:concurrent |outstanding )?(?:requests|queries)|rate limit|couldn't start executing|maxConcurrentRequests/i;

/** Limits on one query, in the words of Prometheus, Thanos, Mimir and Cortex, and VictoriaMetrics. */
const TOO_LARGE = new RegExp(
  [
    'too many (?:unique |raw |matching )?(?:samples|series|time ?series|chunks|points|bytes)',
    'max(?:imum)? (?:number of |resolution)',
    '(?:series|samples|chunks|bytes|points)(?: \\w+)? limit',
    'limit \\d+ violated',
    'exceeds? (?:\\d+|the limit|the maximum)',
    'cannot select more than',
    'number of matching time ?series',
    'not enough memory',
    'message larger than max',
    'resource ?exhausted',
    'err-mimir-max-',
    '-search\\.max',
  ].join('|'),
  'i',
);

/** A store behind the server did not answer: Thanos under `partial_response=false`, VictoriaMetrics under `deny_partial_response=1`. */
const STORE_GONE =
  /rpc error: code = (?:unavailable|aborted|unknown|internal|canceled)|proxy series\(\)|fetch series for|receive series from|expanding series|partial response|vmstorage|storage ?nodes?|remote.?read/i;

const NO_TENANT = /no org id|x-scope-orgid|\btenant\b|missing org|no credentials provided/i;
const NO_SUCH_PATH = /unsupported path|cannot parse (?:accountid|path)|no such path/i;
const PLAIN_HTTP = /HTTP request to an HTTPS (?:server|port)/i;
const WEB_PAGE = /^\s*<(?:!doctype|html|\?xml)/i;

/** A server may ask for hours; an evaluation comes sooner. */
const MAX_RETRY_AFTER_MS = 15_000;

/** What an answer of the query API means that is not a success, or no JSON (`answer` is undefined then). `server` is shown as it is. */
export function failureOf(server: string, response: HttpResponse, answer: unknown): MetricSourceError {
  const { status, text, headers } = response;
  const { error, errorType } = readError(answer);
  const refused = refusal(server, { status, text, error });
  if (refused) return refused;
  const said = error === undefined ? '' : `: ${quoted(error)}`;
  const unavailable = (what: string): MetricSourceError =>
    new MetricSourceError('unavailable', `${server} ${what}`, { retryAfterMs: retryAfter(headers) });

  if (error !== undefined && status < 500 && status !== 429) {
    const limited = overLimits(server, status, error, errorType);
    if (limited) return limited;
  }
  if (status === 413 || status === 414)
    return new MetricSourceError('too-large', `${server} refuses so long a query (${status})${said}`);
  if (status === 429) return unavailable(`gets too many requests (429)${said}`);
  if (error !== undefined && STORE_GONE.test(error))
    return new MetricSourceError('partial', `${server} lacks a part of the data${said}`);
  if (errorType === 'timeout' || OVERLOADED.test(error ?? '')) return unavailable(`took too long${said}`);
  if (status === 503) return unavailable(`is not ready (503)${said}`);
  if (status === 200) return unavailable(`gives what is no answer to a query${said}`);
  return unavailable(`answers ${status}${said}`);
}

/** What the server's limits, or its parser, say of a query; undefined where neither has something against it. */
function overLimits(
  server: string,
  status: number,
  error: string,
  errorType: string | undefined,
): MetricSourceError | undefined {
  const ofQuery = status === 400 || status === 422 || status === 413 || status === 200;
  if (!ofQuery || OVERLOADED.test(error)) return undefined;
  if (TOO_LARGE.test(error))
    return new MetricSourceError('too-large', `${server} refuses so large a query: ${quoted(error)}`);
  if (STORE_GONE.test(error)) return undefined;
  if (['timeout', 'canceled', 'internal', 'unavailable'].includes(errorType ?? '')) return undefined;
  return new MetricSourceError('rejected', quoted(error));
}

/** Answers that stay the same however often they are asked for. */
function refusal(
  server: string,
  { status, text, error }: { status: number; text: string; error: string | undefined },
): MetricSourceError | undefined {
  const misconfigured = (fact: string, fix: string): MetricSourceError =>
    new MetricSourceError('misconfigured', `${server}: ${fact}: ${fix}`, { fix });
  const words = error ?? (WEB_PAGE.test(text) ? '' : text);
  const said = words.trim() === '' ? '' : `: ${quoted(words)}`;
  if (status >= 400 && status < 500 && NO_TENANT.test(words))
    return misconfigured(`no tenant (${status})${said}`, 'set the tenant header under prometheus.headers');
  if (status === 401 || status === 403 || status === 407)
    return misconfigured(
      `authentication failed (${status})${said}`,
      'check prometheus.auth and prometheus.headers',
    );
  if (status === 400 && PLAIN_HTTP.test(text))
    return misconfigured('the server speaks TLS', 'write https:// in prometheus.url');
  if (status < 500 && error === undefined && WEB_PAGE.test(text) && status !== 404)
    return misconfigured(
      `a web page instead of metrics (${status})`,
      'check prometheus.url and prometheus.auth',
    );
  if (status === 404 || status === 410 || ((status === 400 || status === 501) && NO_SUCH_PATH.test(words)))
    return misconfigured(`no query API (${status})`, 'check the path of prometheus.url');
  if (status === 405 || status === 501)
    return misconfigured(`neither POST nor GET is allowed (${status})`, 'check prometheus.url');
  return undefined;
}

/** Why there was no answer at all. */
export function unanswered(error: unknown): MetricSourceError {
  if (error instanceof MetricSourceError) return error;
  if (!(error instanceof HttpError))
    return new MetricSourceError('unavailable', `no answer from Prometheus: ${String(error)}`);
  const message = `no answer from Prometheus: ${error.message}`;
  if (error.kind === 'tls') {
    const fix = 'check prometheus.tls and the scheme of prometheus.url';
    return new MetricSourceError('misconfigured', `${message}: ${fix}`, { fix });
  }
  if (error.kind === 'redirects') {
    const fix = 'check prometheus.url and prometheus.auth';
    return new MetricSourceError('misconfigured', `${message}: ${fix}`, { fix });
  }
  if (error.kind === 'too-large') return new MetricSourceError('too-large', message);
  return new MetricSourceError('unavailable', message);
}

function readError(answer: unknown): { readonly error?: string; readonly errorType?: string } {
  const { error, errorType } = (answer ?? {}) as { readonly error?: unknown; readonly errorType?: unknown };
  return {
    ...(typeof error === 'string' && { error }),
    ...(typeof errorType === 'string' && { errorType }),
  };
}

/** `Retry-After` in milliseconds, seconds or a date. */
function retryAfter({ 'retry-after': text }: HttpResponse['headers']): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms)) : undefined;
}
