import type { Evidence } from './report.ts';
import { NOTHING } from './words.ts';

/** What stands behind a metric's result, short: how much was measured before the flag went on and after. */
export function evidenceWords({ baseline, watch, status, note }: Evidence): string {
  const before =
    baseline === null
      ? undefined
      : baseline.answered
        ? `${counted(baseline.samples, 'sample')} before (${percent(baseline.coverage)} of the time)`
        : 'no answer before';
  const after = watch === null ? undefined : `${watch.samples} of ${counted(watch.looks, 'look')} after`;
  const measured = [before, after].filter((part) => part !== undefined).join(', ') || NOTHING;
  return status === 'undecided' && note !== '' ? `${measured}: ${note}` : measured;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
