import { judgeAmounts } from './amounts/judge-amounts.ts';
import { beyondWords } from './baseline-breach.ts';
import { judgeCounts } from './counts/judge-counts.ts';
import { judgementOf } from './finding.ts';
import { judgeHistogram } from './histogram/judge-histogram.ts';
import type { Method } from './method.ts';
import type { FlagOn } from './metric.ts';
import type { EvidenceJudgement, Power } from './proof.ts';
import type { Question } from './question.ts';
import { newestSampleAt, type Recorded } from './recorded.ts';
import { judgeScalar } from './scalar/judge-scalar.ts';
import { spendable } from './spending.ts';

export type { EvidenceJudgement, Power, Proof, Tally } from './proof.ts';
export type { Question, Shape } from './question.ts';
export { shareAlpha } from './spending.ts';

export interface EvidenceJudge {
  /**
   * One look. `since` holds the samples after `flag.writtenAt` so far (not the baseline's); `at` in ms; `final` for the last
   * look.
   */
  look(since: Recorded, at: number, final: boolean): EvidenceJudgement;
}

/** What a watch could see, before it starts; undefined where no threshold is judged by evidence. */
export function foresee(question: Question): Power | undefined {
  const newest = newestSampleAt(question.baseline);
  return newest !== undefined
    ? methodFor(question, { writtenAt: newest, effectiveAt: newest }).power()
    : undefined;
}

/** Why limits are in breach before the flag goes on, beyond what the metric's noise explains; empty where none is. */
export function breachesBefore(question: Question): readonly string[] {
  const newest = newestSampleAt(question.baseline);
  if (newest === undefined) return [];
  const method = methodFor(question, { writtenAt: newest, effectiveAt: newest });
  return method.breachesBefore().flatMap(({ threshold }) => {
    if (threshold.kind !== 'ceiling' && threshold.kind !== 'floor') return [];
    return `${question.metric.name} ${beyondWords(threshold, question.metric.unit)} before the flag goes on`;
  });
}

/**
 * Judges one metric by evidence: whether what happened since the flag shows a rise beyond the threshold that chance and
 * the service's own noise do not explain, and where it does not, whether there was enough to have seen one.
 *
 * 1. Raw samples become what happened between scrapes (`increments.ts`, `timeline.ts`).
 * 2. The baseline teaches how much it varies by itself (`counts/over-dispersion.ts`, `noise/`).
 * 3. Each look may spend a part of alpha (`spending.ts`), and a breach needs all of: a chance below that part
 *    (`counts/posterior.ts`), a rise beyond the threshold, a stretch worse than any before, and more than one burst.
 * 4. A pass needs a certificate: a rise of the threshold's size is ruled out. Else the metric is underpowered, and
 *    `power/` says what would do.
 * 5. Traffic that stops or falls is a breach of its own (`traffic/`).
 *
 * docs/judge.md has the formulas, and what came of them on simulated services.
 */
export function evidenceJudge(question: Question, flag: FlagOn): EvidenceJudge {
  const method = methodFor(question, flag);
  const known: { power?: Power | undefined } = {};
  const power = (): Power | undefined => {
    if (!('power' in known)) known.power = method.power();
    return known.power;
  };
  let spent = 0;
  let seenUntil = Number.NEGATIVE_INFINITY;
  let latest: EvidenceJudgement | undefined;
  return {
    look(since, at, final) {
      const newest = newestSampleAt(since) ?? Number.NEGATIVE_INFINITY;
      // A look without news says what the last one said, and spends nothing.
      if (latest !== undefined && newest <= seenUntil && !final) return latest;
      const news = final || newest > seenUntil;
      seenUntil = newest;
      const over = final ? 1 : Math.min(0.999, (at - flag.effectiveAt) / 1000 / question.watchSeconds);
      const part = news ? Math.max(0, spendable(over) - spent) : 0;
      spent += part;
      const finding = method.look({ since, at, final, part });
      const undecided =
        finding.exceeded === undefined && finding.trafficLost === undefined && !finding.certified;
      const proof = final || undecided ? { ...finding.proof, power: power() } : finding.proof;
      const unscraped = !Number.isFinite(newest) && newestSampleAt(question.baseline) !== undefined;
      latest = judgementOf(question.metric, { ...finding, proof, unscraped });
      return latest;
    },
  };
}

function methodFor(question: Question, flag: FlagOn): Method {
  const { shape } = question;
  switch (shape.kind) {
    case 'counts':
      return judgeCounts(question, shape, flag);
    case 'amounts':
      return judgeAmounts(question, shape, flag);
    case 'histogram':
      return judgeHistogram(question, shape.quantile, shape.scale, flag);
    case 'scalar':
      return judgeScalar(question, flag);
  }
}
