import type { FlagStore } from '../canary/ports.ts';
import { FlagsFileError } from '../canary/ports.ts';
import { shellQuote } from '../canary/recovery-commands.ts';
import type { Files } from '../safety/files.ts';
import { locateState } from '../safety/state-folder.ts';
import { applyChange } from './apply.ts';
import { changeFlags } from './change.ts';
import type { FlagsDocument } from './document.ts';
import { find, parseDocument } from './document.ts';
import { explain } from './errors.ts';
import { entryPlace, flagNames, flagState, requireKnown } from './flags.ts';
import { restoreChange, verifyChange } from './moved.ts';
import { readPatiently } from './reading.ts';
import type { Patience, RestoreOptions } from './restore.ts';
import { inodeOf } from './single-mounts.ts';
import { repairTorn } from './torn.ts';
import { requireWritable } from './writable.ts';
import { chooseWrite, objectionTo } from './write-mode.ts';

export interface FlagStoreOptions extends Partial<Patience> {
  /** An absolute path; by default `.aos-canary` beside the flags file. */
  readonly stateFolder?: string;
}

/** Flags in a JSON file on disk. */
export function flagStore(files: Files, given: FlagStoreOptions = {}): FlagStore {
  const { stateFolder, patienceMs = 300, settleMs = 150, contentionMs = 2_000 } = given;
  const options: RestoreOptions = { stateFolder, patienceMs, settleMs, contentionMs };
  const read = (path: string): Promise<FlagsDocument> =>
    readPatiently(files, path, patienceMs, ({ file, text }) => parseDocument(text, file));

  return {
    async inspect(flags, environment, mounted) {
      const document = await read(flags.file);
      const { file } = document;
      const known = flagNames(document);
      requireKnown(file, known, flags.names);
      const own = await chooseWrite(files, file, mounted);
      const mode = flags.write ?? own.mode;
      const objection = objectionTo(mode, own);
      const warnings = await requireWritable(files, file, { ...flags, write: mode });
      return {
        file,
        write: mode === own.mode ? own : { mode },
        flagCount: known.length,
        flags: flags.names.map((name) => flagState(document, name, environment)),
        warnings: objection === undefined ? warnings : [objection, ...warnings],
      };
    },

    async prepare({ file: path, names, scope, write }, environment, on) {
      const document = await read(path);
      const { file } = document;
      const known = flagNames(document);
      // Turning off must also reach what is left of a flag that `flags` no longer lists.
      const isEntry = (name: string): boolean =>
        find(document, entryPlace(environment, name)).kind !== 'absent';
      requireKnown(document.file, known, on ? names : names.filter((name) => !isEntry(name)));
      const mode = write ?? (await chooseWrite(files, file)).mode;
      const { change } = changeFlags(document, { names, environment, scope, on });
      const inode = mode === 'in-place' ? { inode: await inodeOf(files, file) } : {};
      return { path, write: mode, ...inode, ...change };
    },

    async apply(change) {
      try {
        await applyChange(files, change, options);
      } catch (error) {
        throw explain(error, change.file);
      }
    },

    async restore(change) {
      try {
        return await restoreChange(files, change, options);
      } catch (error) {
        throw await pointToCopy(files, explain(error, change.file), change.file, stateFolder);
      }
    },

    async verify(change) {
      return verifyChange(files, change, patienceMs);
    },

    repairTorn: (file) => repairTorn(files, file, stateFolder),
  };
}

/** A file that is gone or broken can be replaced by the copy that the journal keeps. */
async function pointToCopy(
  files: Files,
  error: unknown,
  file: string,
  stateFolder: string | undefined,
): Promise<unknown> {
  if (!(error instanceof FlagsFileError)) return error;
  if (!['flags-file-missing', 'flags-file-invalid'].includes(error.code)) return error;
  const paths = await locateState(files, file, stateFolder).catch(() => undefined);
  if (!paths) return error;
  const copy = paths.former;
  const isThere = await files.stat(copy).then(
    () => true,
    () => false,
  );
  if (!isThere) return error;
  const isFolder = await files.stat(file).then(
    ({ kind }) => kind === 'folder',
    () => false,
  );
  const cleared = isFolder ? `rmdir ${shellQuote(file)} && ` : '';
  return new FlagsFileError(
    error.code,
    `${error.message}; a copy from before the change is ${copy}`,
    'copy it back',
    `${cleared}cat ${shellQuote(copy)} > ${shellQuote(file)}`,
  );
}
