import { formatNumber } from '../format.ts';
import { studentUpperTail } from '../numbers/student.ts';
import type { Power } from '../proof.ts';
import { powerOf } from './sentence.ts';

const EIGHTY_PERCENT = 0.8416;
const BETA = 0.1;
const LONGEST_SECONDS = 24 * 3600;
const LARGEST_RATIO = 100;

/** What the whole watch can see of a value. `error`: the standard error of a mean of `count` points, on the transformed scale. */
export function scalarPower(setup: {
  readonly before: number;
  readonly rise: number;
  readonly transform: (value: number) => number;
  readonly error: (rise: number, count: number) => number;
  readonly freedom: number;
  readonly spacingSeconds: number;
  readonly watchSeconds: number;
  readonly lastLevel: number;
}): Power | undefined {
  const { before, rise, transform, error, freedom, spacingSeconds, watchSeconds, lastLevel } = setup;
  if (!(before > 0) || !(rise > 0)) return undefined;
  const pointsIn = (seconds: number): number => Math.max(1, Math.floor(seconds / spacingSeconds));
  const distance = (ratio: number): number => transform(before * ratio) - transform(before);

  const isSeen = (ratio: number): boolean => {
    const spread = error(rise, pointsIn(watchSeconds));
    return spread === 0 || studentUpperTail(distance(ratio) / spread - EIGHTY_PERCENT, freedom) <= lastLevel;
  };
  const thresholdRatio = 1 + rise / before;
  let ratio = thresholdRatio;
  while (ratio <= LARGEST_RATIO && !isSeen(ratio)) ratio *= 1.02;

  const certifies = (seconds: number): boolean => {
    const spread = error(rise, pointsIn(seconds));
    return (
      spread === 0 || studentUpperTail(distance(thresholdRatio) / spread - EIGHTY_PERCENT, freedom) <= BETA
    );
  };
  let seconds = spacingSeconds;
  while (seconds <= LONGEST_SECONDS && !certifies(seconds)) seconds *= 1.1;

  return powerOf({
    at: `at a value of ${formatNumber(before)} with the noise it had`,
    what: 'the value',
    watchSeconds,
    smallestRatio: ratio <= LARGEST_RATIO ? ratio : undefined,
    smallestAmount: undefined,
    thresholdRatio,
    secondsForThreshold: seconds <= LONGEST_SECONDS ? seconds : undefined,
  });
}
