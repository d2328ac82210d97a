import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MetricSourceError } from '../../src/canary/ports.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { understand } from '../../src/promql/understand.ts';
import { systemClock } from '../../src/system/clock.ts';
import { never, unread } from '../metrics/queries.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { prometheusBinary, startPrometheus } from '../parts/prometheus.ts';

// What we take for PromQL is what Prometheus takes for it.
const there = (await prometheusBinary()) !== undefined;
const testThere = there ? test : test.skip;
let server: MetricServer | undefined;

beforeAll(async () => {
  if (there) server = await startPrometheus({ targets: [] });
});
afterAll(() => server?.stop());

testThere.each([
  'sum(nova_golden_mismatch_total)',
  'SUM (x) BY (job)',
  'sum by (job,) (x)',
  'rate(a{b="c"}[5m] offset 1h) / rate(a{b="c"}[5m] offset -1h)',
  '(sum(rate(e[60s])) or vector(0)) / sum(rate(t[60s]))',
  'histogram_quantile(0.95, sum by (le) (rate(h_bucket{a="1"}[1500ms])))',
  'max_over_time(rate(x[1m])[5m:10s] @ end())',
  'holt_winters(x[5m], 0.5, 0.5)',
  'x{y="a[5m] or b", z=~`\\d+`,}',
  '# a comment\nsum(x) # another',
  '1e3 + 0x1F - -x ^ 2 ^ 3',
  'a / on (job) group_left (pod) b',
  'a > bool 1 and b unless c',
  'time() - timestamp(x)',
  'quantile_over_time(0.5, x[5m])',
  'label_replace(up, "a", "$1", "b", "(.*)")',
  'topk(3, sum without (pod) (irate(x_total[5m])))',
  'sum:recorded:rate5m',
  'count_values("version", build_info)',
  'absent_over_time(x{job="a"}[5m])',
  'rate(x[5m:])',
  'rate(sum(x)[5m])',
  'sum(rate(a[5m])',
  'sum(a))',
  'sum(x{job="a}) ',
  'rat(x[1m])',
  'sum(RATE(x[1m]))',
  'x{a=b}',
  'rate(x[5 m])',
  'rate(x)',
  'rate()',
  'sum(x[5m])',
  'x[5m]',
  '"text"',
  'a b',
  'a +',
  'sum by (le) rate(x[1m])',
  'histogram_quantile(0.95 sum(x))',
  'x{a="b",,}',
  'rate(x[$__rate_interval])',
  '',
  '-x[5m]',
  '(x)[5m]',
  'abs(x[5m:1m])',
])('%j is understood exactly if Prometheus takes it', async (expression) => {
  const plan = {
    kind: 'prometheus',
    url: server?.url ?? '',
    headers: {},
    tls: undefined,
    timeoutSeconds: 20,
  } as const;
  const source = metricSource(plan, systemClock);
  try {
    const refusal = await source.check(unread(expression), never).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refusal !== undefined)
      expect(refusal).toMatchObject({ kind: 'rejected' } satisfies Partial<MetricSourceError>);
    const read = understand(expression);
    // What may be MetricsQL is for the server to judge.
    const understood = 'understanding' in read && read.understanding.notPromql === undefined;
    expect({ understood, refusal }).toEqual({
      understood: refusal === undefined,
      refusal,
    });
  } finally {
    source.close();
  }
});
