import { pointerTo } from './locate.ts';
import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import { allowedAt } from './shape.ts';
import type { Duplicate, MapNode, Node } from './tree.ts';

/**
 * Keys that stand twice in one mapping. The last one counts, as YAML libraries have it. That is an error where the first one
 * holds a guard that would be lost: a metric, a threshold, a flag, or a whole section.
 */
export function checkDuplicates({ tree, positionAt }: Parsed): Finding[] {
  return tree.duplicates.map((duplicate) => {
    const { first, again } = duplicate;
    const where = `${JSON.stringify(again.key.text)} stands twice, first in line ${positionAt(first.key.start ?? 0).line}`;
    const at = positionAt(again.key.start ?? 0);
    const finding = { at, fix: 'keep one of them', rule: 'duplicate-key' } as const;
    if (isEqual(first.value, again.value))
      return { ...finding, message: `the key ${where}, with the same value`, severity: 'notice' };
    if (losesGuard(duplicate, tree.root)) return { ...finding, message: `the key ${where}` };
    return { ...finding, message: `the key ${where}: the last one counts`, severity: 'warning' };
  });
}

function losesGuard({ map, first, again }: Duplicate, root: Node): boolean {
  const pointer = pointerOf(map, root) ?? '';
  const isUnknown = allowedAt(pointer).length > 0 && !allowedAt(pointer).includes(again.key.text);
  if (isUnknown && !pointer.startsWith('/thresholds')) return false;
  const isGuard = /^\/(thresholds|prometheus\/metrics)(\/|$)/.test(pointer);
  return isGuard || first.value.kind !== 'scalar' || again.value.kind !== 'scalar';
}

/** The JSON pointer of a mapping: the first one, where aliases share it. */
function pointerOf(map: MapNode, node: Node, pointer = '', seen = new Set<Node>()): string | undefined {
  if (node === map) return pointer;
  if (node.kind === 'scalar' || seen.has(node)) return undefined;
  seen.add(node);
  const children: (readonly [string | number, Node])[] =
    node.kind === 'list'
      ? node.items.map((item, i) => [i, item] as const)
      : [...node.pairs].map(([key, { value }]) => [key, value] as const);
  for (const [key, child] of children) {
    const found = pointerOf(map, child, pointerTo(pointer, key), seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether two values say the same. Deep ones are not compared: aliases could make them endless. */
function isEqual(one: Node, other: Node, depth = 0): boolean {
  if (one === other) return true;
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.text === other.text;
  if (depth > 1) return false;
  if (one.kind === 'list')
    return (
      other.kind === 'list' &&
      one.items.length === other.items.length &&
      one.items.every((item, i) => isEqual(item, other.items[i] as Node, depth + 1))
    );
  if (other.kind !== 'map' || one.pairs.size !== other.pairs.size) return false;
  return [...one.pairs].every(([key, { value }]) => {
    const same = other.pairs.get(key);
    return same !== undefined && isEqual(value, same.value, depth + 1);
  });
}
