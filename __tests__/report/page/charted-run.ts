// A run as services are: noisy before, with a gap, and worse with the flag on. Judged by evidence, over minutes.
import type { MetricLook } from '../../../src/canary/analysis.ts';
import type { CanaryEvent } from '../../../src/canary/events.ts';
import type { WatchedMetric } from '../../../src/canary/plan.ts';
import type { Outcome } from '../../../src/canary/verdict.ts';
import type { EvidenceJudgement } from '../../../src/judge/evidence.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../reports.ts';
import { CHANGE, ENDED, plan, RESTORED, START, watched } from '../run-parts.ts';

/** When the flags go on, in seconds since the start. */
const FLAGS_ON = 320;
const LOOK_SECONDS = 10;
const SCRAPE_SECONDS = 5;

/** Seconds since the flags went on in which nothing is measured; one stretch before, and one after. */
export const GAPS = [
  [-200, -140],
  [80, 120],
] as const;

const isMissing = (second: number): boolean => GAPS.some(([from, to]) => second > from && second < to);

/** The same at every run: somewhere between -1 and 1. */
const noise = (second: number): number =>
  (Math.sin(second * 1.7) + Math.sin(second * 0.31) + Math.sin(second * 7.3)) / 3;

interface Charted {
  readonly baselineSeconds?: number;
  /** How many looks the watch has; the last one is a breach of `error_rate` where `breaks`. */
  readonly looks?: number;
  readonly breaks?: boolean;
  readonly metrics?: readonly string[];
}

/** The report of such a run. */
export function chartedReport(charted: Charted = {}): Report {
  return reportOf({ events: chartedEvents(charted) });
}

export function chartedEvents({
  baselineSeconds = 300,
  looks = 30,
  breaks = true,
  metrics = ['error_rate', 'latency_p95', 'queue_depth'],
}: Charted): CanaryEvent[] {
  const all = metrics.map(metricOf);
  const at = (second: number): number => START + (FLAGS_ON + second) * 1000;
  const outcome: Outcome = breaks
    ? { verdict: 'rolled-back', reasonCode: 'metric-breach', reason: BROKEN }
    : {
        verdict: 'passed',
        reasonCode: 'healthy',
        reason: `${all.length} guarded metrics measured, none over its threshold`,
      };
  const ended = looks * LOOK_SECONDS;
  const events: readonly CanaryEvent[] = [
    {
      type: 'run-started',
      at: START,
      plan: plan({
        watchSeconds: 300,
        metrics: { ...plan().metrics, watched: all, baselineSeconds },
      }),
    },
    { type: 'phase-started', phase: 'pre-checks', at: START },
    { type: 'check', name: 'flags file', status: 'passed', message: '12 flags', at: START + 500 },
    { type: 'phase-started', phase: 'baseline', at: START + 1_000 },
    ...all.map(
      ({ name }): CanaryEvent => ({
        type: 'baseline',
        metric: name,
        baseline: baselineOf(name, baselineSeconds, at),
        at: at(-5),
      }),
    ),
    { type: 'phase-started', phase: 'enable', at: at(-1) },
    { type: 'flags-enabled', change: CHANGE, at: at(0) },
    { type: 'phase-started', phase: 'smoke', at: at(1) },
    { type: 'script-started', script: 'smoke', path: '/repo/smoke.sh', timeoutSeconds: 60, at: at(1) },
    { type: 'script-finished', script: 'smoke', result: ENDED, at: at(4) },
    { type: 'phase-started', phase: 'watch', at: at(4) },
    ...Array.from({ length: looks }, (_, index): CanaryEvent => {
      const second = (index + 1) * LOOK_SECONDS;
      const final = index === looks - 1;
      return {
        type: 'look',
        at: at(second),
        elapsedSeconds: second,
        watchSeconds: 300,
        final: final && !breaks,
        metrics: all.map((metric) => lookAt(metric, second, at(second), breaks, final)),
      };
    }),
    ...(breaks
      ? ([
          { type: 'phase-started', phase: 'rollback', at: at(ended) + 100 },
          { type: 'rollback-started', outcome, at: at(ended) + 100 },
          { type: 'rollback-finished', restoration: RESTORED, at: at(ended) + 350 },
        ] as const)
      : []),
    { type: 'verdict', outcome, at: at(ended) + 400 },
  ];
  return [...events];
}

