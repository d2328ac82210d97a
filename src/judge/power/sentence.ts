import type { Power } from '../proof.ts';
import { duration, times } from './words.ts';

/** What a watch can detect and rule out of one metric, before it is put into words. */
export interface Reach {
  /** "at 3 requests/s" */
  readonly at: string;
  /** What grows: "errors", "p95". */
  readonly what: string;
  readonly watchSeconds: number;
  readonly smallestRatio: number | undefined;
  /** What can be detected where the baseline is zero, so that there is no multiple of it: "8 errors". */
  readonly smallestAmount: string | undefined;
  /** The multiple that the threshold allows; undefined where the baseline is zero. */
  readonly thresholdRatio: number | undefined;
  readonly secondsForThreshold: number | undefined;
}

/**
 * Puts what a watch can detect (a rollback, in 80 % of the runs) and rule out (a pass, in 80 % of unchanged runs) into one
 * sentence, without a full stop.
 */
export function powerOf(reach: Reach): Power {
  const { at, what, watchSeconds, smallestRatio, secondsForThreshold } = reach;
  return {
    smallestRatio,
    secondsForThreshold,
    sentence: `${at}, ${duration(watchSeconds)} ${detects()}${longer()}`,
  };

  function detects(): string {
    if (smallestRatio === undefined)
      return reach.smallestAmount === undefined ? 'can detect nothing' : `can detect ${reach.smallestAmount}`;
    const only = smallestRatio > 1.05 * (reach.thresholdRatio ?? Number.POSITIVE_INFINITY) ? 'only ' : '';
    return `can ${only}detect ${times(smallestRatio)} ${what}`;
  }

  function longer(): string {
    const { thresholdRatio } = reach;
    const wanted = thresholdRatio === undefined ? 'that they stay so' : times(thresholdRatio);
    if (secondsForThreshold === undefined) {
      const what = thresholdRatio === undefined ? `show ${wanted}` : `rule out ${wanted}`;
      return `; no watch up to a day can ${what}: take a longer baseline or a wider threshold`;
    }
    if (secondsForThreshold <= watchSeconds) return '';
    return `; ${duration(secondsForThreshold)} would ${thresholdRatio === undefined ? 'show' : 'rule out'} ${wanted}`;
  }
}
