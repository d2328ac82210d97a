import type { Allowance } from './allowance.ts';
import { breachWords } from './breach-words.ts';
import { formatValue } from './format.ts';
import { type Comparison, percentOf } from './judgement.ts';
import type { JudgedMetric } from './metric.ts';
import type { EvidenceJudgement, Proof } from './proof.ts';

/** What a method of the evidence judge found at one look. */
export interface Finding {
  /** Values in the metric's unit. */
  readonly baseline: number | undefined;
  readonly current: number | undefined;
  /** The unit of values, in words, where it is not the metric's own. */
  readonly unit?: string;
  /** What was exceeded, really; undefined for nothing. */
  readonly exceeded: Allowance | undefined;
  /** Where traffic was lost: in which words. */
  readonly trafficLost: string | undefined;
  /** Whether a regression of the threshold's size can be ruled out. */
  readonly certified: boolean;
  /** Where there is nothing to judge: why. */
  readonly noData: string | undefined;
  /** Whether nothing was scraped since the flag, of what was scraped before. */
  readonly unscraped?: boolean;
  readonly proof: Proof;
}

/** Puts a finding into words for the person on call. */
export function judgementOf(metric: JudgedMetric, finding: Finding): EvidenceJudgement {
  const { baseline, current, proof } = finding;
  const comparison = compare(baseline, current);
  const { name } = metric;
  if (finding.trafficLost !== undefined) {
    const message = `${name} ${finding.trafficLost}`;
    return { status: 'breach', code: 'traffic-lost', message, ...comparison, proof };
  }
  if (finding.exceeded !== undefined) {
    const unit = metric.unit === '' ? (finding.unit ?? '') : metric.unit;
    const message = describe({ name, unit }, finding.exceeded, baseline, current);
    return { status: 'breach', code: 'metric-breach', message, ...comparison, proof };
  }
  if (finding.unscraped) {
    const message = `${name} has not been scraped since the flag went on`;
    return { status: 'undecided', code: 'underpowered', message, ...comparison, proof };
  }
  if (finding.noData !== undefined) {
    const message = `${name} ${finding.noData}`;
    return { status: 'undecided', code: 'no-data', message, ...comparison, proof };
  }
  if (finding.certified) return { status: 'ok', ...comparison, proof };
  const message = `${name} shows no breach, and too little happened to rule one out: ${proof.power?.sentence ?? 'watch for longer'}`;
  return { status: 'undecided', code: 'underpowered', message, ...comparison, proof };
}

function describe(
  metric: { readonly name: string; readonly unit: string },
  { threshold }: Allowance,
  baseline?: number,
  current = 0,
): string {
  const { name, unit } = metric;
  const comparesLevels = threshold.kind === 'ceiling' || threshold.kind === 'floor';
  if (baseline === undefined && !comparesLevels)
    return `${name} is ${formatValue(current, unit)}, with no baseline, and may rise by ${formatValue(threshold.limit, unit)} at most`;
  return breachWords(metric, threshold, baseline ?? 0, current);
}

function compare(baseline: number | undefined, current: number | undefined): Comparison {
  const delta = baseline === undefined || current === undefined ? undefined : current - baseline;
  const deltaPct = delta === undefined || baseline === undefined ? undefined : percentOf(delta, baseline);
  return { baseline, current, delta, deltaPct };
}
