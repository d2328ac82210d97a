/** How many runs a property gets: few with `npm cit`, and fifty times as many with `AOS_CANARY_SWEEP=full`. */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: process.env.AOS_CANARY_SWEEP === 'full' ? 50 * few : few };
}

/** For as long as a full sweep may take, in ms. */
export const PATIENCE_MS = 3_600_000;
