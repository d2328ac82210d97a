import type { Draft } from './draft.ts';
import type { BasicAuth, BearerAuth } from './schema.generated.ts';

/** The `Authorization` header for a token, or for a user name and password. All of it is secret. */
export function authorizationOf(auth: BearerAuth | BasicAuth, draft: Draft): string {
  if ('bearer_token' in auth) {
    // A token that was read from a file often ends in a line break.
    const token = auth.bearer_token.trim();
    draft.addSecrets(token);
    return `Bearer ${token}`;
  }
  return basic(auth.username, auth.password, draft);
}

/** An address without its user name and password, and the `Authorization` header that they stand for. */
export function withoutLogin(
  address: string,
  draft: Draft,
): { readonly url: string; readonly authorization: string | undefined } {
  const url = new URL(address);
  if (url.username === '' && url.password === '') return { url: address, authorization: undefined };
  draft.addSecrets(address, url.password);
  const authorization = basic(decoded(url.username), decoded(url.password), draft);
  url.username = '';
  url.password = '';
  // A URL always ends its host with a slash; the address that was given did not need to.
  return { url: url.href.replace(/\/$/, ''), authorization };
}

function basic(username: string, password: string, draft: Draft): string {
  const encoded = Buffer.from(`${username}:${password}`).toString('base64');
  // A user name alone is a token.
  draft.addSecrets(password === '' ? username : password, encoded);
  return `Basic ${encoded}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
