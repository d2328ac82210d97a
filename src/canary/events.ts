import type { Power } from '../judge/evidence.ts';
import type { Baseline } from '../judge/metric.ts';
import type { AnalysisLook, AnalysisSetup, MetricLook } from './analysis.ts';
import type { Plan } from './plan.ts';
import type { FlagChange, FlagsInspection, Restoration, ScriptResult } from './ports.ts';
import type { Outcome } from './verdict.ts';

export type Phase = 'pre-checks' | 'baseline' | 'enable' | 'smoke' | 'watch' | 'rollback';

export type CheckStatus = 'passed' | 'warning' | 'failed' | 'unknown';

/**
 * Everything that a run does, as it happens. Console, summary, report and all other output are folds over these;
 * the lifecycle knows none of them.
 */
export type CanaryEvent = { readonly at: number } & CanaryEventBody;
export type CanaryEventBody =
  | { readonly type: 'run-started'; readonly plan: Plan }
  | { readonly type: 'phase-started'; readonly phase: Phase }
  | {
      readonly type: 'check';
      readonly name: string;
      readonly status: CheckStatus;
      readonly message: string;
      readonly fix?: string;
    }
  | { readonly type: 'flags-inspected'; readonly inspection: FlagsInspection }
  | {
      readonly type: 'waiting';
      readonly what: string;
      readonly elapsedSeconds: number;
      readonly totalSeconds: number;
    }
  | {
      readonly type: 'baseline';
      readonly metric: string;
      readonly baseline: Baseline;
      /** What the watch can see of this metric, where it is judged by evidence. */
      readonly foresight?: Power;
    }
  | { readonly type: 'flags-planned'; readonly change: FlagChange }
  | { readonly type: 'flags-enabled'; readonly change: FlagChange }
  | {
      readonly type: 'service-toggled';
      readonly service: string;
      readonly phase: Phase;
      readonly error?: string;
    }
  | {
      readonly type: 'script-started';
      readonly script: 'smoke' | 'rollback';
      readonly path: string;
      readonly timeoutSeconds: number;
    }
  | {
      readonly type: 'script-output';
      readonly script: 'smoke' | 'rollback';
      readonly stream: 'stdout' | 'stderr';
      readonly line: string;
    }
  | { readonly type: 'script-finished'; readonly script: 'smoke' | 'rollback'; readonly result: ScriptResult }
  /** What the verdict is made of, told before each look is judged. */
  | { readonly type: 'analysis-started'; readonly setup: AnalysisSetup }
  | { readonly type: 'analysis-look'; readonly look: AnalysisLook }
  | {
      readonly type: 'look';
      readonly elapsedSeconds: number;
      readonly watchSeconds: number;
      readonly final: boolean;
      readonly metrics: readonly MetricLook[];
    }
  | { readonly type: 'rollback-started'; readonly outcome: Outcome }
  | {
      readonly type: 'rollback-attempt-failed';
      readonly attempt: number;
      readonly error: string;
      readonly retryInSeconds: number | undefined;
    }
  | {
      readonly type: 'rollback-finished';
      readonly restoration: Restoration | undefined;
      readonly error?: string;
      /** Where the flags file cannot be read, so that no flag's value is known: what makes it readable again. */
      readonly repair?: string;
    }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'verdict'; readonly outcome: Outcome };

export type Emit = (event: CanaryEventBody) => void;
