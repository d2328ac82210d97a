/** The chance of a false rollback that a run allows itself, over all its metrics and looks. */
const RUN_ALPHA = 0.01;

/** One metric's share of the run's chance of a false rollback. `metrics`: how many the evidence judge judges. */
export function shareAlpha(metrics: number): number {
  return RUN_ALPHA / Math.max(1, metrics);
}
