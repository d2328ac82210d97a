import type { Journal } from '../canary/ports.ts';
import type { Files } from './files.ts';
import type { BeginRecord, SettledRecord } from './journal-record.ts';
import { encodeRecord, readJournalText } from './journal-record.ts';
import type { Me } from './process-identity.ts';
import { identify } from './process-identity.ts';
import { dropReserves, makeReserves, takeStateReserve } from './reserve.ts';
import { isOwnersAlone, PlantedFileError, readStateFile } from './state-file.ts';
import type { StatePaths } from './state-folder.ts';
import { checkStateFolder, intentsOf, locateState, makeStateFolder, realFlagsFile } from './state-folder.ts';
import {
  randomName,
  readWhole,
  removeIfThere,
  type TakeReserve,
  writeNew,
  writeWhole,
} from './whole-file.ts';

export interface JournalOptions {
  /** An absolute path; by default `.aos-canary` beside the flags file. */
  readonly stateFolder?: string;
  /** What a survivor needs besides the flags, as JSON; without secrets. */
  readonly context?: unknown;
}

/** The last change of a flags file that the journal knows. */
export interface JournalEntry extends Omit<BeginRecord, 'type' | 'version'> {
  readonly settled: Pick<SettledRecord, 'at' | 'how'> | undefined;
  /**
   * Whether only this user or root can have written it. Without that the flags may be put back, which whoever can
   * write here could do as well, but no command of its context may be run.
   */
  readonly trusted: boolean;
}

/** The journal cannot be read or written as it should; the message names the file. */
export class JournalError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.name = 'JournalError';
    this.fix = fix;
  }
}

/**
 * The journal of one process, for the holder of the lock. It holds one intention at a time: `begin` replaces a settled
 * one in a single step, and refuses to forget one that nobody has settled. (`recover` is in a file of its own.)
 */
export function journal(
  files: Files,
  me: Me,
  options: JournalOptions = {},
): Pick<Journal, 'begin' | 'settle' | 'ending'> {
  let ended: SettledRecord['how'] | undefined;
  let begun: { readonly paths: StatePaths; readonly entry: JournalEntry } | undefined;
  return {
    async begin(change) {
      const paths = await locateState(files, change.file, options.stateFolder);
      await makeStateFolder(files, paths);
      await checkStateFolder(files, paths);
      const last = await read(files, paths);
      if (last && !last.settled) {
        throw new JournalError(
          `${paths.journal} holds a change of ${last.at} that was neither kept nor undone`,
          'run `aos-canary recover` first',
        );
      }
      const record: BeginRecord = {
        version: 1,
        type: 'begin',
        id: randomName(),
        at: new Date().toISOString(),
        owner: await identify(files, me),
        change,
        context: options.context ?? null,
      };
      const bytes = Buffer.from(encodeRecord(record));
      const former = paths.temporary();
      try {
        await makeReserves(files, paths, change.file, {
          journalBytes: bytes.length,
          write: change.write,
        });
        await writeNew(files, former, await readWhole(files, change.file), 0o600);
        // Known before it is written: a process that is stopped in between may be taken over as soon as it is.
        begun = { paths, entry: entryOf(record, undefined, true) };
        await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644);
      } catch (error) {
        // Nothing will be changed.
        begun = undefined;
        await removeIfThere(files, former).catch(() => {});
        const last = await read(files, paths).catch(() => undefined);
        if (last?.id === record.id) await removeIfThere(files, paths.journal).catch(() => {});
        await dropReserves(files, paths, change.file).catch(() => {});
        throw error;
      }
      // After the journal: a copy without a journal means that the journal was lost. It is for people, nothing needs it.
      await files.rename(former, paths.former).catch(() => {});
    },
    async settle(how) {
      if (!begun) throw new Error('the journal was not begun');
      await settleEntry(files, begun.paths, begun.entry, how);
      begun = undefined;
      ended = how;
    },
    async ending() {
      if (!begun) return ended ?? 'none';
      const last = await read(files, begun.paths).catch((error: unknown) => {
        if (error instanceof JournalError) return undefined; // damaged: settling writes it anew
        throw error;
      });
      if (last && last.id !== begun.entry.id) return 'replaced';
      return last?.settled?.how ?? 'open';
    },
  };
}

/**
 * Writes how a change ended, in one step: the journal is replaced by one that holds the change and its settlement. A
 * journal that was removed or damaged meanwhile is written anew, from what the caller knows. For the holder of the lock.
 *
 * @throws Error when it cannot be written; then the next survivor puts the flags back
 */
export async function settleEntry(
  files: Files,
  paths: StatePaths,
  entry: JournalEntry,
  how: SettledRecord['how'],
): Promise<void> {
  const last = await read(files, paths).catch((error: unknown) => {
    if (error instanceof JournalError) return undefined;
    throw error;
  });
  if (last && last.id !== entry.id) {
    throw new JournalError(`${paths.journal} holds another change`, 'check which canary wrote it');
  }
  await makeStateFolder(files, paths);
  const { id, at, owner, change, context } = entry;
  const begin: BeginRecord = { version: 1, type: 'begin', id, at, owner, change, context };
  const settled: SettledRecord = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
  const bytes = Buffer.from(encodeRecord(begin) + encodeRecord(settled));
  const reserve: TakeReserve = (path) => takeStateReserve(files, paths, path);
  await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644, reserve);
  await tidyState(files, paths, change.file).catch(() => {}); // only in the way now
}

/** Removes what a settled change no longer needs: copies of the flags file, and the reserved space. */
export async function tidyState(files: Files, paths: StatePaths, flagsFile: string): Promise<void> {
  await removeIfThere(files, paths.former);
  for (const path of await intentsOf(files, paths)) await removeIfThere(files, path);
  await dropReserves(files, paths, flagsFile);
}

/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
export async function lastEntry(
  files: Files,
  flagsFile: string,
  stateFolder?: string,
): Promise<JournalEntry | undefined> {
  return read(files, await locateState(files, await realFlagsFile(files, flagsFile), stateFolder));
}

/** The change that nobody has settled yet, whoever made it and whether or not it still runs. @throws JournalError */
export async function unsettled(
  files: Files,
  flagsFile: string,
  stateFolder?: string,
): Promise<JournalEntry | undefined> {
  const entry = await lastEntry(files, flagsFile, stateFolder);
  return entry?.settled ? undefined : entry;
}

async function read(files: Files, paths: StatePaths): Promise<JournalEntry | undefined> {
  const found = await readStateFile(files, paths.journal).catch((error: unknown) => {
    throw error instanceof PlantedFileError ? new JournalError(error.message, error.fix) : error;
  });
  if (!found && !(await exists(files, paths.former))) return undefined;
  const text = found ? readJournalText(found.bytes) : { invalid: 'it was removed' };
  if ('invalid' in text) {
    throw new JournalError(
      `${paths.journal} is damaged: ${text.invalid}`,
      `see which flags are on, then remove it${(await exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`,
    );
  }
  const trusted = found !== undefined && (await isOwnersAlone(files, found, paths.folder));
  return entryOf(text.begin, text.settled, trusted);
}

function entryOf(begin: BeginRecord, settled: SettledRecord | undefined, trusted: boolean): JournalEntry {
  const { id, at, owner, change, context } = begin;
  return {
    id,
    at,
    owner,
    // Of an earlier version, which only knew the file and replaced it.
    change: { ...change, path: change.path ?? change.file, write: change.write ?? 'rename' },
    context,
    settled: settled && { at: settled.at, how: settled.how },
    trusted,
  };
}

async function exists(files: Files, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}
