import { getState, saveState } from '@actions/core';

const FLAGS_FILE = 'flags-file';
const FINISHED = 'finished';

/** Leaves the post step the name of the flags file, before anything is changed. */
export function saveFlagsFile(path: string): void {
  saveState(FLAGS_FILE, path);
}

/** Tells the post step that the main step came to its end. */
export function saveFinished(): void {
  saveState(FINISHED, 'true');
}

export interface MainStep {
  readonly flagsFile: string;
  /** False where it was killed. */
  readonly finished: boolean;
}

/** What became of the main step; undefined where it never came so far that it could change a flag. */
export function mainStep(): MainStep | undefined {
  const flagsFile = getState(FLAGS_FILE);
  return flagsFile === '' ? undefined : { flagsFile, finished: getState(FINISHED) === 'true' };
}
