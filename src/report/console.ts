import type { CanaryEvent } from '../canary/events.ts';
import type { Plan, WatchedMetric } from '../canary/plan.ts';
import { recoverAfter } from '../canary/recovery-commands.ts';
import type { Outcome } from '../canary/verdict.ts';
import { printBanner, printFailedRollback } from './console/banner.ts';
import { printBaseline, printCheck, printEnabled, printInspection, printVerdict } from './console/events.ts';
import { type Level, linesTo } from './console/lines.ts';
import { phasePrinter } from './console/phases.ts';
import { printPlan, printStart } from './console/plan.ts';
import { printRollbackAttempt, printRollbackEnd, printRollbackStart } from './console/rollback.ts';
import { type Groups, scriptPrinter } from './console/script.ts';
import { watchPrinter } from './console/watch.ts';
import { afterRollback, stillOn, withChange } from './flag-states.ts';
import type { FlagState } from './report.ts';
import type { EventSink } from './sinks.ts';

export interface ConsoleOptions {
  readonly write: (text: string) => void;
  readonly colors: boolean;
  /** A terminal: progress is one line, rewritten in place. */
  readonly live: boolean;
  readonly mask: (text: string) => string;
  /** Width of the terminal; 80 where it is not given. */
  readonly columns?: () => number;
  /** Where parts of the log can be folded away, they are started and ended here. */
  readonly groups?: Groups;
}

export interface Console {
  readonly sink: EventSink;
  /** A line of the caller's own, for what happens around a run. */
  say(level: Level, text: string): void;
  /** The same on the line that is rewritten in place, on a terminal; nowhere else. */
  status(text: string): void;
  /** The end of a run, to be called last. After a failed rollback: what is still on, and how to fix it. */
  banner(outcome: Outcome): void;
  /** Leaves the terminal and its groups as they were. */
  close(): void;
}

/** Tells a run on a terminal or in a log, in the playbook's style. */
export function consoleSink(options: ConsoleOptions): Console {
  const { groups, columns = () => 80 } = options;
  const lines = linesTo({ ...options, columns });
  const phases = phasePrinter(lines, groups);
  const scripts = scriptPrinter(lines, groups);
  const watch = watchPrinter(lines);
  let plan: Plan | undefined;
  let flags: readonly FlagState[] = [];
  let flagsFile = '';
  let rollbackError: string | undefined;
  let recover = '';

  const watched = (): readonly WatchedMetric[] => plan?.metrics.watched ?? [];

  const sink = (event: CanaryEvent): void => {
    switch (event.type) {
      case 'run-started':
        plan = event.plan;
        flagsFile = plan.flags.file;
        recover = plan.commands.recover;
        printStart(lines, plan);
        break;
      case 'phase-started':
        phases.start(event.phase, plan?.dryRun ?? false);
        break;
      case 'check':
        printCheck(lines, event);
        break;
      case 'flags-inspected':
        printInspection(lines, event.inspection);
        break;
      case 'waiting':
        watch.waiting(event, event.at);
        break;
      case 'baseline':
        if (plan) printBaseline(lines, event, plan);
        break;
      case 'flags-planned':
        flags = withChange(flags, event.change, 'planned');
        flagsFile = event.change.file;
        if (plan?.dryRun) printPlan(lines, plan, event.change);
        break;
      case 'flags-enabled':
        flags = withChange(flags, event.change, 'on');
        printEnabled(lines, event.change);
        break;
      case 'service-toggled':
        if (event.error === undefined) lines.say('INFO', `  ✓ ${event.service} reads the flags anew`);
        else lines.say('ERROR', ` ✗ ${event.error}`);
        break;
      case 'script-started':
      case 'script-output':
      case 'script-finished':
        scripts.event(event);
        break;
      case 'look':
        watch.look(event, event.at, watched());
        break;
      case 'rollback-started':
        printRollbackStart(lines, event.outcome.reason);
        break;
      case 'rollback-attempt-failed':
        printRollbackAttempt(lines, event);
        break;
      case 'rollback-finished':
        flags = afterRollback(flags, event.restoration, event.repair === undefined);
        rollbackError = event.error;
        recover = recoverAfter(event.repair, recover);
        printRollbackEnd(lines, event);
        break;
      case 'warning':
        lines.say('WARN', `  ! ${event.message}`);
        break;
      case 'verdict':
        phases.close();
        printVerdict(lines, event.outcome, flags);
        break;
    }
  };

  return {
    sink,
    say: lines.say,
    status: lines.status,
    banner: (outcome) => {
      scripts.close();
      printBanner(lines, outcome);
      if (outcome.verdict !== 'rollback-incomplete') return;
      const left = { flagsFile, recover, error: rollbackError, flags, stillOn: stillOn(flags, flagsFile) };
      printFailedRollback(lines, left);
    },
    close: () => {
      scripts.close();
      phases.close();
      lines.clearStatus();
    },
  };
}
