import { increaseSince } from '../../src/counters/increase.ts';
import { evidenceJudge, type Shape, shareAlpha } from '../../src/judge/evidence.ts';
import { judgeLiterally } from '../../src/judge/literal.ts';
import type { Baseline, JudgedMetric, Reading, Threshold } from '../../src/judge/metric.ts';
import {
  type BucketSeries,
  between,
  type Recorded,
  sampleLists,
  type TargetSeries,
} from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';

/** A file of recorded runs (`canary-judge-traces/1`). Everything may be missing: it was written by others. */
export interface TraceFile {
  readonly le_edges?: readonly number[];
  readonly cases?: readonly TraceCase[];
}

export interface TraceCase {
  readonly id: string;
  readonly metric?: string;
  readonly threshold?: { readonly rel?: number | null; readonly abs?: number | null };
  readonly scrape_s?: number;
  readonly baseline_s?: number;
  readonly watch_s?: number;
  readonly flag_at?: number;
  readonly targets?: readonly TraceTarget[];
  /** A gauge's times (s) and values. */
  readonly t?: readonly (number | null)[];
  readonly v?: readonly (number | null)[];
}

type Levels = readonly (number | null)[];

interface TraceTarget {
  readonly pod?: string;
  readonly t?: Levels;
  readonly req?: Levels;
  readonly err?: Levels;
  readonly panics?: Levels;
  readonly b?: readonly (Levels | null)[];
}

export interface TraceVerdict {
  readonly id: string;
  readonly verdict: 'rolled-back' | 'passed' | 'inconclusive';
  readonly after_seconds: number | null;
}

/** How many scrapes old a series may be before it counts as gone; as the watch of a run has it. */
const FRESH_SCRAPES = 3;

/**
 * Judges a recorded run as a canary would have: a look after every scrape, until a breach or the end of the watch. The
 * evidence judge judges the numbers, the literal judge what is missing and fatal counters, as in a run.
 */
export function judgeTrace(trace: TraceCase, edges: readonly number[]): TraceVerdict {
  const flagAt = numberOr(trace.flag_at, Number.NaN);
  const watchSeconds = Math.max(1, numberOr(trace.watch_s, 300));
  const all = recordedOf(trace, edges);
  const moments = sampleTimes(all.main);
  const scrapeSeconds = Math.max(0.1, numberOr(trace.scrape_s, usualDistance(all.main) ?? 15));
  if (!Number.isFinite(flagAt) || moments.length === 0)
    return { id: trace.id, verdict: 'inconclusive', after_seconds: null };

  const flag = { writtenAt: Math.round(flagAt * 1000), effectiveAt: Math.round(flagAt * 1000) };
  const end = flag.writtenAt + watchSeconds * 1000;
  const from = flag.writtenAt - numberOr(trace.baseline_s, 1800) * 1000;
  const metric = metricOf(trace);
  const baseline = between(all.main, from - 1, flag.writtenAt);
  const judge = evidenceJudge(
    {
      metric,
      shape: all.shape,
      baseline,
      baselineFrom: from,
      scrapeSeconds,
      watchSeconds,
      alpha: shareAlpha(1),
    },
    flag,
  );
  const guard: JudgedMetric = {
    ...metric,
    name: 'panics',
    thresholds: [{ kind: 'increase', limit: 0 }],
    windowSeconds: 0,
  };
  const presence: JudgedMetric = { ...metric, thresholds: [{ kind: 'ceiling', limit: Number.MAX_VALUE }] };
  const before = summaryOf(baseline, scrapeSeconds);
  const readings: Reading[] = [];

  for (const at of lookTimes(moments, flag.writtenAt, end, scrapeSeconds)) {
    const final = at >= end;
    const after = (at - flag.writtenAt) / 1000;
    const rolledBack: TraceVerdict = {
      id: trace.id,
      verdict: 'rolled-back',
      after_seconds: Math.round(after * 10) / 10,
    };
    if (all.fatal) {
      const reading = increaseSince(cut(all.fatal, at), flag.writtenAt, true);
      if (reading) {
        const measured: Reading = {
          state: 'measured',
          at,
          value: reading.level,
          newestSampleAt: reading.newestAt,
          counter: reading.counter,
        };
        if (judgeLiterally(guard, before, [measured], flag).status === 'breach') return rolledBack;
      }
    }
    const newest = moments.findLast((moment) => moment <= at) ?? Number.NEGATIVE_INFINITY;
    const fresh = at - newest <= (FRESH_SCRAPES * scrapeSeconds + 1) * 1000;
    readings.push(
      fresh ? { state: 'measured', at, value: 0, newestSampleAt: newest } : { state: 'absent', at },
    );
    if (!fresh && judgeLiterally(presence, before, readings, flag).status === 'breach') return rolledBack;
    const judgement = judge.look(between(all.main, flag.writtenAt, at), at, final);
    if (judgement.status === 'breach') return rolledBack;
    if (final) {
      const passed = judgement.status === 'ok' && fresh;
      return { id: trace.id, verdict: passed ? 'passed' : 'inconclusive', after_seconds: null };
    }
  }
  return { id: trace.id, verdict: 'inconclusive', after_seconds: null };
}

interface Trace {
  readonly main: Recorded;
  readonly shape: Shape;
  readonly fatal: readonly TargetSeries[] | undefined;
}

