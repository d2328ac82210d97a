import type { WatchedMetric } from '../canary/plan.ts';
import type { ReasonCode } from '../canary/verdict.ts';
import type { Stretch } from './sampled.ts';
import type { Proposal } from './thresholds.ts';
import type { Share } from './wilson.ts';
import type { Walk } from './windows.ts';

/** What a backtest found. Times are in ms since the epoch. */
export interface Result {
  /** The config's name and environment. */
  readonly name: string;
  readonly environment: string;
  readonly source: string;
  readonly walk: Walk;
  /** From the first flag to the end of the last watch. */
  readonly span: Stretch;
  readonly windows: {
    readonly all: number;
    readonly judged: number;
    /** No data were recorded: nothing can be said of them. */
    readonly unrecorded: number;
    /** How many of the judged watches could be chosen without an overlap. */
    readonly apart: number;
  };
  /** Of the judged windows. */
  readonly verdicts: {
    readonly rolledBack: Share;
    readonly passed: Share;
    readonly inconclusive: Share;
  };
  readonly reasons: ReadonlyMap<ReasonCode, number>;
  readonly metrics: readonly MetricResult[];
  readonly injections: readonly InjectionResult[];
  /** Whether it was stopped before the walk was over; what is here is of its first part. */
  readonly partial: boolean;
}

export interface MetricResult {
  readonly metric: WatchedMetric;
  /** Windows that this metric would have rolled back, whatever the others did. */
  readonly rolledBack: Share;
  /** How it stood at the end of the others: how many by their code, `ok` for those that it passed. */
  readonly ends: ReadonlyMap<string, number>;
  /** The worst first, none near another. */
  readonly worst: readonly Moment[];
  /** How small a regression the watch would probably have seen; undefined where it is judged on sight. */
  readonly visible: Visible | undefined;
  readonly proposals: readonly Proposal[];
  /** Every window in order, for the picture. */
  readonly marks: readonly Mark[];
}

/** A window that was rolled back for nothing. */
export interface Moment {
  readonly flagAt: number;
  readonly afterSeconds: number;
  readonly code: string;
  /** Why, as a run would have told it. */
  readonly reason: string;
  /** How bad it was: the excess over the baseline in percent; Infinity where that is no number. */
  readonly excess: number;
}

export interface Visible {
  /** Half of the windows could have seen this multiple of the baseline, nine of ten this one; undefined where they could have seen none. */
  readonly half: number | undefined;
  readonly nineOfTen: number | undefined;
  /** What came of pretending, in every window that could see any, the smallest multiple that it could see. */
  readonly seen: Seen;
}

/** Of the windows in which a change was pretended, those that were rolled back for it. */
export interface Seen {
  readonly share: Share;
  /** How soon, in seconds after the flag; undefined where none was. */
  readonly medianSeconds: number | undefined;
  readonly p95Seconds: number | undefined;
}

export interface Mark {
  readonly flagAt: number;
  readonly state: 'ok' | 'breach' | 'undecided' | 'watched' | 'unrecorded';
  /** The metric's value at the end. */
  readonly value: number | undefined;
}

export interface InjectionResult {
  readonly text: string;
  readonly metric: string;
  readonly seen: Seen;
}
