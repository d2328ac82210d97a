import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { waitFor } from './wait-for.ts';

export interface ProcessExit {
  /** The exit code, or null after a signal. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Milliseconds from the start to the process's own end. */
  readonly durationMs: number;
  readonly stdout: string;
  readonly stderr: string;
  /** True where some other process still held stdout or stderr open two seconds after the end. */
  readonly streamsHeld: boolean;
}

export interface OwnProcess {
  readonly pid: number;
  /** Resolves when the process has ended and its streams are read; never rejects. */
  readonly finished: Promise<ProcessExit>;
  running(): boolean;
  stdout(): string;
  stderr(): string;
  /** Sends a signal to the process alone; false where it is gone. */
  signal(name: NodeJS.Signals): boolean;
  /** Sends a signal to the process's whole group, as a terminal does on Ctrl-C; needs `ownGroup`. */
  signalGroup(name: NodeJS.Signals): boolean;
  /** SIGTERM, then SIGKILL after `boundMs` milliseconds (default 10,000). Does nothing to a process that is gone. */
  stop(boundMs?: number): Promise<ProcessExit>;
  kill(): Promise<ProcessExit>;
  /** Waits until a text was printed; fails early where the process ends without it. */
  waitForText(text: string | RegExp, stream?: 'stdout' | 'stderr', timeoutMs?: number): Promise<void>;
}

export interface OwnProcessOptions {
  readonly cwd?: string;
  /** The whole environment; nothing is added. Default: this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Text for stdin; without it stdin is /dev/null. */
  readonly stdin?: string;
  /** Makes the process the leader of a group of its own. */
  readonly ownGroup?: boolean;
  /** A server: it does not keep this process from ending, and ends with it, where a test forgot to stop it. */
  readonly background?: boolean;
  /** Bytes kept of each stream; the rest is read and dropped. Default 64 MiB. */
  readonly keepBytes?: number;
}

const drainMs = 2_000;
const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

// Inside jest, `process` is a copy whose 'exit' never comes, and a crash runs no handler anyway. So the kernel is asked
// to kill the child when this process is gone. setpriv replaces itself by the program, which keeps the pid.
const tieToOurLife = ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'] as const;
const canTie = existsSync(tieToOurLife[0]);

/** Starts a program that does not outlive this process. Rejects where it cannot be started. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: OwnProcessOptions = {},
): Promise<OwnProcess> {
  const [file, ...rest] = canTie ? [...tieToOurLife, command, ...args] : [command, ...args];
  const startedAt = performance.now();
  const child = spawn(file as string, rest, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: options.ownGroup ?? false,
    stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(watch(child, command, startedAt, options)));
  });
}

function watch(
  child: ChildProcess,
  command: string,
  startedAt: number,
  options: OwnProcessOptions,
): OwnProcess {
  alive.add(child);
  const pid = child.pid as number;
  const keepBytes = options.keepBytes ?? 64 * 2 ** 20;
  const stdout = collect(child.stdout, keepBytes);
  const stderr = collect(child.stderr, keepBytes);
  child.stdin?.on('error', () => {}); // a program that never reads its stdin is none of our business
  child.stdin?.end(options.stdin);

  if (options.background) {
    child.unref();
    for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref();
  }

  let gone = false;
  const finished = new Promise<ProcessExit>((resolve) => {
    child.once('exit', (code, signal) => {
      gone = true;
      alive.delete(child);
      const durationMs = performance.now() - startedAt;
      const done = (streamsHeld: boolean) => {
        clearTimeout(timer);
        resolve({ code, signal, durationMs, stdout: stdout(), stderr: stderr(), streamsHeld });
      };
      // 'close' comes when the streams end, which a background child may put off for ever.
      const timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        done(true);
      }, drainMs);
      child.once('close', () => done(false));
    });
  });

  const self: OwnProcess = {
    pid,
    finished,
    running: () => !gone,
    stdout,
    stderr,
    signal: (name) => !gone && child.kill(name),
    signalGroup(name) {
      if (!options.ownGroup) throw new Error('signalGroup needs ownGroup');
      try {
        return process.kill(-pid, name);
      } catch {
        return false;
      }
    },
    async stop(boundMs = 10_000) {
      child.ref();
      self.signal('SIGTERM');
      self.signal('SIGCONT'); // a process that was paused takes its SIGTERM only when it goes on
      const timer = setTimeout(() => self.signal('SIGKILL'), boundMs);
      return finished.finally(() => clearTimeout(timer));
    },
    kill() {
      child.ref();
      self.signal('SIGKILL');
      return finished;
    },
    async waitForText(text, stream = 'stdout', timeoutMs = 60_000) {
      const read = stream === 'stdout' ? stdout : stderr;
      const printed = () => (typeof text === 'string' ? read().includes(text) : text.test(read()));
      const seen = () => {
        const ended = gone;
        if (printed()) return 'printed';
        return ended && 'ended';
      };
      const describe = () => `--- stdout\n${tail(stdout())}\n--- stderr\n${tail(stderr())}`;
      const what = `${command} to print ${text} on ${stream}`;
      const outcome = await waitFor(what, seen, { timeoutMs, everyMs: 20, detail: describe });
      if (outcome === 'printed') return;
      await finished;
      if (!printed()) throw new Error(`Waited for ${what}, but it ended\n${describe()}`);
    },
  };
  return self;
}

function collect(stream: NodeJS.ReadableStream | null, keepBytes: number): () => string {
  const chunks: Buffer[] = [];
  let kept = 0;
  stream?.on('data', (chunk: Buffer) => {
    if (kept >= keepBytes) return;
    chunks.push(chunk.subarray(0, keepBytes - kept));
    kept += chunk.length;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

/** The last `characters` of a text, for an error message. */
export function tail(text: string, characters = 2_000): string {
  return text.length > characters ? `…${text.slice(-characters)}` : text;
}
