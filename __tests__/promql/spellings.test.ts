import { describe, expect, test } from '@jest/globals';
import { understoodAs } from '../../src/canary/understood.ts';
import { adviceFor } from '../../src/promql/advice.ts';
import { type Understanding, understand } from '../../src/promql/understand.ts';

function understood(expression: string): Understanding {
  const read = understand(expression);
  if ('problems' in read) throw new Error(`${expression}: ${read.problems[0]?.message}`);
  return read.understanding;
}

/** A count as text: `events / total`, and what it shows. */
function counted(expression: string): string {
  const { counted: metric } = understood(expression);
  if (!metric) return 'a value';
  const query = {
    expression,
    selectors: [],
    counter: undefined,
    structure: undefined,
    counted: metric,
    scale: 1,
  };
  const scale = metric.scale === 1 ? '' : `${Number(metric.scale.toPrecision(6))} * `;
  const by = 'by' in metric && metric.by ? ` by ${metric.by.join()}` : '';
  return `${scale}${understoodAs(query)
    .replace(/^counts: (?:bad = )?/, '')
    .replace(/; shows.*/, ' (good)')}${by}`;
}

const all = 'sum(rate(t_total[5m]))';
const bad = 'sum(rate(t_total{code=~"5.."}[5m]))';
const good = 'sum(rate(t_total{code!~"5.."}[5m]))';
const BAD_OF_ALL = 't_total{code=~"5.."}, out of t_total';

