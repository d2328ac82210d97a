import type { BaselineEvidence, Evidence } from './report.ts';
import { NOTHING } from './words.ts';

/** What stands behind a metric's result, short: how much was measured before the flag went on and after. */
export function evidenceWords({ baseline, watch, status, note }: Evidence): string {
  const before =
    baseline === null ? undefined : baseline.answered ? samplesWords(baseline) : 'no answer before';
  const after = watch === null ? undefined : `${watch.samples} of ${counted(watch.looks, 'look')}`;
  const measured = [before, after].filter((part) => part !== undefined).join(', then ') || NOTHING;
  return status === 'undecided' && note !== '' ? `${measured}: ${note}` : measured;
}

function samplesWords({ samples, coverage }: BaselineEvidence): string {
  const gaps = coverage < 0.995 ? ` (${Math.round(coverage * 100)} % of the time)` : '';
  return `${counted(samples, 'sample')}${gaps}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
