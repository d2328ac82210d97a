import { HISTORY_SECONDS } from '../../src/canary/evidence.ts';
import type { JudgedMetric, Threshold } from '../../src/judge/metric.ts';
import { type Decision, judgeRun } from './judge-run.ts';
import { type ProfileName, profiles } from './profiles.ts';
import { rivals, see } from './rivals.ts';
import { type Effect, type Scenario, simulate } from './service.ts';

export const effects = {
  none: {},
  '×1.5': { errors: 1.5 },
  '×2': { errors: 2 },
  '×5': { errors: 5 },
  '×20': { errors: 20 },
  '×5 after 60 s': { errors: 5, delay: 60 },
  outage: { traffic: 0 },
  'p95 ×1.2': { latency: 1.2 },
  'p95 ×1.5': { latency: 1.5 },
  '+200 ms': { latencyShift: 0.2 },
} satisfies Record<string, Effect>;

export type EffectName = keyof typeof effects;

/** One cell of the benchmark: a kind of service under a kind of change. */
export interface Cell {
  readonly kind: 'errors' | 'latency';
  readonly profile: ProfileName;
  readonly rps: number;
  readonly errorShare: number;
  readonly effect: EffectName;
  /** A run's metrics, each on a service of its own, when there are several. */
  readonly metrics?: number;
  /** Where it is not two hours. */
  readonly baselineSeconds?: number;
}

/** What came out of a cell. Times are in seconds after the flag. */
export interface Outcome {
  readonly cell: Cell;
  readonly rule: string;
  readonly runs: number;
  readonly rolledBack: number;
  readonly passed: number;
  readonly inconclusive: number;
  readonly medianSeconds: number | undefined;
  readonly p95Seconds: number | undefined;
}

export const OURS = 'aos-canary';
const SCRAPE_SECONDS = 10;
/** As long as a run looks back. */
const BASELINE_SECONDS = HISTORY_SECONDS;
const WATCH_SECONDS = 300;

/** Simulates `runs` runs of a cell, and judges each with the product's judge and, for errors of one metric, the rivals' rules. */
export function play(cell: Cell, runs: number, seed: string, withRivals: boolean): Outcome[] {
  const decisions = new Map<string, Decision[]>();
  const note = (rule: string, decision: Decision): void => {
    const soFar = decisions.get(rule);
    if (soFar) soFar.push(decision);
    else decisions.set(rule, [decision]);
  };
  for (let index = 0; index < runs; index++) {
    const metrics = cell.metrics ?? 1;
    const ours = Array.from({ length: metrics }, (_, metric) => {
      const scenario = scenarioOf(cell, `${seed}/${keyOf(cell)}/${index}${metric > 0 ? `/${metric}` : ''}`);
      const run = simulate(scenario, cell.kind === 'latency');
      if (withRivals && metrics === 1) {
        const seen = see(run, cell.errorShare, WATCH_SECONDS);
        for (const { name, rule } of rivals) {
          const after = rule(seen);
          note(name, { verdict: after === undefined ? 'passed' : 'rolled-back', after });
        }
      }
      const setup = { scrapeSeconds: SCRAPE_SECONDS, watchSeconds: WATCH_SECONDS, metrics };
      return cell.kind === 'latency'
        ? judgeRun({ kind: 'histogram', buckets: run.buckets }, run.flagAt, {
            ...setup,
            metric: metricOf('latency_p95', { kind: 'delta-pct', limit: 30, minimum: 0 }),
            shape: { kind: 'histogram', quantile: 0.95, scale: 1000 },
          })
        : judgeRun({ kind: 'counts', events: run.errors, total: run.requests }, run.flagAt, {
            ...setup,
            metric: metricOf('error_rate', { kind: 'delta-pct', limit: 50, minimum: 0 }),
            shape: { kind: 'counts', scale: 1 },
          });
    });
    note(OURS, together(ours));
  }
  return [...decisions].map(([rule, made]) => sumUp(cell, rule, made));
}

export function keyOf({ kind, profile, rps, errorShare, effect, metrics, baselineSeconds }: Cell): string {
  const more = [
    ...(metrics ? [`${metrics} metrics`] : []),
    ...(baselineSeconds ? [`${baselineSeconds} s baseline`] : []),
  ];
  return [kind, profile, rps, errorShare, effect, ...more].join('/');
}

function scenarioOf(cell: Cell, key: string): Scenario {
  return {
    key,
    profile: profiles[cell.profile],
    rps: cell.rps,
    errorShare: cell.errorShare,
    effect: effects[cell.effect],
    scrapeSeconds: SCRAPE_SECONDS,
    baselineSeconds: cell.baselineSeconds ?? BASELINE_SECONDS,
    watchSeconds: WATCH_SECONDS,
  };
}

function metricOf(name: string, threshold: Threshold): JudgedMetric {
  const isLatency = name === 'latency_p95';
  return {
    name,
    unit: isLatency ? 'ms' : '',
    thresholds: [threshold],
    windowSeconds: 60,
    startsAtZero: !isLatency,
  };
}

/** A run rolls back at its first metric that does, and passes where all pass. */
function together(decisions: readonly Decision[]): Decision {
  const first = decisions
    .filter(({ verdict }) => verdict === 'rolled-back')
    .sort((a, b) => (a.after ?? 0) - (b.after ?? 0))[0];
  if (first) return first;
  const passed = decisions.every(({ verdict }) => verdict === 'passed');
  return { verdict: passed ? 'passed' : 'inconclusive', after: undefined };
}

function sumUp(cell: Cell, rule: string, made: readonly Decision[]): Outcome {
  const count = (of: Decision['verdict']): number => made.filter(({ verdict }) => verdict === of).length;
  const times = made.flatMap(({ after }) => (after === undefined ? [] : [after])).sort((a, b) => a - b);
  return {
    cell,
    rule,
    runs: made.length,
    rolledBack: count('rolled-back'),
    passed: count('passed'),
    inconclusive: count('inconclusive'),
    medianSeconds: times[Math.floor((times.length - 1) / 2)],
    p95Seconds: times[Math.ceil(times.length * 0.95) - 1],
  };
}
