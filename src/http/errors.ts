export type HttpErrorKind = 'refused' | 'timeout' | 'too-large' | 'aborted' | 'tls' | 'network' | 'redirects';

/** Why an exchange gave no answer. The message names host and cause, and never credentials, paths or query strings. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  constructor(kind: HttpErrorKind, message: string) {
    super(message);
    this.name = 'HttpError';
    this.kind = kind;
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  EHOSTUNREACH: 'no way to this host',
  ENETUNREACH: 'no way to this network',
  ETIMEDOUT: 'nothing answers there',
  ECONNRESET: 'closed the connection before its answer was complete',
  EPIPE: 'closed the connection before its answer was complete',
};

/** Certificate checks of OpenSSL come with these codes, and without a common mark. */
const CERTIFICATE = /CERT|SIGNATURE|_CRL_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/;

/** Node's error as ours. `host` is shown as it is. */
export function toHttpError(error: unknown, host: string): HttpError {
  if (error instanceof HttpError) return error;
  const {
    code = '',
    message = String(error),
    reason,
  } = error as Partial<NodeJS.ErrnoException & { reason: string }>;
  if (code === 'ECONNREFUSED') return new HttpError('refused', `${host} refused the connection`);
  const cause = CAUSES[code];
  if (cause !== undefined) return new HttpError('network', `${host}: ${cause}`);
  if (code === 'EPROTO') return new HttpError('tls', `${host} does not speak TLS (${reason ?? code})`);
  if (CERTIFICATE.test(code))
    return new HttpError('tls', `${host}: its certificate is not accepted: ${message}`);
  if (/^ERR_(TLS|SSL|OSSL)/.test(code)) return new HttpError('tls', `${host}: TLS failed: ${message}`);
  if (code.startsWith('HPE_')) return new HttpError('network', `${host} does not speak HTTP (${code})`);
  return new HttpError('network', `${host}: ${message}`);
}
