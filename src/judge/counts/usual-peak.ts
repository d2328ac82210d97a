import type { Worse } from '../allowance.ts';
import { type Count, rate, total } from './count.ts';

/** A stretch is compared with the baseline's own only where the baseline holds this many of its length. */
const FEWEST_STRETCHES = 3;

/** The worst rate that the baseline reached over any stretch of `steps`; undefined where it is too short to say. */
export function usualPeak(
  baseline: readonly Count[],
  steps: number,
  worse: Worse = 'higher',
): number | undefined {
  const worst = worse === 'higher' ? Math.max : Math.min;
  if (steps < 1 || baseline.length < FEWEST_STRETCHES * steps) return undefined;
  let { events, exposure } = total(baseline.slice(0, steps));
  let peak = rate({ events, exposure });
  for (let index = steps; index < baseline.length; index++) {
    events += (baseline[index]?.events ?? 0) - (baseline[index - steps]?.events ?? 0);
    exposure += (baseline[index]?.exposure ?? 0) - (baseline[index - steps]?.exposure ?? 0);
    if (exposure > 1e-9) peak = worst(peak, rate({ events, exposure }));
  }
  return peak;
}
