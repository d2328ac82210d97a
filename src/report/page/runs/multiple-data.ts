import type { Tone } from '../tones.ts';

/** What the page's script draws of one metric over many runs, the oldest first. */
export interface MultipleData {
  readonly metric: string;
  readonly unit: string;
  readonly runs: readonly MultipleRun[];
}

/** One metric in one run; null where it was not measured, or has no limit. */
export interface MultipleRun {
  /** When the run began, in short: `23 Nov`. */
  readonly day: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly limit: number | null;
  /** How the run ended: a mark in its tone, and in words. */
  readonly mark: string;
  readonly tone: Tone;
  readonly verdict: string;
}
