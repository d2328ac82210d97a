import { describe, expect, test } from '@jest/globals';
import { isTime, natureOfName } from '../../src/promql/names.ts';
import { recognise } from '../../src/promql/recognise.ts';
import { children, parse } from '../../src/promql/tree.ts';

describe('V3: which way a query gets worse', () => {
  const r = (selector: string): string => `sum(rate(${selector}[1m]))`;
  const worseOf = (query: string) => {
    const [top] = children(parse(query));
    return top && recognise(top, query).worse;
  };
  test.each([
    [`${r('requests_success_total')} / ${r('requests_total')}`, 'down'],
    [`${r('requests_total{result="success"}')} / ${r('requests_total')} * 100`, 'down'],
    [`${r('requests_total{code=~"2.."}')} / ${r('requests_total')}`, 'down'],
    [`${r('requests_total{code!~"5.."}')} / ${r('requests_total')}`, 'down'],
    [`1 - ${r('errors_total')} / ${r('requests_total')}`, 'down'],
    [`(${r('requests_total')} - ${r('errors_total')}) / ${r('requests_total')}`, 'down'],
    [`${r('hits_total')} / (${r('hits_total')} + ${r('misses_total')})`, 'down'],
    ['up', 'down'],
    ['avg(up{job="api"})', 'down'],
    ['count(up == 1)', 'down'],
    ['min(pg_up)', 'down'],
    ['avg_over_time(probe_success[5m])', 'down'],
    [`1 - ${r('requests_success_total')} / ${r('requests_total')}`, 'up'],
    [`1 - avg(up)`, 'up'],
    ['count(up == 0) or vector(0)', 'up'],
    ['count(up < 1)', 'up'],
    [`${r('errors_total')} / (${r('success_total')} + ${r('errors_total')})`, 'up'],
    [`${r('requests_total{code=~"5.."}')} / ${r('requests_total')}`, 'up'],
    [`${r('requests_total{code!~"2.."}')} / ${r('requests_total')}`, 'up'],
    [`${r('cache_misses_total')} / ${r('cache_requests_total')}`, 'up'],
    ['absent(up)', 'up'],
    [`${r('requests_total{code="200"}')}`, 'down'],
    ['sum(up == bool 0)', 'up'],
    ['count(probe_success != 0)', 'down'],
    ['max(seconds_since_last_success)', undefined],
    [`${r('requests_total')}`, undefined],
    ['histogram_quantile(0.95, sum by (le) (rate(x_bucket{status="success"}[1m])))', 'up'],
    [`${r('success_duration_seconds_sum')} / ${r('success_duration_seconds_count')}`, undefined],
    ['sum(queue_depth)', undefined],
    [r('upload_total'), undefined],
    [`${r('upstream_errors_total')}`, 'up'],
  ])('%s: %s', (query, worse) => {
    expect(worseOf(query)).toBe(worse);
  });
});

describe('V3: what a name says', () => {
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
  ])('%s: %s', (name, nature) => {
    expect(isTime(name) ? undefined : natureOfName(name)).toBe(nature);
  });
});
