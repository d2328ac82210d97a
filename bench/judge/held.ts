import { incompleteBeta } from '../../src/judge/numbers/beta.ts';
import type { Cell, Outcome } from './cells.ts';

/** What a run is held to in one cell, as parts of the runs and seconds after the flag. */
export interface Held {
  readonly what: string;
  readonly cell: Cell;
  readonly of: 'rolledBack' | 'passed';
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly medianSeconds?: number;
  /** The fault that it keeps away, where one was found. */
  readonly row?: string;
}

/** A run that is blocked measures nothing: more than this part of them breaks any promise. */
const MOST_BLOCKED = 0.02;
/** "All" of a limited number of runs can only be shown as nearly all. */
const NEARLY_ALL = 0.995;
/** A median of few runs lies on one scrape or the next. */
const MEDIAN_SLACK_SECONDS = 10;

/**
 * Whether what was seen agrees with a promise: false where, if the promise just held, so bad an outcome had a chance below
 * `level` (exact binomial tails). `level` 1: what was seen itself must keep the promise.
 */
export function keeps(held: Held, outcome: Outcome, level: number): boolean {
  const { runs } = outcome;
  if (outcome.refused !== undefined || runs === 0) return false;
  const count = outcome[held.of];
  const { atMost, atLeast, medianSeconds } = held;
  if (!isAtMost(outcome.blocked, runs, MOST_BLOCKED, level)) return false;
  if (atMost !== undefined && !isAtMost(count, runs, atMost, level)) return false;
  if (atLeast !== undefined) {
    const missed = 1 - (level < 1 ? Math.min(atLeast, NEARLY_ALL) : atLeast);
    if (!isAtMost(runs - count, runs, missed, level)) return false;
  }
  if (medianSeconds === undefined) return true;
  const median = outcome.medianSeconds ?? Number.POSITIVE_INFINITY;
  return median <= medianSeconds + (level < 1 ? MEDIAN_SLACK_SECONDS : 0);
}

function isAtMost(count: number, of: number, limit: number, level: number): boolean {
  return count / of <= limit + 1e-9 || chanceOfAtLeast(count, of, limit) >= level;
}

/** The chance of `count` or more in `of` where each has the chance `p`. */
export function chanceOfAtLeast(count: number, of: number, p: number): number {
  return count === 0 ? 1 : incompleteBeta(p, count, of - count + 1);
}
