import { setTimeout as sleep } from 'node:timers/promises';
import type { FlagChange, Restoration } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { sha256 } from '../safety/whole-file.ts';
import { changed } from './errors.ts';
import type { OwnWrite } from './late-write.ts';
import { saveLateWrite } from './late-write.ts';
import { readPatiently } from './reading.ts';
import { restoreText } from './restoration.ts';
import { repairTorn } from './torn.ts';
import { writeFlagsFile } from './write-file.ts';

/** All in ms. */
export interface Patience {
  /** How long a missing or half-written file is waited for. */
  readonly patienceMs: number;
  /** After a write: how long a slow writer may take who had read the file before it. */
  readonly settleMs: number;
  /** How long other writers may keep getting in between. */
  readonly contentionMs: number;
}

export interface RestoreOptions extends Patience {
  /** An absolute path; by default `.aos-canary` beside the flags file. */
  readonly stateFolder: string | undefined;
}

/** Looks that are taken at least, however long each of them takes. */
const LEAST_TURNS = 5;

/**
 * Restores former values in the file that was changed, until a look at the file finds nothing left to do. After a write
 * there is a second look a little later: a writer who had read the file before might write the flags on again with their
 * own edit.
 *
 * @throws FlagsFileError, and Node's file-system errors
 */
export async function restoreFile(
  files: Files,
  change: FlagChange,
  { patienceMs, settleMs, contentionMs, stateFolder }: RestoreOptions,
): Promise<Restoration> {
  const writing = { write: change.write, stateFolder };
  const rework = (text: string): string => restoreText(text, change).text ?? text;
  let written: OwnWrite | undefined;
  const hold = async (next: OwnWrite | undefined): Promise<void> => {
    await written?.old.close();
    written = next;
  };
  await repairTorn(files, change.file, stateFolder);
  try {
    let turns = 0;
    for (const deadline = performance.now() + contentionMs; ; turns += 1) {
      const { file, bytes, result } = await readPatiently(files, change.file, patienceMs, (content) => ({
        ...content,
        result: restoreText(content.text, change),
      }));
      const { text, restored, conflicts } = result;
      if (text === undefined) {
        if (!written) return { restored, conflicts, byteIdentical: sha256(bytes) === change.before };
        await sleep(settleMs);
        await hold(await saveLateWrite(files, written, file, patienceMs, rework));
        continue;
      }
      // A large file on a slow machine takes long by itself: nobody else is to blame for that.
      if (turns >= LEAST_TURNS && performance.now() >= deadline) throw changed(file);
      const next = Buffer.from(text);
      const old = await writeFlagsFile(files, { file, expected: bytes, next, useReserve: true }, writing);
      if (!old) {
        await sleep(Math.random() * 5); // out of step with whoever was faster
        continue;
      }
      await hold({ old, bytes: next });
      const late = await saveLateWrite(files, { old, bytes: next }, file, patienceMs, rework);
      if (late) await hold(late);
    }
  } finally {
    await written?.old.close();
  }
}

/** Whether the former values stand in the file, by reading it; undefined where one of them does not. Writes nothing. */
export async function verifyFile(
  files: Files,
  change: FlagChange,
  patienceMs: number,
): Promise<Restoration | undefined> {
  return readPatiently(files, change.file, patienceMs, ({ text, bytes }) => {
    const { text: next, restored, conflicts } = restoreText(text, change);
    if (next !== undefined) return undefined;
    return { restored, conflicts, byteIdentical: sha256(bytes) === change.before };
  });
}