function recordedOf(trace: TraceCase, edges: readonly number[]): Trace {
  const { metric } = trace;
  const [t, v] = [listOf(trace.t), listOf(trace.v)];
  const targets = listOf(trace.targets).filter((one) => typeof one === 'object' && one !== null);
  const fatal = targets.some(({ panics }) => panics) ? seriesOf(targets, 'panics') : undefined;
  if (metric === 'gauge' || (targets.length === 0 && v.length > 0))
    return { main: { kind: 'scalar', samples: samplesOf(t, v) }, shape: { kind: 'scalar' }, fatal };
  if (metric === 'latency' || (targets.length > 0 && targets.every(({ req, b }) => !req && b)))
    return {
      main: { kind: 'histogram', buckets: bucketsOf(targets, edges) },
      shape: { kind: 'histogram', quantile: 0.95, scale: 1 },
      fatal,
    };
  return {
    main: { kind: 'counts', events: seriesOf(targets, 'err'), total: seriesOf(targets, 'req') },
    shape: { kind: 'counts', scale: 1 },
    fatal,
  };
}

function seriesOf(targets: readonly TraceTarget[], of: 'req' | 'err' | 'panics'): TargetSeries[] {
  return targets
    .map((one, index) => ({
      target: nameOf(one, index),
      labels: `${of} ${nameOf(one, index)}`,
      samples: samplesOf(listOf(one.t), listOf(one[of])),
    }))
    .filter(({ samples }) => samples.length > 0);
}

function bucketsOf(targets: readonly TraceTarget[], edges: readonly number[]): BucketSeries[] {
  return targets.flatMap((one, index) =>
    [...edges, Number.POSITIVE_INFINITY].map((le, bucket) => ({
      target: nameOf(one, index),
      labels: `${nameOf(one, index)} ${le}`,
      le,
      samples: samplesOf(
        listOf(one.t),
        listOf(one.b).map((levels) => listOf(levels)[bucket] ?? null),
      ),
    })),
  );
}

/** What should be a list and may be anything. */
function listOf<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

/** A number that may be missing, or anything else. */
function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

const nameOf = ({ pod }: TraceTarget, index: number): string => pod ?? `target-${index}`;

function samplesOf(times: Levels, values: Levels): Sample[] {
  return times
    .flatMap((at, index): Sample[] => {
      const value = values[index];
      if (typeof at !== 'number' || typeof value !== 'number') return [];
      return Number.isFinite(at) && Number.isFinite(value) ? [{ at: Math.round(at * 1000), value }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

function cut(series: readonly TargetSeries[], to: number): TargetSeries[] {
  return series
    .map((one) => ({ ...one, samples: one.samples.filter(({ at }) => at <= to) }))
    .filter(({ samples }) => samples.length > 0);
}

function sampleTimes(recorded: Recorded): number[] {
  return [...new Set(sampleLists(recorded).flatMap((samples) => samples.map(({ at }) => at)))].sort(
    (a, b) => a - b,
  );
}

function usualDistance(recorded: Recorded): number | undefined {
  const distances = sampleLists(recorded)
    .flatMap((samples) => samples.slice(1).map(({ at }, index) => (at - (samples[index]?.at ?? at)) / 1000))
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)];
}

/** Just after every scrape, at most one look a second; where scrapes stop coming, on at the same pace; and at the end. */
function lookTimes(moments: readonly number[], from: number, end: number, scrapeSeconds: number): number[] {
  const times: number[] = [];
  const push = (at: number): void => {
    if (at < end && at - (times.at(-1) ?? from) >= 1000) times.push(at);
  };
  let last = from;
  for (const moment of [...moments.filter((at) => at > from && at < end), end]) {
    while (moment - last > 1.5 * scrapeSeconds * 1000) {
      last += scrapeSeconds * 1000;
      push(last);
    }
    push(moment);
    last = moment;
  }
  return [...times, end];
}

function metricOf({ metric = 'error', threshold }: TraceCase): JudgedMetric {
  const thresholds: Threshold[] = [];
  const { rel, abs } = threshold ?? {};
  if (typeof rel === 'number') thresholds.push({ kind: 'delta-pct', limit: 100 * rel, minimum: 0 });
  if (typeof abs === 'number') thresholds.push({ kind: 'delta', limit: abs });
  // These are judged by guards alone: the counter's, and the traffic's.
  if (metric === 'fatal' || metric === 'traffic') thresholds.length = 0;
  else if (thresholds.length === 0) thresholds.push({ kind: 'delta-pct', limit: 50, minimum: 0 });
  return { name: metric, unit: '', thresholds, windowSeconds: 0, startsAtZero: metric !== 'gauge' };
}

function summaryOf(baseline: Recorded, scrapeSeconds: number): Baseline {
  const times = sampleTimes(baseline);
  const gaps = times.slice(1).map((at, index) => (at - (times[index] ?? at)) / 1000 - scrapeSeconds);
  return {
    answered: true,
    samples: [],
    mean: times.length > 0 ? 0 : undefined,
    rawSamples: times.length,
    longestGapSeconds: Math.max(0, ...gaps),
    scrapeSeconds,
  };
}

/**
 * Judges every case of a trace file. A case that cannot be understood is inconclusive: nothing is known of it.
 *
 * @throws SyntaxError where the file is no JSON
 */
export function judgeTraceFile(text: string): TraceVerdict[] {
  const { le_edges: edges = [], cases = [] } = JSON.parse(text) as TraceFile;
  return listOf(cases).map((trace) => judgeTrace(trace, listOf(edges)));
}
