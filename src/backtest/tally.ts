import { shapeOf } from '../canary/evidence.ts';
import type { Plan } from '../canary/plan.ts';
import type { ReasonCode, Verdict } from '../canary/verdict.ts';
import { injectionTally, pretending } from './injected.ts';
import type { Injection } from './injection.ts';
import { judgeWindow } from './judged.ts';
import { metricTally } from './metric-tally.ts';
import type { Piece } from './piece.ts';
import type { Result } from './result.ts';
import { atLowest, thresholdSearches } from './thresholds.ts';
import { shareOf } from './wilson.ts';
import { isRecorded, type Looking, windowAt } from './window.ts';
import { apart } from './windows.ts';

/** Judges windows one by one, and gathers what became of them. Keeps nothing of a piece. */
export interface Tally {
  judge(piece: Piece, flagAt: number): void;
  /** How many windows were judged so far, or could not be, and how many of them were rolled back. */
  soFar(): { readonly done: number; readonly rolledBack: number };
  result(): Found;
}

/** What the windows tell. */
export type Found = Pick<Result, 'windows' | 'verdicts' | 'reasons' | 'metrics' | 'injections'>;

export function windowTally(
  { watched, alpha, ...polls }: Plan['metrics'],
  watchSeconds: number,
  injections: readonly Injection[],
): Tally {
  const looking: Looking = { ...polls, watchSeconds };
  const terms = { alpha, judged: watched.filter((metric) => shapeOf(metric) !== undefined).length };
  const metricTallies = watched.map(metricTally);
  const searches = thresholdSearches(watched, terms);
  const pretend = pretending(looking, terms);
  const pretended = injections.map((injection) => injectionTally(injection, pretend));
  const judged: number[] = [];
  const verdicts = new Map<Verdict, number>();
  const reasons = new Map<ReasonCode, number>();
  let unrecorded = 0;

  return {
    judge(piece, flagAt) {
      if (!isRecorded(piece, flagAt, looking)) {
        unrecorded += 1;
        for (const tally of metricTallies) tally.unrecorded(flagAt);
        return;
      }
      const window = windowAt(piece, flagAt, looking);
      const { outcome, metrics } = judgeWindow(window, terms);
      judged.push(flagAt);
      verdicts.set(outcome.verdict, (verdicts.get(outcome.verdict) ?? 0) + 1);
      reasons.set(outcome.reasonCode, (reasons.get(outcome.reasonCode) ?? 0) + 1);
      for (const tally of metricTallies) {
        const end = metrics.get(tally.name);
        if (end) tally.add(flagAt, end, (factor) => pretend(piece, flagAt, tally.name, { factor }));
      }
      // One judgement more tells which windows need no search.
      const lowest = searches.length > 0 ? judgeWindow(window, terms, { asJudged: atLowest }) : undefined;
      for (const search of searches)
        search.add(window, lowest?.metrics.get(search.metric)?.judgement.status === 'breach');
      for (const injection of pretended) injection.add(piece, flagAt);
    },

    soFar: () => ({ done: judged.length + unrecorded, rolledBack: verdicts.get('rolled-back') ?? 0 }),

    result() {
      const independent = apart(judged, watchSeconds);
      const share = (verdict: Verdict) => shareOf(verdicts.get(verdict) ?? 0, judged.length, independent);
      const all = judged.length + unrecorded;
      return {
        windows: { all, judged: judged.length, unrecorded, apart: independent },
        verdicts: {
          rolledBack: share('rolled-back'),
          passed: share('passed'),
          inconclusive: share('inconclusive'),
        },
        reasons,
        metrics: metricTallies.map((tally) => ({
          ...tally.result(judged.length, independent),
          proposals: searches
            .filter(({ metric }) => metric === tally.name)
            .map((search) => search.proposal()),
        })),
        injections: pretended.map((injection) => injection.result(independent)),
      };
    },
  };
}
