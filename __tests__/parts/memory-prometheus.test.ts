import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomOf } from '../../bench/judge/random.ts';
import { type HttpClient, httpClient } from '../../src/http/request.ts';
import { database, type StoredSeries } from './memory-prometheus/database.ts';
import { memoryPrometheus } from './memory-prometheus/server.ts';
import type { MetricServer } from './metric-server.ts';
import { prometheusBinary, startPrometheusWith } from './prometheus.ts';

// The Prometheus in memory answers as a real one does that stores the same samples.
const there = (await prometheusBinary()) !== undefined;
const END = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 7_200_000;
const START = END - 1_800_000;
const SCRAPE = 15_000;

function stored(): StoredSeries[] {
  const random = randomOf('memory');
  const moments = (offset: number): number[] =>
    Array.from({ length: (END - START) / SCRAPE }, (_, index) => START + offset + index * SCRAPE);
  const counter = (
    name: string,
    labels: object,
    offset: number,
    mean: number,
    from = START,
  ): StoredSeries => {
    let level = 0;
    const samples = moments(offset).flatMap((at, index) => {
      // A restart in the middle.
      level = index === 70 ? 1 : level + random.poisson(mean);
      return at < from ? [] : [{ at, value: level }];
    });
    return { labels: { __name__: name, job: 'shop', ...labels }, samples };
  };
  return ['pod-0', 'pod-1'].flatMap((instance, index): StoredSeries[] => {
    const offset = 1000 + index * 6321;
    return [
      counter('requests_total', { instance }, offset, 150),
      counter('errors_total', { instance, code: '500' }, offset, 2, START + 900_000),
      ...[0.1, 0.5, Number.POSITIVE_INFINITY].map((le, edge) =>
        counter(
          'latency_bucket',
          { instance, le: Number.isFinite(le) ? String(le) : '+Inf' },
          offset,
          [90, 140, 150][edge] ?? 0,
        ),
      ),
      {
        labels: { __name__: 'queue', job: 'shop', instance },
        samples: moments(offset).map((at) => ({ at, value: Math.round(20 + 5 * random.normal()) })),
      },
      {
        labels: { __name__: 'up', job: 'shop', instance },
        samples: moments(offset).map((at) => ({ at, value: 1 })),
      },
    ];
  });
}

function openMetrics(series: readonly StoredSeries[]): string {
  const names = [...new Set(series.map(({ labels }) => labels.__name__))];
  const lines = names.flatMap((name) => [
    `# TYPE ${name} gauge`,
    ...series
      .filter(({ labels }) => labels.__name__ === name)
      .flatMap(({ labels: { __name__, ...labels }, samples }) => {
        const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
        return samples.map(({ at, value }) => `${name}{${pairs.join(',')}} ${value} ${at / 1000}`);
      }),
  ]);
  return `${lines.join('\n')}\n# EOF\n`;
}

const queries = [
  'requests_total',
  'requests_total{instance=~"pod-[01]",job!="x"}',
  'sum(rate(requests_total[1m]))',
  'sum(rate(errors_total[1m])) / sum(rate(requests_total[1m]))',
  '(sum(rate(errors_total[60s])) or vector(0)) / sum(rate(requests_total[60s]))',
  'increase(errors_total[5m])',
  'delta(queue[2m])',
  'resets(requests_total[30m])',
  'histogram_quantile(0.95, sum by (le) (rate(latency_bucket[1m]))) * 1000',
  'sum(queue) or vector(0)',
  'nothing or vector(0)',
  'max(timestamp(queue) and queue)',
  'label_replace(sum(count_over_time({__name__="requests_total"}[2m])), "part", "a", "", "") or label_replace(count(count_over_time(queue[2m])), "part", "b", "", "")',
  'last_over_time(errors_total[1h])',
  'topk(1, last_over_time(requests_total[5m]))',
  'count by (code) (errors_total{code!=""})',
  'max_over_time(sum(queue)[5m:1m])',
  'avg_over_time(queue[90s]) > 20',
  'queue > bool 20',
  'absent(nothing)',
  'sum without (instance) (queue) - on (job) sum by (job) (queue)',
  'queue unless queue < 20',
  'requests_total offset 5m',
  '-sum(queue) ^ 2 + 3 * 2',
  'time() - 5',
  'clamp_max(round(avg(queue), 0.1), 7)',
  'requests_total[1m]',
  'sum(queue',
];

