import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CountedMetric } from '../../src/canary/plan.ts';
import type { MetricSource } from '../../src/canary/ports.ts';
import type { TargetSeries } from '../../src/judge/recorded.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { never, promql } from '../metrics/queries.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { prometheusBinary, startPrometheusWith } from '../parts/prometheus.ts';

// The counts behind a query come to the value that Prometheus itself gives for it.
const there = (await prometheusBinary()) !== undefined;
const describeThere = there ? describe : describe.skip;

const SCRAPE = 15;
const WINDOW = 300;
const END = Math.floor(Date.now() / 1000 / SCRAPE) * SCRAPE - 600;
const START = END - 1800;

/** Every series gains the same with each scrape, each its own number. */
const SERIES: readonly (readonly [series: string, gain: number])[] = [
  ...['200', '204', '301', '404', '500', '503'].flatMap((code, index) =>
    ['pod-0', 'pod-1'].map(
      (pod, other) =>
        [
          `t_total{job="shop",instance="${pod}",code="${code}",result="${code < '400' ? 'success' : 'error'}"}`,
          7 * (index + 1) + 10 * other,
        ] as const,
    ),
  ),
  ['hits_total{job="shop",instance="pod-0"}', 70],
  ['misses_total{job="shop",instance="pod-0"}', 30],
  ['orders_total{job="shop",instance="pod-0"}', 50],
  ['orders_success_total{job="shop",instance="pod-0"}', 45],
  ['orders_failed_total{job="shop",instance="pod-0"}', 5],
  ...(
    [
      ['0.1', 40],
      ['0.3', 80],
      ['1.2', 95],
      ['+Inf', 100],
    ] as const
  ).map(([le, gain]) => [`x_seconds_bucket{job="shop",instance="pod-0",le="${le}"}`, gain] as const),
  // Prometheus takes no rates of series that differ in their names alone.
  ['a_jobs_total{job="shop",instance="pod-0",queue="a"}', 11],
  ['b_jobs_total{job="shop",instance="pod-0",queue="b"}', 13],
  ['x_seconds_count{job="shop",instance="pod-0"}', 100],
];

