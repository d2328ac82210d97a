import fc from 'fast-check';

/** A place in a tree of lists and maps: where it stands, and under which key. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** A change of a tree, at a place that `pick` chooses. */
export interface Mutation {
  readonly pick: number;
  readonly how: 'drop' | 'set' | 'rename' | 'wrap' | 'swap' | 'repeat';
  readonly to: unknown;
}

/** Mutations that set what `values` holds. */
export function mutations(values: fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<Mutation[]> {
  const how = fc.constantFrom<Mutation['how']>(
    'drop',
    'set',
    'set',
    'set',
    'rename',
    'wrap',
    'swap',
    'repeat',
  );
  return fc.array(fc.record({ pick: fc.noBias(fc.nat()), how, to: values }), { maxLength });
}

/** A copy of a tree after these mutations, one after the other. */
export function mutated(tree: unknown, changes: readonly Mutation[]): unknown {
  const root = { tree: copied(tree) };
  for (const { pick, how, to } of changes) {
    const places = placesIn(root);
    const { holder, key } = places[pick % places.length] as Place;
    const held = holder[key];
    if (how === 'set') put(holder, key, copied(to));
    else if (how === 'wrap') put(holder, key, [held]);
    else if (how === 'swap') {
      const other = places[(pick * 7) % places.length] as Place;
      put(holder, key, copied(other.holder[other.key]));
    } else if (Array.isArray(holder))
      holder.splice(Number(key), how === 'drop' ? 1 : 0, ...(how === 'drop' ? [] : [copied(held)]));
    else if (how !== 'repeat' && holder !== (root as unknown)) {
      delete holder[key];
      if (how === 'rename') put(holder, `${key}s`, held);
    }
  }
  return root.tree;
}

/** Also under `__proto__`. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(tree: object): Place[] {
  const holder = tree as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key];
    const below = typeof value === 'object' && value !== null ? placesIn(value) : [];
    return [{ holder, key }, ...below];
  });
}

/** Not by structuredClone: inside jest its maps are of another world, which js-yaml does not know. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy = {};
  for (const [key, child] of Object.entries(value)) put(copy, key, copied(child));
  return copy;
}
