/** The chance of a false rollback that a run allows itself, over all its metrics and looks. */
const RUN_ALPHA = 0.01;

/** One metric's share of the run's chance of a false rollback. `metrics`: how many the evidence judge judges. */
export function shareAlpha(metrics: number): number {
  return RUN_ALPHA / Math.max(1, metrics);
}

/** What becomes spendable at a moment of the watch (as a fraction of it) beside the 30 % that flow evenly. */
const STEPS: readonly (readonly [fraction: number, part: number])[] = [
  [0.15, 0.08],
  [0.25, 0.05],
  [0.5, 0.12],
  [1, 0.45],
];
const EVENLY = 0.3;

/**
 * The part of alpha that may have been spent when a `fraction` of the watch is over.
 *
 * By time instead of by look, so that the looks may come whenever there is news and still add up to alpha: nearly half
 * for the last look, which has the most evidence; something for the early ones, so that a catastrophe need not wait.
 */
export function spendable(fraction: number): number {
  const over = Math.min(1, Math.max(0, fraction));
  return STEPS.reduce((spent, [from, part]) => spent + (over >= from ? part : 0), EVENLY * over);
}
