import { dirname } from 'node:path';
import type { FlagChange, Journal } from '../canary/ports.ts';
import type { Files } from './files.ts';
import type { BeginRecord, SettledRecord } from './journal-record.ts';
import { encodeRecord, encodeSettlement, ROOM_TO_SETTLE, readJournalText } from './journal-record.ts';
import type { Me } from './process-identity.ts';
import { identify } from './process-identity.ts';
import type { StatePaths } from './state-folder.ts';
import { makeStateFolder, realFlagsFile, statePaths } from './state-folder.ts';
import { randomName, readIfThere, readWhole, removeIfThere, writeWhole } from './whole-file.ts';

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
): Pick<Journal, 'begin' | 'settle'> {
  let begun: { readonly paths: StatePaths; readonly entry: JournalEntry } | undefined;
  return {
    async begin(change) {
      const paths = statePaths(change.file, options.stateFolder);
      await makeStateFolder(files, paths);
      const last = (await read(files, paths))?.entry;
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
      const bytes = Buffer.from(encodeRecord(record) + ROOM_TO_SETTLE);
      try {
        await keepFormer(files, paths, change);
        await writeWhole(files, paths.journal, paths.temporary(), bytes, 0o644);
      } catch (error) {
        await removeIfThere(files, paths.former).catch(() => {}); // nothing will be changed
        throw error;
      }
      begun = { paths, entry: entryOf(record, undefined, true) };
    },
    async settle(how) {
      if (!begun) throw new Error('the journal was not begun');
      await settleEntry(files, begun.paths, begun.entry.id, how);
      begun = undefined;
    },
  };
}

/**
 * A copy of the file, for people, and for the disk: it holds as many bytes as putting the flags back needs. Whatever is
 * in the file now is good enough; `apply` sees to it that it is what the change was made for.
 */
async function keepFormer(files: Files, paths: StatePaths, change: FlagChange): Promise<void> {
  const bytes = await readWhole(files, change.file);
  await writeWhole(files, paths.former, paths.temporary(), bytes, 0o600);
}

/**
 * Writes what became of the journal's intention, and syncs it; in the place of an earlier settlement, whose sync may
 * have failed.
 *
 * @throws Error when it cannot be written; then the next survivor puts the flags back
 */
export async function settleEntry(
  files: Files,
  paths: StatePaths,
  id: string,
  how: SettledRecord['how'],
): Promise<void> {
  const last = await read(files, paths);
  if (last?.entry.id !== id) {
    throw new JournalError(`${paths.journal} has lost its change`, 'look who removed it');
  }
  const record: SettledRecord = { version: 1, type: 'settled', id, at: new Date().toISOString(), how };
  const file = await files.open(paths.journal, 'update');
  try {
    await file.write(Buffer.from(encodeSettlement(record)), last.settleAt);
    await file.sync();
  } finally {
    await file.close();
  }
  await removeIfThere(files, paths.former).catch(() => {}); // it is only in the way now
}

/** The last change of a flags file, settled or not; undefined where there was none. @throws JournalError */
export async function lastEntry(
  files: Files,
  flagsFile: string,
  stateFolder?: string,
): Promise<JournalEntry | undefined> {
  return (await read(files, statePaths(await realFlagsFile(files, flagsFile), stateFolder)))?.entry;
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

async function read(
  files: Files,
  paths: StatePaths,
): Promise<{ readonly entry: JournalEntry; readonly settleAt: number } | undefined> {
  const bytes = await readIfThere(files, paths.journal);
  if (!bytes) return undefined;
  const text = readJournalText(bytes);
  if ('invalid' in text) {
    throw new JournalError(
      `${paths.journal} is damaged: ${text.invalid}`,
      `see which flags are on, then remove it${(await exists(files, paths.former)) ? `; ${paths.former} is the flags file as it was` : ''}`,
    );
  }
  if (!text.begin) return undefined;
  return { entry: entryOf(text.begin, text.settled, await isTrusted(files, paths)), settleAt: text.settleAt };
}

function entryOf(begin: BeginRecord, settled: SettledRecord | undefined, trusted: boolean): JournalEntry {
  const { id, at, owner, change, context } = begin;
  return {
    id,
    at,
    owner,
    change,
    context,
    settled: settled && { at: settled.at, how: settled.how },
    trusted,
  };
}

async function isTrusted(files: Files, paths: StatePaths): Promise<boolean> {
  const me = process.geteuid?.();
  if (me === undefined) return true;
  const [file, folder] = await Promise.all([files.stat(paths.journal), files.stat(dirname(paths.journal))]);
  return [file, folder].every(({ uid, mode }) => (uid === me || uid === 0) && (mode & 0o022) === 0);
}

async function exists(files: Files, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}
