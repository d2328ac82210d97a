import { describe, expect, test } from '@jest/globals';
import { polarityOf, polarityOfName } from '../../src/promql/polarity.ts';

describe('V3: what a query rises with', () => {
  const r = (selector: string): string => `sum(rate(${selector}[1m]))`;
  test.each([
    [`${r('requests_success_total')} / ${r('requests_total')}`, 'good'],
    [`${r('requests_total{result="success"}')} / ${r('requests_total')} * 100`, 'good'],
    [`${r('requests_total{code=~"2.."}')} / ${r('requests_total')}`, 'good'],
    [`${r('requests_total{code!~"5.."}')} / ${r('requests_total')}`, 'good'],
    [`1 - ${r('errors_total')} / ${r('requests_total')}`, 'good'],
    [`(${r('requests_total')} - ${r('errors_total')}) / ${r('requests_total')}`, 'good'],
    [`${r('hits_total')} / (${r('hits_total')} + ${r('misses_total')})`, 'good'],
    ['up', 'good'],
    ['avg(up{job="api"})', 'good'],
    ['count(up == 1)', 'good'],
    ['min(pg_up)', 'good'],
    ['avg_over_time(probe_success[5m])', 'good'],
    [`1 - ${r('requests_success_total')} / ${r('requests_total')}`, 'bad'],
    [`1 - avg(up)`, 'bad'],
    ['count(up == 0) or vector(0)', 'bad'],
    ['count(up < 1)', 'bad'],
    [`${r('errors_total')} / (${r('success_total')} + ${r('errors_total')})`, 'bad'],
    [`${r('requests_total{code=~"5.."}')} / ${r('requests_total')}`, 'bad'],
    [`${r('requests_total{code!~"2.."}')} / ${r('requests_total')}`, 'bad'],
    [`${r('cache_misses_total')} / ${r('cache_requests_total')}`, 'bad'],
    ['absent(up)', 'bad'],
    [`${r('requests_total{code="200"}')}`, undefined],
    [`${r('requests_total')}`, undefined],
    ['histogram_quantile(0.95, sum by (le) (rate(x_bucket{status="success"}[1m])))', undefined],
    [`${r('success_duration_seconds_sum')} / ${r('success_duration_seconds_count')}`, undefined],
    ['sum(queue_depth)', undefined],
    [r('upload_total'), undefined],
    [`${r('upstream_errors_total')}`, 'bad'],
  ])('%s: %s', (query, polarity) => {
    expect(polarityOf(query)).toBe(polarity);
  });
});

describe('V3: what a name says that its value rises with', () => {
  test.each([
    ['success_rate', 'good'],
    ['successRate', 'good'],
    ['good_ratio', 'good'],
    ['api_availability', 'good'],
    ['cache_hit_ratio', 'good'],
    ['hits', 'good'],
    ['uptime', 'good'],
    ['up', 'good'],
    ['cache_miss_rate', 'bad'],
    ['error_rate', 'bad'],
    ['unavailability', 'bad'],
    ['unsuccessful', 'bad'],
    ['success_latency_p95', undefined],
    ['hit_errors', undefined],
    ['upload_rate', undefined],
    ['startup_count', undefined],
    ['latency_p95', undefined],
    ['active_workflows', undefined],
  ])('%s: %s', (name, polarity) => {
    expect(polarityOfName(name)).toBe(polarity);
  });
});