describe('V19: one share in many spellings comes to the same counts', () => {
  test.each([
    `${bad} / ${all}`,
    `1 - ${good} / ${all}`,
    `1 - (${good} / ${all})`,
    `(${all} - ${good}) / ${all}`,
    `vector(1) - ${good} / ${all}`,
    `1 + -(${good} / ${all})`,
    `-(${good} / ${all}) + 1`,
    `-1 * (${good} / ${all} - 1)`,
    `1 - (1 - ${bad} / ${all})`,
    `round(${bad} / ${all}, 0.001)`,
    `clamp_max(${bad} / ${all}, 1)`,
    `clamp_min(${bad} / ${all}, 0)`,
    `clamp(${bad} / ${all}, 0, 1)`,
    `abs(${bad} / ${all})`,
    `scalar(${bad}) / scalar(${all})`,
    `vector(scalar(${bad} / ${all}))`,
    `${bad} / ${all} or on () vector(0)`,
    `${bad} / ${all} or vector(0)`,
    `(${bad} or vector(0)) / ${all}`,
    `(${bad} or on () vector(0)) / ${all}`,
    `(${bad} or ${all} * 0) / ${all}`,
    `${bad} / (${all} > 0)`,
    `${bad} / (${all} != 0)`,
    `${bad} / (${all} or vector(0))`,
    `${bad} / (${all} or vector(1))`,
    `(${bad} / ${all}) >= 0`,
    `${bad} / on () ${all}`,
    `${bad} / on (job) ${all}`,
    `${bad} / ignoring (code) ${all}`,
    `${bad} / on () group_left () ${all}`,
    `label_replace(${bad} / ${all}, "a", "$1", "b", "(.*)")`,
    `sum(label_replace(rate(t_total{code=~"5.."}[5m]), "a", "b", "", "")) / ${all}`,
    `sum(${bad} / ${all})`,
    `max(${bad} / ${all})`,
    `avg without (pod) (${bad}) / ${all}`,
    `sum(sum without (pod) (rate(t_total{code=~"5.."}[5m]))) / ${all}`,
    'sum(increase(t_total{code=~"5.."}[5m])) / sum(increase(t_total[5m]))',
    'sum(irate(t_total{code=~"5.."}[5m])) / sum(irate(t_total[5m]))',
    'sum(rate(t_total{code=~"5.."}[5m:15s])) / sum(rate(t_total[5m:15s]))',
  ])('%s', (expression) => {
    expect(counted(expression)).toBe(BAD_OF_ALL);
  });

  test.each([
    [`100 - ${good} / ${all} * 100`, `100 * ${BAD_OF_ALL}`],
    [`100 * (1 - ${good} / ${all})`, `100 * ${BAD_OF_ALL}`],
    [`clamp_max(100 * ${bad} / ${all}, 100)`, `100 * ${BAD_OF_ALL}`],
    [
      `${bad} / (${good} + ${bad})`,
      't_total{code=~"5.."}, out of t_total{code!~"5.."} + t_total{code=~"5.."}',
    ],
    [
      'sum by (job) (rate(t{job="a",code="500"}[5m])) / sum by (job) (rate(t{job="a"}[5m]))',
      't{job="a",code="500"}, out of t{job="a"}',
    ],
    [
      'sum(rate(t{job=~"a",code="500"}[5m])) by (job) / on (job) sum(rate(t{job=~"a"}[5m])) by (job)',
      't{job=~"a",code="500"}, out of t{job=~"a"}',
    ],
    ['sum by (job) (rate(t{code="500"}[5m])) / sum by (job) (rate(t[5m]))', 't{code="500"}, out of t by job'],
    [
      'sum by ("service.name") (rate(t{code="500"}[5m])) / sum by ("service.name") (rate(t[5m]))',
      't{code="500"}, out of t by service.name',
    ],
    ['sum by (pod) (rate(c_total[5m]))', 'c_total, per second by pod'],
    ['sum(rate(a_total[5m])) + sum(rate(b_total[5m]))', 'a_total + b_total, per second'],
    ['sum(rate({__name__=~"a_total|b_total",x="y"}[5m]))', 'a_total{x="y"} + b_total{x="y"}, per second'],
    ['2 * sum(rate(a_total[5m])) + sum(rate(b_total[5m]))', '2 * a_total + 0.5 * b_total, per second'],
    [
      `(${bad} + sum(rate(timeouts_total[5m]))) / ${all}`,
      't_total{code=~"5.."} + timeouts_total, out of t_total',
    ],
    [
      `${bad} / ${all} + sum(rate(timeouts_total[5m])) / ${all}`,
      't_total{code=~"5.."} + timeouts_total, out of t_total',
    ],
    [
      'sum(rate(h_bucket{le="+Inf",code="500"}[5m])) / sum(rate(h_count[5m]))',
      'h_bucket{le="+Inf",code="500"}, out of h_count',
    ],
    ['sum(increase(c_total[5m])) or on () vector(0)', '300 * c_total, per second'],
    ['ceil(sum(increase(c_total[5m])))', '300 * c_total, per second'],
    ['-(-sum(rate(c_total[5m])))', 'c_total, per second'],
  ])('%s', (expression, expected) => {
    expect(counted(expression)).toBe(expected);
  });

  test('shares of slow requests are counted by their bucket', () => {
    const slow = 'x_count - x_bucket{le="0.3"}, out of x_count';
    const [fast, total] = ['sum(rate(x_bucket{le="0.3"}[5m]))', 'sum(rate(x_count[5m]))'];
    expect(counted(`1 - ${fast} / ${total}`)).toBe(slow);
    expect(counted(`(${total} - ${fast}) / ${total}`)).toBe(slow);
    expect(counted(`${fast} / ${total}`)).toBe(`${slow} (good)`);
    const infinite = 'sum(rate(x_bucket{le="+Inf"}[5m]))';
    expect(counted(`1 - ${fast} / ${infinite}`)).toBe(slow.replaceAll('x_count', 'x_bucket{le="+Inf"}'));
  });
});

