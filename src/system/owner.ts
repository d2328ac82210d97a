import { lchownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives what root has just made to the owner of the folder that it is made in: the user whose workspace it is must be able
 * to remove it. Does nothing for other users, nor where the file system keeps no owners.
 *
 * @param path absolute
 */
export function giveToFolderOwner(path: string): void {
  if (process.geteuid?.() !== 0) return;
  try {
    const { uid, gid } = statSync(dirname(path));
    if (uid !== 0 || gid !== 0) lchownSync(path, uid, gid);
  } catch {
    // What was made serves its purpose all the same.
  }
}
