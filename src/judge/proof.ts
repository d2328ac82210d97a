import type { Judgement } from './judgement.ts';

/** What a watch can see, told before it starts (dry run, doctor) and where it ends without a decision. */
export interface Power {
  /** The smallest multiple of the baseline that the watch would probably (80 %) roll back for; undefined where none. */
  readonly smallestRatio: number | undefined;
  /** How long a watch would have to be to certify a pass at the threshold, seconds; undefined where no length will do. */
  readonly secondsForThreshold: number | undefined;
  /** One sentence for people: "at 3 requests/s, 300 s can only detect ×4 errors; 20 min would rule out ×1.5". */
  readonly sentence: string;
}

/** Whether a healthy watch of this length ends with a verdict: it can rule out a regression of the threshold's size. */
export function canDecide({ secondsForThreshold }: Power, watchSeconds: number): boolean {
  return secondsForThreshold !== undefined && secondsForThreshold <= watchSeconds;
}

/** How much happened, out of how much. */
export interface Tally {
  /** Errors of a count, the amount itself of an amount, requests slower than the deciding bucket edge of a histogram, the sum of a scalar's values. */
  readonly events: number;
  /** In the proof's `exposureUnit`. */
  readonly exposure: number;
}

/** The numbers behind a judgement. JSON-serialisable: no NaN, no Infinity. */
export interface Proof {
  readonly method: 'counts' | 'amounts' | 'histogram' | 'scalar';
  readonly exposureUnit: 'requests' | 'seconds' | 'values';
  readonly baseline: Tally;
  readonly watch: Tally;
  /** The chance of such an excess without a change, by the test that decided; undefined while nothing can be said. */
  readonly pValue: number | undefined;
  /** What the p-value is held against at this look: this look's part of alpha. */
  readonly level: number | undefined;
  /** How many times the variance of independent events the metric's own noise has, over a stretch as long as the watch so far. */
  readonly overDispersion: number | undefined;
  /** At the last look, and wherever nothing is decided. */
  readonly power: Power | undefined;
}

/** A judgement with what stands behind it. */
export type EvidenceJudgement = Judgement & { readonly proof: Proof };
