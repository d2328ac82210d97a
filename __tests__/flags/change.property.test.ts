import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, modify } from 'jsonc-parser';
import type { TextChange, Wish } from '../../src/flags/change.ts';
import { changeFlags } from '../../src/flags/change.ts';
import { parseDocument } from '../../src/flags/document.ts';
import { restoreText } from '../../src/flags/restoration.ts';
import { applySplices } from '../../src/flags/splices.ts';
import { flagsCase, name } from './arbitrary-flags.ts';
import type { Plain } from './plain.ts';
import { deleteAt, plain, setAt, valueAt } from './plain.ts';

const runs = Number(process.env.FLAGS_RUNS ?? 600);
const change = (text: string, wish: Wish) => changeFlags(parseDocument(text, 'f.json'), wish);

describe('invariants 2 and 3: changing and restoring any flags file', () => {
  it('enable then restore is the identity, and enabling changes the asked-for places alone', () => {
    fc.assert(
      fc.property(flagsCase, ({ text, wish }) => {
        const changed = change(text, wish);
        expect(applySplices(text, changed.change.splices)).toBe(changed.text);
        // What JSON cannot carry would be lost on its way through the journal.
        const throughJournal = JSON.parse(JSON.stringify(changed.change)) as TextChange;

        const expected = plain(text);
        for (const flag of wish.names) {
          setAt(expected, ['environments', wish.environment, flag], true);
          if (wish.scope === 'everywhere') setAt(expected, ['flags', flag, 'enabled'], true);
        }
        expect(plain(changed.text)).toEqual(expected);

        const back = restoreText(changed.text, throughJournal);
        expect(back.conflicts).toEqual([]);
        expect(back.text ?? changed.text).toBe(text);
        expect(restoreText(text, throughJournal).text).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  it('an edit of another flag made meanwhile stays, and not one other byte differs', () => {
    fc.assert(
      fc.property(flagsCase, fc.boolean(), ({ text, wish, others }, on) => {
        const foreign = { ...wish, names: others, on };
        // Only values that are there: inserting next to an insertion is the next property's matter.
        const inPlace = change(text, foreign).change.edits.every(({ former }) => former !== undefined);
        fc.pre(inPlace && others.length > 0);
        const enabled = change(text, wish);
        const edited = change(enabled.text, foreign).text;
        const { text: restored, conflicts } = restoreText(edited, enabled.change);
        expect(conflicts).toEqual([]);
        expect(restored ?? edited).toBe(change(text, foreign).text);
      }),
      { numRuns: runs },
    );
  });

  it('whatever others have done to the file, their edits stay and only our values go back', () => {
    fc.assert(
      fc.property(
        flagsCase,
        fc.array(foreignEdit, { minLength: 1, maxLength: 4 }),
        ({ text, wish }, edits) => {
          const bare = text.replace(/^\ufeff/, '');
          const enabled = change(bare, wish);
          const edited = edits.reduce((now, edit) => edit(now, wish), enabled.text);
          const { text: restored, ...found } = restoreText(edited, enabled.change);
          const expected = expectedAfter(edited, enabled.change);
          expect(plain(restored ?? edited)).toEqual(expected.json);
          expect(found.conflicts.map(({ place }) => place)).toEqual(expected.conflicts);
          // Once more finds nothing to do, and comes to the same.
          expect(restoreText(restored ?? edited, enabled.change)).toEqual({ text: undefined, ...found });
        },
      ),
      { numRuns: runs },
    );
  });
});

type ForeignEdit = (text: string, wish: Wish) => string;

const setTo = (place: (wish: Wish) => string[], value: unknown, style: object): ForeignEdit => {
  return (text, wish) => {
    try {
      return applyEdits(text, modify(text, place(wish), value, style));
    } catch {
      return text; // the way to the place was cut off by an edit before
    }
  };
};

const formatting = fc.constantFrom({}, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } });
const place = fc.oneof(
  fc.tuple(fc.nat(), fc.boolean()).map(([at, entry]) => (wish: Wish): string[] => {
    const flag = wish.names[at % wish.names.length] as string;
    return entry ? ['environments', wish.environment, flag] : ['flags', flag, 'enabled'];
  }),
  name.map((other) => (wish: Wish) => ['environments', wish.environment, other]),
  name.map((other) => () => ['environments', other]),
  name.map((other) => (wish: Wish) => ['flags', wish.names[0] as string, other]),
  fc.constant((wish: Wish) => ['environments', wish.environment]),
  fc.constant(() => ['environments']),
);

const foreignEdit: fc.Arbitrary<ForeignEdit> = fc.oneof(
  fc
    .record({
      place,
      value: fc.constantFrom(true, false, null, 'on', { a: true }, undefined),
      style: formatting,
    })
    .map(({ place, value, style }) => setTo(place, value, style)),
  fc.constantFrom(undefined, 1, 2, '\t').map(
    (indent): ForeignEdit =>
      (text) =>
        JSON.stringify(JSON.parse(text), null, indent),
  ),
);

/** The rule, on values: put back what still holds what was written, then drop parents that were made and are empty. */
function expectedAfter(edited: string, change: TextChange): { json: Plain; conflicts: unknown[] } {
  const json = plain(edited);
  const conflicts: unknown[] = [];
  const taken: TextChange['edits'][number][] = [];
  for (const edit of change.edits) {
    const now = valueAt(json, edit.place);
    const former = edit.former === undefined ? undefined : (JSON.parse(edit.former) as Plain);
    if (now === former) continue;
    if (now !== true) conflicts.push(edit.place);
    else if (former === undefined) taken.push(edit);
    else setAt(json, edit.place, former);
  }
  for (const { place } of taken) deleteAt(json, place);
  for (const { place, insertion } of taken) {
    for (let length = place.length - 1; insertion && length >= insertion.outermost.length; length -= 1) {
      const parent = valueAt(json, place.slice(0, length));
      if (!(parent instanceof Map) || parent.size > 0) break;
      deleteAt(json, place.slice(0, length));
    }
  }
  return { json, conflicts };
}
