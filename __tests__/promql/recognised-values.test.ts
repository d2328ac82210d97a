import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CountedMetric, CounterTerm } from '../../src/canary/plan.ts';
import { durationText } from '../../src/promql/duration.ts';
import { understand } from '../../src/promql/understand.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { prometheusBinary, startPrometheus } from '../parts/prometheus.ts';
import { healthy, type Service, startService } from '../parts/service.ts';

/** The PromQL of the value that counts come to. */
function compileCounted(counted: CountedMetric): string {
  const { scale } = counted;
  const scaled = (value: string): string => (scale === 1 ? value : `${scale} * ${value}`);
  switch (counted.kind) {
    case 'counter':
      return scaled(`sum(${counted.series})`);
    case 'rate':
      return scaled(sumOfRates(counted.events, counted.windowSeconds));
    case 'ratio': {
      const { events, total, windowSeconds, shows } = counted;
      const share = `${sumOfRates(events, windowSeconds)} / ${sumOfRates(total, windowSeconds)}`;
      return scaled(shows === 'bad' ? `(${share})` : `(1 - ${share})`);
    }
    case 'amount': {
      const { amount, total, windowSeconds } = counted;
      const sum = sumOfRates(amount, windowSeconds);
      return scaled(total ? `(${sum} / ${sumOfRates(total, windowSeconds)})` : sum);
    }
    case 'quantile': {
      const { histogram, quantile, windowSeconds } = counted;
      const buckets = `rate(${histogram}[${durationText(windowSeconds)}])`;
      return scaled(`histogram_quantile(${quantile}, sum by (le) (${buckets}))`);
    }
  }
}

/** The sum of counters' rates. Events that were never counted are none. */
function sumOfRates(terms: readonly CounterTerm[], windowSeconds: number): string {
  const parts = terms.map(({ series, weight }) => {
    const summed = `(sum(rate(${series}[${durationText(windowSeconds)}])) or vector(0))`;
    return weight === 1 ? summed : `${weight} * ${summed}`;
  });
  return parts.length === 1 && terms[0]?.weight === 1 ? (parts[0] ?? '') : `(${parts.join(' + ')})`;
}

// What an expression is taken for has the value that Prometheus gives to the expression itself.
const there = (await prometheusBinary()) !== undefined;
const testThere = there ? test : test.skip;
let service: Service;
let server: MetricServer | undefined;

const requests = 'nova_workflow_requests_total';
const errors = 'nova_workflow_errors_total';
const buckets = 'nova_workflow_duration_seconds_bucket';

beforeAll(async () => {
  if (!there) return;
  const behaviour = { ...healthy, requestsPerSecond: 90, errorsPerSecond: 17 };
  service = await startService({ behaviour: () => behaviour, labelSets: [{ pod: 'a' }, { pod: 'b' }] });
  server = await startPrometheus({ targets: [{ job: 'service', address: service.address }] });
  await server.waitForSample(`sum(rate(${errors}[10s]))`, ({ value }) => value > 0);
});
afterAll(async () => {
  await server?.stop();
  await service?.stop();
});

const range = fc.constantFrom('10s', '15s', '1m', '1m30s');
const number = fc.constantFrom('2', '1000', '1e3', '.5', '60 * 100', '(7 / 4)');
const rated = (series: string) =>
  fc.tuple(fc.constantFrom('rate', 'increase'), range).map(([name, window]) => ({
    text: `${name}(${series}[${window}])`,
    window,
  }));

type Part = fc.Arbitrary<string>;
const scaled = (part: Part): Part =>
  fc.oneof(
    part,
    fc.tuple(part, number, fc.constantFrom('*', '/')).map(([text, k, sign]) => `(${text}) ${sign} ${k}`),
    fc.tuple(part, number).map(([text, k]) => `${k} * (${text})`),
  );
const dressed = (part: Part): Part =>
  fc.oneof(
    part,
    part.map((text) => `(${text})`),
    part.map((text) => `((${text} or vector(0)))`),
  );
const sum = (text: string): Part =>
  fc.constantFrom(
    `sum(${text})`,
    `sum by () (${text})`,
    `sum(sum by (pod, job) (${text}))`,
    `sum(sum without (instance) (2 * ${text}))`,
  );
const sumOf = (series: string): Part => scaled(rated(series).chain(({ text }) => sum(text)));
const ratio = range.chain((window) => {
  const of = (series: string): Part => sum(`rate(${series}[${window}])`);
  const guard = (text: string): Part =>
    fc.constantFrom(text, `clamp_min(${text}, 1e-9)`, `(${text} > 0)`, `(${text})`);
  return fc
    .tuple(scaled(dressed(of(`${errors}{pod="a"}`))), of(requests).chain(guard))
    .map(([above, below]) => `(${above}) / ${below}`);
});
const quantile = fc
  .tuple(fc.constantFrom('0.5', '.95', '0.99'), rated(buckets), fc.boolean())
  .map(([q, { text }, nested]) => {
    const inner = nested ? `sum by (le, pod) (${text})` : text;
    return `histogram_quantile(${q}, sum(${inner}) by (le))`;
  });

testThere('an expression and what it is taken for have the same value', async () => {
  const anything = dressed(scaled(dressed(fc.oneof(sumOf(requests), ratio, quantile))));
  await fc.assert(
    fc.asyncProperty(anything, async (expression) => {
      const read = understand(expression);
      const counted = 'understanding' in read ? read.understanding.counted : undefined;
      if (!counted) throw new Error(`${expression} is not recognised`);
      const same = `(${compileCounted(counted)})`;
      // Both at one moment, in one answer.
      const label = (text: string, part: string) => `label_replace(${text}, "part", "${part}", "", "")`;
      const joined = `${label(expression, 'given')} or ${label(same, 'compiled')}`;
      const samples = (await server?.query(joined)) ?? [];
      const [given, compiled] = ['given', 'compiled'].map(
        (part) => samples.find(({ labels }) => labels.part === part)?.value ?? Number.NaN,
      ) as [number, number];
      expect(compiled).toBeGreaterThan(0);
      expect(compiled / given).toBeCloseTo(1, 9);
    }),
    { numRuns: 200 },
  );
});
