import type { ErrorObject } from 'ajv';
import { entryAt, HTTP_TOGGLE, UNIONS, type Union } from './shape.ts';

/** One thing that the schema forbids. */
export type Fault = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params' | 'propertyName'>;

/** A value that has none of the forms it may have, or mixes several. */
export interface Misfit {
  readonly pointer: string;
  readonly union: Union;
  /** Its keys that speak for different variants; empty where none speaks for any. */
  readonly rivals: readonly string[];
}

/**
 * Where a value may have several forms, ajv reports what is wrong with it as each of them, and does not say which error
 * belongs to which form. This keeps what is wrong with the form that the author meant, told by its keys.
 */
export function foldUnions(
  faults: readonly Fault[],
  valueAt: (pointer: string) => unknown,
): { readonly faults: readonly Fault[]; readonly misfits: readonly Misfit[] } {
  const misfits: Misfit[] = [];
  let left = faults;
  // The outer ones come first: what is not meant there needs no look inside.
  const places = [...new Set(faults.map(({ instancePath }) => instancePath))].sort(
    (a, b) => a.length - b.length,
  );
  for (const pointer of places) {
    const union = unionAt(pointer, valueAt);
    if (union === undefined || !left.some(({ instancePath }) => instancePath === pointer)) continue;
    const inside = left.filter((fault) => isInside(fault, pointer));
    left = left.filter((fault) => !isInside(fault, pointer));

    const value = valueAt(pointer);
    if (typeof value === 'string' && (union.texts === undefined || union.texts.includes(value))) {
      left = [...left, ...inside.filter(({ keyword }) => keyword === 'minLength')];
      continue;
    }
    const keys = keysOf(value);
    const meant = union.variants.filter(({ required }) => required.some((key) => keys.includes(key)));
    const [variant] = meant;
    if (variant === undefined || meant.length > 1) {
      const rivals = meant.flatMap(({ required }) => required.filter((key) => keys.includes(key)));
      misfits.push({ pointer, union, rivals });
      continue;
    }
    const known = [...variant.required, ...variant.optional];
    left = [
      ...left,
      ...inside.filter(({ instancePath }) =>
        known.some((key) => startsWith(instancePath, `${pointer}/${key}`)),
      ),
      ...variant.required.filter((key) => !keys.includes(key)).map((key) => missing(pointer, key)),
      ...keys.filter((key) => !known.includes(key)).map((key) => unknown(pointer, key)),
    ];
  }
  return { faults: left, misfits };
}

function unionAt(pointer: string, valueAt: (pointer: string) => unknown): Union | undefined {
  const service = /^(\/services\/\d+)\/after_toggle$/.exec(pointer)?.[1];
  if (service !== undefined && keysOf(valueAt(service)).includes('http')) return HTTP_TOGGLE;
  return entryAt(UNIONS, pointer);
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function isInside({ instancePath }: Fault, pointer: string): boolean {
  return startsWith(instancePath, pointer);
}

function startsWith(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function missing(instancePath: string, missingProperty: string): Fault {
  return { instancePath, keyword: 'required', params: { missingProperty } };
}

function unknown(instancePath: string, additionalProperty: string): Fault {
  return { instancePath, keyword: 'additionalProperties', params: { additionalProperty } };
}
