// A stand-in for a Prometheus: it answers all that the canary asks of a healthy one, from no data at all.
import type { IncomingMessage } from 'node:http';
import { readBody } from '../parts/loopback-server.ts';

export interface Question {
  readonly path: string;
  readonly query: string;
  readonly form: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

/** The metrics that a row watches: the level of a counter, and a rate short enough for a watch of seconds. */
export const METRICS = {
  golden_mismatch: 'sum(nova_golden_mismatch_total)',
  error_rate: 'sum(rate(nova_workflow_errors_total[1s]))',
};
const LEVEL = '7';
const RATE = '0.5';

/** What a query is for, by its own text. */
export type Purpose = 'clock' | 'uptime' | 'series' | 'coverage' | 'raw' | 'range' | 'value';

export function purposeOf({ path, query }: Question): Purpose {
  if (path.endsWith('/query_range')) return 'range';
  if (query === 'time()') return 'clock';
  if (query.startsWith('topk(')) return 'series';
  if (query.startsWith('label_replace(')) return 'coverage';
  if (query.endsWith(']')) return 'raw';
  return query.includes('process_start_time_seconds') ? 'uptime' : 'value';
}

export type Pair = readonly [time: unknown, value: unknown];
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value?: Pair;
  readonly values?: readonly Pair[];
}
export interface Data {
  readonly resultType: string;
  readonly result: readonly Series[] | Pair;
}

const SCRAPE_SECONDS = 2;
const LABELS = { instance: '127.0.0.1:8000', job: 'nova' };

/** The `data` of a healthy answer, at a moment of the server (seconds). */
export function healthyData(question: Question, now: number): Data {
  const { query, form } = question;
  const value = query.includes('golden_mismatch') ? LEVEL : RATE;
  const single = (of: string): Data => ({
    resultType: 'vector',
    result: [{ metric: {}, value: [now, of] }],
  });
  switch (purposeOf(question)) {
    case 'clock':
      return { resultType: 'scalar', result: [now, now.toFixed(3)] };
    case 'uptime':
      return single('86400');
    case 'series':
      return {
        resultType: 'vector',
        result: [
          { metric: { ...LABELS, __name__: 'nova_golden_mismatch_total' }, value: [now, LEVEL] },
          { metric: { ...LABELS, __name__: 'nova_workflow_errors_total' }, value: [now, LEVEL] },
        ],
      };
    case 'coverage':
      return {
        resultType: 'vector',
        // What is asked in parts: the count of series, or of a selector's samples and the newest of them.
        result: [...query.matchAll(/"aos_canary_part", "(\d+(?: (\w+))?)"/g)].map(([, name = '', kind]) => ({
          metric: { aos_canary_part: name },
          value: [now, kind === 'newest' ? String(now - 0.1) : '30'],
        })),
      };
    case 'raw':
      return { resultType: 'matrix', result: [{ metric: LABELS, values: scrapes(now, LEVEL) }] };
    case 'range':
      return {
        resultType: 'matrix',
        result: [{ metric: {}, values: grid(form).map((at): Pair => [at, value]) }],
      };
    case 'value':
      return single(value);
  }
}

function scrapes(now: number, value: string): Pair[] {
  return Array.from({ length: 15 }, (_, index): Pair => [now - 0.1 - (14 - index) * SCRAPE_SECONDS, value]);
}

/** The points of a range query; few, whatever is asked for. */
function grid(form: URLSearchParams): number[] {
  const [start = 0, end = 0, step = 1] = ['start', 'end', 'step'].map((name) => Number(form.get(name)));
  const steps = Math.min(1_000, Math.floor((end - start) / step));
  return Array.from({ length: steps + 1 || 0 }, (_, index) => start + index * step);
}

export async function readQuestion(request: IncomingMessage): Promise<Question> {
  const form = new URLSearchParams((await readBody(request)).toString());
  const [path = '', inUrl = ''] = (request.url ?? '').split('?');
  for (const [name, value] of new URLSearchParams(inUrl)) form.append(name, value);
  return { path, query: form.get('query') ?? '', form, headers: request.headers };
}

export const successText = (data: unknown, more: object = {}): string =>
  JSON.stringify({ status: 'success', data, ...more });
