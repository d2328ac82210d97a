import { incompleteBeta } from '../numbers/beta.ts';
import { gammaQ } from '../numbers/gamma.ts';
import type { Count } from './count.ts';

/** Both sides of a comparison, each with its own over-dispersion: dividing by it leaves as many events as were independent. */
export interface Compared {
  readonly baseline: Count;
  readonly watch: Count;
  readonly baselineDispersion: number;
  readonly watchDispersion: number;
}

/** Where the watch's share of the exposure lies, when the watch's rate is `ratio` times the baseline's. */
function share({ baseline, watch, baselineDispersion, watchDispersion }: Compared, ratio: number): number {
  const before = baseline.exposure / baselineDispersion;
  const after = (ratio * watch.exposure) / watchDispersion;
  return after > 0 ? after / (before + after) : 0;
}

/**
 * P(X ≥ x): the chance that the watch would have had so many events or more if nothing had changed, or if its rate were
 * `ratio` times the baseline's.
 *
 * X is negative binomial: Poisson with the Gamma posterior of the baseline's rate, which is proper even where the
 * baseline had no event at all.
 */
export function chanceOfSoMany(compared: Compared, ratio = 1): number {
  const { baseline, watch, baselineDispersion, watchDispersion } = compared;
  if (watch.events <= 0 || watch.exposure <= 0) return 1;
  return incompleteBeta(
    share(compared, ratio),
    watch.events / watchDispersion,
    baseline.events / baselineDispersion + 1,
  );
}

/** P(X ≤ x) if the watch's rate were `ratio` times the baseline's: small where that ratio can be ruled out. */
export function chanceOfSoFew(compared: Compared, ratio: number): number {
  const { baseline, watch, baselineDispersion, watchDispersion } = compared;
  if (watch.exposure <= 0) return 1;
  return (
    1 -
    incompleteBeta(
      share(compared, ratio),
      watch.events / watchDispersion + 1,
      baseline.events / baselineDispersion,
    )
  );
}

/** P(X ≤ x) if the watch's rate were `rate`, whatever the baseline was. */
export function chanceOfSoFewAt(rate: number, { events, exposure }: Count, dispersion: number): number {
  return gammaQ(events / dispersion + 1, (rate * exposure) / dispersion);
}

/** P(X ≥ x) if the watch's rate were `rate`, whatever the baseline was. */
export function chanceOfSoManyAt(rate: number, { events, exposure }: Count, dispersion: number): number {
  if (events <= 0) return 1;
  return 1 - gammaQ(events / dispersion, (rate * exposure) / dispersion);
}
