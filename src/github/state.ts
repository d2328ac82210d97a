import { getState, saveState } from '@actions/core';

const FLAGS_FILE = 'flags-file';

/** Leaves the post step the name of the flags file, before anything is changed. */
export function saveFlagsFile(path: string): void {
  saveState(FLAGS_FILE, path);
}

/** Undefined where the main step never came that far. */
export function savedFlagsFile(): string | undefined {
  return getState(FLAGS_FILE) || undefined;
}
