import type { FlagsPlan } from '../canary/plan.ts';
import { type FlagPlace, FlagsFileError, type FlagsInspection } from '../canary/ports.ts';
import type { Files } from '../safety/files.ts';
import { placesOf } from './change.ts';
import { find, parseDocument, textOf } from './document.ts';
import { flagNames, flagState, requireKnown } from './flags.ts';
import { readFlags } from './reading.ts';

/** What turning flags on would do to a flags file, as far as it can be told. */
export interface FlagsPreview {
  /** Every place that would be set, with its JSON text now; undefined where there is no entry. */
  readonly places: readonly {
    readonly flag: string;
    readonly place: FlagPlace;
    readonly now: string | undefined;
  }[];
  /** The flags that the file knows. */
  readonly flags: FlagsInspection['flags'];
  readonly unknown: ReadonlyMap<string, FlagsFileError>;
}

/** Reads a flags file and changes nothing, not even its lock. @throws FlagsFileError where the file cannot be used */
export async function previewFlags(
  files: Files,
  { file, names, scope }: FlagsPlan,
  environment: string,
): Promise<FlagsPreview> {
  const content = await readFlags(files, file);
  const document = parseDocument(content.text, content.file);
  const known = flagNames(document);
  const unknown = new Map<string, FlagsFileError>();
  for (const name of new Set(names)) {
    try {
      requireKnown(content.file, known, [name]);
    } catch (error) {
      if (!(error instanceof FlagsFileError)) throw error;
      unknown.set(name, error);
    }
  }
  const there = names.filter((name) => !unknown.has(name));
  const places = placesOf({ names: there, environment, scope }).map(({ flag, place }) => {
    const found = find(document, place);
    return {
      flag,
      place,
      now: found.kind === 'property' ? textOf(document, found.property.value) : undefined,
    };
  });
  return { places, flags: there.map((name) => flagState(document, name, environment)), unknown };
}
