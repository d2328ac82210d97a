import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { startCli } from '../parts/cli.ts';
import type { Repository } from '../parts/flags-file.ts';
import type { ProcessExit } from '../parts/own-process.ts';
import { type FoundProcess, processesWithEnvironment, signalQuietly } from '../parts/process-search.ts';
import { makeRunner } from '../parts/runner.ts';
import { waitFor } from '../parts/wait-for.ts';
import type { Crash } from './crash.ts';

/** Which of its two doors a canary comes through. */
export type Door = 'command line' | 'action';

/** A canary that is to be killed. */
export interface Victim extends Started {
  /** Waits until a SIGSTOP has stopped it; false where it ended instead. */
  stopped(): Promise<boolean>;
  /** Kills its guardian, and waits until that is gone. */
  killGuardian(): Promise<void>;
  /** Waits until it has no guardian, or none any more. */
  guardianGone(): Promise<void>;
  /** Waits until neither it nor any of its descendants lives, whoever is their parent now. */
  gone(): Promise<void>;
}

interface Started {
  readonly pid: number;
  readonly finished: Promise<ProcessExit>;
  signal(name: NodeJS.Signals): boolean;
  /** The action's post step; for a canary that came through that door. */
  post(): Promise<ProcessExit>;
  end(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const project = new URL('../../', import.meta.url);
const bundle = (name: string): string => fileURLToPath(new URL(`dist/${name}/index.js`, project));
const preload = new URL('preload.js', import.meta.url).href;
const { inputs } = load(readFileSync(new URL('action.yml', project), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};
const defaults = Object.fromEntries(
  Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']),
);

export const traceOf = ({ root }: Repository): string => join(root, 'trace');

/** Starts `canary.yaml` of a repository; without `crash` nothing is in its way. */
export async function startVictim(
  door: Door,
  repository: Repository,
  crash?: Omit<Crash, 'trace'>,
  watchSeconds = 0,
): Promise<Victim> {
  const settings = crash && {
    NODE_OPTIONS: `--import=${preload}`,
    AOS_CANARY_CRASH: JSON.stringify({ ...crash, trace: traceOf(repository) }),
  };
  const mark = markOf(repository);
  return door === 'action'
    ? victimOf(await startAction(repository, watchSeconds, mark, settings), mark)
    : victimOf(
        await startCommandLine(repository, ['--watch', String(watchSeconds)], { ...mark, ...settings }),
        mark,
      );
}

/** Starts the command line in a repository. */
export async function startCommand(repository: Repository, ...args: string[]): Promise<Victim> {
  const mark = markOf(repository);
  return victimOf(await startCommandLine(repository, args, mark), mark);
}

/** By its environment a process is known as a descendant of one canary. */
const markOf = ({ root }: Repository) => ({ AOS_CANARY_TEST_RUN: randomUUID(), GITHUB_WORKSPACE: root });

function victimOf(started: Started, mark: { readonly AOS_CANARY_TEST_RUN: string }): Victim {
  let hasEnded = false;
  let isGone = false;
  started.finished.then(
    () => {
      hasEnded = true;
    },
    () => {}, // told to whoever asks for it
  );
  const descendants = async (mention = ''): Promise<FoundProcess[]> => {
    const found = await processesWithEnvironment('AOS_CANARY_TEST_RUN', mark.AOS_CANARY_TEST_RUN);
    return found.filter(({ pid, command }) => pid !== started.pid && command.includes(mention));
  };
  const kill = async (mention?: string): Promise<void> => {
    for (const { pid } of await descendants(mention)) signalQuietly(pid, 'SIGKILL');
  };
  const noneLeft = async (mention?: string): Promise<void> => {
    let left: FoundProcess[] = [];
    const look = async (): Promise<boolean> => {
      left = await descendants(mention);
      return left.length === 0;
    };
    const detail = () => left.map(({ command }) => command).join('\n');
    await waitFor('the processes of a canary to end', look, { everyMs: 20, detail });
  };
  return {
    ...started,
    async stopped() {
      const stat = `/proc/${started.pid}/stat`;
      await waitFor('the canary to stop', () => hasEnded || /\) T /.test(readFileSync(stat, 'utf8')));
      return !hasEnded;
    },
    async killGuardian() {
      await kill('guardian/index.js');
      await noneLeft('guardian/index.js');
    },
    guardianGone: () => noneLeft('guardian/index.js'),
    async gone() {
      await started.finished;
      await noneLeft();
      isGone = true;
    },
    async end() {
      // A look through all processes costs almost as much as a canary.
      if (!isGone) await kill();
      await started.end();
    },
  };
}

async function startCommandLine(
  { root }: Repository,
  args: readonly string[],
  env: Environment,
): Promise<Started> {
  const run = await startCli(bundle('cli'), [...args, '--config', 'canary.yaml'], { cwd: root, env });
  const { pid, finished, signal } = run;
  return {
    pid,
    finished,
    signal,
    post: () => Promise.reject(new Error('the command line has no post step')),
    async end() {
      await run.kill();
    },
  };
}

async function startAction(
  { root }: Repository,
  watchSeconds: number,
  mark: Environment,
  settings: Environment = {},
): Promise<Started> {
  const runner = await makeRunner({ workspace: root, defaults, env: mark });
  const given = {
    config: 'canary.yaml',
    'upload-artifact': 'false',
    'watch-seconds': String(watchSeconds),
  };
  const { pid, result, signal } = await runner.main(bundle('main'), { inputs: given, env: settings });
  return {
    pid,
    finished: result,
    signal,
    async post() {
      const step = await runner.post(bundle('post'), await result, { inputs: given });
      return step.result;
    },
    end: runner.end,
  };
}
