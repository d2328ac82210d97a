import { getState, saveState } from '@actions/core';
import { thisProcess } from '../engine/process.ts';
import { nodeFiles } from '../safety/files.ts';
import { identify, type ProcessIdentity } from '../safety/process-identity.ts';
import { realFlagsFile } from '../safety/state-folder.ts';
import { attempt } from './attempt.ts';
import { STATE, type State } from './contract.ts';

/** Leaves the post step the real path of the flags file, since links may change, and this process, before anything is changed. */
export async function saveRun(flagsFile: string): Promise<void> {
  const { pid, startTime } = await identify(nodeFiles, thisProcess(process.env));
  save(STATE.flagsFile, await realFlagsFile(nodeFiles, flagsFile).catch(() => flagsFile));
  save(STATE.process, JSON.stringify({ pid, startTime }));
}

/** Tells the post step that the main step came to its end. */
export function saveFinished(): void {
  save(STATE.finished, 'true');
}

/** Leaves the post step what is to be ended on GitHub: a check run or a deployment that is in progress. Undefined: none is any more. */
export function saveInProgress(what: 'checkRun' | 'deployment', id: number | undefined): void {
  save(STATE[what], id === undefined ? '' : String(id));
}

export interface MainStep {
  readonly flagsFile: string;
  /** Whether a process is the main step's. */
  isProcess(owner: ProcessIdentity): boolean;
  /** False where it was killed, or still runs. */
  readonly finished: boolean;
  readonly checkRun: number | undefined;
  readonly deployment: number | undefined;
}

/** What became of the main step; undefined where it never came so far that it could change a flag. */
export function mainStep(): MainStep | undefined {
  const flagsFile = read(STATE.flagsFile);
  if (flagsFile === '') return undefined;
  const id = (name: State): number | undefined => Number(read(name)) || undefined;
  return {
    flagsFile,
    isProcess: ({ pid, startTime }) => JSON.stringify({ pid, startTime }) === read(STATE.process),
    finished: read(STATE.finished) === 'true',
    checkRun: id(STATE.checkRun),
    deployment: id(STATE.deployment),
  };
}

function save(name: State, value: string): void {
  void attempt('What the post step needs', () => saveState(name, value));
}

function read(name: State): string {
  return getState(name);
}
