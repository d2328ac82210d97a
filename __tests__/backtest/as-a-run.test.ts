import { describe, expect, it } from '@jest/globals';
import { backtest } from '../../src/backtest/backtest.ts';
import { judgeWindow } from '../../src/backtest/judged.ts';
import { readPiece } from '../../src/backtest/piece.ts';
import { isRecorded, windowAt } from '../../src/backtest/window.ts';
import type { AnalysisLook } from '../../src/canary/analysis.ts';
import { shapeOf } from '../../src/canary/evidence.ts';
import type { Plan } from '../../src/canary/plan.ts';
import type { Clock, MetricSource } from '../../src/canary/ports.ts';
import type { Outcome } from '../../src/canary/verdict.ts';
import type { Sample } from '../../src/judge/sample.ts';
import { prometheusSource } from '../../src/metrics/prometheus.ts';
import type { PrometheusPlan } from '../../src/metrics/query-api.ts';
import { stage } from '../canary/stage.ts';
import { planOf } from '../config/plan-of.ts';
import { database, type StoredSeries } from '../parts/memory-prometheus/database.ts';
import { memoryPrometheus } from '../parts/memory-prometheus/server.ts';

// A window of a backtest ends as a run would have that began then, on the same Prometheus.

const HOUR = 3_600_000;
const START = 1_700_000_100_000;
const END = START + 10 * HOUR;
const WATCH = 300;
const SCRAPE_MS = 15_000;
/** When each pod is scraped, after whole multiples of the interval. */
const PHASES = [3_200, 9_700];

const inHours = (at: number): number => (at - START) / HOUR;
const within = (from: number, to: number) => (at: number) => inHours(at) > from && inHours(at) <= to;
const isBurst = within(5, 5 + 1 / 6);
const isDeep = within(3, 3.1);
/** No requests: quantiles have no value. */
const isIdle = within(6, 6.3);
/** The service is down: scrapes fail. */
const isDown = within(8, 8.5);
/** The server itself is away: it answers nothing, and has recorded nothing. */
const isAway = within(7, 7.2);
const BORN = START + 2 * HOUR;
const MISMATCH = START + 6.5 * HOUR;

const wobble = (at: number): number => (Math.floor(at / SCRAPE_MS) * 7) % 5;

function podSeries(phase: number, index: number): StoredSeries[] {
  const target = { job: 'shop', instance: `pod-${index}` };
  const scrapes = Array.from(
    { length: (10 * HOUR) / SCRAPE_MS },
    (_, step) => START + phase + step * SCRAPE_MS,
  );
  const tried = scrapes.filter((at) => !isAway(at));
  const moments = tried.filter((at) => !isDown(at));
  const endsAt = tried.filter(isDown);
  const series = (name: string, more: object, samples: readonly Sample[]): StoredSeries => ({
    labels: { __name__: name, ...target, ...more },
    samples,
    endsAt,
  });
  const counter = (perScrape: (at: number) => number, from = START): Sample[] => {
    let value = 1000;
    return moments.flatMap((at) => {
      value += isIdle(at) ? 0 : perScrape(at);
      return at < from ? [] : [{ at, value }];
    });
  };
  return [
    series(
      'requests_total',
      {},
      counter(() => 1500),
    ),
    series(
      'errors_total',
      {},
      counter((at) => (isBurst(at) ? 200 : 15) + wobble(at)),
    ),
    ...[150, 1420, 1500].map((below, edge) =>
      series(
        'latency_bucket',
        { le: ['0.1', '0.5', '+Inf'][edge] },
        counter(() => below),
      ),
    ),
    // Values are known at grid steps alone, so that one target must give it: between two targets' scrapes a sum is neither.
    ...(index === 1
      ? [
          series(
            'queue',
            {},
            moments.map((at) => ({ at, value: 10 + wobble(at) / 10 + (isDeep(at) ? 6 : 0) })),
          ),
        ]
      : []),
    series(
      'mismatch_total',
      {},
      counter((at) => (index === 0 && at >= MISMATCH && at < MISMATCH + SCRAPE_MS ? 1 : 0)),
    ),
    ...(index === 1
      ? [
          series(
            'late_total',
            {},
            counter(() => 0, BORN),
          ),
        ]
      : []),
    {
      labels: { __name__: 'up', ...target },
      samples: tried.map((at) => ({ at, value: isDown(at) ? 0 : 1 })),
    },
  ];
}

const stored = database(PHASES.flatMap(podSeries));

const config = (polls = ''): string => `
prometheus:
  url: http://memory:9090
  require_metric_uptime: false
  ${polls}
  metrics:
    golden_mismatch: sum(mismatch_total)
    error_rate: sum(rate(errors_total[1m])) / sum(rate(requests_total[1m]))
    latency_p95: histogram_quantile(0.95, sum by (le) (rate(latency_bucket[1m]))) * 1000
    queue: { promql: sum(queue), judge: literal }
    late: sum(late_total) or vector(0)
thresholds:
  error_rate: { delta_pct: 50 }
  latency_p95: { delta: 200 }
  queue: { delta: 3 }
  late: { max_increase: 0 }
`;

