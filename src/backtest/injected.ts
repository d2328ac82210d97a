import type { Change } from './change.ts';
import type { Injection } from './injection.ts';
import { judgeWindow, type Terms } from './judged.ts';
import type { Piece } from './piece.ts';
import { quantile } from './quantile.ts';
import type { InjectionResult, Seen } from './result.ts';
import { shareOf } from './wilson.ts';
import { type Looking, windowAt } from './window.ts';

/** Pretends that a metric changed with the flag: how many seconds after it a canary would have rolled back for that; undefined where it would not. */
export type Pretend = (piece: Piece, flagAt: number, metric: string, change: Change) => number | undefined;

export function pretending(looking: Looking, terms: Terms): Pretend {
  return (piece, flagAt, metric, change) => {
    const window = windowAt(piece, flagAt, looking, new Map([[metric, change]]));
    const { outcome, afterSeconds } = judgeWindow(window, terms, { untilBreach: true });
    return outcome.verdict === 'rolled-back' ? afterSeconds : undefined;
  };
}

/** Gathers how many windows would have been rolled back for a change, and how soon. */
export interface SeenTally {
  /** `seconds`: how soon one was rolled back; undefined where it was not. */
  add(seconds: number | undefined): void;
  result(apart: number): Seen;
}

export function seenTally(): SeenTally {
  const seconds: number[] = [];
  let windows = 0;
  return {
    add(soon) {
      windows += 1;
      if (soon !== undefined) seconds.push(soon);
    },
    result: (apart) => ({
      share: shareOf(seconds.length, windows, Math.min(apart, windows)),
      medianSeconds: quantile(seconds, 0.5),
      p95Seconds: quantile(seconds, 0.95),
    }),
  };
}

/** What came of one injection that a backtest was asked for. */
export interface InjectionTally {
  add(piece: Piece, flagAt: number): void;
  result(apart: number): InjectionResult;
}

export function injectionTally({ metric, change, text }: Injection, pretend: Pretend): InjectionTally {
  const seen = seenTally();
  return {
    add: (piece, flagAt) => seen.add(pretend(piece, flagAt, metric, change)),
    result: (apart) => ({ text, metric, seen: seen.result(apart) }),
  };
}
