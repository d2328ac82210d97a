import type { FlagChange } from '../canary/ports.ts';

/** Replaces `length` units at `offset` of a text. */
export interface Cut {
  readonly offset: number;
  readonly length: number;
  readonly insert: string;
}

/** Makes all cuts at once; they do not overlap, their offsets are those of the text given. */
export function cutText(text: string, cuts: readonly Cut[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { offset, length, insert } of ascending(cuts)) {
    parts.push(text.slice(position, offset), insert);
    position = offset + length;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** The same cuts as splices of the changed text, by which they can be undone. */
export function splicesOf(text: string, cuts: readonly Cut[]): FlagChange['splices'] {
  let shift = 0;
  return ascending(cuts).map(({ offset, length, insert }) => {
    const splice = { offset: offset + shift, removed: text.slice(offset, offset + length), inserted: insert };
    shift += insert.length - length;
    return splice;
  });
}

/** Cuts in the order of the text. */
export function ascending(cuts: readonly Cut[]): Cut[] {
  return [...cuts].sort((a, b) => a.offset - b.offset || a.length - b.length);
}

/** Makes a change in the text it was prepared for. */
export function applySplices(text: string, splices: FlagChange['splices']): string {
  let shift = 0;
  const cuts = splices.map(({ offset, removed, inserted }) => {
    const cut = { offset: offset + shift, length: removed.length, insert: inserted };
    shift += removed.length - inserted.length;
    return cut;
  });
  return cutText(text, cuts);
}

/** Undoes a change in the text it has led to. */
export function undoSplices(text: string, splices: FlagChange['splices']): string {
  return cutText(
    text,
    splices.map(({ offset, removed, inserted }) => ({ offset, length: inserted.length, insert: removed })),
  );
}
