import { type ChildProcess, spawn } from 'node:child_process';
import { randomName } from '../safety/whole-file.ts';
import { childEnvironment } from './child-environment.ts';
import { lineSplitter } from './lines.ts';
import { askEscaped, killMarked, MARK_VARIABLE, signalProcess } from './marked.ts';

/** How long a group has to end after SIGTERM before it gets SIGKILL, in ms; less when the run is cancelled, as the flags wait for it. */
const TERM_GRACE_MS = 1_000;
const CANCEL_GRACE_MS = 200;

/** How long output is still read after the process itself has ended, in ms: a child in the background may hold the pipe open for ever. */
const DRAIN_MS = 500;

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  readonly outputBytes: number;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
  /** Variables that the config lets the program have although they may hold secrets. */
  readonly named?: readonly string[];
  /** Values that the config uses as secrets: variables that hold them are withheld. */
  readonly secrets?: readonly string[];
  /** A command that ends well may leave a service running, which is what it is for. */
  readonly mayLeaveService?: boolean;
  /** Told of the new process group; the returned function is called when nothing is left of it. */
  readonly onGroup?: (group: ChildGroup) => () => void;
}

/** What all children of one run have in common. */
export type ChildContext = Pick<ChildOptions, 'onGroup' | 'secrets'>;

/** What a program and its children are known by. */
export interface ChildGroup {
  readonly group: number;
  /** In the environment of all of them; absent where the program may leave a service running. */
  readonly mark?: string;
}

/**
 * Runs a program (no shell) in a process group of its own and leaves nothing of it behind, whether it ends, hangs, is
 * cancelled, forks children into the background, or starts daemons.
 *
 * @throws Error when it cannot be started
 */
export async function runChildGroup(
  command: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildEnd> {
  const { cwd, timeoutMs, cancel, onLine, mayLeaveService = false, onGroup } = options;
  const mark = mayLeaveService ? undefined : randomName();
  const { env } = childEnvironment(process.env, options);
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: mark === undefined ? env : { ...env, [MARK_VARIABLE]: mark },
  });
  const group =
    child.pid === undefined ? undefined : { group: child.pid, ...(mark !== undefined && { mark }) };
  const groupEnded = group && onGroup?.(group);
  let outputBytes = 0;
  for (const stream of ['stdout', 'stderr'] as const) {
    const lines = lineSplitter((line) => onLine(stream, line));
    child[stream]?.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length;
      lines.push(chunk);
    });
    child[stream]?.on('close', () => lines.end());
  }

  let timedOut = false;
  let ending: Promise<void> | undefined;
  let leaveRest = false;
  const endGroup = (): void => {
    ending ??= end(group, cancel.aborted ? CANCEL_GRACE_MS : TERM_GRACE_MS);
  };
  const onTimeout = setTimeout(() => {
    timedOut = true;
    endGroup();
  }, timeoutMs);
  cancel.addEventListener('abort', endGroup, { once: true });
  try {
    if (cancel.aborted) endGroup();
    const closed = new Promise<void>((resolve) => child.once('close', resolve));
    const { code, signal } = await exit(child);
    const cancelled = cancel.aborted;
    await drained(child, closed);
    leaveRest = mayLeaveService && code === 0;
    return { code, signal, timedOut, cancelled, outputBytes };
  } finally {
    clearTimeout(onTimeout);
    cancel.removeEventListener('abort', endGroup);
    if (!leaveRest) await (ending ?? end(group, TERM_GRACE_MS));
    groupEnded?.();
  }
}

function exit(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

async function drained(child: ChildProcess, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    closed,
    new Promise((resolve) => {
      timer = setTimeout(resolve, DRAIN_MS);
    }),
  ]);
  clearTimeout(timer);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** SIGTERM to the whole group and to those who left it, SIGKILL to what is left of them. */
async function end(of: ChildGroup | undefined, graceMs: number): Promise<void> {
  if (!of) return;
  const { group, mark } = of;
  let groupLeft = signalProcess(-group, 'SIGTERM');
  const escaped = mark === undefined ? [] : askEscaped(mark, group);
  for (let waited = 0; waited < graceMs; waited += 20) {
    // Once it is gone its number may be another's.
    groupLeft &&= signalProcess(-group, 0);
    if (!groupLeft && !escaped.some((pid) => signalProcess(pid, 0))) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (groupLeft) signalProcess(-group, 'SIGKILL');
  if (mark !== undefined) killMarked(mark);
}

/** Kills what a run that is gone has left of its children. */
export function killGroup({ group, mark }: ChildGroup): void {
  signalProcess(-group, 'SIGKILL');
  if (mark !== undefined) killMarked(mark);
}
