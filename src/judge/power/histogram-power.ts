import type { Allowance } from '../allowance.ts';
import type { Before } from '../counts/counts-test.ts';
import { chanceOfSoFewAt } from '../counts/posterior.ts';
import { formatNumber } from '../format.ts';
import { histogramQuantile, tailAbove } from '../histogram/quantile.ts';
import type { Power } from '../proof.ts';
import { eventsThatDecide } from './counts-power.ts';
import { powerOf } from './sentence.ts';

const EIGHTY_PERCENT = 0.8416;
const BETA = 0.1;
const LONGEST_SECONDS = 24 * 3600;
const LARGEST_RATIO = 100;

/** What the whole watch can see of a quantile, if every request became slower by the same factor. */
export function histogramPower(setup: {
  readonly tested: readonly { readonly index: number; readonly before: Before }[];
  readonly les: readonly number[];
  readonly counts: readonly number[];
  readonly quantile: number;
  readonly limits: readonly Allowance[];
  readonly watchSeconds: number;
  readonly lastLevel: number;
}): Power | undefined {
  const { tested, les, counts, quantile, limits, watchSeconds, lastLevel } = setup;
  const before = histogramQuantile(quantile, les, counts);
  const first = tested[0]?.before;
  const rise = Math.min(...limits.map((limit) => Math.max(limit.change(before), limit.floor - before)));
  if (first === undefined || !Number.isFinite(before) || !Number.isFinite(rise)) return undefined;
  const perSecond = first.all.exposure / first.seconds;

  /** How many requests of the watch are slower than `value`, in four of five watches, where all are slower by `ratio`. */
  const slowerThan = (value: number, ratio: number, { dispersion }: Before): number => {
    const slow = (tailAbove(value / ratio, les, counts) ?? 0) * perSecond * watchSeconds;
    return slow - EIGHTY_PERCENT * Math.sqrt(dispersion(watchSeconds) * slow);
  };
  const isSeen = (ratio: number): boolean => {
    // The quantile itself must have moved so far: more than its share of the requests is slower than that.
    const moved = (1 - quantile) * perSecond * watchSeconds;
    if (slowerThan(before + rise, ratio, first) < moved) return false;
    return tested.some(({ index, before: edge }) => {
      const needed = eventsThatDecide(edge, watchSeconds, lastLevel);
      return slowerThan(les[index] ?? 0, ratio, edge) >= needed;
    });
  };
  let ratio = 1 + rise / before;
  while (ratio <= LARGEST_RATIO && !isSeen(ratio)) ratio *= 1.05;

  const beyond = tailAbove(before + rise, les, counts);
  const certifies = (seconds: number): boolean => {
    const exposure = perSecond * seconds;
    const dispersion = first.dispersion(seconds);
    const slow = (beyond ?? 1) * exposure;
    const events = slow + EIGHTY_PERCENT * Math.sqrt(dispersion * slow);
    return chanceOfSoFewAt(1 - quantile, { events, exposure }, dispersion) <= BETA;
  };
  let seconds = first.stepSeconds;
  while (seconds <= LONGEST_SECONDS && !certifies(seconds)) seconds *= 1.1;

  return powerOf({
    at: `at ${formatNumber(perSecond)} requests/s`,
    what: `p${formatNumber(100 * quantile)}`,
    watchSeconds,
    smallestRatio: ratio <= LARGEST_RATIO ? ratio : undefined,
    smallestAmount: undefined,
    thresholdRatio: 1 + rise / before,
    secondsForThreshold: seconds <= LONGEST_SECONDS ? seconds : undefined,
  });
}
