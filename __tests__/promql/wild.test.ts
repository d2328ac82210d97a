import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { understoodAs } from '../../src/canary/understood.ts';
import { hints } from '../../src/promql/hints.ts';
import { understand } from '../../src/promql/understand.ts';

interface Wild {
  readonly id: string;
  readonly query: string;
  readonly want: string;
}

const file = new URL('data/wild-queries.json', import.meta.url);
const { queries }: { queries: Wild[] } = JSON.parse(readFileSync(file, 'utf8'));

/** What each query is understood as: in words, its scale where it is not 1, which way it gets worse, and what is warned of. */
const EXPECTED: Record<string, string> = {
  q01: 'counts: bad = istio_requests_total{reporter="source",destination_service=~"cart",response_code=~"5.*"}, out of istio_requests_total{reporter="source",destination_service=~"cart"}; shows the share of good ones, a fall is worse | worse down',
  q02: 'counts: bad = istio_requests_total{reporter="source",destination_service=~"cart",response_code=~"5.*"}, out of istio_requests_total{reporter="source",destination_service=~"cart"} | worse up',
  q04: 'counts: buckets of istio_request_duration_milliseconds_bucket{reporter="destination",destination_workload=~"cart"}, for the quantile 0.99 | worse up',
  q05: 'counts: bad = nginx_ingress_controller_requests{namespace="shop",ingress="cart",canary!="",status=~"5.*"}, out of nginx_ingress_controller_requests{namespace="shop",ingress="cart",canary!=""}; shows the share of good ones, a fall is worse | scale 100 | worse down',
  q06: 'an amount, not events: nginx_ingress_controller_response_duration_seconds_sum{ingress="cart"} per event of nginx_ingress_controller_response_duration_seconds_count{ingress="cart"} | scale 1000',
  q08: 'counts: buckets of envoy_cluster_upstream_rq_time_bucket{envoy_cluster_name=~"shop_cart-canary_[0-9a-zA-Z-]+",}, for the quantile 0.99 | worse up',
  q09: 'counts: bad = traefik_service_request_duration_seconds_bucket{service=~"shop-cart-canary-.+",le="+Inf",code=~"5.."}, out of traefik_service_request_duration_seconds_bucket{service=~"shop-cart-canary-.+",le="+Inf"}; shows the share of good ones, a fall is worse | scale 100 | worse down',
  q10: 'an amount, not events: skipper_serve_route_duration_seconds_sum{route=~"kube_cart"} per event of skipper_serve_route_duration_seconds_count{route=~"kube_cart"} | scale 1000',
  q12: 'counts: bad = istio_requests_total{reporter="destination",destination_workload="cart",response_code="404"}, out of istio_requests_total{reporter="destination",destination_workload="cart"} | scale 100 | worse up',
  q15: 'a value | one-bucket',
  q16: 'counts: bad = kong_http_status{job="kong",service="shop.cart.80",code!="200"}, out of kong_http_status{job="kong",service="shop.cart.80"}; shows the share of good ones, a fall is worse | scale 100 | worse down',
  q18: 'a value | worse up',
  q21: 'a value | worse up',
  q22: 'a value | worse up',
  q23: 'a value in MetricsQL, which only the server can check',
  q25: 'counts: buckets of http_server_request_duration_seconds_bucket{service_name="cart"}, for the quantile 0.95 | worse up',
  q26: 'counts: buckets of {"http.server.request.duration_seconds_bucket", "service.name"="cart"}, for the quantile 0.95 | worse up',
  q27: 'a value | several-series',
  q29: 'a value',
  q30: 'counts: haproxy_backend_http_responses_total{proxy="cart",code="5xx"}, per second | worse up',
  q32: 'counts: bad = http_requests_total{job="cart-canary",code=~"5.."}, out of http_requests_total{job="cart-canary"}; shows the share of good ones, a fall is worse | worse down',
  q34: 'counts: bad = http_requests_total{app="cart",status=~"5.."}, out of http_requests_total{app="cart"} | worse up',
  q35: 'counts: kube_pod_container_status_restarts_total{namespace="shop",pod=~"cart-.*"}, per second | scale 300 | worse up',
  q37: 'a value',
  q38: 'a value',
  q39: 'an amount, not events: container_cpu_usage_seconds_total{container!="",pod=~"cart.*"} per second | scale 100 | several-series',
  q41: 'a value',
  q42: 'a value',
  q44: 'a value',
  q45: 'counts: bad = redis_keyspace_misses_total{job="redis"}, out of redis_keyspace_hits_total{job="redis"} + redis_keyspace_misses_total{job="redis"}; shows the share of good ones, a fall is worse | worse down',
  q47: 'counts: bad = pg_stat_database_xact_rollback{datname="cart"}, out of pg_stat_database_xact_commit{datname="cart"} | worse up',
  q49: 'a value | worse up',
  q50: 'a value',
  q52: 'a value | worse down',
  q53: 'a value | worse down',
  q54: 'counts: bad = http_request_duration_seconds_count{job="cart"} - 0.5 * http_request_duration_seconds_bucket{job="cart",le="0.3"} - 0.5 * http_request_duration_seconds_bucket{job="cart",le="1.2"}, out of http_request_duration_seconds_count{job="cart"}; shows the share of good ones, a fall is worse | worse down',
  q56: 'a value | worse up',
  q57: 'a value | worse up',
  q59: 'error: $__rate_interval',
  q60: 'error: $app',
  q62: 'error: {{ interval }}',
  q64: 'a value in MetricsQL, which only the server can check',
  q65: 'a value in MetricsQL, which only the server can check',
  q67: 'counts: bad = nginx_ingress_controller_requests{exported_namespace="shop",ingress="cart",status=~"5.."}, out of nginx_ingress_controller_requests{exported_namespace="shop",ingress="cart"} | worse up',
  q69: 'a value',
  q71: 'a value | worse up',
  q73: 'a value',
  q75: 'a value | worse up',
  q77: 'counts: bad = http_requests_total{app="cart",code=~"5.."}, out of http_requests_total{app="cart"}; shows the share of good ones, a fall is worse | worse down',
  q79: 'a value | worse up',
};

