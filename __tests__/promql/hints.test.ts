import { describe, expect, test } from '@jest/globals';
import { hints } from '../../src/promql/hints.ts';
import { understand } from '../../src/promql/understand.ts';

describe('what is hardly ever meant is found where it is', () => {
  // The marks ⟦ and ⟧ stand around what the hint points at.
  test.each([
    ['counter-level', 'sum(⟦errors_total⟧) * 2'],
    ['counter-level', 'sum(⟦errors_total{job="a"}⟧) / 5'],
    ['counter-level', 'avg(⟦errors_total⟧)'],
    ['counter-level', 'histogram_quantile(0.9, sum by (le) (⟦x_bucket⟧))'],
    ['hidden-no-data', 'avg(queue_depth) or ⟦vector(0)⟧'],
    ['hidden-no-data', 'avg(queue_depth) or on() ⟦vector(0)⟧'],
    ['hidden-no-data', '(sum(rate(e_total[1m])) / sum(rate(r_total[1m]))) or ⟦vector(0)⟧'],
    ['hidden-no-data', 'histogram_quantile(0.9, sum by (le) (rate(x_bucket[1m]))) or ⟦(vector(0))⟧'],
    ['quantile-average', '⟦avg(histogram_quantile(0.9, sum by (le, job) (rate(x_bucket[1m]))))⟧'],
    ['quantile-average', '⟦avg(request_seconds{quantile="0.95"})⟧ * 1000'],
    [
      'quantile-average',
      '⟦avg_over_time(histogram_quantile(0.9, sum by (le) (rate(x_bucket[1m])))[5m:30s])⟧',
    ],
    ['lost-buckets', 'histogram_quantile(0.9, ⟦sum(rate(x_bucket[1m]))⟧)'],
    ['lost-buckets', 'histogram_quantile(0.9, ⟦sum by (job) (rate(x_bucket[1m]))⟧)'],
    ['lost-buckets', 'histogram_quantile(0.9, ⟦sum without (le) (rate(x_bucket[1m]))⟧)'],
    ['rate-of-sum', '⟦rate(sum(errors_total)[5m:30s])⟧'],
    ['several-series', 'histogram_quantile(0.95, ⟦rate(x_bucket{job="a"}[1m])⟧)'],
    ['several-series', 'histogram_quantile(0.95, ⟦sum by (le, pod) (rate(x_bucket[1m]))⟧) * 1000'],
    ['several-series', 'histogram_quantile(0.95, ⟦sum without (job) (rate(x_bucket[1m]))⟧)'],
    ['several-series', '⟦rate(e_total[1m])⟧'],
    ['several-series', '⟦sum by (pod) (rate(cpu_seconds_total[1m])) * 100⟧'],
    ['several-series', '⟦sum by (pod) (rate(e_total[1m])) / sum by (pod) (rate(t_total[1m]))⟧'],
    ['one-bucket', 'histogram_quantile(0.9, sum by (le) (rate(⟦x_bucket{le="+Inf"}⟧[1m])))'],
    ['filtered-value', '⟦sum(rate(e_total[1m])) > 5⟧'],
    ['filtered-value', '(⟦latency != 0⟧)'],
  ])('%s: %s', (rule, marked) => {
    const expression = marked.replace(/[⟦⟧]/g, '');
    const offset = marked.indexOf('⟦');
    expect(understand(expression)).toHaveProperty('understanding');
    expect(hints(expression).map(({ message, fix, ...place }) => place)).toEqual([
      { rule, offset, length: marked.indexOf('⟧') - offset - 1 },
    ]);
  });
});

test.each([
  'sum(mismatch_total)',
  'sum(mismatch_total) or vector(0)',
  'sum(rate(e_total[1m])) or vector(0)',
  '(sum(rate(e_total[1m])) or vector(0)) / sum(rate(r_total[1m]))',
  'count(up_total)',
  'time() - timestamp(job_total)',
  'max_over_time(sum(e_total)[5m:30s])',
  'histogram_quantile(0.95, sum by (le) (rate(x_bucket[1m]))) * 1000',
  'histogram_quantile(0.95, sum(rate(native[1m])))',
  'sum(rate(x_sum[1m])) / sum(rate(x_count[1m]))',
  // Their good state is no series at all.
  'count(waiting_reason{reason="CrashLoopBackOff"} == 1) or vector(0)',
  'sum(ALERTS{alertstate="firing"}) or vector(0)',
  'absent(up{job="a"}) or vector(0)',
  '(sum_over_time((count(satisfaction < 0.75))[5m:]) or on () vector(0)) / 5',
  'max(lag > 100) or vector(0)',
  // A label that is asked for has one value.
  'sum by (job) (rate(e_total{job="a"}[1m])) / sum by (job) (rate(t_total{job="a"}[1m]))',
  'max(histogram_quantile(0.95, sum by (le, pod) (rate(x_bucket[1m]))))',
  'latency > bool 5',
  'max(request_seconds{quantile="0.95"})',
  '1',
])('nothing is said of %s', (expression) => {
  expect(hints(expression)).toEqual([]);
});
