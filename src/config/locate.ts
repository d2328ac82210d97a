import type { Position } from './position.ts';
import type { MapNode, Node, Pair, ScalarNode } from './tree.ts';

/**
 * Finds the place of a JSON pointer (`/prometheus/metrics/error_rate`): its value, its key, or a character inside its
 * text (an offset in UTF-16 units). What has no place of its own is placed at the nearest thing around it.
 */
export type Locate = (pointer: string, part?: 'value' | 'key' | { readonly offset: number }) => Position;

export function locator(root: Node, positionAt: (offset: number) => Position, source: string): Locate {
  return (pointer, part = 'value') => {
    const { key, value, isThere } = follow(root, pointer);
    // A key that is missing is missing where its parent is named.
    if (!isThere) return positionAt(key?.start ?? value.start ?? 0);
    if (part === 'key') return positionAt(key?.start ?? value.start ?? 0);
    const start = value.start ?? key?.start ?? 0;
    if (part === 'value' || value.kind !== 'scalar') return positionAt(start);
    return positionAt(offsetInside(value, part.offset, source) ?? start);
  };
}

/** The node at a JSON pointer; undefined where there is none. */
export function nodeAt(root: Node, pointer: string): Node | undefined {
  const { value, isThere } = follow(root, pointer);
  return isThere ? value : undefined;
}

/** Goes down a tree as far as a pointer leads. */
function follow(
  root: Node,
  pointer: string,
): { readonly key: ScalarNode | undefined; readonly value: Node; readonly isThere: boolean } {
  let here: { readonly key: ScalarNode | undefined; readonly value: Node } = { key: undefined, value: root };
  for (const segment of segmentsOf(pointer)) {
    const child = childOf(here.value, segment);
    if (child === undefined) return { ...here, isThere: false };
    // The items of a list have no keys: each stands for itself.
    here = 'key' in child ? child : { key: undefined, value: child };
  }
  return { ...here, isThere: true };
}

/** The parts of a JSON pointer, unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of a child. */
export function pointerTo(parent: string, child: string | number): string {
  return `${parent}/${String(child).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function childOf(node: Node, segment: string): Pair | Node | undefined {
  if (node.kind === 'list') return node.items[Number(segment)];
  return node.kind === 'map' ? pairOf(node, segment, new Set()) : undefined;
}

/** A mapping's own pair, else one that it merges in (`<<`). */
function pairOf(map: MapNode, key: string, seen: Set<Node>): Pair | undefined {
  const own = map.pairs.get(key);
  const merged = map.pairs.get('<<')?.value;
  if (own || merged === undefined || seen.has(map)) return own;
  seen.add(map);
  for (const source of merged.kind === 'list' ? merged.items : [merged]) {
    const pair = source.kind === 'map' ? pairOf(source, key, seen) : undefined;
    if (pair) return pair;
  }
  return undefined;
}

/** Where the character `offset` of a scalar's text is in the source, where that can be said. */
function offsetInside(scalar: ScalarNode, offset: number, source: string): number | undefined {
  const { layout, indent, text } = scalar;
  const { start, end } = scalar.source;
  if (layout === 'changed') return undefined;
  if (layout === 'verbatim') return start + offset;
  const lines = text.slice(0, offset).split('\n');
  const breaks = [...source.slice(start, end).matchAll(/\r\n|\n|\r/g)];
  const last = breaks[lines.length - 2];
  const lineStart = last ? start + last.index + last[0].length : start;
  return lineStart + indent + (lines.at(-1) ?? '').length;
}

/** The value at a JSON pointer; undefined where there is none. */
export function lookUp(root: unknown, pointer: string): unknown {
  return lookUpPath(root, segmentsOf(pointer));
}

/** As `lookUp`, by the pointer's parts. */
export function lookUpPath(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    root,
  );
}
