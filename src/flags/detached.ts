import type { FlagChange, FlagEdit, Restoration } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { sha256 } from '../safety/whole-file.ts';
import { decodeText } from './document.ts';
import { restoreText } from './restoration.ts';
import { inodeOf, pathsThroughMounts } from './single-mounts.ts';
import { overwritingOf } from './torn.ts';

/**
 * Restores former values in the very file that was written in place, where another writer has given its name to another
 * file since: an application that has mounted the file goes on reading it. `undefined` where no such reader is found.
 */
export async function restoreDetached(files: Files, change: FlagChange): Promise<Restoration | undefined> {
  return eachDetached(files, change, async (path, bytes, text) => {
    const target = await files.open(path, 'update');
    try {
      const next = Buffer.from(text);
      const isWritten = await target.overwrite(bytes, overwritingOf({ from: bytes, to: next }));
      await target.sync();
      return isWritten;
    } finally {
      await target.close();
    }
  });
}

/** The same by reading alone; what is on there is in conflict. */
export async function verifyDetached(files: Files, change: FlagChange): Promise<Restoration | undefined> {
  return eachDetached(files, change, async () => false);
}

async function eachDetached(
  files: Files,
  change: FlagChange,
  write: (path: string, bytes: Buffer, text: string) => Promise<boolean>,
): Promise<Restoration | undefined> {
  const { file, inode } = change;
  if (inode === undefined || (await inodeOf(files, file).catch(() => undefined)) === inode) return undefined;
  const [path] = await pathsThroughMounts(files, file, inode);
  if (path === undefined) return undefined;
  const bytes = await readDirectly(files, path);
  const { text, restored, conflicts } = restoreText(decodeText(bytes, path), change);
  const isRestored = text === undefined || (await write(path, bytes, text).catch(() => false));
  if (!isRestored)
    return { restored: [], conflicts: [...conflicts, ...restored.map(stillOn)], byteIdentical: false };
  const now = sha256(await readDirectly(files, path));
  return { restored, conflicts, byteIdentical: now === change.before, movedTo: path };
}

const stillOn = (edit: FlagEdit): Restoration['conflicts'][number] => ({ ...edit, found: edit.written });

/** Without a look at where links lead: a path through another process's root leads there only as it stands. */
async function readDirectly(files: Files, path: string): Promise<Buffer> {
  const file = await files.open(path, 'read');
  try {
    return await file.read();
  } finally {
    await file.close();
  }
}