/** Of each wish, what must stand in what a query is understood as. */
const WANTED: readonly (readonly [want: RegExp, understood: RegExp])[] = [
  [/^counts, a share of good ones/, /^counts: bad = .*shows the share of good ones.*worse down/],
  [/^counts, bad out of total/, /^counts: bad = [^;]+, out of [^;]+ \| worse up/],
  [/^counts, the complement/, /^counts: bad = /],
  [/^counts, rollbacks per commit/, /^counts: bad = \w*rollback.*, out of \w*commit[^;]* \| worse up/],
  [/^counts of histogram buckets/, /^counts: bad = \w+_count\S+ - 0\.5 \* \w+_bucket/],
  [/^counts \(same share or sum/, /^counts: bad = .*(?:code|status)=~"5\.\."/],
  [/^rate of a counter/, /^counts: [^;=]+\{.*\}, per second/],
  [/^quantile of a classic histogram/, /^counts: buckets of .*, for the quantile/],
  [/^mean of an amount/, /^an amount, not events: .*_sum.* per event of .*_count/],
  [/^warning: one bucket alone/, /^a value .*one-bucket$/],
  [/^may give several series/, /several-series$/],
  [/^value, a fall is the breach/, /^a value \| worse down$/],
  [/^value; empty is zero here/, /^a value$/],
  [/^value \(scalar\)/, /^a value/],
  [/^error with the fix/, /^a value \| worse up$/],
  [/^MetricsQL/, /^a value in MetricsQL/],
  [/^error at its column/, /^error: /],
  // Its values are judged until buckets of native histograms are read.
  [/^native histogram/, /^a value/],
];

function understood(query: string): string {
  const read = understand(query);
  if ('problems' in read) {
    const [{ offset, length } = { offset: 0, length: 0 }] = read.problems;
    return `error: ${query.slice(offset, offset + length)}`;
  }
  const { notPromql, ...found } = read.understanding;
  const words = understoodAs({
    expression: query,
    counted: undefined,
    structure: undefined,
    scale: 1,
    ...found,
    ...(notPromql && { language: 'metricsql' as const }),
  });
  const scale = found.counted?.scale ?? 1;
  const warned = notPromql ? [] : hints(query).map(({ rule }) => rule);
  const parts = [
    words,
    scale === 1 ? '' : `scale ${scale}`,
    found.worse ? `worse ${found.worse}` : '',
    ...warned,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

describe('queries as people write them', () => {
  test.each(queries)('$id: $want', ({ id, query, want }) => {
    const found = understood(query);
    expect(found).toBe(EXPECTED[id]);
    const wanted = WANTED.filter(([pattern]) => pattern.test(want));
    expect(wanted).toHaveLength(1);
    expect(found).toMatch(wanted[0]?.[1] ?? /^$/);
  });
});
