import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { giveToFolderOwner } from './owner.ts';

/**
 * Makes a folder, and those above it that are missing. (Node's own recursive `mkdir` never ends where a file system such
 * as /proc has no room for folders.) What root makes belongs to the owner of the folder above it. Returns whether any was
 * missing.
 *
 * @param path absolute
 * @throws Error of the file system, or ENOTDIR where something that is no folder is in the way
 */
export function makeFolders(path: string, mode = 0o777): boolean {
  const missing: string[] = [];
  for (let at = path; !isFolder(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      mkdirSync(folder, mode);
      giveToFolderOwner(folder);
    } catch (error) {
      // Another process may have been faster.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
    }
  }
  return missing.length > 0;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
