import { evidenceJudge, type Question, type Shape, shareAlpha } from '../../src/judge/evidence.ts';
import type { JudgedMetric } from '../../src/judge/metric.ts';
import { between, type Recorded } from '../../src/judge/recorded.ts';

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
    baseline: between(recorded, Number.NEGATIVE_INFINITY, flag.writtenAt),
    baselineFrom: 0,
    scrapeSeconds,
    watchSeconds,
    alpha: shareAlpha(setup.metrics ?? 1),
  };
  const judge = evidenceJudge(question, flag);
  for (let seconds = scrapeSeconds; ; seconds += scrapeSeconds) {
    const final = seconds >= watchSeconds;
    const at = flag.writtenAt + Math.min(seconds, watchSeconds) * 1000;
    const judgement = judge.look(between(recorded, flag.writtenAt, at), at, final);
    if (judgement.status === 'breach')
      return { verdict: 'rolled-back', after: Math.min(seconds, watchSeconds), why: judgement.code };
    if (final) return { verdict: judgement.status === 'ok' ? 'passed' : 'inconclusive', after: undefined };
  }
}
