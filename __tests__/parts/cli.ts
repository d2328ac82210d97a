import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import type { OwnProcess, ProcessExit } from './own-process.ts';
import { startProcess } from './own-process.ts';
import type { FoundProcess } from './process-search.ts';
import { processesWithEnvironment, signalQuietly } from './process-search.ts';

export interface CliOptions {
  readonly cwd: string;
  /** On top of PATH, HOME and TMPDIR, the only ones that are inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: this process's own Node. */
  readonly node?: string;
  readonly stdin?: string;
  /** Makes the command the leader of a process group, for `signalGroup`. */
  readonly ownGroup?: boolean;
}

export interface CliRun extends OwnProcess {
  /** Processes that the command started and that still live; those that cleared their environment go unseen. */
  leftovers(): Promise<FoundProcess[]>;
  /** Ends the command and its leftovers with SIGKILL. */
  end(): Promise<void>;
}

const marker = 'AOS_CANARY_TEST_RUN';

/** Starts the command line, `node dist/cli/index.js …`. */
export async function startCli(
  bundle: string,
  args: readonly string[],
  options: CliOptions,
): Promise<CliRun> {
  const id = randomUUID();
  const { TMPDIR } = process.env;
  const child = await startProcess(options.node ?? process.execPath, [bundle, ...args], {
    cwd: options.cwd,
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: homedir(),
      ...(TMPDIR !== undefined && { TMPDIR }),
      [marker]: id,
      ...options.env,
    },
    ownGroup: options.ownGroup ?? false,
    ...(options.stdin !== undefined && { stdin: options.stdin }),
  });
  const leftovers = async () => {
    const found = await processesWithEnvironment(marker, id);
    return found.filter(({ pid }) => pid !== child.pid || !child.running());
  };
  return {
    ...child,
    leftovers,
    async end() {
      await child.kill();
      for (const { pid } of await leftovers()) signalQuietly(pid, 'SIGKILL');
    },
  };
}

/** Runs the command line to its end. */
export async function runCli(
  bundle: string,
  args: readonly string[],
  options: CliOptions,
): Promise<ProcessExit> {
  return (await startCli(bundle, args, options)).finished;
}
