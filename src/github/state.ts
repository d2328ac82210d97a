import { getState, saveState } from '@actions/core';
import { STATE, type State } from './contract.ts';

/** Leaves the post step the name of the flags file, before anything is changed. */
export function saveFlagsFile(path: string): void {
  save(STATE.flagsFile, path);
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
  /** False where it was killed. */
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
    finished: read(STATE.finished) === 'true',
    checkRun: id(STATE.checkRun),
    deployment: id(STATE.deployment),
  };
}

function save(name: State, value: string): void {
  saveState(name, value);
}

function read(name: State): string {
  return getState(name);
}
