import type { Worse } from '../allowance.ts';
import { type Count, rate, total } from './count.ts';
import { BETA, type Before, STILL_UNLIKELY } from './counts-test.ts';
import { chanceOfSoFewAt, chanceOfSoManyAt } from './posterior.ts';
import { stretchSteps, withoutWorstStretch } from './worst-stretch.ts';

/** A rate that must not be exceeded, or fallen below, whatever the baseline was. */
export interface RateLimit {
  readonly limit: number;
  readonly worse: Worse;
}

/**
 * The over-dispersion of a service whose rate is `limit`: what grows with the length of a stretch is wandering, which
 * grows in proportion to the rate. Where the limit is below the baseline, the baseline's own.
 */
function dispersionAt(before: Before, limit: number, seconds: number): number {
  const p = rate(before.all);
  const least = before.dispersion(Math.min(seconds, before.stepSeconds));
  const wandering = Math.max(0, before.dispersion(seconds) - least);
  return least + wandering * (p > 0 ? Math.max(1, limit / p) : 1);
}

/** The chance of a watch of `seconds` so far beyond the limit, or further, if the rate were the limit itself. */
export function chanceAtLimit(
  before: Before,
  watch: Count,
  seconds: number,
  { limit, worse }: RateLimit,
): number {
  if (watch.exposure <= 0) return 1;
  const dispersion = dispersionAt(before, limit, seconds);
  return worse === 'higher'
    ? chanceOfSoManyAt(limit, watch, dispersion)
    : chanceOfSoFewAt(limit, watch, dispersion);
}

function isBeyond(count: Count, { limit, worse }: RateLimit): boolean {
  return worse === 'higher' ? rate(count) > limit : rate(count) < limit;
}

/** Whether a watch is beyond a limit by more than chance explains at `level`, and not by one burst alone. */
export function exceedsLimit(
  before: Before,
  watch: readonly Count[],
  limit: RateLimit,
  level: number,
): boolean {
  const all = total(watch);
  const seconds = watch.length * before.stepSeconds;
  if (!isBeyond(all, limit) || chanceAtLimit(before, all, seconds, limit) > level) return false;
  const steps = stretchSteps(watch.length, before.stepSeconds);
  const rest = withoutWorstStretch(watch, steps, limit.limit, limit.worse);
  if (rest === undefined || !isBeyond(rest, limit)) return false;
  return chanceAtLimit(before, rest, seconds - steps * before.stepSeconds, limit) <= STILL_UNLIKELY;
}

/** The pass certificate: whether a rate at the limit or beyond can be ruled out. */
export function limitRuledOut(
  before: Before,
  watch: Count,
  seconds: number,
  { limit, worse }: RateLimit,
): boolean {
  if (watch.exposure <= 0) return false;
  const dispersion = dispersionAt(before, limit, seconds);
  return worse === 'higher'
    ? chanceOfSoFewAt(limit, watch, dispersion) <= BETA
    : chanceOfSoManyAt(limit, watch, dispersion) <= BETA;
}

/** The newest part of a baseline, which a limit in breach must be in breach of too, in seconds. */
const RECENT_SECONDS = 300;
const IN_BREACH = 0.05;

/** Whether the baseline itself is beyond a limit by more than chance explains, all of it or its newest part, and still is. */
export function limitInBreach(before: Before, limit: RateLimit): boolean {
  const recent = before.counts.slice(-Math.max(1, Math.round(RECENT_SECONDS / before.stepSeconds)));
  const lately = total(recent);
  if (!(lately.exposure > 0) || !isBeyond(lately, limit)) return false;
  const seconds = recent.length * before.stepSeconds;
  return (
    chanceAtLimit(before, lately, seconds, limit) <= IN_BREACH ||
    chanceAtLimit(before, before.all, before.seconds, limit) <= IN_BREACH
  );
}
