import { basename } from 'node:path';
import type { Fault, Misfit } from './fold.ts';
import { found, named } from './found.ts';
import { lookUp, nodeAt, pointerTo, segmentsOf } from './locate.ts';
import { meantBoolean, meantNumber, octalReading } from './meant.ts';
import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import { allowedAt, KEYS } from './shape.ts';
import { nearKey } from './suggest.ts';
import type { Node, ScalarNode } from './tree.ts';
import { ignoredKeys, isFree } from './unknown-keys.ts';
import { faultsIn } from './validate.ts';

/** A config in the schema's form, as far as it could be brought there, and what was read otherwise than it is written. */
export interface Normalised {
  readonly value: object;
  readonly notes: readonly Finding[];
}

/** What stands at a place then, or that nothing does. */
interface Reading {
  readonly pointer: string;
  readonly value: unknown;
  readonly note?: Finding;
}

/** One reading may uncover a fault that had not been seen, but not for long. */
const MAX_PASSES = 8;

/**
 * Brings a config into the schema's form: the canary that came before this one was a Python script, which took what YAML
 * 1.1 and Python take. What is unambiguous is read as it is meant, with a note. What stays wrong is left for the schema.
 */
export function normalise(file: string, parsed: Parsed): Normalised {
  let value = withoutFreeThresholds(parsed.value);
  const notes: Finding[] = octals(parsed);
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const { faults, misfits } = faultsIn(value);
    const readings = [
      ...faults.flatMap((fault) => readingsOf(fault, value, file, parsed)),
      ...misfits.flatMap((misfit) => emptyUnion(misfit, value, parsed)),
      ...ignoredKeys(faults, value, parsed),
    ];
    if (readings.length === 0) break;
    for (const { pointer, value: meant, note } of readings) {
      value = put(value, segmentsOf(pointer), meant) as object;
      if (note) notes.push(note);
    }
  }
  return { value, notes };
}

/** Under `thresholds` any key may be a metric's: `x-…` is free there where no metric has that name. */
function withoutFreeThresholds(value: object): object {
  const metrics = Object.keys(lookUp(value, '/prometheus/metrics') ?? {});
  const keys = Object.keys(lookUp(value, '/thresholds') ?? {});
  const free = keys.filter((key) => isFree(key) && !metrics.some((metric) => key.startsWith(metric)));
  return free.reduce((rest, key) => put(rest, ['thresholds', key], undefined) as object, value);
}

function readingsOf(
  { instancePath: pointer, keyword, params }: Fault,
  root: object,
  file: string,
  parsed: Parsed,
): Reading[] {
  const value = lookUp(root, pointer);
  switch (keyword) {
    case 'type':
      if (pointer === '/name' && value === null) return nameOf(file, root, parsed);
      return value === null
        ? emptyValue(pointer, String(params.type), parsed)
        : mistyped(pointer, String(params.type), value, parsed);
    case 'uniqueItems':
      return repeated(pointer, value, parsed);
    case 'required':
      return pointer === '' && params.missingProperty === 'name' ? nameOf(file, root, parsed) : [];
    case 'minLength':
      return pointer === '/name' ? nameOf(file, root, parsed) : [];
    default:
      return [];
  }
}

/** A value of another type, where it can stand for one of the type that is wanted. */
function mistyped(pointer: string, type: string, value: unknown, { tree, locate }: Parsed): Reading[] {
  const node = nodeAt(tree.root, pointer);
  const scalar = node?.kind === 'scalar' ? node : undefined;
  const meant = meantAs(type, pointer, value, scalar);
  if (meant === undefined) return [];
  const words = meant.words ?? found(pointer, meant.value);
  const note: Finding = {
    at: locate(pointer),
    message: `${named(pointer)} is read as ${words}`,
    fix: words.startsWith('a ')
      ? 'write it in quotes'
      : `write ${words} in place of ${typeof value === 'number' ? (scalar?.text ?? value) : found(pointer, value)}`,
    severity: 'notice',
    rule: 'read-as-meant',
  };
  return [{ pointer, value: meant.value, note }];
}

/** `words`: how it is written, where that is more than the value. */
interface Meant {
  readonly value: unknown;
  readonly words?: string;
}

function meantAs(
  type: string,
  pointer: string,
  value: unknown,
  scalar: ScalarNode | undefined,
): Meant | undefined {
  switch (type) {
    case 'number':
    case 'integer': {
      if (typeof value !== 'string') return undefined;
      const number = meantNumber(value, scalar !== undefined && scalar.start === scalar.source.start);
      return number === undefined ? undefined : { value: number };
    }
    case 'boolean': {
      const boolean = meantBoolean(value);
      return boolean === undefined ? undefined : { value: boolean };
    }
    case 'string':
    case 'string,null': {
      // As it is written: 1.10 is not 1.1.
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      return isPlain && NAMES.test(pointer) ? { value: scalar?.text ?? String(value) } : undefined;
    }
    case 'array':
      return meantList(pointer, value);
    default:
      return undefined;
  }
}

/** Names that people choose, which YAML may take for a number or a boolean. */
const NAMES =
  /^\/(name|environment|feature_flags\/\d+|(smoke|rollback)\/args\/\d+|prometheus\/headers\/[^/]+)$/;

