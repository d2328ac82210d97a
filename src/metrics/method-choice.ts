import type { HttpResponse } from '../http/request.ts';

type Method = 'GET' | 'POST';

/** Sends a query by the method that the server, or what stands before it, lets through. */
export interface MethodChoice {
  send(request: (method: Method) => Promise<HttpResponse>): Promise<HttpResponse>;
}

/** Refusals that may be of the method alone: 403 where roles allow reading only, 400 where a proxy drops the body. */
const OF_METHOD = new Set([400, 403, 404, 405, 411, 415, 501]);
/** These are about the method, whatever GET is answered with. */
const SURELY_OF_METHOD = new Set([405, 501]);
/** A query that came without its text, in the words of Prometheus, Thanos and Mimir, and VictoriaMetrics. */
const NO_QUERY =
  /no expression found in input|unknown position: parse error|missing `?query`? arg|query.*(?:empty|missing|required)/i;

/**
 * POST has no bound on a query's length, so it comes first. Where it is refused before it ever worked, GET is tried, and
 * kept once it was answered with success.
 */
export function createMethodChoice(): MethodChoice {
  let chosen: Method | undefined;
  return {
    async send(request) {
      if (chosen !== undefined) return request(chosen);
      const posted = await request('POST');
      if (isSuccess(posted)) chosen ??= 'POST';
      if (!mayBeOfMethod(posted)) return posted;
      const got = await request('GET');
      if (isSuccess(got)) {
        chosen = 'GET';
        return got;
      }
      return SURELY_OF_METHOD.has(posted.status) ? got : posted;
    },
  };
}

const isSuccess = ({ status, text }: HttpResponse): boolean =>
  status >= 200 && status <= 299 && /^\s*\{/.test(text);

function mayBeOfMethod({ status, text }: HttpResponse): boolean {
  if (!OF_METHOD.has(status)) return false;
  return status !== 400 || NO_QUERY.test(text) || !/^\s*\{/.test(text);
}