const BROKEN = 'error_rate increased 252%: 0.0102 -> 0.036 (threshold: 50%)';

function metricOf(name: string): WatchedMetric {
  if (name === 'latency_p95')
    return watched(name, { unit: 'ms', judge: 'evidence', thresholds: [{ kind: 'delta', limit: 500 }] });
  if (name === 'queue_depth') return watched(name, { thresholds: [{ kind: 'ceiling', limit: 5_000 }] });
  return watched(name, { judge: 'evidence', thresholds: [{ kind: 'delta-pct', limit: 50, minimum: 0 }] });
}

/** What is measured of a metric at a second since the flags went on. */
function valueAt(name: string, second: number, breaks: boolean): number {
  const rise = breaks && second > 0 ? Math.min(1, second / 60) : 0;
  if (name === 'latency_p95') return 264 + 18 * noise(second) + 120 * rise;
  if (name === 'queue_depth') return Math.round(40 + 12 * noise(second));
  return 0.0102 + 0.0018 * noise(second) + 0.026 * rise;
}

function baselineOf(name: string, seconds: number, at: (second: number) => number) {
  const count = Math.floor(seconds / SCRAPE_SECONDS);
  const samples = Array.from({ length: count }, (_, index) => (index - count) * SCRAPE_SECONDS - 5)
    .filter((second) => !isMissing(second))
    .map((second) => ({ at: at(second), value: valueAt(name, second, false) }));
  const mean = samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
  return {
    answered: true,
    samples,
    mean,
    rawSamples: count,
    longestGapSeconds: 55,
    scrapeSeconds: SCRAPE_SECONDS,
  };
}

function lookAt(
  metric: WatchedMetric,
  second: number,
  at: number,
  breaks: boolean,
  final: boolean,
): MetricLook {
  const { name } = metric;
  if (isMissing(second)) {
    const unknown = { baseline: undefined, current: undefined, delta: undefined, deltaPct: undefined };
    const judgement = {
      status: 'undecided',
      code: 'no-data',
      message: `${name} is missing`,
      ...unknown,
    } as const;
    return { metric: name, reading: { state: 'absent', at }, judgement };
  }
  const before = baselineOf(name, 300, (seconds) => seconds).mean;
  const value = valueAt(name, second, breaks);
  const breach = breaks && final && name === 'error_rate';
  const comparison = {
    baseline: before,
    current: value,
    delta: value - before,
    deltaPct: ((value - before) / before) * 100,
  };
  const judgement = breach
    ? ({ status: 'breach', code: 'metric-breach', message: BROKEN, ...comparison } as const)
    : ({ status: 'ok', ...comparison } as const);
  return {
    metric: name,
    reading: { state: 'measured', at, value, newestSampleAt: at },
    judgement:
      metric.judge === 'evidence' ? { ...judgement, proof: proofAt(name, second, breaks) } : judgement,
  };
}

function proofAt(name: string, second: number, breaks: boolean): EvidenceJudgement['proof'] {
  const falls = breaks && name === 'error_rate';
  return {
    method: name === 'latency_p95' ? 'histogram' : 'counts',
    exposureUnit: 'requests',
    baseline: { events: 612, exposure: 60_000 },
    watch: { events: second * 7, exposure: second * 200 },
    pValue: falls ? Math.max(0, 10 ** (-second / 20)) : 0.4 + 0.3 * noise(second),
    level: second % 60 === 0 ? 0.0015 : 0.0001,
    overDispersion: 1.4,
    power: undefined,
  };
}
