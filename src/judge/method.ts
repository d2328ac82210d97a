import type { Allowance } from './allowance.ts';
import type { Finding } from './finding.ts';
import type { Power } from './proof.ts';
import type { Recorded } from './recorded.ts';

/** One look at the watch so far. */
export interface Look {
  /** Samples since the flag. */
  readonly since: Recorded;
  /** The moment of the look, ms. */
  readonly at: number;
  readonly final: boolean;
  /** The part of alpha that this look may spend, 0 to 1. */
  readonly part: number;
}

/** A way to judge one kind of data; it has learnt the baseline. */
export interface Method {
  look(look: Look): Finding;
  /** What the whole watch can see; undefined where no threshold is judged, or nothing was measured before. */
  power(): Power | undefined;
  /** The limits that the baseline itself is in breach of, beyond what its noise explains. */
  breachesBefore(): readonly Allowance[];
}

/** The part of alpha that the last look has at least: what a power is told for. */
export const LAST_LOOK = 0.45;

/**
 * What the two tests of one metric may spend of its alpha, where a rank test stands beside the main one. Together more
 * than all of it: they look at the same data, and so do the looks, so that the chance that any of them errs is well
 * below the sum. `npm run bench:judge` measures what comes of it.
 */
export const MAIN_SHARE = 0.8;
export const RANK_SHARE = 0.5;
/** Below this length of a watch there is no rank test. */
export const RANK_WATCH_SECONDS = 180;
/** The distance of a rank test's points, in seconds. */
export const RANK_SPACING = 60;
/** The traffic guard's own chance of a false rollback, as a part of the metric's alpha. */
export const TRAFFIC_SHARE = 0.2;
