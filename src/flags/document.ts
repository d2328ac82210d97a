import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FlagPlace } from '../canary/ports.ts';
import { invalid } from './errors.ts';

/** A flags file's text with the place of everything in it. Offsets are in UTF-16 units of `text`, a BOM included. */
export interface FlagsDocument {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
}

export interface Property {
  readonly key: Node;
  readonly value: Node;
  /** The whole of it, from the key's first quote to the value's end. */
  readonly node: Node;
}

const BOM = '\ufeff';

/** The text of a flags file, a BOM kept. @throws FlagsFileError where the bytes could not be put back exactly */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid(file, undefined, 'is not valid UTF-8');
  }
}

/** Parses strict JSON whose root is an object. @throws FlagsFileError with the line */
export function parseDocument(text: string, file: string): FlagsDocument {
  const problems: ParseError[] = [];
  const root = parse(text, file, problems);
  const [first] = problems;
  if (first) throw invalid(file, lineOf(text, first.offset), `is not valid JSON: ${inWords(first)}`);
  if (root.type !== 'object') {
    throw invalid(file, lineOf(text, root.offset), 'must be a JSON object with "flags"');
  }
  return { file, text, root };
}

function parse(text: string, file: string, problems: ParseError[]): Node {
  // The parser knows no BOM; a space of the same width keeps the offsets.
  const json = text.startsWith(BOM) ? ` ${text.slice(1)}` : text;
  try {
    // Undefined only where there is a problem.
    return parseTree(json, problems, { disallowComments: true, allowTrailingComma: false }) as Node;
  } catch (error) {
    if (error instanceof RangeError) throw invalid(file, undefined, 'is nested too deeply');
    throw error;
  }
}

/** `CommaExpected` → `comma expected`. */
function inWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** The line of an offset, from 1. Windows', Unix's and old Mac's line ends count. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

/** The JSON text of a node. */
export function textOf({ text }: FlagsDocument, node: Node): string {
  return text.slice(node.offset, node.offset + node.length);
}

/** The end of a node: the offset after its last unit. */
export function endOf(node: Node): number {
  return node.offset + node.length;
}

/** The properties of an object, in the order of the file. */
export function propertiesOf(object: Node): Property[] {
  return (object.children ?? []).map((node) => {
    const [key, value] = node.children as [Node, Node];
    return { key, value, node };
  });
}

/** Objects by key, made when first asked: a file may have 10,000 flags, and all of them be asked for. */
const indexes = new WeakMap<Node, Map<string, Property[]>>();

/** The properties of an object under one key: more than one where the key is duplicated. */
export function propertiesNamed(object: Node, name: string): readonly Property[] {
  let index = indexes.get(object);
  if (!index) {
    index = new Map();
    for (const property of propertiesOf(object)) {
      const key = property.key.value as string;
      const same = index.get(key);
      if (same) same.push(property);
      else index.set(key, [property]);
    }
    indexes.set(object, index);
  }
  return index.get(name) ?? [];
}

/** What stands at a place. Parsers disagree about duplicate keys, so a place under one has no certain value. */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'property'; readonly property: Property }
  | { readonly kind: 'duplicate'; readonly properties: readonly Property[] };

/** Looks up a place, whatever the shape of the file. */
export function find(document: FlagsDocument, place: FlagPlace): Found {
  let found: Found = { kind: 'absent' };
  let node = document.root;
  for (const name of place) {
    const properties = node.type === 'object' ? propertiesNamed(node, name) : [];
    const [property] = properties;
    if (!property) return { kind: 'absent' };
    if (properties.length > 1) return { kind: 'duplicate', properties };
    found = { kind: 'property', property };
    node = property.value;
  }
  return found;
}
