/** Where a process is to be stopped, or its disk to fail. Told to `preload.js` in the environment, as JSON. */
export interface Crash {
  /** Number of the call, from 0; a call that is never made lets the process run to its end. */
  readonly at: number;
  /** `half`: a write that comes to the disk in part. `fails`: the call fails with `error`, `fails on`: all later ones too. */
  readonly when: When | 'fails' | 'fails on';
  /** Such as EIO. */
  readonly error?: string;
  /** SIGSTOP leaves it to the test to do something before it kills the process. */
  readonly how: 'SIGKILL' | 'SIGSTOP';
  /** Stands in for `at`: the call that prints this heading. */
  readonly heading?: string;
  /** `absent`: in its place is a process that says that it is ready, and does nothing. */
  readonly guardian: 'real' | 'absent';
  /** A file that gets a line for every call. */
  readonly trace: string;
}

export type When = 'before' | 'half' | 'after';

/** What the name of a call in the trace looks like when it may change something outside the process. */
const CHANGES = /write|append|rename|link|mkdir|truncate|chmod|chown|\.sync|rm|spawn|STEP|group/;

export function mayChange(call: string): boolean {
  return CHANGES.test(call.split(' ', 1)[0] as string);
}

export function canBeHalf(call: string): boolean {
  return /^(FileHandle\.write|writeSync) /.test(`${call} `);
}