const never = new AbortController().signal;

function sourceAt(plan: Plan, now: () => number): MetricSource {
  const clock: Clock = { now, sleep: async () => {}, deadline: (_ms, signal) => signal };
  const away = { status: 503, body: 'Service Unavailable' };
  const refuse = ({ at }: { readonly at: number }) => (isAway(at) ? away : undefined);
  const server = memoryPrometheus({ database: stored, now, refuse });
  return prometheusSource(plan.metrics.source as PrometheusPlan, clock, () => server);
}

interface Ran {
  readonly outcome: Outcome;
  /** The states of all readings. */
  readonly states: readonly string[];
}

/** A run that begins at a moment, on what the server knows up to each present. */
async function runAt(plan: Plan, flagAt: number): Promise<Ran> {
  let now = flagAt;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += Math.max(0, Math.ceil(ms));
    },
    deadline: (_ms: number, signal: AbortSignal) => signal,
  };
  const metrics = sourceAt(plan, clock.now);
  const run = stage({ plan: { ...plan, services: [], smoke: undefined }, ports: () => ({ clock, metrics }) });
  const outcome = await run.run();
  const looks = run.events.flatMap((event): AnalysisLook[] =>
    event.type === 'analysis-look' ? [event.look] : [],
  );
  return {
    outcome,
    states: looks.flatMap(({ readings }) => [...readings.values()].map(({ state }) => state)),
  };
}

/**
 * How long something has been missing may differ by what is between two grid steps. And of what a server had no series at a
 * moment of the past only a run of then could ask why.
 */
const words = ({ verdict, reasonCode, reason }: Outcome): string =>
  `${verdict} ${reasonCode}: ${reason
    .replace(/for \d+(\.\d+)? s/, 'for some seconds')
    .replace(/ has no data: (the server has no metric|no series under its query).*/, ' has no series')}`;

const every = (minutes: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const at = START + HOUR + index * minutes * 60_000;
    return at - (at % SCRAPE_MS);
  });

async function compare(text: string, flags: readonly number[]) {
  const { plan } = await planOf(text, { watchSeconds: WATCH });
  const { watched } = plan.metrics;
  const source = sourceAt(plan, () => END);
  const request = { flags, plan: plan.metrics, watchSeconds: WATCH, scrapeSeconds: SCRAPE_MS / 1000 };
  const piece = await readPiece(source, request, never);
  const looking = { ...plan.metrics, watchSeconds: WATCH };
  const terms = { alpha: plan.metrics.alpha, judged: watched.filter((metric) => shapeOf(metric)).length };
  const windows: string[] = [];
  const runs: string[] = [];
  const unrecorded: Ran[] = [];
  const states = new Set<string>();
  for (const flagAt of flags) {
    const ran = await runAt(plan, flagAt);
    for (const state of ran.states) states.add(state);
    if (!isRecorded(piece, flagAt, looking)) {
      unrecorded.push(ran);
      continue;
    }
    runs.push(words(ran.outcome));
    windows.push(words(judgeWindow(windowAt(piece, flagAt, looking), terms).outcome));
  }
  return { windows, runs, unrecorded, states };
}

describe('a window of a backtest', () => {
  it('ends as a run would have that began then', async () => {
    const { windows, runs, unrecorded, states } = await compare(config(), every(10, 48));
    expect(windows).toEqual(runs);
    expect(new Set(runs.map((outcome) => outcome.split(':')[0])).size).toBeGreaterThan(3);
    expect(states).toEqual(new Set(['measured', 'idle', 'absent', 'unavailable']));
    // Of these a backtest says nothing, and a run could not pass either.
    expect(unrecorded.length).toBeGreaterThan(1);
    expect(unrecorded.map(({ outcome }) => outcome.verdict)).not.toContain('passed');
  });

  it('ends so where the interval is shorter than a scrape', async () => {
    const { windows, runs } = await compare(config('poll_interval_seconds: 2'), every(20, 24));
    expect(windows).toEqual(runs);
  });

  it('is not judged for a query that blocks a run', async () => {
    const text = config().replace('sum(queue)', 'requests_total');
    const { plan } = await planOf(text, { watchSeconds: WATCH });
    const { outcome } = await runAt(plan, START + 2 * HOUR);
    expect(outcome).toMatchObject({ verdict: 'blocked', reasonCode: 'query-invalid' });
    const walk = { sinceSeconds: 3600, everySeconds: 600, watchSeconds: WATCH };
    const request = { plan, walk, injections: [], now: START + 3 * HOUR };
    const source = sourceAt(plan, () => START + 3 * HOUR);
    const refused = await backtest(source, request, never).catch((error: Error) => error.message);
    expect(outcome.reason).toBe(`queue: ${refused}`);
  });
});
