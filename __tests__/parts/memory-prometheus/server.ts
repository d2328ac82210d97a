import {
  type HttpClient,
  HttpError,
  type HttpRequest,
  type HttpResponse,
} from '../../../src/http/request.ts';
import { type Database, type Labels, sampleAt } from './database.ts';
import { evaluate, rangeOf, type Value } from './evaluate.ts';
import { BadQuery, type Expression, parseExpression } from './expression.ts';

/** One request to the query API. */
export interface Asked {
  readonly path: string;
  readonly query: string;
  /** When it is asked, ms of the server's clock. */
  readonly at: number;
}

/** An answer in place of the server's own. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
}

export interface MemoryPrometheus {
  readonly database: Database;
  /** The server's clock (ms): nothing after it is known. */
  readonly now: () => number;
  /** Asked before each answer; undefined for the server's own. May throw HttpError. */
  readonly refuse?: (asked: Asked) => Refusal | undefined;
}

/**
 * A Prometheus in memory, as an HTTP client that asks it: `query`, `query_range`, `series` and `labels` of API v1, and
 * `/-/ready`. It evaluates PromQL over what is stored, as far as it is visible at its clock's now, and says `bad_data` for
 * what it does not evaluate. `__tests__/parts/memory-prometheus.test.ts` holds it to a real one.
 */
export function memoryPrometheus({ database, now, refuse = () => undefined }: MemoryPrometheus): HttpClient {
  return {
    async request(asked: HttpRequest): Promise<HttpResponse> {
      if (asked.signal?.aborted) throw new HttpError('aborted', 'the request was cancelled');
      const url = new URL(asked.url);
      const form = new URLSearchParams(asked.body ?? '');
      for (const [name, value] of url.searchParams) form.append(name, value);
      const path = url.pathname;
      const refused = refuse({ path, query: form.get('query') ?? '', at: now() });
      const { status, body } = refused ?? answer(database, path, form, now());
      return { status, text: body, headers: { 'content-type': 'application/json' } } as HttpResponse;
    },
    close: () => {},
  };
}

function answer(database: Database, path: string, form: URLSearchParams, now: number): Refusal {
  try {
    if (path.endsWith('/-/ready')) return { status: 200, body: 'Prometheus Server is Ready.\n' };
    const data = dataOf(database, path, form, now);
    if (data === undefined) return { status: 404, body: '404 page not found\n' };
    return { status: 200, body: `{"status":"success","data":${data}}` };
  } catch (error) {
    if (!(error instanceof BadQuery)) throw error;
    return {
      status: 400,
      body: JSON.stringify({ status: 'error', errorType: 'bad_data', error: error.message }),
    };
  }
}

function dataOf(database: Database, path: string, form: URLSearchParams, now: number): string | undefined {
  if (path.endsWith('/api/v1/query')) {
    const at = form.has('time') ? momentOf(form.get('time')) : now;
    return instant(database, parsed(form.get('query') ?? ''), at, now);
  }
  if (path.endsWith('/api/v1/query_range')) return overRange(database, form, now);
  const listed = /\/api\/v1\/(series|labels|label\/([^/]+)\/values)$/.exec(path);
  if (!listed) return undefined;
  const series = listedSeries(database, form, now);
  if (listed[1] === 'series') return JSON.stringify(series);
  const name = listed[2];
  const texts = name === undefined ? series.flatMap(Object.keys) : series.map((labels) => labels[name] ?? '');
  return JSON.stringify([...new Set(texts.filter((text) => text !== ''))].sort());
}

function instant(database: Database, expression: Expression, at: number, now: number): string {
  const ranges = rangeOf(expression, { database, at, now });
  if (ranges) {
    const result = ranges.map(({ labels, samples }) => {
      const values = samples.map((sample) => pair(sample.at, sample.value));
      return `{"metric":${JSON.stringify(labels)},"values":[${values.join(',')}]}`;
    });
    return `{"resultType":"matrix","result":[${result.join(',')}]}`;
  }
  const value = evaluate(expression, { database, at, now });
  if (value.type === 'scalar') return `{"resultType":"scalar","result":${pair(at, value.value)}}`;
  if (value.type === 'string')
    return JSON.stringify({ resultType: 'string', result: [at / 1000, value.value] });
  const result = value.elements.map(
    (element) => `{"metric":${JSON.stringify(element.labels)},"value":${pair(at, element.value)}}`,
  );
  return `{"resultType":"vector","result":[${result.join(',')}]}`;
}

function overRange(database: Database, form: URLSearchParams, now: number): string {
  const expression = parsed(form.get('query') ?? '');
  const [from, to] = [momentOf(form.get('start')), momentOf(form.get('end'))];
  const step = Number(form.get('step')) * 1000;
  if (!(step > 0) || (to - from) / step > 11_000)
    throw new BadQuery('exceeded maximum resolution of 11,000 points per timeseries');
  const found = new Map<string, { readonly labels: Labels; readonly values: string[] }>();
  for (let at = from; at <= to; at += step) {
    for (const { labels, value } of elementsOf(evaluate(expression, { database, at, now }))) {
      const key = JSON.stringify(labels);
      const series = found.get(key) ?? { labels, values: [] };
      found.set(key, series);
      series.values.push(pair(at, value));
    }
  }
  const result = [...found].map(([key, { values }]) => `{"metric":${key},"values":[${values.join(',')}]}`);
  return `{"resultType":"matrix","result":[${result.join(',')}]}`;
}

/** The series that the selectors of `match[]` find, as far as they have a sample between `start` and `end`. */
function listedSeries(database: Database, form: URLSearchParams, now: number): Labels[] {
  const start = form.has('start') ? momentOf(form.get('start')) : Number.NEGATIVE_INFINITY;
  const end = Math.min(now, form.has('end') ? momentOf(form.get('end')) : now);
  return form.getAll('match[]').flatMap((match) => {
    const expression = parsed(match);
    if (expression.type !== 'selector') throw new BadQuery('match[] must be a selector');
    return database
      .select(expression.matchers)
      .filter((series) => {
        const newest =
          sampleAt({ ...series, endsAt: [] }, end, now) ?? series.samples.findLast(({ at }) => at <= end);
        return newest !== undefined && newest.at >= start;
      })
      .map(({ labels }) => labels);
  });
}

const elementsOf = (value: Value) =>
  value.type === 'vector'
    ? value.elements
    : value.type === 'scalar'
      ? [{ labels: {}, value: value.value }]
      : [];

const momentOf = (text: string | null): number => {
  const at = Number(text) * 1000;
  if (text === null || !Number.isFinite(at)) throw new BadQuery('cannot parse a time');
  return Math.round(at);
};

const pair = (at: number, value: number): string => `[${at / 1000},"${textOf(value)}"]`;

function textOf(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}

/** Parsed expressions; a run asks most of its queries again and again. */
const known = new Map<string, Expression>();
const MOST_KNOWN = 1000;

function parsed(text: string): Expression {
  let expression = known.get(text);
  if (expression === undefined) {
    expression = parseExpression(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, expression);
  }
  return expression;
}
