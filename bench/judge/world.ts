import {
  database,
  type Labels,
  type StoredSeries,
} from '../../__tests__/parts/memory-prometheus/database.ts';
import {
  type Asked,
  memoryPrometheus,
  type Refusal,
} from '../../__tests__/parts/memory-prometheus/server.ts';
import type { Clock, MetricSource } from '../../src/canary/ports.ts';
import { prometheusSource } from '../../src/metrics/prometheus.ts';
import type { PrometheusPlan } from '../../src/metrics/query-api.ts';
import { withRetries } from '../../src/metrics/retry.ts';
import type { Pod } from './pods.ts';
import { BUCKETS, createService, type Scenario } from './service.ts';

/** How a server gets to know a service, where it is not scraped as usual. */
export interface Collection {
  /** How long samples take to be visible, in seconds. */
  readonly delaySeconds?: number;
  /** Every series gets one more label at that moment, in seconds after the start of the run. */
  readonly relabelledAt?: number;
  /** So many series of each metric come from one target, each with timestamps of its own. */
  readonly seriesPerTarget?: number;
  /** An answer in place of the server's own. `at`: seconds since the run began. */
  readonly refuse?: (query: string, at: number) => Refusal | undefined;
}

/** Simulated services under a Prometheus in memory, and a clock that jumps. */
export interface World {
  readonly clock: Clock;
  /** The product's own source, asking that Prometheus. */
  metrics(plan: PrometheusPlan): MetricSource;
  /** The flag reaches the services now. */
  flagOn(): void;
  /** All pods are away for so many seconds. */
  restart(seconds: number): void;
}

export const jobOf = (index: number): string => `shop-${index}`;

/** Services of these scenarios, at the moment when a run begins. */
export function createWorld(scenarios: readonly Scenario[], latency: boolean, collection: Collection): World {
  const services = scenarios.map((scenario) => createService(scenario, latency));
  const startsAt = Math.round(1000 * Math.max(...services.map((service) => service.startsAt)));
  let now = startsAt;
  const seconds = (): number => now / 1000;
  const series = services.flatMap(({ pods }, index) =>
    storedSeries(pods, jobOf(index), startsAt, collection),
  );
  const refuse = ({ query, at }: Asked): Refusal | undefined =>
    collection.refuse?.(query, (at - startsAt) / 1000);
  const server = memoryPrometheus({
    database: database(series),
    now: () => {
      for (const service of services) service.advance(seconds());
      return now;
    },
    refuse,
  });
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += Math.max(0, Math.ceil(ms));
    },
    deadline: (_ms, signal) => signal,
  };
  return {
    clock,
    metrics: (plan) =>
      withRetries(
        prometheusSource(plan, clock, () => server),
        { clock, withinMs: plan.timeoutSeconds * 1000 },
      ),
    flagOn() {
      for (const service of services) service.flagOn(seconds());
    },
    restart(away) {
      for (const service of services) service.restart(seconds(), away);
    },
  };
}

function storedSeries(
  pods: readonly Pod[],
  job: string,
  startsAt: number,
  collection: Collection,
): StoredSeries[] {
  const { delaySeconds = 0, relabelledAt, seriesPerTarget = 1 } = collection;
  return pods.flatMap(({ samples }, index) => {
    const target = { job, instance: `pod-${Math.floor(index / seriesPerTarget)}:8080` };
    const part = index % seriesPerTarget;
    const handler: Labels = seriesPerTarget > 1 ? { handler: `/${part}` } : {};
    const shared = { endsAt: samples.failedAt, delayMs: delaySeconds * 1000 };
    const exported: StoredSeries[] = [
      ['http_requests_total', samples.requests],
      ['http_good_total', samples.good],
      ['http_errors_total', samples.errors],
      ['queue_depth', samples.queue],
      ['cost_dollars_total', samples.cost],
      ...(part === 0 ? [['process_start_time_seconds', samples.startedAt] as const] : []),
    ].map(([name, own]) => ({
      ...shared,
      labels: {
        __name__: name as string,
        ...target,
        ...(name === 'process_start_time_seconds' ? {} : handler),
      },
      samples: own as StoredSeries['samples'],
    }));
    const buckets = samples.buckets.map((own, edge) => ({
      ...shared,
      labels: { __name__: 'http_request_duration_seconds_bucket', ...target, ...handler, le: edgeText(edge) },
      samples: own,
    }));
    const up = { labels: { __name__: 'up', ...target }, samples: samples.up, delayMs: shared.delayMs };
    const all =
      relabelledAt === undefined
        ? [...exported, ...buckets]
        : [...exported, ...buckets].flatMap(relabelled(startsAt + relabelledAt * 1000));
    return part === 0 ? [...all, up] : all;
  });
}

const relabelled =
  (at: number) =>
  (series: StoredSeries): StoredSeries[] => [
    { ...series, until: at },
    { ...series, labels: { ...series.labels, version: '2' }, since: at },
  ];

const edgeText = (edge: number): string => {
  const le = BUCKETS[edge] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(le) ? String(le) : '+Inf';
};
