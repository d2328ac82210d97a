import { lstatSync, type Stats } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolders } from './make-folders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Lets Node keep what it has compiled, so that the next start is faster; from Node 22 on. What lies in the cache is run:
 * it is a folder of this user's own, or there is none. (Node's default is one folder for all users.)
 */
export function enableCompileCache(env: Environment): void {
  if (module.enableCompileCache === undefined) return;
  const folder = privateFolder(env);
  if (folder !== undefined) module.enableCompileCache(folder);
}

/** The cache's folder, made where it is not there; undefined where another user could write into it, or lead it elsewhere. */
export function privateFolder(env: Environment): string | undefined {
  try {
    const { XDG_CACHE_HOME: chosen } = env;
    const caches = chosen && isAbsolute(chosen) ? chosen : join(env.HOME || homedir(), '.cache');
    const folder = join(caches, 'aos-canary', 'compile');
    makeFolders(folder, 0o700);
    return isPrivate(folder) ? folder : undefined;
  } catch {
    return undefined; // a start without a cache is only slower
  }
}

/** A folder is private where none but its owner and root can replace it, or any folder above it. */
function isPrivate(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== process.geteuid?.() || !isOwnersAlone(stats)) return false;
  for (let at = dirname(folder); ; at = dirname(at)) {
    const above = lstatSync(at);
    const ours = above.uid === process.geteuid?.() || above.uid === 0;
    // In a sticky folder, such as /tmp, each may replace only what is theirs.
    if (!above.isDirectory() || !ours || !(isOwnersAlone(above) || isSticky(above))) return false;
    if (at === dirname(at)) return true;
  }
}

const isOwnersAlone = ({ mode }: Stats): boolean => (mode & 0o022) === 0;
const isSticky = ({ mode }: Stats): boolean => (mode & 0o1000) !== 0;
