import type { Injection } from './injection.ts';
import { judgeWindow, type Terms } from './judged.ts';
import type { Piece } from './piece.ts';
import { quantile } from './quantile.ts';
import type { InjectionResult } from './result.ts';
import { shareOf } from './wilson.ts';
import { type Looking, windowAt } from './window.ts';

/** Pretends a change in every window, and gathers how many would have been rolled back for it, and how soon. */
export interface InjectionTally {
  add(piece: Piece, flagAt: number): void;
  result(of: number, apart: number): InjectionResult;
}

export function injectionTally(injection: Injection, looking: Looking, terms: Terms): InjectionTally {
  const { metric, text } = injection;
  const changes = new Map([[metric, injection.change]]);
  const seconds: number[] = [];
  return {
    add(piece, flagAt) {
      const window = windowAt(piece, flagAt, looking, changes);
      const { outcome, afterSeconds } = judgeWindow(window, terms, { untilBreach: true });
      if (outcome.verdict === 'rolled-back') seconds.push(afterSeconds);
    },
    result: (of, apart) => ({
      text,
      metric,
      seen: shareOf(seconds.length, of, apart),
      medianSeconds: quantile(seconds, 0.5),
      p95Seconds: quantile(seconds, 0.95),
    }),
  };
}
