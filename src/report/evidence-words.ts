import { formatNumber } from '../judge/format.ts';
import type { BaselineEvidence, Evidence, ProofReport } from './report.ts';
import { countWords, NOTHING } from './words.ts';

/** What stands behind a metric's result, short: how much was counted, or measured, before the flag went on and after. */
export function evidenceWords({ baseline, watch, proof, status, note }: Evidence): string {
  const why = status === 'undecided' && note !== '' ? `: ${note}` : '';
  if (proof && proof.method !== 'scalar') return `${countsWords(proof)}${why}`;
  const before =
    baseline === null ? undefined : baseline.answered ? samplesWords(baseline) : 'no answer before';
  const after = watch === null ? undefined : `${watch.samples} of ${counted(watch.looks, 'look')}`;
  const measured = [before, after].filter((part) => part !== undefined).join(', then ') || NOTHING;
  return `${measured}${why}`;
}

function countsWords({ method, exposure_unit, baseline, watch }: ProofReport): string {
  if (method === 'amounts') {
    const over = ({ events, exposure }: ProofReport['watch']): string =>
      `${formatNumber(events)} in ${countWords(Math.round(exposure))} ${exposure_unit === 'seconds' ? 's' : 'events'}`;
    return `${over(baseline)}, then ${over(watch)}`;
  }
  const count = (value: number): string => countWords(Math.round(value));
  return exposure_unit === 'seconds'
    ? `${count(baseline.events)} in ${count(baseline.exposure)} s, then ${count(watch.events)} in ${count(watch.exposure)} s`
    : `${count(baseline.events)} of ${count(baseline.exposure)} ${exposure_unit}, then ${count(watch.events)} of ${count(watch.exposure)}`;
}

function samplesWords({ samples, coverage }: BaselineEvidence): string {
  const gaps = coverage < 0.995 ? ` (${Math.round(coverage * 100)} % of the time)` : '';
  return `${counted(samples, 'sample')}${gaps}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
