import { type EvidenceJudgement, evidenceJudge, type Question } from '../../src/judge/evidence.ts';
import type { FlagOn, JudgedMetric, Threshold } from '../../src/judge/metric.ts';
import type { BucketSeries, Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';

/** The flag goes on at 0; recordings reach from before it to after it, in seconds. */
export const FLAG = { writtenAt: 0, effectiveAt: 0 };

/** +50 %, as in the playbook's moderate thresholds. */
export const halfMore: Threshold = { kind: 'delta-pct', limit: 50, minimum: 0 };

export function metricOf(
  thresholds: readonly Threshold[] = [halfMore],
  more: Partial<JudgedMetric> = {},
): JudgedMetric {
  return { name: 'error_rate', unit: '', thresholds, windowSeconds: 60, startsAtZero: true, ...more };
}

/** A counter's series: its level at each moment (seconds from the flag), from what it gained before it. */
export function counter(
  target: string,
  labels: string,
  gains: readonly (readonly [seconds: number, gain: number])[],
  start = 0,
): TargetSeries {
  let level = start;
  const samples = gains.map(([seconds, gain]): Sample => {
    level += gain;
    return { at: seconds * 1000, value: level };
  });
  return { target, labels, samples };
}

/**
 * What a service does at a moment, seconds from the flag: it serves; it is there, without requests (`idle`); it is away, and
 * begins again from zero; or it stalls together with the server that scrapes it.
 */
export type Does = (at: number) => 'serves' | 'idle' | 'away' | 'stalled';

/** The requests of one target, as they were scraped. `each`: how many come in a second. */
export function servedBy(
  target: string,
  moments: readonly number[],
  each: () => number,
  does: Does,
): TargetSeries {
  let [level, second] = [1_000_000, moments[0] ?? 0];
  const samples = moments.flatMap((at): Sample[] => {
    for (; second < at; second++) {
      const now = does(second);
      const came = each();
      level = now === 'away' ? 0 : level + (now === 'serves' ? came : 0);
    }
    const now = does(at);
    return now === 'away' || now === 'stalled' ? [] : [{ at: at * 1000, value: level }];
  });
  return { target, labels: target, samples };
}

/** The moments of scrapes `every` seconds apart, from `from` to `to`, seconds from the flag. */
export function scrapes(from: number, to: number, every: number): number[] {
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every);
}

/** Errors and requests that come evenly: so many a scrape before the flag, so many after. */
export function steady(setup: {
  readonly requests: number;
  readonly errors: readonly [before: number, after: number];
  readonly every?: number;
  readonly baseline?: number;
  readonly watch?: number;
  readonly target?: string;
}): { readonly events: TargetSeries[]; readonly total: TargetSeries[] } {
  const { requests, errors, every = 10, baseline = 1800, watch = 300, target = 'a:1' } = setup;
  const moments = scrapes(-baseline, watch, every);
  return {
    events: [
      counter(
        target,
        'errors',
        moments.map((at) => [at, at > 0 ? errors[1] : errors[0]]),
        7,
      ),
    ],
    total: [
      counter(
        target,
        'requests',
        moments.map((at) => [at, requests]),
        1000,
      ),
    ],
  };
}

/** A histogram's buckets from what each gained at each scrape: `shares` are of the requests, cumulative, ending in 1. */
export function histogram(
  les: readonly number[],
  moments: readonly number[],
  requests: number,
  shares: (seconds: number) => readonly number[],
): BucketSeries[] {
  return les.map((le, index) => ({
    ...counter(
      'a:1',
      `le=${le}`,
      moments.map((at) => [at, Math.round(requests * (shares(at)[index] ?? 1))]),
    ),
    le,
  }));
}

export function between(recorded: Recorded, from: number, to: number): Recorded {
  const cut = (samples: readonly Sample[]): Sample[] =>
    samples.filter(({ at }) => at > from * 1000 && at <= to * 1000);
  const cutAll = <S extends { readonly samples: readonly Sample[] }>(series: readonly S[]): S[] =>
    series.map((one) => ({ ...one, samples: cut(one.samples) })).filter(({ samples }) => samples.length > 0);
  if (recorded.kind === 'scalar') return { kind: 'scalar', samples: cut(recorded.samples) };
  if (recorded.kind === 'histogram') return { kind: 'histogram', buckets: cutAll(recorded.buckets) };
  return { kind: 'counts', events: cutAll(recorded.events), total: recorded.total && cutAll(recorded.total) };
}

/** Judges a whole recording, a look every `every` seconds; the judgements in order, the last one final or a breach. */
export function judgeAll(
  recorded: Recorded,
  more: Partial<Question> = {},
  every = more.scrapeSeconds ?? 10,
  flag: FlagOn = FLAG,
): EvidenceJudgement[] {
  const shape = {
    counts: { kind: 'counts', scale: 1 },
    histogram: { kind: 'histogram', quantile: 0.95, scale: 1000 },
    scalar: { kind: 'scalar' },
  } as const;
  const question: Question = {
    metric: metricOf(),
    shape: shape[recorded.kind],
    baseline: between(recorded, Number.NEGATIVE_INFINITY, 0),
    baselineFrom: -1800 * 1000,
    scrapeSeconds: 10,
    watchSeconds: 300,
    alpha: 0.01,
    ...more,
  };
  const judge = evidenceJudge(question, flag);
  const judgements: EvidenceJudgement[] = [];
  for (let seconds = every; ; seconds += every) {
    const final = seconds >= question.watchSeconds;
    const at = Math.min(seconds, question.watchSeconds);
    const judgement = judge.look(between(recorded, 0, at), at * 1000, final);
    judgements.push(judgement);
    if (final || judgement.status === 'breach') return judgements;
  }
}

/** How it ended, and after how many seconds a breach was seen. */
export function outcome(judgements: readonly EvidenceJudgement[], every = 10): string {
  const last = judgements.at(-1);
  return last?.status === 'breach'
    ? `${last.code} after ${judgements.length * every} s`
    : String(last?.status);
}

/** The message of a breach, or of what is undecided; undefined of anything else. */
export function messageOf(judgement: EvidenceJudgement | undefined): string | undefined {
  return judgement && 'message' in judgement ? judgement.message : undefined;
}
