import type { Power } from '../proof.ts';
import { duration, times } from './words.ts';

/** What a watch can see of one metric, before it is put into words. */
export interface Reach {
  /** "at 3 requests/s" */
  readonly at: string;
  /** What grows: "errors", "p95". */
  readonly what: string;
  readonly watchSeconds: number;
  readonly smallestRatio: number | undefined;
  /** What can be seen where the baseline is zero, so that there is no multiple of it: "8 errors". */
  readonly smallestAmount: string | undefined;
  /** The multiple that the threshold allows; undefined where the baseline is zero. */
  readonly thresholdRatio: number | undefined;
  readonly secondsForThreshold: number | undefined;
}

/** Puts what a watch can see into one sentence, without a full stop. */
export function powerOf(reach: Reach): Power {
  const { at, what, watchSeconds, smallestRatio, secondsForThreshold } = reach;
  return {
    smallestRatio,
    secondsForThreshold,
    sentence: `${at}, ${duration(watchSeconds)} ${seen()}${longer()}`,
  };

  function seen(): string {
    if (smallestRatio === undefined)
      return reach.smallestAmount === undefined ? 'can see nothing' : `can see ${reach.smallestAmount}`;
    const only = smallestRatio > 1.05 * (reach.thresholdRatio ?? Number.POSITIVE_INFINITY) ? 'only ' : '';
    return `can ${only}see ${times(smallestRatio)} ${what}`;
  }

  function longer(): string {
    const wanted = reach.thresholdRatio === undefined ? 'that they stay so' : times(reach.thresholdRatio);
    if (secondsForThreshold === undefined)
      return `; no watch up to a day would see ${wanted}: take a longer baseline or a wider threshold`;
    if (secondsForThreshold <= watchSeconds) return '';
    return `; ${duration(secondsForThreshold)} would ${reach.thresholdRatio === undefined ? 'show' : 'see'} ${wanted}`;
  }
}
