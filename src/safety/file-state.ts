import type { FileState } from '../canary/ports.ts';
import type { Files } from './files.ts';
import { errorCode } from './files.ts';
import { unsettled } from './journal.ts';
import { lockHolder } from './lock.ts';
import type { Me } from './process-identity.ts';

/** Who holds a flags file, or left it changed. Changes nothing. @throws JournalError where the journal is damaged */
export async function fileState(files: Files, me: Me, flagsFile: string): Promise<FileState> {
  try {
    const holder = await lockHolder(files, me, flagsFile);
    if (holder && holder.life !== 'dead')
      return { status: 'held', owner: holder.owner, seen: holder.life === 'alive' };
    const entry = await unsettled(files, flagsFile);
    if (!entry) return { status: 'free' };
    const flags = [...new Set(entry.change.edits.map(({ flag }) => flag))];
    return { status: 'interrupted', owner: entry.owner, at: entry.at, flags };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { status: 'free' }; // not even a folder
    throw error;
  }
}
