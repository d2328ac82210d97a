import type { RequestListener } from 'node:http';
import { expect } from '@jest/globals';
import { type MetricSource, MetricSourceError } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { listen, readBody } from '../parts/loopback-server.ts';

const open: { close(): unknown }[] = [];

/** Closes it when the test is over. */
export function closeLater<T extends { close(): unknown }>(one: T): T {
  open.push(one);
  return one;
}

/** For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
}

export interface Settings {
  readonly timeoutSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

export function sourceAt(url: string, { timeoutSeconds = 20, headers = {} }: Settings = {}): MetricSource {
  const source = metricSource(
    { kind: 'prometheus', url, headers, tls: undefined, timeoutSeconds },
    systemClock,
  );
  open.push(source);
  return source;
}

/** A source before a server that answers everything but the question for its time by `handler`. */
export async function sourceBefore(handler: RequestListener, settings: Settings = {}): Promise<MetricSource> {
  const server = await listen(async (request, response) => {
    const form = new URLSearchParams((await readBody(request)).toString());
    if (form.get('query') !== 'time()') return handler(request, response);
    const now = Date.now() / 1000;
    response.end(success({ resultType: 'scalar', result: [now, String(now)] }));
  });
  closeLater(server);
  return sourceAt(`${server.url}${settings.path ?? ''}`, settings);
}

export const success = (data: unknown, more: object = {}): string =>
  JSON.stringify({ status: 'success', data, ...more });
/** An instant answer with a series for each of these values. */
export const vector = (...values: string[]): string =>
  success({
    resultType: 'vector',
    result: values.map((value, index) => ({ metric: { pod: String(index) }, value: [1, value] })),
  });

/** The error of work that must fail. */
export async function failure(work: Promise<unknown>): Promise<MetricSourceError> {
  const error = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MetricSourceError);
  return error as MetricSourceError;
}