describe('V3: a share of good ones is counted by its bad ones', () => {
  test.each([
    [`${good} / ${all}`, BAD_OF_ALL],
    [`${good} / ${all} or vector(1)`, BAD_OF_ALL],
    [`1 - ${bad} / ${all}`, BAD_OF_ALL],
    [`(${all} - ${bad}) / ${all}`, BAD_OF_ALL],
    ['sum(rate(t{status=~"2..|3.."}[5m])) / sum(rate(t[5m]))', 't{status!~"2..|3.."}, out of t'],
    ['sum(rate(t{code="200"}[5m])) / sum(rate(t[5m]))', 't{code!="200"}, out of t'],
    ['sum(rate(t{outcome!="error"}[5m])) / sum(rate(t[5m]))', 't{outcome="error"}, out of t'],
    ['sum(rate(t{result="success"}[5m])) / sum(rate(t[5m]))', 't{result!="success"}, out of t'],
    ['sum(rate(t{error="false"}[5m])) / sum(rate(t[5m]))', 't{error!="false"}, out of t'],
    ['sum(rate(t{grpc_code="OK"}[5m])) / sum(rate(t[5m]))', 't{grpc_code!="OK"}, out of t'],
    ['sum(rate(t{grpc_status="0"}[5m])) / sum(rate(t[5m]))', 't{grpc_status!="0"}, out of t'],
    ['sum(rate(t{"http.status"!~"5.."}[5m])) / sum(rate(t[5m]))', 't{"http.status"=~"5.."}, out of t'],
    [
      'sum(rate({"a.b", "error.code"=""}[5m])) / sum(rate({"a.b"}[5m]))',
      '{__name__="a.b","error.code"!=""}, out of {"a.b"}',
    ],
    [
      'sum(rate(t{job="a",code!~"5..",path!="/x"}[5m])) / sum(rate(t{job="a",path!="/x"}[5m]))',
      't{job="a",path!="/x",code=~"5.."}, out of t{job="a",path!="/x"}',
    ],
    [
      'sum(rate(t{code!~"5..",slow="false"}[5m])) / sum(rate(t[5m]))',
      't{code=~"5.."} + t{code!~"5..",slow!="false"}, out of t',
    ],
    ['sum(rate(r_success_total[5m])) / sum(rate(r_total[5m]))', 'r_total - r_success_total, out of r_total'],
    [
      'sum(rate(http_ok_total[5m])) / sum(rate(http_requests_total[5m]))',
      'http_requests_total - http_ok_total, out of http_requests_total',
    ],
    [
      'sum(rate(hits_total[5m])) / (sum(rate(hits_total[5m])) + sum(rate(misses_total[5m])))',
      'misses_total, out of hits_total + misses_total',
    ],
    [
      'sum(rate(ok_total[5m])) / (sum(rate(ok_total[5m])) + sum(rate(other_total[5m])))',
      'other_total, out of ok_total + other_total',
    ],
  ])('%s', (expression, expected) => {
    expect(counted(expression)).toBe(`${expected} (good)`);
    expect(understood(expression).worse).toBe('down');
  });

  test('where the query does not tell, its metric or the user may', () => {
    const share = 'sum(rate(t{kind="a"}[5m])) / sum(rate(t[5m]))';
    const read = (assumed: Parameters<typeof understand>[1]) => {
      const answer = understand(share, assumed);
      const counts = 'understanding' in answer ? answer.understanding.counted : undefined;
      return counts?.kind === 'ratio' && [counts.shows, counts.events[0]?.series];
    };
    expect(read({})).toEqual(['bad', 't{kind="a"}']);
    expect(read({ likely: 'good' })).toEqual(['good', 't{kind!="a"}']);
    expect(read({ likely: 'good', said: 'bad' })).toEqual(['bad', 't{kind="a"}']);
  });

  test('good ones of which it is not known what they are part of are a value, whose fall is worse', () => {
    const { counted: none, worse } = understood(
      'sum(rate(served_ok_total[5m])) / sum(rate(asked_total[5m]))',
    );
    expect([none, worse]).toEqual([undefined, 'down']);
  });

  test.each([
    ['min(up{job="a"})', 'down'],
    ['avg(avg_over_time(probe_success[5m]))', 'down'],
    ['1 - avg(probe_success)', 'up'],
    ['100 - 100 * avg(up)', 'up'],
    ['-min(up)', 'up'],
    ['max(service_availability_ratio)', 'down'],
    ['sum(ALERTS{alertstate="firing"})', 'up'],
    ['sum(jobs_failed)', 'up'],
    ['sum(queue_depth)', undefined],
    ['count(up == 0)', 'up'],
  ])('%s gets worse %s', (expression, worse) => {
    expect(understood(expression).worse).toBe(worse);
  });
});

