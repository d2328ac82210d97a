import type { Allowance } from '../allowance.ts';
import { formatNumber } from '../format.ts';
import { studentUpperTail } from '../numbers/student.ts';
import type { Power } from '../proof.ts';
import type { Sample } from '../sample.ts';
import type { certificates } from '../scalar/certificate.ts';
import type { UsualValues } from '../scalar/usual-values.ts';
import { powerOf } from './sentence.ts';

const PROBABLY = 0.8;
const EIGHTY_PERCENT = 0.8416;
const BETA = 0.1;
const LONGEST_SECONDS = 24 * 3600;
const LARGEST_RATIO = 100;
/** Watches are cut from the baseline at so many moments, at least and at most. */
const FEWEST_WATCHES = 4;
const MOST_WATCHES = 24;

/**
 * What the whole watch can see of a value: the judge's own tests, of watches cut from the baseline whose values are
 * multiplied.
 *
 * `exceeds` says whether such a watch, which begins at a moment (ms) of the baseline, is rolled back.
 */
export function scalarPower(setup: {
  readonly usual: UsualValues;
  readonly certificateFor: ReturnType<typeof certificates>;
  readonly history: readonly Sample[];
  readonly tightest: Allowance;
  readonly watchSeconds: number;
  readonly watchFrom: (startMs: number) => (ratio: number) => boolean;
}): Power | undefined {
  const { usual, certificateFor, history, tightest, watchSeconds, watchFrom } = setup;
  const before = usual.mean;
  const rise = tightest.change(before);
  if (!(before > 0) || !(rise > 0)) return undefined;
  const thresholdRatio = 1 + Math.max(rise, tightest.floor - before) / before;
  const watches = beginnings(history, watchSeconds).map(watchFrom);
  const isSeen = (ratio: number): boolean =>
    watches.filter((exceeds) => exceeds(ratio)).length >= PROBABLY * watches.length;

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
    smallestRatio: watches.length < FEWEST_WATCHES ? undefined : smallest(isSeen, thresholdRatio),
    smallestAmount: undefined,
    thresholdRatio,
    secondsForThreshold: seconds <= LONGEST_SECONDS ? seconds : undefined,
  });
}

/** The smallest ratio from `least` on that is seen, to two hundredths; undefined where none is. */
function smallest(isSeen: (ratio: number) => boolean, least: number): number | undefined {
  let [below, above] = [least, least];
  while (!isSeen(above)) {
    if (above > LARGEST_RATIO) return undefined;
    below = above;
    above *= 1.5;
  }
  while (above / below > 1.02) {
    const middle = Math.sqrt(above * below);
    if (isSeen(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** The moments (ms) of the baseline from which a whole watch is left of it; such watches may overlap. */
function beginnings(history: readonly Sample[], watchSeconds: number): number[] {
  const first = history[0]?.at ?? 0;
  const last = (history.at(-1)?.at ?? 0) - watchSeconds * 1000;
  if (last < first) return [];
  const everyMs = Math.max((watchSeconds * 1000) / 4, (last - first) / (MOST_WATCHES - 1));
  return Array.from(
    { length: Math.floor((last - first) / everyMs) + 1 },
    (_, index) => first + index * everyMs,
  );
}
