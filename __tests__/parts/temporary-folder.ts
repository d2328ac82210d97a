import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder of our own, by its real path, so that paths can be compared with what a program under test prints. */
export function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(realpathSync(tmpdir()), `aos-canary-${purpose}-`));
}

/** Removes such a folder; retried, since a process that was just killed may have a last file on its way. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
