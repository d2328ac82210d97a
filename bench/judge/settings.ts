import type { Refusal } from '../../__tests__/parts/memory-prometheus/server.ts';
import type { Caller } from './caller.ts';
import { type Collection, jobOf } from './world.ts';

/** What a cell asks of a run beside its service: the config, and how the server gets its data. */
export interface Setting {
  /** The YAML of one metric, by its index: its query, and its limits. */
  readonly metric: (index: number) => { readonly query: string; readonly limits: string };
  /** Default: as soon as there are new samples. */
  readonly pollSeconds?: number;
  readonly scrapeSeconds?: number;
  readonly collection?: Collection;
  readonly pods?: number;
  readonly caller?: Caller;
  readonly skewed?: boolean;
  readonly priced?: boolean;
  readonly latency?: boolean;
  /** The service is restarted once the flag is on, and is away for so many seconds. */
  readonly restartSeconds?: number;
}

const of = (name: string, index: number, range = '1m'): string =>
  `sum(rate(${name}{job="${jobOf(index)}"}[${range}]))`;
const errorShare = (index: number, range?: string): string =>
  `${of('http_errors_total', index, range)} / ${of('http_requests_total', index, range)}`;

const errors: Setting = {
  metric: (index) => ({ query: errorShare(index), limits: 'delta_pct: 50' }),
};
const latency: Setting = {
  latency: true,
  metric: (index) => ({
    query: `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job="${jobOf(index)}"}[1m]))) * 1000`,
    limits: 'delta_pct: 30',
  }),
};

const unavailable: Refusal = { status: 503, body: 'Service Unavailable' };
/** How long the server refuses to read raw samples, in seconds: longer than the source tries again by itself. */
const REFUSES_SECONDS = 3;
/** A range of raw samples as history is read. */
const HISTORY_READ = /\[(?:\d{7,}ms|\d{4,}s)\]$/;

export const settings = {
  errors,
  latency,
  'polls every 2 s': { ...errors, scrapeSeconds: 15, pollSeconds: 2 },
  'data 45 s late': { ...errors, collection: { delaySeconds: 45 } },
  'relabelled in the history': { ...errors, collection: { relabelledAt: -900 } },
  'relabelled in the watch': { ...errors, collection: { relabelledAt: 100 } },
  'three series a target': { ...errors, pods: 6, collection: { seriesPerTarget: 3 } },
  'scrapes every 5 s': { ...errors, scrapeSeconds: 5 },
  'a caller that goes': { ...errors, caller: { rest: 1 / 3, present: 3600, away: 1200 } },
  'a batch job that ends': { ...errors, caller: { rest: 0.1, present: 600, away: 3000 } },
  'restarted by the run': { ...errors, restartSeconds: 12 },
  'restarted by the run, polls every 2 s': {
    ...errors,
    restartSeconds: 2,
    scrapeSeconds: 15,
    pollSeconds: 2,
  },
  '503 on the history': {
    ...errors,
    collection: {
      refuse: (query, at) => (at < REFUSES_SECONDS && HISTORY_READ.test(query) ? unavailable : undefined),
    },
  },
  'max 1.5 %': { metric: (index) => ({ query: errorShare(index), limits: 'max: 0.015' }) },
  'max 1.5 %, [30s]': { metric: (index) => ({ query: errorShare(index, '30s'), limits: 'max: 0.015' }) },
  'share of good ones': {
    metric: (index) => ({
      query: `${of('http_good_total', index)} / ${of('http_requests_total', index)}`,
      limits: 'drop_pct: 1',
    }),
  },
  'a value': {
    metric: (index) => ({ query: `sum(queue_depth{job="${jobOf(index)}"})`, limits: 'delta_pct: 50' }),
  },
  'a skewed value': {
    skewed: true,
    metric: (index) => ({ query: `sum(queue_depth{job="${jobOf(index)}"})`, limits: 'delta_pct: 50' }),
  },
  'an amount': {
    priced: true,
    metric: (index) => ({ query: of('cost_dollars_total', index), limits: 'delta_pct: 50' }),
  },
  'an amount per request': {
    priced: true,
    metric: (index) => ({
      query: `${of('cost_dollars_total', index)} / ${of('http_requests_total', index)}`,
      limits: 'delta_pct: 50',
    }),
  },
  'ten pods': { ...errors, pods: 10 },
  'first config, errors': {
    metric: (index) => ({ query: errorShare(index), limits: 'delta_pct: 100, minimum: 0.03' }),
  },
  'first config, p95': {
    latency: true,
    metric: (index) => ({ query: latency.metric(index).query, limits: 'delta_ms: 500' }),
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
