// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { problemsOf } from './problems-of.ts';

/** What is said of a config with these metrics and thresholds, in lines 4 and 5 on. */
function saidOf(
  metrics: readonly string[],
  thresholds: readonly string[] = [],
  prometheus: readonly string[] = [],
) {
  return problemsOf(
    [
      'name: x',
      'feature_flags: [a]',
      'prometheus:',
      '  metrics:',
      ...metrics.map((line) => `    ${line}`),
      ...prometheus.map((line) => `  ${line}`),
      'thresholds:',
      ...thresholds.map((line) => `  ${line}`),
      '',
    ].join('\n'),
  );
}

const ERROR_RATE = 'error_rate: sum(rate(errors_total[1m]))';

test('a sound config has nothing said of it', async () => {
  expect(
    await saidOf(
      [ERROR_RATE, 'latency_p95: p95', 'golden_mismatch: sum(mismatch_total)', 'other: {gauge: g}'],
      ['other: {max: 5}'],
    ),
  ).toEqual([]);
});

describe('thresholds of metrics that are not there', () => {
  test.each([
    [
      ['eror_rate_delta_pct: 10'],
      ['7:3: there is no metric "eror_rate" to hold to this threshold, did you mean "error_rate"?'],
    ],
    [
      ['latency_p95_delta_ms: 10'], // C2
      [
        '7:3: warning: there is no metric "latency_p95": this threshold guards nothing, add prometheus.metrics.latency_p95, or remove the threshold',
      ],
    ],
    [
      ['other: {max: 1, min: 0}'],
      ['7:3: there is no metric "other" to hold to this threshold, metrics: error_rate'],
    ],
    [['preset: permissive'], []],
  ])('%j', async (thresholds, said) => {
    expect(await saidOf([ERROR_RATE], thresholds)).toEqual(said);
  });

  test('where there are none at all', async () => {
    expect(await problemsOf('name: x\nfeature_flags: [a]\nthresholds: {a: {max: 1}}\n')).toEqual([
      '1:1: warning: no metrics are watched: the most a run can say is "inconclusive", add prometheus.metrics',
      '3:14: there is no metric "a" to hold to this threshold, add it to prometheus.metrics',
    ]);
  });
});

test('a metric that nothing guards is a warning', async () => {
  expect(await saidOf([ERROR_RATE, 'active: sum(active)'])).toEqual([
    '6:5: warning: no threshold guards active: it is watched and shown, and never rolls back, add thresholds.active, such as { delta_pct: 50 }',
  ]);
});

describe('queries', () => {
  const query = async (metric: string): Promise<string[]> => saidOf([metric], ['m: {max: 1}']);

  test.each([
    ['m: sum(rate(a_total[5m)))', '5:27: m: ) stands where ] should close the ['],
    ["m: 'sum(rate(a_total[5m)))'", '5:28: m: ) stands where ] should close the ['],
    ['m: "sum(rate(a_total[5m)))"', '5:28: m: ) stands where ] should close the ['],
    ['m: "sum(rate(a{b=\\"c\\"}[5m)))"', '5:8: m: ) stands where ] should close the ['],
    ['m: {promql: sum(a}', '5:20: m: this ( is never closed'],
    [
      'm: {counter: sum(a)}',
      '5:18: m: a metric with its labels is wanted here, such as http_requests_total{code="500"}',
    ],
    ['m: {rate: "a["}', '5:17: m: this [ is never closed'],
    ['m: {errors: a, total: "b{"}', '5:29: m: this { is never closed'],
    [
      'm: {histogram: "{a=\'b\'}"}',
      '5:21: m: a histogram needs its name, such as http_request_duration_seconds',
    ],
    // V23: what a dashboard or a deployment tool would have filled in.
    [
      'm: \'sum(rate(a_total{app="$app"}[5m]))\'',
      '5:31: m: $app is a variable of Grafana, not PromQL: write what it stands for',
    ],
    [
      'm: "sum(rate(a_total[{{args.range}}]))"',
      '5:26: m: {{args.range}} is a template that was left in, not a value: write what it stands for, such as 5m',
    ],
    [
      'm: {rate: "a_total{app=\'[[app]]\'}"}',
      '5:16: m: [[app]] is a template that was left in, not a value: write what it stands for',
    ],
    // V20: a typo is not taken for another language.
    ['m: summ(rate(a_total[5m]))', '5:8: m: PromQL has no function summ; did you mean sum?'],
    ['m: sum(rate(a_total)', '5:11: m: this ( is never closed'],
  ])('%s', async (metric, problem) => {
    expect(await query(metric)).toEqual([problem]);
  });

  test.each([
    [
      'm: avg(queue_depth) or vector(0)',
      '5:28: warning: m: or vector(0) turns "no data" into 0, which looks like the best of all values, leave it out: no data is a state of its own; where the good state has no series, set absent: zero',
    ],
    [
      'm: { promql: sum(a_total) / 2 }',
      '5:22: warning: m: a_total is a counter, and is compared by its level, which only ever rises and falls to 0 at a restart, write rate(a_total[1m])',
    ],
    [
      'm: sum(rate(a_total))',
      '5:17: warning: m: not PromQL (rate takes a range of samples: rate(a_total[5m])): it is read as MetricsQL, and the server checks it before the flag goes on, write PromQL, unless the server is a VictoriaMetrics',
    ],
    [
      'm: sum(increase_pure(a_total[5m]))',
      '5:12: warning: m: not PromQL (PromQL has no function increase_pure): it is read as MetricsQL, and the server checks it before the flag goes on, write PromQL, unless the server is a VictoriaMetrics',
    ],
    [
      'm: avg(rate(a_total[5m])) / avg(rate(b_total[5m]))',
      '5:5: notice: m is judged as a value, for its counts are not known from its query, write sum(rate(…)) in place of avg',
    ],
    [
      'm: histogram_quantile(0.9, rate(a_bucket[5m]))',
      '5:32: warning: m: the query may give several series, and a metric has one value, write sum by (le) (rate(a_bucket[5m]))',
    ],
  ])('what is hardly ever meant is a warning: %s', async (metric, warning) => {
    expect(await query(metric)).toEqual([warning]);
  });

  test('in blocks of several lines', async () => {
    const literal = ['m: |', '  sum(', '    rate(a_total[5m))', '  )'];
    expect(await saidOf(literal, ['m: {max: 1}'])).toEqual(['7:24: m: ) stands where ] should close the [']);
    const folded = ['m: >-', '  sum(', '    rate(a_total[5m))', '  )'];
    expect(await saidOf(folded, ['m: {max: 1}'])).toEqual(['6:7: m: ) stands where ] should close the [']);
  });

  test('that wait for the environment are left alone until then', async () => {
    expect(await query('m: "sum(${METRIC:-a} b"')).toEqual([]);
    // But what no environment will fill in is said at once.
    expect(await query('m: "sum(${METRIC}{app=\'$app\'})"')).toEqual([
      '5:28: m: $app is a variable of Grafana, not PromQL: write what it stands for',
    ]);
  });
});

