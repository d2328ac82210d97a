import type { EvidenceJudgement } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { judgeLiterally } from './literal.ts';
import type { Baseline, FlagOn, JudgedMetric, Reading } from './metric.ts';
import { judgeAbsence } from './traffic/absence.ts';
import { type Reach, unknownReach } from './traffic/presence.ts';

/**
 * How a metric is judged for a whole run, decided before the flag goes on: by evidence, literally (where the config asks
 * for it, and for the level of a counter), or not at all because nothing of the time before the flag could be read.
 */
export type Route =
  | { readonly by: 'evidence'; readonly evidence: EvidenceJudgement }
  | { readonly by: 'literal' }
  | { readonly by: 'nothing'; readonly unread: string };

/**
 * One metric at one evaluation, by its route.
 *
 * `readings` are all evaluations of this metric since the flag went on, oldest first, at least one; `reach` is how its
 * targets are scraped now.
 */
export function judge(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
  route: Route,
  reach: Reach = unknownReach,
): Judgement | EvidenceJudgement {
  switch (route.by) {
    case 'literal':
      return judgeLiterally(metric, baseline, readings, flag, reach);
    case 'evidence':
      return judgeByEvidence(metric, baseline, readings, flag, reach, route.evidence);
    case 'nothing':
      return unjudged(metric, readings, route.unread);
  }
}

/** What the evidence says, unless the metric itself is lost, late or incomplete now. */
function judgeByEvidence(
  metric: JudgedMetric,
  baseline: Baseline,
  readings: readonly Reading[],
  flag: FlagOn,
  reach: Reach,
  evidence: EvidenceJudgement,
): EvidenceJudgement {
  const reading = readings.at(-1);
  if (evidence.status === 'breach' || reading === undefined) return evidence;
  // Series without a value, such as a ratio whose errors were never counted, tell enough when they are counted here.
  const hasNoData = evidence.status === 'undecided' && evidence.code === 'no-data';
  if (reading.state === 'idle' && !hasNoData) return evidence;
  const absence = judgeAbsence(metric, baseline, readings, flag, reach);
  if (!absence) return evidence;
  if (absence.status === 'breach' && isCountedStandstill(reading.state, evidence)) return evidence;
  const { baseline: before, current, delta, deltaPct, proof } = evidence;
  return { ...absence, baseline: before, current, delta, deltaPct, proof };
}

function unjudged({ name }: JudgedMetric, readings: readonly Reading[], unread: string): Judgement {
  const reading = readings.at(-1);
  return {
    status: 'undecided',
    code: 'metrics-unavailable',
    message: `${name} cannot be judged: its values before the flag could not be read: ${unread}`,
    baseline: undefined,
    current: reading?.state === 'measured' ? reading.value : undefined,
    delta: undefined,
    deltaPct: undefined,
  };
}

/** Where requests are counted, how many should have come decides whether a time without any is too long. */
const isCountedStandstill = (state: Reading['state'], { proof }: EvidenceJudgement): boolean =>
  state === 'idle' && proof.exposureUnit === 'requests';
