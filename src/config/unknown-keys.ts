import type { Fault } from './fold.ts';
import { found, named } from './found.ts';
import { type Locate, lookUp, nodeAt, pointerTo } from './locate.ts';
import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import { allowedAt, KEYS } from './shape.ts';
import { nearKey } from './suggest.ts';
import type { Node, Tree } from './tree.ts';

/** Keys that guard something, wherever they belong: ignoring one would lose what it guards. */
const GUARDS = ['metrics', 'thresholds', 'script', 'shadow_reports', 'signoff_file', 'max_mismatches'];

/** Sections that guard something: `smoke_test: {…}` is meant for `smoke`. */
const SECTIONS = ['smoke', 'prometheus', 'thresholds', 'services', 'prechecks', 'rollback', 'alerting'];

/** Whether a key is the author's own by its name, and free at every level. */
export function isFree(key: string): boolean {
  return /^x-/i.test(key);
}

/**
 * What to write in place of an unknown key; undefined where it is the author's own. Such a key is ignored, as the first
 * canary ignored it; one that is meant for a known key would lose what that key guards.
 */
export function meantKey(
  pointer: string,
  key: string,
  value: unknown,
  siblings: readonly string[],
): string | undefined {
  const near = nearKey(key, allowedAt(pointer, siblings));
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  const section = SECTIONS.find((name) => key.startsWith(`${name}_`) || key.startsWith(`${name}-`));
  if (pointer === '' && section !== undefined && typeof value === 'object' && value !== null)
    return `did you mean ${JSON.stringify(section)}?`;
  const home = homeOf(pointer, key);
  if (home !== undefined && GUARDS.includes(home.replace(/^.*\./, ''))) return `move it to ${home}`;
  // A limit that is ignored guards nothing.
  if (/^\/thresholds\/[^/]+$/.test(pointer) && typeof value !== 'string') return known(pointer, siblings);
  const isOfAnotherForm = KEYS[pointer] === undefined && allowedAt(pointer).includes(key);
  return isOfAnotherForm ? known(pointer, siblings) : undefined;
}

function known(pointer: string, siblings: readonly string[]): string {
  return `known here: ${allowedAt(pointer, siblings).join(', ')}`;
}

/** Where a key that is known elsewhere belongs: `url` and `prometheus_url` under `prometheus`. */
export function homeOf(pointer: string, key: string): string | undefined {
  for (const [place, keys] of Object.entries(KEYS)) {
    if (place === pointer || place.includes('*')) continue;
    const section = `${place.slice(place.lastIndexOf('/') + 1)}_`;
    const own = keys.find((each) => each === key || (section !== '_' && `${section}${each}` === key));
    if (own !== undefined) return named(pointerTo(place, own));
  }
  return undefined;
}

/** A mapping without the keys that are the author's own, each mapping with one note. Notes name what a reader may miss. */
export function ignoredKeys(
  faults: readonly Fault[],
  root: object,
  { tree, locate }: Parsed,
): { readonly pointer: string; readonly value: undefined; readonly note?: Finding }[] {
  const unknown = faults
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ instancePath, params }) => ({ mapping: instancePath, key: String(params.additionalProperty) }))
    .filter(({ mapping, key }) => {
      const siblings = lookUp(root, mapping);
      const value = lookUp(root, pointerTo(mapping, key));
      return isFree(key) || meantKey(mapping, key, value, Object.keys(siblings ?? {})) === undefined;
    });
  const noted = new Set<string>();
  return unknown.map(({ mapping, key }) => {
    const pointer = pointerTo(mapping, key);
    const said = unknown.filter(
      (other) => other.mapping === mapping && isWorthANote(other.key, other.mapping, tree),
    );
    if (noted.has(mapping) || !said.some((other) => other.key === key)) return { pointer, value: undefined };
    noted.add(mapping);
    return {
      pointer,
      value: undefined,
      note: noteOf(
        mapping,
        said.map((other) => other.key),
        locate,
      ),
    };
  });
}

/** What is free, or is there for aliases to refer to, is not a mistake. */
function isWorthANote(key: string, mapping: string, { root, shared }: Tree): boolean {
  const node = nodeAt(root, pointerTo(mapping, key));
  return !isFree(key) && !(node !== undefined && isShared(node, shared, new Set()));
}

function isShared(node: Node, shared: ReadonlySet<Node>, seen: Set<Node>): boolean {
  if (shared.has(node)) return true;
  if (node.kind === 'scalar' || seen.has(node)) return false;
  seen.add(node);
  const children = node.kind === 'list' ? node.items : [...node.pairs.values()].map(({ value }) => value);
  return children.some((child) => isShared(child, shared, seen));
}

function noteOf(mapping: string, keys: readonly string[], locate: Locate): Finding {
  const [first = ''] = keys;
  const where = mapping === '' ? '' : ` in ${named(mapping)}`;
  const words = keys.map((key) => found('', key)).join(', ');
  const plural = keys.length > 1;
  const home = plural ? undefined : homeOf(mapping, first);
  return {
    at: locate(pointerTo(mapping, first), 'key'),
    message: `unknown key${plural ? 's' : ''} ${words}${where}: ${plural ? 'they are' : 'it is'} ignored`,
    fix:
      home === undefined ? `write x-${first} for a key of your own` : `move it to ${home} if that is meant`,
    severity: 'warning',
    rule: 'unknown-key',
  };
}
