/** Parsed JSON in which a key such as `__proto__` is nothing special, so that it can be changed and compared. */
export type Plain = Map<string, Plain> | readonly unknown[] | string | number | boolean | null;

export function plain(text: string): Plain {
  return toPlain(JSON.parse(text.replace(/^\ufeff/, '')));
}

function toPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  }
  return value as Plain;
}

export function valueAt(root: Plain, place: readonly string[]): Plain | undefined {
  let value: Plain | undefined = root;
  for (const key of place) value = value instanceof Map ? value.get(key) : undefined;
  return value;
}

/** Sets a place, making what is missing above it. */
export function setAt(root: Plain, place: readonly string[], value: Plain): void {
  let object = root as Map<string, Plain>;
  for (const key of place.slice(0, -1)) {
    const inner = object.get(key);
    const next = inner instanceof Map ? inner : new Map<string, Plain>();
    object.set(key, next);
    object = next;
  }
  object.set(place.at(-1) as string, value);
}

export function deleteAt(root: Plain, place: readonly string[]): void {
  const parent = valueAt(root, place.slice(0, -1));
  if (parent instanceof Map) parent.delete(place.at(-1) as string);
}
