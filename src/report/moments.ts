import type { Report, TimelineEntry } from './report.ts';

/** The moments of a run that everything else is told by, in ms since the epoch; undefined where they never came. */
export interface Moments {
  readonly began: number | undefined;
  readonly flagsOn: number | undefined;
  /** The rollback began: a breach, a failed test, a cancellation. */
  readonly rollback: number | undefined;
  /** The flags were read back after the rollback. */
  readonly flagsBack: number | undefined;
  readonly ended: number | undefined;
}

/** Finds the moments of a run in its timeline. */
export function momentsOf({ timeline, start_time, end_time, rollback_status }: Report): Moments {
  const at = (type: string): number | undefined => time(timeline.find((entry) => entry.type === type));
  return {
    began: start_time === null ? time(timeline[0]) : Date.parse(start_time),
    flagsOn: at('flags-enabled'),
    rollback: at('rollback-started'),
    flagsBack: rollback_status === 'restored' ? at('rollback-finished') : undefined,
    ended: end_time === null ? undefined : Date.parse(end_time),
  };
}

function time(entry: TimelineEntry | undefined): number | undefined {
  return entry && Date.parse(entry.time);
}
