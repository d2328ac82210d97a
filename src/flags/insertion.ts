import type { Node } from 'jsonc-parser';
import type { FlagPlace } from '../canary/ports.ts';
import type { FlagsDocument } from './document.ts';
import { endOf, find, propertiesOf } from './document.ts';
import type { Layout } from './layout.ts';
import { defaultLayout, hasLineEnd, indentAt, layoutOf, layoutWithin } from './layout.ts';
import type { Cut } from './splices.ts';

/** What is to be inserted into one object: names with their JSON text, or with more of the same. */
type Tree = Map<string, string | Tree>;

/** Where a missing place can be inserted, and the outermost place that must be made for it: a parent, or the place itself. */
export interface Gap {
  readonly object: Node;
  readonly missing: readonly string[];
  readonly outermost: FlagPlace;
}

/** The nearest object above a place that is absent. Every parent that is there is an object. */
export function gapAt(document: FlagsDocument, place: FlagPlace): Gap {
  let object = document.root;
  let depth = 0;
  for (; depth < place.length - 1; depth += 1) {
    const found = find(document, place.slice(0, depth + 1));
    if (found.kind !== 'property') break;
    object = found.property.value;
  }
  return { object, missing: place.slice(depth), outermost: place.slice(0, depth + 1) };
}

/** Inserts JSON texts at absent places, in the file's own style: one cut for each object that is there, by that object. */
export function insertAll(
  document: FlagsDocument,
  insertions: readonly { readonly gap: Gap; readonly json: string }[],
): Map<Node, Cut> {
  const trees = new Map<Node, Tree>();
  for (const { gap, json } of insertions) {
    let tree: Tree = trees.get(gap.object) ?? new Map();
    trees.set(gap.object, tree);
    for (const name of gap.missing.slice(0, -1)) {
      const inner = tree.get(name);
      const next: Tree = inner instanceof Map ? inner : new Map();
      tree.set(name, next);
      tree = next;
    }
    tree.set(gap.missing.at(-1) as string, json);
  }
  return new Map([...trees].map(([object, tree]) => [object, insertInto(document, object, tree)]));
}

function insertInto(document: FlagsDocument, object: Node, tree: Tree): Cut {
  const last = propertiesOf(object).at(-1);
  const layout = layoutOf(document, object);
  if (!last || !layout) return insertIntoEmpty(document, object, tree);
  const comma = `${layout.beforeComma},${layout.afterComma}`;
  const insert = comma + write(document, object, tree, layout).join(comma);
  return { offset: endOf(last.node), length: 0, insert };
}

/** Whatever space the braces enclose stays where it is, so that taking the insertion out again gives the same bytes. */
function insertIntoEmpty(document: FlagsDocument, object: Node, tree: Tree): Cut {
  const indent = indentAt(document, object.offset);
  const parent = object.parent?.parent;
  const layout = parent ? layoutWithin(document, parent, indent) : defaultLayout(document, indent);
  const properties = write(document, object, tree, layout).join(`${layout.beforeComma},${layout.afterComma}`);
  const inside = document.text.slice(object.offset + 1, endOf(object) - 1);
  if (inside === '') {
    return { offset: object.offset + 1, length: 0, insert: layout.open + properties + layout.close };
  }
  // With lines between the braces, the last of them is the closing brace's; else the space serves on both sides.
  const insert = (hasLineEnd(inside) ? layout.open : inside) + properties;
  return { offset: object.offset + 1, length: 0, insert };
}

/** The properties' texts. `sibling` is an object in which nested ones find their like. */
function write(document: FlagsDocument, sibling: Node, tree: Tree, layout: Layout): string[] {
  const indent = lastLine(layout.open) ?? lastLine(layout.afterComma) ?? '';
  return [...tree].map(([name, value]) => {
    const json = typeof value === 'string' ? value : writeObject(document, sibling, value, indent);
    return quote(document, name) + layout.colon + json;
  });
}

function writeObject(document: FlagsDocument, sibling: Node, tree: Tree, indent: string): string {
  const layout = layoutWithin(document, sibling, indent);
  const nested = write(document, { type: 'object', offset: 0, length: 0 }, tree, layout);
  return `{${layout.open}${nested.join(`${layout.beforeComma},${layout.afterComma}`)}${layout.close}}`;
}

function lastLine(space: string): string | undefined {
  return /[\r\n]([^\r\n]*)$/.exec(space)?.[1];
}

/** A key as the file writes it: as the flag is spelt under `flags`, with escapes where all of the file is ASCII. */
function quote(document: FlagsDocument, name: string): string {
  const flag = find(document, ['flags', name]);
  if (flag.kind === 'property') {
    const { key } = flag.property;
    return document.text.slice(key.offset, endOf(key));
  }
  const json = JSON.stringify(name);
  // Without its first unit, which may be a BOM.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  if (/[^\x00-\x7f]/.test(document.text.slice(1))) return json;
  return json.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
