import type { Node } from 'jsonc-parser';
import type { FlagChange, FlagEdit } from '../canary/ports.ts';
import type { FlagsDocument, Property } from './document.ts';
import { endOf, find } from './document.ts';
import type { Cut } from './splices.ts';

/** A property that a change inserted, where it stands now. */
export interface Inserted {
  readonly edit: FlagEdit;
  readonly property: Property;
}

/**
 * Takes inserted properties out of a file that others have edited since. What still stands exactly as it was inserted
 * goes exactly as it came; the rest by what JSON needs, with the parents that were made for it unless others use them.
 */
export function removeInserted(
  document: FlagsDocument,
  inserted: readonly Inserted[],
  splices: FlagChange['splices'],
): Cut[] {
  const exact = exactCuts(document, inserted, splices);
  const isCovered = ({ property: { node } }: Inserted): boolean =>
    exact.some(({ offset, length }) => node.offset >= offset && endOf(node) <= offset + length);
  const others = inserted.filter((one) => !isCovered(one));
  const byNeed = [...removedNodes(document, others)].flatMap(([object, nodes]) => cutsIn(object, nodes));
  return [...exact, ...byNeed];
}

/** Where the very text of an insertion stands around a property that it inserted, and can be taken out as one piece. */
function exactCuts(
  document: FlagsDocument,
  inserted: readonly Inserted[],
  splices: FlagChange['splices'],
): Cut[] {
  const cuts = new Map<number, Cut>();
  for (const { edit, property } of inserted) {
    const text = edit.insertion && splices[edit.insertion.splice]?.inserted;
    if (text === undefined) continue;
    const outermost = find(document, edit.insertion?.outermost ?? edit.place);
    const { offset } = outermost.kind === 'property' ? outermost.property.key : property.key;
    const cut = { offset: offset - text.indexOf('"'), length: text.length, insert: '' };
    if (stands(document, text, cut)) cuts.set(cut.offset, cut);
  }
  return [...cuts.values()];
}

/** An insertion after a property begins with its comma; one between empty braces has none, and must be all there is. */
function stands({ text }: FlagsDocument, inserted: string, { offset, length }: Cut): boolean {
  if (offset < 0 || !text.startsWith(inserted, offset)) return false;
  if (inserted.trimStart().startsWith(',')) return true;
  const rest = text.slice(offset + length);
  return text.slice(0, offset).trimEnd().endsWith('{') && rest.trimStart().startsWith('}');
}

/** The properties to remove, by their object; an object that was made for them and is left empty goes as a whole. */
function removedNodes(document: FlagsDocument, inserted: readonly Inserted[]): Map<Node, Set<Node>> {
  const removed = new Map<Node, Set<Node>>();
  const remove = (node: Node): Node => {
    const object = node.parent as Node;
    removed.set(object, (removed.get(object) ?? new Set()).add(node));
    return object;
  };
  for (const { property } of inserted) remove(property.node);
  for (const { edit, property } of inserted) {
    let object = property.node.parent as Node;
    const { length } = edit.insertion?.outermost ?? edit.place;
    for (let depth = edit.place.length - 1; depth >= length; depth -= 1) {
      const own = object.parent;
      if (!own || object === document.root || removed.get(object)?.size !== object.children?.length) break;
      removed.delete(object);
      object = remove(own);
    }
  }
  return removed;
}

/** Each run of removed properties goes with the comma before it; one at the start with the comma after it. */
function cutsIn(object: Node, removed: ReadonlySet<Node>): Cut[] {
  const between = (start: number, end: number): Cut => ({ offset: start, length: end - start, insert: '' });
  const properties = object.children ?? [];
  const cuts: Cut[] = [];
  let kept: Node | undefined;
  let runStart: Node | undefined;
  for (const [index, node] of properties.entries()) {
    if (!removed.has(node)) {
      if (runStart && !kept) cuts.push(between(runStart.offset, node.offset));
      [kept, runStart] = [node, undefined];
      continue;
    }
    runStart ??= node;
    const next = properties[index + 1];
    const ends = !next || !removed.has(next);
    if (ends && kept) cuts.push(between(endOf(kept), endOf(node)));
  }
  if (!kept) cuts.push(between(object.offset + 1, endOf(object) - 1));
  return cuts;
}
