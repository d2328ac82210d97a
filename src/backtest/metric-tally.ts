import type { WatchedMetric } from '../canary/plan.ts';
import { seenTally } from './injected.ts';
import type { MetricEnd } from './judged.ts';
import { quantile } from './quantile.ts';
import type { Mark, MetricResult, Moment } from './result.ts';
import { shareOf } from './wilson.ts';

/** How many bad moments of a metric are told. */
const WORST = 5;
/** Two moments closer than this are one, in ms: windows as near see the same burst. */
const SAME_MS = 3_600_000;

/** Gathers what became of one metric, window by window. */
export interface MetricTally {
  readonly name: string;
  /** A window of which nothing is known. */
  unrecorded(flagAt: number): void;
  /** `sees`: after how many seconds a change by so many times the baseline is seen; undefined where it is not. */
  add(flagAt: number, end: MetricEnd, sees: (ratio: number) => number | undefined): void;
  result(of: number, apart: number): Omit<MetricResult, 'proposals'>;
}

export function metricTally(metric: WatchedMetric): MetricTally {
  const marks: Mark[] = [];
  const moments: Moment[] = [];
  const ends = new Map<string, number>();
  /** Infinity where a window could have seen nothing. */
  const visible: number[] = [];
  const seen = seenTally();
  return {
    name: metric.name,
    unrecorded(flagAt) {
      marks.push({ flagAt, state: 'unrecorded', value: undefined });
    },
    add(flagAt, { judgement, afterSeconds }, sees) {
      const { status } = judgement;
      marks.push({ flagAt, state: status, value: judgement.current });
      if ('proof' in judgement && judgement.proof.power) {
        const { smallestRatio } = judgement.proof.power;
        visible.push(smallestRatio ?? Number.POSITIVE_INFINITY);
        if (smallestRatio !== undefined) seen.add(sees(smallestRatio));
      }
      if (judgement.status === 'breach') {
        const { code, message: reason, deltaPct: excess = Number.POSITIVE_INFINITY } = judgement;
        moments.push({ flagAt, afterSeconds, code, reason, excess });
        return;
      }
      const code = judgement.status === 'undecided' ? judgement.code : status;
      ends.set(code, (ends.get(code) ?? 0) + 1);
    },
    result(of, apart) {
      const visibleIn = (part: number): number | undefined => {
        const ratio = quantile(visible, part);
        return ratio === undefined || !Number.isFinite(ratio) ? undefined : ratio;
      };
      return {
        metric,
        rolledBack: shareOf(moments.length, of, apart),
        ends,
        worst: worstOf(moments),
        visible:
          visible.length === 0
            ? undefined
            : { half: visibleIn(0.5), nineOfTen: visibleIn(0.9), seen: seen.result(apart) },
        marks,
      };
    },
  };
}

function worstOf(moments: readonly Moment[]): Moment[] {
  const chosen: Moment[] = [];
  for (const moment of moments.toSorted((one, other) => other.excess - one.excess)) {
    if (chosen.length === WORST) break;
    if (chosen.every(({ flagAt }) => Math.abs(flagAt - moment.flagAt) >= SAME_MS)) chosen.push(moment);
  }
  return chosen;
}
