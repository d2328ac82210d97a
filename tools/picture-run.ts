// The run of the README's picture: the lifecycle and the judge as they are, on a simulated shop whose errors are five times
// as many soon after the flag went on. What sleeps moves its clock, so that minutes take none.
import { memorySource, metricNamed, presentOf, SCRAPE } from '../__tests__/backtest/memory-source.ts';
import { passedScript, stage } from '../__tests__/canary/stage.ts';
import { PROVENANCE } from '../__tests__/report/reports.ts';
import { profiles } from '../bench/judge/profiles.ts';
import { simulate } from '../bench/judge/service.ts';
import type { CanaryEvent } from '../src/canary/events.ts';
import { runCanary } from '../src/canary/lifecycle.ts';
import type { Recorded, TargetSeries } from '../src/judge/recorded.ts';
import { emptyReport } from '../src/report/empty-report.ts';
import { fold } from '../src/report/fold.ts';
import type { Report } from '../src/report/report.ts';

const MORNING = Date.UTC(2026, 10, 27, 8, 0, 0);
const MISMATCHES = 7;

/** The report of that run. */
export async function picturedReport(): Promise<Report> {
  const { flagAt, errors, requests } = simulate(
    {
      ...{ key: 'picture', profile: profiles.typical, rps: 40, errorShare: 0.01 },
      ...{
        effect: { errors: 5, delay: 30 },
        scrapeSeconds: SCRAPE,
        baselineSeconds: 7200,
        watchSeconds: 300,
      },
    },
    false,
  );
  const mismatches = requests.map((one) => ({
    ...one,
    samples: one.samples.map(({ at }) => ({ at, value: MISMATCHES })),
  }));
  const recorded: Readonly<Record<string, Recorded>> = {
    error_rate: { kind: 'counts', events: inMorning(errors), total: inMorning(requests) },
    golden_mismatch: { kind: 'counts', events: inMorning(mismatches), total: undefined },
  };

  let now = MORNING + flagAt * 1000 - 4_000;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    deadline: (_ms: number, signal: AbortSignal) => signal,
  };
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
      metrics: {
        ...plan.metrics,
        watched: [
          metricNamed('error_rate', [{ kind: 'delta-pct', limit: 50, minimum: 0 }], 'ratio'),
          metricNamed('golden_mismatch', [{ kind: 'increase', limit: 0 }], 'counter'),
        ],
        baselineSeconds: 300,
        followsScrapes: true,
      },
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
      metrics: presentOf(memorySource({ recorded }).source, clock),
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

function inMorning(series: readonly TargetSeries[]): TargetSeries[] {
  return series.map((one) => ({
    ...one,
    samples: one.samples.map(({ at, value }) => ({ at: MORNING + at, value })),
  }));
}
