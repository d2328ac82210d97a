import { MetricSourceError } from '../canary/ports.ts';
import type { HttpResponse } from '../http/request.ts';

/** How much of a server's own words is quoted, in characters. */
const QUOTED = 400;

/** These say, beside the status, that the query was fine and there was no time or room for it. */
const OVERLOADED = /deadline exceeded|timed? ?out|too many (?:concurrent )?(?:requests|queries)|rate limit/i;

/** What an answer of the query API means that is not a success, or no JSON (`answer` is undefined then). `server` is shown as it is. */
export function failureOf(
  server: string,
  { status, text }: HttpResponse,
  answer: unknown,
): MetricSourceError {
  const unavailable = (what: string): MetricSourceError =>
    new MetricSourceError('unavailable', `${server} ${what}`);
  if (status === 401 || status === 403) {
    return unavailable(`does not let us in (${status}): check prometheus.auth and prometheus.headers`);
  }
  const { error, errorType } = readError(answer);
  const said = error === undefined ? '' : `: ${quote(error)}`;
  const refusesQuery = (status === 400 || status === 422 || status === 200) && error !== undefined;
  if (refusesQuery && !['timeout', 'canceled', 'internal', 'unavailable'].includes(errorType ?? '')) {
    if (!OVERLOADED.test(error)) return new MetricSourceError('rejected', quote(error));
  }
  if (error === undefined && /^\s*<(?:!doctype|html)/i.test(text)) {
    return unavailable(`answers with a web page (${status}), not with metrics: check prometheus.url`);
  }
  if (status === 404) return unavailable('has no query API there (404): check the path of prometheus.url');
  if (status === 429) return unavailable(`gets too many requests (429)${said}`);
  if (errorType === 'timeout' || OVERLOADED.test(error ?? '')) return unavailable(`took too long${said}`);
  if (status === 503) return unavailable(`is not ready (503)${said}`);
  if (status === 200) return unavailable(`gives what is no answer to a query${said}`);
  return unavailable(`answers ${status}${said}`);
}

function readError(answer: unknown): { readonly error?: string; readonly errorType?: string } {
  const { error, errorType } = (answer ?? {}) as { readonly error?: unknown; readonly errorType?: unknown };
  return {
    ...(typeof error === 'string' && { error }),
    ...(typeof errorType === 'string' && { errorType }),
  };
}

/** One line, without what could play tricks on a terminal. */
function quote(message: string): string {
  const line = message.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