function meantList(pointer: string, value: unknown): Meant | undefined {
  // With a space or a comma in it, it may be several.
  if (typeof value === 'string' && /^[^\s,]+$/.test(value)) {
    const shown = found(pointer, value);
    return { value: [value], words: shown.startsWith('"') ? `[${shown}]` : 'a list of one' };
  }
  if (pointer !== '/feature_flags' || typeof value !== 'object' || value === null) return undefined;
  // Python walks over the keys of a mapping: they are the flags.
  const on = Object.values(value).every((each) => each === true || each === null);
  const keys = Object.keys(value);
  return on && keys.length > 0 ? { value: keys, words: `[${keys.join(', ')}]` } : undefined;
}

/** Keys without a default. */
const REQUIRED = new Set(['/feature_flags', '/rollback/script', '/prechecks/shadow_reports/glob']);

/** Nothing behind a key means that the key is left out, but where a guard of the author's own would be lost by that. */
function emptyValue(pointer: string, type: string, parsed: Parsed): Reading[] {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const key = segmentsOf(pointer).at(-1) ?? '';
  const hasDefault = /^\/thresholds\/(error_rate_delta_pct|latency_p95_delta_ms|preset)$/.test(pointer);
  const isOptional = KEYS[parent]?.includes(key) === true && !REQUIRED.has(pointer);
  if (!isOptional && !hasDefault) return [];
  const isSection = type.includes('object') || type === 'array';
  return [leftOut(pointer, isSection ? 'notice' : 'warning', parsed)];
}

function emptyUnion({ pointer }: Misfit, root: object, parsed: Parsed): Reading[] {
  return pointer === '/prometheus/auth' && lookUp(root, pointer) === null
    ? [leftOut(pointer, 'notice', parsed)]
    : [];
}

function leftOut(pointer: string, severity: 'notice' | 'warning', { locate }: Parsed): Reading {
  const message = `${named(pointer)} is empty: the default applies`;
  const fix = 'fill it, or leave the key out';
  const note: Finding = { at: locate(pointer, 'key'), message, fix, severity, rule: 'read-as-meant' };
  return { pointer, value: undefined, note };
}

function repeated(pointer: string, value: unknown, { locate }: Parsed): Reading[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return [];
  const again = value.findIndex((item, i) => value.indexOf(item) < i);
  const place = pointerTo(pointer, again);
  const message = `${named(pointer)} has ${found(place, value[again])} twice`;
  const note: Finding = {
    at: locate(place),
    message,
    fix: 'keep one of them',
    severity: 'notice',
    rule: 'read-as-meant',
  };
  return [{ pointer, value: [...new Set(value)], note }];
}

/** The name of a config that has none is its file's. */
function nameOf(file: string, root: object, { locate }: Parsed): Reading[] {
  const allowed = allowedAt('');
  if (Object.keys(root).some((key) => !allowed.includes(key) && nearKey(key, allowed) === 'name')) return [];
  const name = basename(file).replace(/\.(ya?ml|json)$/i, '');
  if (name === '') return [];
  const message = `name is missing: the file's name is taken, ${JSON.stringify(name)}`;
  const fix = `add "name: ${name}"`;
  return [
    {
      pointer: '/name',
      value: name,
      note: { at: locate('/name', 'key'), message, fix, severity: 'notice', rule: 'read-as-meant' },
    },
  ];
}

/** Numbers with a leading zero, which YAML 1.1 reads as octal and YAML 1.2 as decimal. */
function octals({ value, tree, locate }: Parsed): Finding[] {
  return [...scalarsWithPlace(tree.root)].flatMap(([pointer, { text }]): Finding[] => {
    const read = lookUp(value, pointer);
    const octal = typeof read === 'number' ? octalReading(text) : undefined;
    if (octal === undefined) return [];
    const message = `${named(pointer)} is read as ${read}: a leading zero makes it ${octal} in YAML 1.1`;
    return [
      {
        at: locate(pointer),
        message,
        fix: `write ${read} or ${octal}`,
        severity: 'warning',
        rule: 'read-as-meant',
      },
    ];
  });
}

/** Every value that is one text, with its place; of what aliases share, the first. */
function* scalarsWithPlace(
  node: Node,
  pointer = '',
  seen = new Set<Node>(),
): Generator<readonly [pointer: string, scalar: ScalarNode]> {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'scalar') yield [pointer, node];
  else if (node.kind === 'list') {
    for (const [i, item] of node.items.entries()) yield* scalarsWithPlace(item, pointerTo(pointer, i), seen);
  } else {
    for (const [key, { value }] of node.pairs) yield* scalarsWithPlace(value, pointerTo(pointer, key), seen);
  }
}

/** A copy with another value at a place, or without the key where that is undefined. What aliases share elsewhere stays. */
function put(root: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((item, i) => (String(i) === key ? put(item, rest, value) : item));
  const entries = Object.entries(root ?? {});
  const before = entries.find(([name]) => name === key)?.[1];
  const changed = put(before, rest, value);
  const others = entries.map(([name, old]) => [name, name === key ? changed : old] as const);
  const all = before === undefined && changed !== undefined ? [...others, [key, changed] as const] : others;
  return Object.fromEntries(all.filter(([, each]) => each !== undefined));
}