const at = [END - 60_000, END - 7_321, START + 1_000_500, END + 200_000].map((ms) => ms / 1000);

interface Answer {
  readonly status: string;
  readonly data: { readonly resultType: string; readonly result: unknown };
  readonly errorType?: string;
}

(there ? describe : describe.skip)('a Prometheus in memory', () => {
  const series = stored();
  let server: MetricServer;
  let real: HttpClient;
  const memory = memoryPrometheus({ database: database(series), now: () => END + 300_000 });
  beforeAll(async () => {
    server = await startPrometheusWith(openMetrics(series));
    real = httpClient();
  });
  afterAll(async () => {
    real?.close();
    await server?.stop();
  });

  const ask = async (client: HttpClient, path: string, form: Record<string, string>): Promise<Answer> => {
    const url = `${server.url}/api/v1/${path}?${new URLSearchParams(form)}`;
    return JSON.parse((await client.request({ url, timeoutMs: 20_000 })).text);
  };

  /** Series in order, numbers to ten digits. */
  const comparable = ({ status, data, errorType }: Answer): unknown => {
    if (status !== 'success') return { status, errorType };
    const rounded = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(rounded);
      return typeof value === 'string' ? Number(value.replace('Inf', 'Infinity')).toPrecision(10) : value;
    };
    const { resultType, result } = data;
    if (resultType !== 'vector' && resultType !== 'matrix') return { resultType, result: rounded(result) };
    const all = (result as readonly { metric: object; value?: unknown; values?: unknown }[]).map(
      ({ metric, value, values }) => ({
        metric: Object.entries(metric).sort(),
        value: rounded(value ?? values),
      }),
    );
    return {
      resultType,
      all: all.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    };
  };

  it.each(queries)('gives %s as a real one does', async (query) => {
    for (const time of at) {
      const form = { query, time: String(time) };
      expect(comparable(await ask(memory, 'query', form))).toEqual(
        comparable(await ask(real, 'query', form)),
      );
    }
  });

  it('gives ranges as a real one does', async () => {
    const form = { start: String(START / 1000 + 7), end: String(END / 1000), step: '30' };
    for (const query of [
      'sum(rate(errors_total[1m])) / sum(rate(requests_total[1m]))',
      'queue',
      'time()',
      'vector(1)',
    ])
      expect(comparable(await ask(memory, 'query_range', { query, ...form }))).toEqual(
        comparable(await ask(real, 'query_range', { query, ...form })),
      );
  });

  it('lists series and labels as a real one does', async () => {
    const form = { 'match[]': 'errors_total', start: String(START / 1000), end: String(END / 1000) };
    for (const path of ['labels', 'label/instance/values']) {
      const [one, other] = [await ask(memory, path, form), await ask(real, path, form)];
      expect(one.data).toEqual(other.data);
    }
    const [one, other] = [await ask(memory, 'series', form), await ask(real, 'series', form)];
    const sorted = (found: unknown): unknown =>
      (found as object[]).map((labels) => Object.entries(labels).sort()).sort();
    expect(sorted(one.data)).toEqual(sorted(other.data));
  });

  it('knows nothing that is not visible yet, and ends what could not be scraped', async () => {
    const [first] = series;
    if (!first) throw new Error('no series');
    let now = END;
    const late = memoryPrometheus({
      database: database([{ ...first, delayMs: 45_000, endsAt: [END - 100_000] }]),
      now: () => now,
    });
    const count = async (query: string): Promise<number> => {
      const { data } = await ask(late, 'query', { query, time: String(now / 1000) });
      return (data.result as readonly unknown[]).length;
    };
    expect(await count('timestamp(requests_total) > 0')).toBe(1);
    expect(await count(`timestamp(requests_total) > ${(now - 45_000) / 1000}`)).toBe(0);
    now = END - 100_000 + 45_000;
    expect(await count('requests_total')).toBe(0);
    expect(await count('rate(requests_total[5m])')).toBe(1);
  });
});
