import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** A part of a YAML document with its place: offsets into the text, in UTF-16 units. */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The value as text: quotes, escapes and indentation undone. */
  readonly text: string;
  /** Where it starts, its quote included; undefined where nothing is written. */
  readonly start: number | undefined;
  /** The source between quotes, or the indented lines of a block. */
  readonly source: { readonly start: number; readonly end: number };
  /** How `text` lies in the source: character for character, as lines indented by `indent`, or changed beyond that. */
  readonly layout: 'verbatim' | 'indented' | 'changed';
  readonly indent: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly pairs: Map<string, Pair>;
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly items: Node[];
}

/** A key that stands twice in one mapping. The later one counts. */
export interface Duplicate {
  readonly map: MapNode;
  readonly first: Pair;
  readonly again: Pair;
}

/** A document's tree, the keys that stand twice, and the nodes that aliases stand for. */
export interface Tree {
  readonly root: Node;
  readonly duplicates: readonly Duplicate[];
  readonly shared: ReadonlySet<Node>;
}

/**
 * Builds the tree of the first document. An alias is the very node that it stands for, so the tree may hold cycles.
 * The events must be ones that js-yaml could construct: no unknown aliases, no keys other than scalars.
 */
export function treeOf(text: string, events: readonly Event[]): Tree {
  const anchors = new Map<string, Node>();
  const duplicates: Duplicate[] = [];
  const shared = new Set<Node>();
  let at = 1; // the first event opens the document

  function anchored<N extends Node>(event: { anchorStart: number; anchorEnd: number }, node: N): N {
    if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  }

  function next(): Node | undefined {
    const event = events[at++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return anchored(event, scalarOf(text, event));
      case EVENT_ID.ALIAS: {
        const node = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        if (node) shared.add(node);
        return node;
      }
      case EVENT_ID.MAPPING: {
        const map: MapNode = { kind: 'map', start: event.start, pairs: new Map() };
        anchored(event, map); // before its content, which may refer to it
        for (let key = next(); key?.kind === 'scalar'; key = next()) {
          const value = next();
          if (value === undefined) break;
          const former = map.pairs.get(key.text);
          if (former) duplicates.push({ map, first: former, again: { key, value } });
          map.pairs.set(key.text, { key, value });
        }
        return map;
      }
      case EVENT_ID.SEQUENCE: {
        const list: ListNode = { kind: 'list', start: event.start, items: [] };
        anchored(event, list);
        for (let item = next(); item !== undefined; item = next()) list.items.push(item);
        return list;
      }
      default:
        return undefined; // the end of a collection, or of the document
    }
  }

  const root = next();
  if (root === undefined) throw new Error('treeOf needs the events of a document');
  return { root, duplicates, shared };
}

function scalarOf(source: string, event: ScalarEvent): ScalarNode {
  const { valueStart, valueEnd, style, indent } = event;
  const raw = source.slice(Math.max(valueStart, 0), Math.max(valueEnd, 0));
  const text = getScalarValue(source, event);
  const range = { start: valueStart, end: valueEnd };
  switch (style) {
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const layout = style === SCALAR_STYLE.LITERAL_BLOCK ? 'indented' : 'changed';
      const start = valueStart + Math.max(raw.search(/\S/), 0);
      return { kind: 'scalar', text, start, source: range, layout, indent };
    }
    default: {
      const quote = style === SCALAR_STYLE.PLAIN ? 0 : 1;
      const start = valueStart < 0 ? undefined : valueStart - quote;
      const layout = raw === text ? 'verbatim' : 'changed';
      return { kind: 'scalar', text, start, source: range, layout, indent };
    }
  }
}
