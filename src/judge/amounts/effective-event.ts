import { type Count, rate, total } from '../counts/count.ts';

/** How far it is raised for its own uncertainty, in units of 1/√(steps with an amount − 1): a few large amounts say little of how large they become. */
const CAUTION = 1.5;
/** The least part of an ordinary step's amount: what never varies has no noise of its own, only drift. */
const LEAST_PART = 1e-6;

/**
 * How much of an amount weighs as much as one independent event: the variance of a step's amount over its mean, as events
 * of that size would have it (Pearson's statistic). Amounts in these units are judged as counts; they know no other unit, so
 * that cents and dollars, bytes and megabytes give the same verdict. Undefined where nothing was counted.
 */
export function effectiveEvent(counts: readonly Count[]): number | undefined {
  const steps = counts.filter(({ exposure }) => exposure > 0);
  const all = total(steps);
  const perExposure = rate(all);
  if (!(perExposure > 0)) return undefined;
  const pearson = steps.reduce((sum, { events, exposure }) => {
    const expected = perExposure * exposure;
    return sum + (events - expected) ** 2 / expected;
  }, 0);
  const known = steps.filter(({ events }) => events > 0).length;
  const raised = 1 + CAUTION / Math.sqrt(Math.max(1, known - 1));
  const least = (LEAST_PART * all.events) / steps.length;
  return Math.max(least, (raised * pearson) / Math.max(1, steps.length - 1));
}
