import type { Allowance } from '../allowance.ts';
import { rate } from '../counts/count.ts';
import { type Before, compare, ruledOut } from '../counts/counts-test.ts';
import { chanceOfSoMany } from '../counts/posterior.ts';
import { formatNumber, formatValue } from '../format.ts';
import type { Power } from '../proof.ts';
import { type ImaginedWatch, smallestSeen } from './imagined-watches.ts';
import { powerOf, type Reach } from './sentence.ts';

/** One in five falls below the mean by this many standard deviations: what is seen with 80 % probability. */
const EIGHTY_PERCENT = 0.8416;
/** Longer watches are not proposed. */
const LONGEST_SECONDS = 24 * 3600;

/** A watch of `seconds` on a service that goes on as before: how much of the exposure it would have. */
function exposureOf(before: Before, seconds: number): number {
  return before.seconds > 0 ? (before.all.exposure / before.seconds) * seconds : 0;
}

/**
 * The smallest number of events in a watch of `seconds` whose chance without a change is at most `level`; the judge's
 * test read backwards.
 */
export function eventsThatDecide(before: Before, seconds: number, level: number): number {
  const exposure = exposureOf(before, seconds);
  const chance = (events: number): number => chanceOfSoMany(compare(before, { events, exposure }, seconds));
  let high = Math.max(1, before.all.events > 0 ? rate(before.all) * exposure : 1);
  for (let doubled = 0; chance(high) > level && doubled < 60; doubled++) high *= 2;
  return bisect((events) => chance(events) <= level, 0, high);
}

/** The smallest multiple of the baseline's rate that would be rolled back with 80 % probability; undefined without events before. */
export function smallestRatio(
  before: Before,
  seconds: number,
  level: number,
  allowance: Allowance,
): number | undefined {
  const expected = rate(before.all) * exposureOf(before, seconds);
  if (!(expected > 0)) return undefined;
  const allowed = Math.max(
    expected * (1 + allowance.change(rate(before.all)) / rate(before.all)),
    allowance.floor * exposureOf(before, seconds),
  );
  const needed = Math.max(eventsThatDecide(before, seconds, level), allowed);
  // mean − z √(φ mean) ≥ needed, solved for the mean.
  const spread = EIGHTY_PERCENT * Math.sqrt(before.dispersion(seconds));
  const root = (spread + Math.sqrt(spread ** 2 + 4 * needed)) / 2;
  return root ** 2 / expected;
}

/** How long an unchanged service must be watched to certify the pass with 80 % probability; undefined where a day would not do. */
export function secondsToCertify(before: Before, allowance: Allowance, floor: number): number | undefined {
  const certifies = (seconds: number): boolean => {
    const exposure = exposureOf(before, seconds);
    const expected = rate(before.all) * exposure;
    // The baseline's own rate is as uncertain as its noise makes it, which weighs the more the longer the watch is.
    const { baselineDispersion } = compare(before, before.all, seconds);
    const ofBaseline = (baselineDispersion * expected ** 2) / Math.max(1, before.all.events);
    const events = expected + EIGHTY_PERCENT * Math.sqrt(before.dispersion(seconds) * expected + ofBaseline);
    return exposure > 0 && ruledOut(before, { events, exposure }, seconds, allowance, floor);
  };
  // Longer is not always better (drift grows too): the first length that does, on a grid, then exactly.
  let below = 0;
  for (let seconds = before.stepSeconds; seconds <= LONGEST_SECONDS; seconds *= 1.25) {
    if (certifies(seconds)) return bisect(certifies, below, seconds);
    below = seconds;
  }
  return undefined;
}

/** The smallest value from which on `holds`, between one where it does not and one where it does; to a thousandth. */
function bisect(holds: (value: number) => boolean, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halved = 0; halved < 60 && above - below > above / 1000; halved++) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** What the whole watch can see of a count. */
export function countsPower(setup: {
  readonly before: Before;
  readonly limits: readonly Allowance[];
  /** Rates below it are none of anyone's concern. */
  readonly floor: number;
  readonly isShare: boolean;
  /** Of an amount: the unit of its values, what a count is worth in it, and watches cut from the baseline. */
  readonly amount?: {
    readonly unit: string;
    readonly scale: number;
    readonly watches: readonly ImaginedWatch[];
  };
  readonly watchSeconds: number;
  readonly lastLevel: number;
}): Power | undefined {
  const { before, limits, floor, isShare, amount, watchSeconds, lastLevel } = setup;
  // Of several thresholds the tightest one rolls back first, and is the hardest to make sure of.
  const tightest = limits.toSorted((a, b) => a.change(rate(before.all)) - b.change(rate(before.all)))[0];
  if (tightest === undefined || !(before.all.exposure > 0)) return undefined;
  const p = rate(before.all);
  const perSecond = isShare ? before.all.exposure / before.seconds : p;
  const deciding = Math.ceil(eventsThatDecide(before, watchSeconds, lastLevel));
  return powerOf({
    ...(amount ? amountWords(p * amount.scale, amount.unit) : countWords(p, perSecond, isShare)),
    watchSeconds,
    smallestRatio: amount
      ? smallestSeen(amount.watches, 1 + tightest.change(p) / p)
      : smallestRatio(before, watchSeconds, lastLevel, tightest),
    smallestAmount: watchSeconds > 0 && !amount ? `${deciding} ${isShare ? 'errors' : 'events'}` : undefined,
    thresholdRatio: p > 0 ? 1 + tightest.change(p) / p : undefined,
    secondsForThreshold: secondsToCertify(before, tightest, floor),
  });
}

function countWords(rate: number, perSecond: number, isShare: boolean): Pick<Reach, 'at' | 'what'> {
  if (isShare)
    return {
      at: `at ${formatNumber(perSecond)} requests/s${rate === 0 ? ' and no errors' : ''}`,
      what: 'errors',
    };
  return { at: `at ${rate === 0 ? 'no events' : `${formatNumber(perSecond)} events/s`}`, what: 'events' };
}

function amountWords(value: number, unit: string): Pick<Reach, 'at' | 'what'> {
  return { at: `at ${formatValue(value, unit)}`, what: 'the amount' };
}
