import type { FlagOn } from './metric.ts';
import type { EvidenceJudgement, Power } from './proof.ts';
import type { Question } from './question.ts';
import type { Recorded } from './recorded.ts';

export type { EvidenceJudgement, Power, Proof, Tally } from './proof.ts';
export type { Question, Shape } from './question.ts';
export { shareAlpha } from './spending.ts';

export interface EvidenceJudge {
  /** One look. `since` holds the samples after `flag.writtenAt` so far (not the baseline's); `at` in ms; `final` for the last look. */
  look(since: Recorded, at: number, final: boolean): EvidenceJudgement;
}

/** What a watch could see, before it starts; undefined where no threshold is judged by evidence. */
export function foresee(_question: Question): Power | undefined {
  return undefined;
}

export function evidenceJudge(question: Question, _flag: FlagOn): EvidenceJudge {
  throw new Error(`no evidence judge yet for ${question.metric.name}`);
}