describe('limits', () => {
  test.each([
    [
      'm: sum(rate(a_total[1m]))',
      'm: {max_increase: 1}',
      '7:7: m has max_increase, and is not the level of a counter, write m: { counter: … }, or sum(…_total)',
    ],
    [
      'golden_mismatch: mismatches',
      'preset: moderate',
      '5:5: golden_mismatch may never increase, but it is not the level of a counter, write golden_mismatch: { counter: … }, or sum(…_total)',
    ],
    [
      'm: {gauge: a}',
      'm_delta_ms: 5',
      '7:3: m is held to milliseconds, and is not known to be a time, add "unit: s" or "unit: ms" to the metric, or use delta',
    ],
    [
      'latency_p95: {histogram: latency}',
      'preset: moderate',
      '5:5: latency_p95 is held to milliseconds by default, and is not known to be a time, add "unit: s" or "unit: ms" to the metric, or use delta',
    ],
    ['m: a', 'm: {min: 2, max: 1}', '7:7: m must be at least 2 and at most 1, exchange min and max'],
    [
      'm: {gauge: a, unit: s}',
      'm: {delta: 1, delta_ms: 1}',
      '7:7: m has delta and delta_ms, which are the same for a time, keep delta_ms',
    ],
    [
      'm: sum(a_total)',
      'm: {delta_pct: 5}',
      '7:7: warning: m is the level of a counter, which only ever rises: delta_pct says little about it, use max_increase, or make it a rate',
    ],
  ])('%s with %s', async (metric, threshold, problem) => {
    expect(await saidOf([metric], [threshold])).toEqual([problem]);
  });

  test.each([
    ['m: {counter: made}', 'm: {max_increase: 0}'],
    ['m: sum(a_total) or vector(0)', 'm: {max_increase: 0}'],
    ['m: p95', 'm_delta_ms: 5'],
    ['m: {promql: p95, unit: s}', 'm: {delta_ms: 5}'],
    ['m: {histogram: a_seconds}', 'm_delta_ms: 5'],
    ['m: {gauge: "a_ms{b=\'c\'}"}', 'm_delta_ms: 5'],
    ['m: a', 'm: {min: 1, max: 1, delta: 1, delta_pct: 1, minimum: 2}'],
    ['latency_p95: {histogram: latency}', 'latency_p95: {delta: 1}'],
  ])('%s with %s is fine', async (metric, threshold) => {
    expect(await saidOf([metric], [threshold])).toEqual([]);
  });

  test('in both forms are one too many', async () => {
    expect(await saidOf(['m: a'], ['m: {delta_pct: 5}', 'm_delta_pct: 6'])).toEqual([
      '8:3: delta_pct of m is set twice, keep one of them',
    ]);
  });
});

