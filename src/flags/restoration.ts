import type { FlagEdit, Restoration } from '../canary/ports.ts';
import { sha256 } from '../safety/whole-file.ts';
import type { TextChange } from './change.ts';
import type { FlagsDocument } from './document.ts';
import { find, parseDocument, textOf } from './document.ts';
import type { Inserted } from './removal.ts';
import { removeInserted } from './removal.ts';
import type { Cut } from './splices.ts';
import { cutText, undoSplices } from './splices.ts';

/** How flags are put back in one text. */
export interface RestoredText {
  /** The text with the flags back, or undefined where nothing is left to do. */
  readonly text: string | undefined;
  readonly restored: readonly FlagEdit[];
  readonly conflicts: Restoration['conflicts'];
}

/** A foreign value may be anything; so much of it is reported. */
const LONGEST_FOUND = 200;

/**
 * Puts former values back. The text that the change led to becomes the text before it, byte for byte. In a text that
 * others have edited since, each place is put back that still holds what the change wrote; the others are conflicts.
 *
 * @throws FlagsFileError where such a text is not valid JSON
 */
export function restoreText(text: string, change: TextChange): RestoredText {
  const hash = sha256(text);
  if (hash === change.before) return { text: undefined, restored: change.edits, conflicts: [] };
  if (hash === change.after) {
    return { text: undoSplices(text, change.splices), restored: change.edits, conflicts: [] };
  }
  return mergeInto(parseDocument(text, change.file), change);
}

function mergeInto(document: FlagsDocument, change: TextChange): RestoredText {
  const restored: FlagEdit[] = [];
  const conflicts: Restoration['conflicts'][number][] = [];
  const cuts: Cut[] = [];
  const inserted: Inserted[] = [];

  for (const edit of change.edits) {
    const found = find(document, edit.place);
    const property = found.kind === 'property' ? found.property : undefined;
    const now = property && textOf(document, property.value);
    if (found.kind !== 'duplicate' && now === edit.former) restored.push(edit);
    else if (!property || now !== edit.written) {
      conflicts.push({
        ...edit,
        found: shown(found.kind === 'duplicate' ? textOfAll(document, found.properties) : now),
      });
    } else {
      restored.push(edit);
      if (edit.former === undefined) inserted.push({ edit, property });
      else cuts.push({ offset: property.value.offset, length: property.value.length, insert: edit.former });
    }
  }

  cuts.push(...removeInserted(document, inserted, change.splices));
  if (cuts.length === 0) return { text: undefined, restored, conflicts };
  const text = cutText(document.text, cuts);
  requireRestored(parseDocument(text, change.file), restored);
  return { text, restored, conflicts };
}

/** A duplicated key: what all of them hold. */
function textOfAll(
  document: FlagsDocument,
  properties: readonly { readonly value: Parameters<typeof textOf>[1] }[],
): string {
  return properties.map(({ value }) => textOf(document, value)).join(' and again ');
}

function shown(found: string | undefined): string | undefined {
  return found !== undefined && found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}

/** The file is not written before its new text was read as the application will read it. */
function requireRestored(document: FlagsDocument, edits: readonly FlagEdit[]): void {
  for (const { place, former } of edits) {
    const found = find(document, place);
    const now = found.kind === 'property' ? textOf(document, found.property.value) : undefined;
    if (now !== former)
      throw new Error(`${place.join('.')} would be ${now}, not ${former}: a fault of this program`);
  }
}
