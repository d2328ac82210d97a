import { mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
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

/** The same without holding up the process where the file system does not answer. */
export async function makeFoldersAside(path: string, mode = 0o777): Promise<void> {
  const missing: string[] = [];
  for (let at = path; !(await isFolderAside(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      await mkdir(folder, mode);
      giveToFolderOwner(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await isFolderAside(folder))) throw error;
    }
  }
}

async function isFolderAside(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
