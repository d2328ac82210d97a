import type { FlagsPlan } from '../canary/plan.ts';
import type { FlagChange, FlagEdit, FlagPlace } from '../canary/ports.ts';
import { sha256 } from '../safety/whole-file.ts';
import type { FlagsDocument } from './document.ts';
import { find, textOf } from './document.ts';
import { entryPlace, globalPlace, switchAt } from './flags.ts';
import type { Gap } from './insertion.ts';
import { gapAt, insertAll } from './insertion.ts';
import type { Cut } from './splices.ts';
import { ascending, cutText, splicesOf } from './splices.ts';

/** A change without where and how it is written: what it does to the text. */
export type TextChange = Omit<FlagChange, 'path' | 'write'>;

/** What a change is to do. */
export interface Wish {
  readonly names: readonly string[];
  readonly environment: string;
  readonly scope: FlagsPlan['scope'];
  readonly on: boolean;
}

/**
 * The change that turns flags on or off, and the text it leads to. A place that has the wanted value gets no edit, so
 * nothing will take it back. Turning on inserts what is missing, turning off does not: a missing entry is not on.
 *
 * @throws FlagsFileError where a place, or the way to it, is not what it should be
 */
export function changeFlags(document: FlagsDocument, wish: Wish): { change: TextChange; text: string } {
  const written = String(wish.on);
  const replaced: { readonly edit: FlagEdit; readonly cut: Cut }[] = [];
  const missing: {
    readonly flag: string;
    readonly place: FlagPlace;
    readonly gap: Gap;
    readonly json: string;
  }[] = [];
  for (const { flag, place } of placesOf(wish)) {
    if (switchAt(document, place) === wish.on) continue;
    const found = find(document, place);
    if (found.kind === 'property') {
      const { value } = found.property;
      const edit = { flag, place, former: textOf(document, value), written };
      replaced.push({ edit, cut: { offset: value.offset, length: value.length, insert: written } });
    } else if (wish.on) {
      missing.push({ flag, place, gap: gapAt(document, place), json: written });
    }
  }

  const insertions = insertAll(document, missing);
  const cuts = ascending([...replaced.map(({ cut }) => cut), ...insertions.values()]);
  const inserted = missing.map(({ flag, place, gap }): FlagEdit => {
    const splice = cuts.indexOf(insertions.get(gap.object) as Cut);
    return { flag, place, former: undefined, written, insertion: { splice, outermost: gap.outermost } };
  });
  const text = cutText(document.text, cuts);
  const change: TextChange = {
    file: document.file,
    edits: [...replaced.map(({ edit }) => edit), ...inserted],
    before: sha256(document.text),
    after: sha256(text),
    splices: splicesOf(document.text, cuts),
  };
  return { change, text };
}

/** The places in which a wish is about its flags. */
export function placesOf({
  names,
  environment,
  scope,
}: Omit<Wish, 'on'>): { flag: string; place: FlagPlace }[] {
  return [...new Set(names)].flatMap((flag) => {
    const entry = { flag, place: entryPlace(environment, flag) };
    return scope === 'environment' ? [entry] : [entry, { flag, place: globalPlace(flag) }];
  });
}
