// The run of the README's picture: the lifecycle and the judge as they are, on a simulated shop whose errors are five times
// as many soon after the flag went on. What sleeps moves its clock, so that minutes take none.
import { passedScript, stage } from '../__tests__/canary/stage.ts';
import { planOf } from '../__tests__/config/plan-of.ts';
import { database, type StoredSeries } from '../__tests__/parts/memory-prometheus/database.ts';
import { memoryPrometheus } from '../__tests__/parts/memory-prometheus/server.ts';
import { PROVENANCE } from '../__tests__/report/reports.ts';
import { profiles } from '../bench/judge/profiles.ts';
import { simulate } from '../bench/judge/service.ts';
import type { CanaryEvent } from '../src/canary/events.ts';
import { runCanary } from '../src/canary/lifecycle.ts';
import type { TargetSeries } from '../src/judge/recorded.ts';
import { prometheusSource } from '../src/metrics/prometheus.ts';
import type { PrometheusPlan } from '../src/metrics/query-api.ts';
import { emptyReport } from '../src/report/empty-report.ts';
import { fold } from '../src/report/fold.ts';
import type { Report } from '../src/report/report.ts';

const MORNING = Date.UTC(2026, 10, 27, 8, 0, 0);
const MISMATCHES = 7;
const SCRAPE_SECONDS = 15;
const CONFIG = `
prometheus:
  url: http://memory:9090
  metrics:
    error_rate: sum(rate(http_errors_total[1m])) / sum(rate(http_requests_total[1m]))
    golden_mismatch: sum(golden_mismatch_total)
thresholds:
  error_rate: { delta_pct: 50 }
`;

/** The report of that run. */
export async function picturedReport(): Promise<Report> {
  const { flagAt, errors, requests } = simulate(
    {
      ...{ key: 'picture', profile: profiles.typical, rps: 40, errorShare: 0.01 },
      ...{
        effect: { errors: 5, delay: 30 },
        scrapeSeconds: SCRAPE_SECONDS,
        baselineSeconds: 7200,
        watchSeconds: 300,
      },
    },
    false,
  );
  const stored = database([
    ...inMorning('http_errors_total', errors, (value) => value),
    ...inMorning('http_requests_total', requests, (value) => value),
    ...inMorning('golden_mismatch_total', requests, () => MISMATCHES),
    ...inMorning('process_start_time_seconds', requests, () => MORNING / 1000 - 86_400),
  ]);

  let now = MORNING + flagAt * 1000 - 4_000;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    deadline: (_ms: number, signal: AbortSignal) => signal,
  };
  const { plan: configured } = await planOf(CONFIG, { watchSeconds: 300 });
  const { plan, ports } = stage({
    plan: { name: 'faster_search', environment: 'production', services: [], watchSeconds: 300 },
  });
  let report = emptyReport(PROVENANCE);
  await runCanary(
    {
      ...plan,
      config: {
        path: 'configs/faster_search.yaml',
        file: '/srv/shop/configs/faster_search.yaml',
        hash: '5d1f0c9a37b2e684',
      },
      smoke: { path: '/srv/shop/smoke.sh', args: [], timeoutSeconds: 60 },
      metrics: configured.metrics,
    },
    {
      ...ports,
      clock,
      flags: {
        ...ports.flags,
        restore: async (change) => {
          await clock.sleep(150);
          return ports.flags.restore(change);
        },
      },
      metrics: prometheusSource(configured.metrics.source as PrometheusPlan, clock, () =>
        memoryPrometheus({ database: stored, now: clock.now }),
      ),
      scripts: {
        ...ports.scripts,
        run: async () => {
          await clock.sleep(3_200);
          return { ...passedScript, seconds: 3.2, stdout: 'all well', outputBytes: 9 };
        },
      },
    },
    (event) => {
      report = fold(report, { at: now, ...event } as CanaryEvent);
    },
    new AbortController().signal,
  );
  return report;
}

function inMorning(
  name: string,
  series: readonly TargetSeries[],
  levelOf: (value: number) => number,
): StoredSeries[] {
  return series.map(({ target, samples }) => ({
    labels: { __name__: name, job: 'shop', instance: target },
    samples: samples.map(({ at, value }) => ({ at: MORNING + at, value: levelOf(value) })),
  }));
}
