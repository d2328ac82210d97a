import { HttpError } from './errors.ts';
import type { HttpResponse } from './exchange.ts';

/** One step on the way to the answer. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** False once a redirect has led away from the origin that was asked for, and for good. */
  readonly trusted: boolean;
}

/** What may be said to any origin. Everything else could be a credential. */
const HARMLESS = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent']);

/**
 * Where a redirect leads, or undefined where the answer is none.
 *
 * Method and body are kept, but for 303: a POST is a query here, and made a GET it would ask for nothing.
 *
 * @throws HttpError where it leads nowhere or out of TLS
 */
export function nextHop(from: Hop, response: HttpResponse): Hop | undefined {
  const { location } = response.headers;
  if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return undefined;
  const host = from.url.host;
  if (!URL.canParse(location, from.url.href))
    throw new HttpError('redirects', `${host} redirects to what is no URL`);
  const url = new URL(location, from.url);
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || from.url.protocol === 'https:')) {
    throw new HttpError(
      'redirects',
      `${host} redirects from ${from.url.protocol}// to ${url.protocol}//${url.host}`,
    );
  }
  url.username = '';
  url.password = '';
  const trusted = from.trusted && url.origin === from.url.origin;
  const toGet = response.status === 303 && from.method !== 'HEAD';
  const dropped = (name: string): boolean =>
    (!trusted && !HARMLESS.has(name)) || (toGet && name === 'content-type');
  return {
    url,
    method: toGet ? 'GET' : from.method,
    headers: Object.fromEntries(Object.entries(from.headers).filter(([name]) => !dropped(name))),
    body: toGet ? undefined : from.body,
    trusted,
  };
}