describe('the source of metrics', () => {
  test.each([
    [
      ['url: http://a', 'scrape: [http://b]'],
      [
        '6:3: prometheus.url and prometheus.scrape exclude each other: exporters are read directly, without a login, keep one of them',
      ],
    ],
    [
      ['scrape: [http://b]', 'tls: {server_name: x}', 'headers: {a: b}'],
      [
        '7:3: prometheus.tls and prometheus.scrape exclude each other: exporters are read directly, without a login, keep one of them',
        '8:3: prometheus.headers and prometheus.scrape exclude each other: exporters are read directly, without a login, keep one of them',
      ],
    ],
    [
      ['scrape_interval_seconds: 2'],
      [
        '6:3: warning: prometheus.scrape_interval_seconds does nothing without prometheus.scrape, leave it out',
      ],
    ],
    [
      ['require_metric_uptime: false', 'wait_for_metric_uptime: true'],
      [
        '7:3: warning: prometheus.wait_for_metric_uptime does nothing while require_metric_uptime is false, leave one of them out',
      ],
    ],
    [
      ['auth: {bearer_token: "${T}"}', 'headers: {authorization: "Bearer ${T}"}'],
      ['7:13: prometheus.auth and prometheus.headers.authorization both log in, keep one of them'],
    ],
    [
      ['url: "http://"'],
      ['6:8: prometheus.url is not a complete address, write it as http://host:port/path'],
    ],
    [
      ['scrape: ["http://a b"]'],
      ['6:12: prometheus.scrape[0] is not a complete address, write it as http://host:port/path'],
    ],
  ])('%j', async (prometheus, said) => {
    expect(await saidOf(['error_rate: {rate: errors_total}'], [], prometheus)).toEqual(said);
  });

  test('PromQL cannot be answered by exporters', async () => {
    expect(await saidOf([ERROR_RATE, 'm: {promql: a}'], ['m: {max: 1}'], ['scrape: [http://b]'])).toEqual([
      '5:17: error_rate is PromQL, which exporters under prometheus.scrape cannot answer, give it in parts: counter, rate, errors and total, histogram or gauge',
      '6:8: m is PromQL, which exporters under prometheus.scrape cannot answer, give it in parts: counter, rate, errors and total, histogram or gauge',
    ]);
  });
});

test.each([
  [
    'rate: r_total, window_seconds: 9',
    [
      '6:34: warning: m looks back 9 s, in which exporters that are read every 5 s are not read twice, write window_seconds: 10 or more',
    ],
  ],
  ['rate: r_total, window_seconds: 10', []],
  ['gauge: g', []],
])('an exporter is read twice within what a metric looks back: %s', async (metric, said) => {
  expect(
    await problemsOf(
      `name: x\nfeature_flags: [a]\nprometheus:\n  scrape: ["http://a/metrics"]\n  scrape_interval_seconds: 5\n  metrics: { m: { ${metric} } }\nthresholds: { m: { max: 1 } }\n`,
    ),
  ).toEqual(said);
});

describe('V3: a limit on rises alone, for what falls when something goes wrong', () => {
  const SHARE = 'sum(rate(ok_total{result="success"}[1m])) / sum(rate(ok_total[1m]))';
  const says = (name: string, kind: string, fix: string): string =>
    `${name} falls when something goes wrong, and only its rises are limited (${kind}): no fall would be a breach, write ${fix}`;

  test.each([
    [
      'success_rate: avg(x)',
      'success_rate_delta_pct: 5',
      says(
        'success_rate',
        'delta_pct',
        'thresholds.success_rate: { drop_pct: 5 } in place of success_rate_delta_pct: 5',
      ),
    ],
    [
      'availability: {gauge: x}',
      'availability: {delta: 0.01}',
      says('availability', 'delta', 'thresholds.availability: { drop: 0.01 } in place of delta: 0.01'),
    ],
    [
      'cache_hit_ratio: {gauge: x}',
      'cache_hit_ratio: {max: 1}',
      says('cache_hit_ratio', 'max', 'thresholds.cache_hit_ratio: { min: … } in place of max: 1'),
    ],
    [
      'targets: sum(up)',
      'targets: {delta_pct: 5}',
      says('targets', 'delta_pct', 'thresholds.targets: { drop_pct: 5 } in place of delta_pct: 5'),
    ],
  ])('%s with %s', async (metric, threshold, said) => {
    expect((await saidOf([metric], [threshold])).map((each) => each.replace(/^\S+ /, ''))).toEqual([said]);
  });

  test.each([
    ['success_rate: avg(x)', 'success_rate: {min: 0.95}'],
    ['success_rate: avg(x)', 'success_rate: {max: 1, min: 0.95}'],
    [`failed: 1 - ${SHARE}`, 'failed_delta_pct: 5'],
    [`availability_loss: 1 - ${SHARE}`, 'availability_loss_delta_pct: 5'],
    ['down: count(up == 0)', 'down: {delta: 1}'],
    ['cache_miss_rate: avg(x)', 'cache_miss_rate_delta_pct: 5'],
    ['success_latency: {histogram: success_duration_seconds}', 'success_latency: {delta_ms: 50}'],
  ])('%s with %s is guarded', async (metric, threshold) => {
    expect(await saidOf([metric], [threshold])).toEqual([]);
  });

  test('a query of what goes well behind the name of a metric that is guarded by default', async () => {
    expect(await saidOf(['error_rate: avg(probe_success)'], [])).toEqual([
      `5:5: ${says('error_rate', 'delta_pct', 'thresholds.error_rate: { drop_pct: 50 }')}`,
    ]);
  });
});
