import { lstat, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isBelow } from '../config/paths.ts';

/** Where a review may look. */
export interface Workspace {
  /** Paths in configs are taken from here. */
  readonly root: string;
  /** Nothing outside of the root is looked at, links followed: whoever wrote the configs may be a stranger. */
  readonly confined: boolean;
}

export type Reached =
  | { readonly state: 'there'; readonly path: string }
  | { readonly state: 'missing' }
  /** Outside of the workspace. Whether there is anything is not told. */
  | { readonly state: 'outside' };

/** Where a path leads to, in the end. */
export async function reach({ root, confined }: Workspace, path: string): Promise<Reached> {
  const wanted = resolve(root, path);
  const top = await realpath(root);
  if (confined && !isBelow(resolve(root), wanted) && !isBelow(top, wanted)) return { state: 'outside' };
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined) return { state: confined && (await leavesBy(wanted, top)) ? 'outside' : 'missing' };
  return confined && !isBelow(top, real) ? { state: 'outside' } : { state: 'there', path: real };
}

/** Whether a path that leads nowhere would do so outside of a folder. */
async function leavesBy(path: string, top: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined) return !isBelow(top, real);
    // A link whose target is not there.
    if ((await lstat(at).catch(() => undefined)) !== undefined) return true;
  }
}
