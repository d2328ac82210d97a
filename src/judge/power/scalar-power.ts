import type { Allowance } from '../allowance.ts';
import { formatNumber } from '../format.ts';
import { studentUpperTail } from '../numbers/student.ts';
import type { Power } from '../proof.ts';
import type { Sample } from '../sample.ts';
import type { certificates } from '../scalar/certificate.ts';
import type { UsualValues } from '../scalar/usual-values.ts';
import { beginnings, type ImaginedWatch, smallestSeen } from './imagined-watches.ts';
import { powerOf } from './sentence.ts';

const EIGHTY_PERCENT = 0.8416;
const BETA = 0.1;
const LONGEST_SECONDS = 24 * 3600;
/**
 * What the whole watch can see of a value: the judge's own tests, of watches cut from the baseline whose values are
 * multiplied.
 *
 * `watchFrom` cuts one that begins at a moment (ms) of the baseline.
 */
export function scalarPower(setup: {
  readonly usual: UsualValues;
  readonly certificateFor: ReturnType<typeof certificates>;
  readonly history: readonly Sample[];
  readonly tightest: Allowance;
  readonly watchSeconds: number;
  readonly watchFrom: (startMs: number) => ImaginedWatch;
}): Power | undefined {
  const { usual, certificateFor, history, tightest, watchSeconds, watchFrom } = setup;
  const before = usual.mean;
  const rise = tightest.change(before);
  if (!(before > 0) || !(rise > 0)) return undefined;
  const thresholdRatio = 1 + Math.max(rise, tightest.floor - before) / before;
  const [first = 0, last = 0] = [history[0]?.at, history.at(-1)?.at];
  const watches = beginnings(first, last, watchSeconds * 1000).map(watchFrom);

  const certifies = (seconds: number): boolean => {
    const { distance, spread, freedom } = certificateFor(before * thresholdRatio, seconds, 'higher');
    return spread === 0 || studentUpperTail(distance / spread - EIGHTY_PERCENT, freedom) <= BETA;
  };
  let seconds = usual.spacingSeconds;
  while (seconds <= LONGEST_SECONDS && !certifies(seconds)) seconds *= 1.1;

  return powerOf({
    at: `at a value of ${formatNumber(before)} with the noise it had`,
    what: 'the value',
    watchSeconds,
    smallestRatio: smallestSeen(watches, thresholdRatio),
    smallestAmount: undefined,
    thresholdRatio,
    secondsForThreshold: seconds <= LONGEST_SECONDS ? seconds : undefined,
  });
}
