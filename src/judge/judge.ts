import type { EvidenceJudgement } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { judgeLiterally } from './literal.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading } from './metric.ts';
import type { Reach } from './traffic/presence.ts';

/**
 * One metric at one look. `evidence` is what the evidence judge makes of it, where it judges this metric; limits that
 * need no statistics, and whether there is something to judge at all, are read literally.
 *
 * `readings` are all looks at this metric since the flag went on, oldest first, at least one; `reach` is how its targets
 * are scraped now.
 */
export function judge(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
  evidence: EvidenceJudgement | undefined,
  reach: Reach = 'unknown',
): Judgement | EvidenceJudgement {
  if (!evidence) return judgeLiterally(metric, baseline, readings, flag, reach);
  if (hasNoBaseline(evidence)) {
    // A value that is too much from any start still is. But what was scraped and gave nothing to count was not zero.
    const startsAtZero = metric.startsAtZero && baseline.rawSamples === 0;
    const literal = judgeLiterally({ ...metric, startsAtZero }, baseline, readings, flag, reach);
    const isTooEarly = literal.status === 'breach' && isCountedStandstill(readings.at(-1)?.state, evidence);
    return isTooEarly ? evidence : literal;
  }
  const state = readings.at(-1)?.state;
  const rest = { ...metric, thresholds: metric.thresholds.filter(isAbsolute) };
  const literal = judgeLiterally(state === 'measured' ? rest : metric, baseline, readings, flag, reach);
  return { ...chosen(state, evidence, literal, isCountedStandstill(state, evidence)), proof: evidence.proof };
}

function chosen(
  state: Reading['state'] | undefined,
  evidence: Judgement,
  literal: Judgement,
  countedStandstill: boolean,
): Judgement {
  if (evidence.status === 'breach') return evidence;
  if (literal.status === 'breach' && !countedStandstill) return literal;
  if (state === 'measured') return literal.status === 'undecided' ? literal : evidence;
  // Series without a value, such as a ratio whose errors were never counted, tell enough when they are counted here.
  return state === 'idle' ? evidence : literal;
}

/** Where requests are counted, how many should have come decides whether a time without any is too long. */
const isCountedStandstill = (state: Reading['state'] | undefined, { proof }: EvidenceJudgement): boolean =>
  state === 'idle' && proof.exposureUnit === 'requests';

const isAbsolute = ({ kind }: JudgedMetric['thresholds'][number]): boolean =>
  kind !== 'delta' && kind !== 'delta-pct';

const hasNoBaseline = (evidence: EvidenceJudgement): boolean =>
  evidence.status === 'undecided' && evidence.code === 'no-data';