describe('V18: amounts are not events', () => {
  test.each([
    ['sum(rate(cost_dollars_total[5m]))', 'cost_dollars_total per second'],
    ['sum(rate(llm_tokens_total[5m]))', 'llm_tokens_total per second'],
    ['sum(rate(llm_tokens_used_total[5m]))', 'llm_tokens_used_total per second'],
    ['sum(rate(node_network_receive_bytes_total[5m]))', 'node_network_receive_bytes_total per second'],
    ['sum(rate(busy_milliseconds_total[5m]))', 'busy_milliseconds_total per second'],
    ['sum(rate(process_cpu_seconds_total[5m]))', 'process_cpu_seconds_total per second'],
    ['sum(rate(energy_joules_total[5m]))', 'energy_joules_total per second'],
    ['sum(rate({"gen_ai.cost.usd"}[5m]))', '{"gen_ai.cost.usd"} per second'],
    ['sum(rate(totalCostUsd[5m]))', 'totalCostUsd per second'],
    [
      '1000 * sum(rate(y_seconds_sum[5m])) / sum(rate(y_seconds_count[5m]))',
      'y_seconds_sum per event of y_seconds_count',
    ],
    [
      'sum(rate(tokens_total[5m])) / sum(rate(requests_total[5m]))',
      'tokens_total per event of requests_total',
    ],
  ])('%s', (expression, words) => {
    const { counted } = understood(expression);
    expect(counted?.kind).toBe('amount');
    const query = {
      expression,
      selectors: [],
      counter: undefined,
      structure: undefined,
      counted,
      scale: 1,
    };
    expect(understoodAs(query)).toBe(`an amount, not events: ${words}`);
  });

  test.each([
    'token_errors_total',
    'cost_limit_rejections_total',
    'y_seconds_count',
    'packets_total',
    'bytes_limit_hits_total',
  ])('%s counts events', (name) => {
    expect(counted(`sum(rate(${name}[5m]))`)).toBe(`${name}, per second`);
  });
});

describe('what cannot be counted says how it could', () => {
  test.each([
    [`${bad} / ${all} > bool 0.05`, 'leave out the comparison'],
    [`clamp_max(${bad} / ${all}, 0.5)`, 'leave out the clamp'],
    [`clamp_min(${bad} / ${all}, 0.01)`, 'leave out the clamp'],
    [
      `max(sum by (pod) (rate(e_total[5m])) / sum by (pod) (rate(t_total[5m])))`,
      'write sum(rate(…)) in place of max',
    ],
    ['avg(rate(e_total[5m])) / avg(rate(t_total[5m]))', 'write sum(rate(…)) in place of avg'],
    ['sum(rate(e_total[1m])) / sum(rate(t_total[5m]))', 'the same range'],
    [`${bad} / ${all} and on () ${all} > 10`, 'leave out what stands behind and or unless'],
    [`${bad} - ${bad} offset 1d`, 'leave out offset'],
    ['sum(delta(jobs_failed_total[5m]))', 'write increase(…)'],
    ['avg_over_time((sum(rate(e_total[1m])))[5m:])', 'leave out the function over time'],
    ['sum(rate({__name__=~"http_(errors|timeouts)_total"}[5m]))', 'name each counter'],
    ['sum(rate(a_total[5m])) ^ 2', 'write a share of counters'],
    ['sum(rate(job_success[5m])) / sum(rate(job_runs[5m]))', 'write 1 - good / all'],
  ])('%s', (expression, advice) => {
    expect(counted(expression)).toBe('a value');
    expect(adviceFor(expression)).toContain(advice);
  });

  test.each(['sum(queue_depth)', 'min(up)', 'sum(rate(cpu_seconds_total[5m])) / sum(machine_cpu_cores)'])(
    '%s has nothing to count',
    (expression) => {
      expect(adviceFor(expression)).toBeUndefined();
    },
  );
});
