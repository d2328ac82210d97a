import { type ChildProcess, spawn } from 'node:child_process';
import { lineSplitter } from './lines.ts';

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
  /** A command that ends well may leave a service running, which is what it is for. */
  readonly mayLeaveService?: boolean;
  /** Told of the new process group; the returned function is called when nothing is left of it. */
  readonly onGroup?: (group: number) => () => void;
}

/**
 * Runs a program (no shell) in a process group of its own and leaves nothing of that group behind, whether it ends,
 * hangs, is cancelled, or forks children into the background.
 *
 * @throws Error when it cannot be started
 */
export async function runChildGroup(
  command: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildEnd> {
  const { cwd, timeoutMs, cancel, onLine, mayLeaveService = false, onGroup } = options;
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const groupEnded = child.pid === undefined ? undefined : onGroup?.(child.pid);
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
    ending ??= endProcessGroup(child, cancel.aborted ? CANCEL_GRACE_MS : TERM_GRACE_MS);
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
    if (!leaveRest) await (ending ?? endProcessGroup(child, TERM_GRACE_MS));
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

/** SIGTERM to the whole group, SIGKILL to what is left of it. */
async function endProcessGroup(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.pid === undefined || !signalGroup(child.pid, 'SIGTERM')) return;
  for (let waited = 0; waited < graceMs; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!signalGroup(child.pid, 0)) return;
  }
  signalGroup(child.pid, 'SIGKILL');
}

/** False when no process of the group is left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
