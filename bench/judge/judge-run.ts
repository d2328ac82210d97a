import { evidenceJudge, type Question, type Shape, shareAlpha } from '../../src/judge/evidence.ts';
import type { JudgedMetric } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import type { Sample } from '../../src/judge/sample.ts';

export type Decision = {
  readonly verdict: 'rolled-back' | 'passed' | 'inconclusive';
  readonly after: number | undefined;
  readonly why?: string;
};

/** Lets the product's judge look at a recorded run as a canary would: once per `lookSeconds` from the flag to the end. */
export function judgeRun(
  recorded: Recorded,
  flagAt: number,
  setup: {
    readonly metric: JudgedMetric;
    readonly shape: Shape;
    readonly scrapeSeconds: number;
    readonly watchSeconds: number;
    readonly metrics?: number;
  },
): Decision {
  const { metric, shape, scrapeSeconds, watchSeconds } = setup;
  const flag = { writtenAt: flagAt * 1000, effectiveAt: flagAt * 1000 };
  const question: Question = {
    metric,
    shape,
    baseline: until(recorded, Number.NEGATIVE_INFINITY, flag.writtenAt),
    baselineFrom: 0,
    scrapeSeconds,
    watchSeconds,
    alpha: shareAlpha(setup.metrics ?? 1),
  };
  const judge = evidenceJudge(question, flag);
  for (let seconds = scrapeSeconds; ; seconds += scrapeSeconds) {
    const final = seconds >= watchSeconds;
    const at = flag.writtenAt + Math.min(seconds, watchSeconds) * 1000;
    const judgement = judge.look(until(recorded, flag.writtenAt, at), at, final);
    if (judgement.status === 'breach')
      return { verdict: 'rolled-back', after: Math.min(seconds, watchSeconds), why: judgement.code };
    if (final) return { verdict: judgement.status === 'ok' ? 'passed' : 'inconclusive', after: undefined };
  }
}

/** What was recorded after `from` and up to `to` (ms). */
export function until(recorded: Recorded, from: number, to: number): Recorded {
  const cut = (samples: readonly Sample[]): Sample[] => samples.filter(({ at }) => at > from && at <= to);
  const cutAll = <S extends { samples: readonly Sample[] }>(series: readonly S[]): S[] =>
    series.map((one) => ({ ...one, samples: cut(one.samples) })).filter(({ samples }) => samples.length > 0);
  switch (recorded.kind) {
    case 'scalar':
      return { kind: 'scalar', samples: cut(recorded.samples) };
    case 'histogram':
      return { kind: 'histogram', buckets: cutAll(recorded.buckets) };
    case 'counts':
      return {
        kind: 'counts',
        events: cutAll(recorded.events),
        total: recorded.total && cutAll(recorded.total),
      };
  }
}
