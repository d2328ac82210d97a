import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

export interface GetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** PEM of the certificate to trust. */
  readonly ca?: string;
  /** Milliseconds for the whole answer. Default 5,000. */
  readonly timeoutMs?: number;
}

/** One GET on a connection of its own; the built-in fetch cannot be told a certificate to trust. */
export function httpGet(url: string, options: GetOptions = {}): Promise<{ status: number; body: string }> {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(options.timeoutMs ?? 5_000);
    const trust = options.ca === undefined ? {} : { ca: options.ca };
    const request = get(
      url,
      { agent: false, headers: { ...options.headers }, signal, ...trust },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    request.on('error', reject);
  });
}
