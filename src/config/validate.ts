import { explainFault, explainMisfit } from './explain.ts';
import { type Fault, foldUnions, type Misfit } from './fold.ts';
import { type Locate, lookUp, lookUpPath, segmentsOf } from './locate.ts';
import type { Finding } from './problem.ts';
import type { CanaryConfig } from './schema.generated.ts';
import { validate } from './validator.generated.ts';

/** A config of which only the parts that the schema allows are left; what it requires may be missing. */
export type SoundConfig = Partial<CanaryConfig>;

/** Faults beyond this many are not explained: nobody reads them, and a hostile file holds many. */
const MAX_FAULTS = 1000;

/** Holds a value to the schema. The findings quote `shown`, which has the value's shape, in its place. */
export function validateShape(
  value: object,
  locate: Locate,
  shown: object = value,
): { readonly sound: SoundConfig; readonly findings: readonly Finding[] } {
  const valueAt = (pointer: string): unknown => lookUp(shown, pointer);
  const { all, faults, misfits } = faultsIn(value, shown);
  const findings = [
    ...faults.map((fault) => explainFault(fault, valueAt, locate)).filter((finding) => finding !== undefined),
    ...misfits.map((misfit) => explainMisfit(misfit, valueAt(misfit.pointer), locate)),
  ];
  return { sound: soundPart(value, all), findings };
}

/** What the schema forbids in a value, in words for the forms that its author meant: those of `shown`, which has its shape. */
export function faultsIn(
  value: object,
  shown: object = value,
): {
  readonly all: readonly Fault[];
  readonly faults: readonly Fault[];
  readonly misfits: readonly Misfit[];
} {
  const all = faultsOf(value);
  const { faults, misfits } = foldUnions(all.slice(0, MAX_FAULTS), (pointer) => lookUp(shown, pointer));
  const mistyped = new Set(
    faults.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  // Of a value of the wrong type nothing else is worth saying.
  const telling = faults.filter(
    ({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath),
  );
  return { all, faults: telling, misfits };
}

function faultsOf(value: object): readonly Fault[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Takes out what has faults, until the rest has none, so that it can be looked at for mistakes of other kinds. */
function soundPart(value: object, faults: readonly Fault[]): SoundConfig {
  if (faults.length === 0) return value as SoundConfig;
  const rest = structuredClone(value);
  for (let left = faults; left.length > 0; ) {
    for (const fault of left) {
      // A faulty name is reported twice; the second report says whose it is.
      if (fault.propertyName === undefined) remove(rest, faultyPart(fault));
    }
    // What the whole config lacks cannot be mended by taking more away.
    left = faultsOf(rest).filter(({ instancePath }) => instancePath !== '');
  }
  return rest;
}

/** The path of what a fault spoils. */
function faultyPart({ instancePath, keyword, params }: Fault): string[] {
  const path = segmentsOf(instancePath);
  if (keyword === 'additionalProperties') path.push(String(params.additionalProperty));
  if (keyword === 'propertyNames') path.push(String(params.propertyName));
  return path;
}

/** Removes what is at a path. A list goes as a whole: without one item the others would have other places. */
function remove(root: object, path: readonly string[]): void {
  const list = path.findIndex((_, depth) => Array.isArray(lookUpPath(root, path.slice(0, depth))));
  const whole = list === -1 ? path : path.slice(0, list);
  const parent = lookUpPath(root, whole.slice(0, -1));
  const key = whole.at(-1);
  if (key !== undefined && typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, key);
}