function openMetrics(): string {
  const lines: string[] = [];
  const families = new Map<string, (typeof SERIES)[number][]>();
  for (const one of SERIES) {
    const family = one[0].slice(0, one[0].indexOf('{'));
    families.set(family, [...(families.get(family) ?? []), one]);
  }
  for (const [family, series] of families) {
    lines.push(`# TYPE ${family} unknown`);
    for (const [name, gain] of series)
      for (let at = START; at <= END; at += SCRAPE)
        lines.push(`${name} ${1000 + ((at - START) / SCRAPE) * gain} ${at}`);
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

const all = 'sum(rate(t_total[5m]))';
const bad = 'sum(rate(t_total{code=~"5.."}[5m]))';
const good = 'sum(rate(t_total{code!~"5.."}[5m]))';

describeThere('on a real Prometheus', () => {
  let server: MetricServer;
  let source: MetricSource;

  beforeAll(async () => {
    server = await startPrometheusWith(openMetrics());
    const plan = {
      kind: 'prometheus',
      url: server.url,
      headers: {},
      tls: undefined,
      timeoutSeconds: 20,
    } as const;
    source = metricSource(plan, systemClock);
    await source.reach(never);
  });
  afterAll(async () => {
    source?.close();
    await server?.stop();
  });

  const gained = (series: readonly TargetSeries[] = []): number =>
    series.reduce((sum, { samples, weight = 1 }) => {
      const [first, last] = [samples[0], samples.at(-1)];
      return sum + weight * ((last?.value ?? 0) - (first?.value ?? 0));
    }, 0);

  async function valueOfCounts(expression: string, counted: CountedMetric): Promise<number> {
    const recorded = await source.recorded(promql(expression), (END - WINDOW) * 1000, END * 1000, never);
    if (recorded.kind !== 'counts') throw new Error(`${expression} has no counts`);
    const events = gained(recorded.events);
    if (counted.kind !== 'ratio') return (counted.scale * events) / WINDOW;
    const share = events / gained(recorded.total);
    return counted.scale * (counted.shows === 'good' ? 1 - share : share);
  }

  test.each([
    `${bad} / ${all}`,
    `1 - ${good} / ${all}`,
    `100 - ${good} / ${all} * 100`,
    `(${all} - ${good}) / ${all}`,
    `${bad} / (${good} + ${bad})`,
    `round(${bad} / ${all}, 0.0000001)`,
    `clamp_max(${bad} / ${all}, 1)`,
    `(${bad} or on () vector(0)) / ${all}`,
    `${good} / ${all}`,
    `100 * ${good} / ${all} or vector(100)`,
    `1 - ${bad} / ${all}`,
    'sum(rate(t_total{result="success"}[5m])) / sum(rate(t_total[5m]))',
    'sum(rate(t_total{code=~"2..|3.."}[5m])) / sum(rate(t_total[5m]))',
    'sum(rate(t_total{code!~"5..",code!="404"}[5m])) / sum(rate(t_total[5m]))',
    'sum by (job) (rate(t_total{code=~"5.."}[5m])) / sum by (job) (rate(t_total[5m]))',
    'sum(increase(t_total{code="500"}[5m])) / sum(increase(t_total[5m]))',
    'sum(irate(t_total{code="500"}[5m])) / sum(irate(t_total[5m]))',
    'sum(rate(hits_total[5m])) / (sum(rate(hits_total[5m])) + sum(rate(misses_total[5m])))',
    'sum(rate(orders_success_total[5m])) / sum(rate(orders_total[5m]))',
    '1 - sum(rate(orders_success_total[5m])) / sum(rate(orders_total[5m]))',
    'sum(rate(orders_failed_total[5m])) / sum(rate(orders_success_total[5m]))',
    'sum(rate(x_seconds_bucket{le="0.3"}[5m])) / sum(rate(x_seconds_count[5m]))',
    '1 - sum(rate(x_seconds_bucket{le="0.3"}[5m])) / sum(rate(x_seconds_count[5m]))',
    '1 - sum(rate(x_seconds_bucket{le="0.3"}[5m])) / sum(rate(x_seconds_bucket{le="+Inf"}[5m]))',
    '(sum(rate(x_seconds_bucket{le="0.3"}[5m])) + sum(rate(x_seconds_bucket{le="1.2"}[5m]))) / 2 / sum(rate(x_seconds_count[5m]))',
    'sum(rate(orders_failed_total[5m])) + sum(rate(misses_total[5m]))',
    'sum(rate(t_total[5m])) + sum(rate(t_total{code="500"}[5m]))',
    '2 * sum(rate(orders_failed_total[5m])) + sum(rate(misses_total[5m])) / 2',
    'sum(rate(x_seconds_count[5m])) - sum(rate(x_seconds_bucket{le="0.1"}[5m]))',
    'sum(increase(orders_failed_total[5m]))',
    'sum(rate({__name__=~"a_jobs_total|b_jobs_total"}[5m]))',
  ])('%s has the value of its counts', async (expression) => {
    const query = promql(expression);
    if (!query.counted) throw new Error(`${expression} is not counted`);
    const [sample] = await source.history(query, END * 1000, END * 1000, 1, never);
    expect(sample?.value).toBeGreaterThan(0);
    expect((await valueOfCounts(expression, query.counted)) / (sample?.value ?? 0)).toBeCloseTo(1, 6);
  });

  test('counts of a query that groups are refused where there are several groups', async () => {
    const grouped = promql(
      'sum by (instance) (rate(t_total{code="500"}[5m])) / sum by (instance) (rate(t_total[5m]))',
    );
    await expect(source.recorded(grouped, (END - 60) * 1000, END * 1000, never)).rejects.toMatchObject({
      kind: 'rejected',
      message:
        'the query groups by instance, and there are 2 groups: sum them, or select one with a label matcher',
    });
  });
});
