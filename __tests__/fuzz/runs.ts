/** How many runs a property gets: modest, and twenty times as many with `AOS_CANARY_SWEEP=full`. */
export function runs(modest: number): { readonly numRuns: number } {
  return { numRuns: process.env.AOS_CANARY_SWEEP === 'full' ? 20 * modest : modest };
}

/** For as long as a full sweep may take. */
export const PATIENCE_MS = 1_800_000;
