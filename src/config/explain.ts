import { nameFault, typeFix } from './fixes.ts';
import type { Fault, Misfit } from './fold.ts';
import { found, named } from './found.ts';
import { type Locate, pointerTo } from './locate.ts';
import type { Finding } from './problem.ts';
import { allowedAt } from './shape.ts';
import { alternatives, didYouMean, nearest, nearKey } from './suggest.ts';
import { meantKey } from './unknown-keys.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  'object,null': 'a mapping',
  'string,null': 'a text',
  'integer,string': 'a whole number, or a text such as "3 of 5"',
};

/** Says what the schema forbids: what is there, what is wanted, and what to write. */
export function explainFault(
  fault: Fault,
  valueAt: (pointer: string) => unknown,
  locate: Locate,
): Finding | undefined {
  const { instancePath: pointer, keyword, params } = fault;
  const value = valueAt(pointer);
  const name = named(pointer);
  const atValue = (message: string, fix?: string): Finding => ({
    at: locate(pointer),
    message,
    ...(fix && { fix }),
  });
  const atKey = (message: string, fix?: string): Finding => ({
    at: locate(pointer, 'key'),
    message,
    ...(fix && { fix }),
  });
  const bound = (words: string): Finding =>
    atValue(`${name} must be ${words} ${params.limit}, found ${found(pointer, value)}`);
  // A fault of a key is followed by one that names the key's mapping.
  if (fault.propertyName !== undefined) return undefined;

  switch (keyword) {
    case 'type': {
      const kind = KINDS[String(params.type)] ?? String(params.type);
      return atValue(
        `${name} must be ${kind}, found ${found(pointer, value)}`,
        typeFix(pointer, String(params.type), value),
      );
    }
    case 'required': {
      const key = String(params.missingProperty);
      if (isMisspelt(key, pointer, value)) return undefined;
      return atKey(pointer === '' ? `${key} is missing` : `${name} needs ${key}`, `add "${key}: …"`);
    }
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const siblings = Object.keys(value ?? {});
      const where = pointer === '' ? '' : ` in ${name}`;
      const fix =
        meantKey(pointer, key, valueAt(pointerTo(pointer, key)), siblings) ??
        `known here: ${allowedAt(pointer, siblings).join(', ')}`;
      return {
        at: locate(pointerTo(pointer, key), 'key'),
        message: `unknown key ${found('', key)}${where}`,
        fix,
      };
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      const fix =
        (typeof value === 'string' && didYouMean(value, allowed)) || `write ${alternatives(allowed)}`;
      return atValue(`${name} cannot be ${found(pointer, value)}`, fix);
    }
    case 'minimum':
      return bound('at least');
    case 'maximum':
      return bound('at most');
    case 'exclusiveMinimum':
      return bound('above');
    case 'exclusiveMaximum':
      return bound('below');
    case 'minLength':
    case 'minItems':
      return atValue(`${name} is empty`, 'fill it, or leave the key out');
    case 'minProperties':
      return atKey(`${name} holds no limit`, `write one of ${allowedAt(pointer).join(', ')}`);
    case 'maxProperties':
      return atKey(`${name} has more than ${params.limit} entries`);
    case 'uniqueItems': {
      const [first, again] = [params.j, params.i].map(Number).sort((a, b) => a - b);
      const twice = pointerTo(pointer, again ?? 0);
      const message = `${name} has ${found(twice, valueAt(twice))} twice, first as number ${(first ?? 0) + 1}`;
      return { at: locate(twice), message, fix: 'keep one of them' };
    }
    case 'dependentRequired':
      return atKey(
        `${name} has ${params.property} without ${params.missingProperty}`,
        `add "${params.missingProperty}: …"`,
      );
    case 'pattern':
      if (pointer.endsWith('/for'))
        return atValue(
          `${name} must be "k of n", found ${found(pointer, value)}`,
          'write 3 of 5, or 3 for 3 in a row',
        );
      return pointer.startsWith('/prometheus/headers/')
        ? atValue(`${name} holds a line break or a control character`, 'write one line')
        : atValue(
            `${name} must be an address, found ${found(pointer, value)}`,
            'start with http:// or https://',
          );
    case 'propertyNames': {
      const key = String(params.propertyName);
      return { at: locate(pointerTo(pointer, key), 'key'), ...nameFault(pointer, key) };
    }
    default:
      // A keyword that the schema has not used before: true, if not well said.
      return atValue(`${name || 'the config'} breaks the rule "${keyword}" of the schema`);
  }
}

/** Whether a missing key is there under a misspelt name. That is said once, where it stands. */
function isMisspelt(key: string, pointer: string, value: unknown): boolean {
  const allowed = allowedAt(pointer);
  return Object.keys(value ?? {}).some(
    (other) => !allowed.includes(other) && nearKey(other, allowed) === key,
  );
}

/** Says that a value has none of its possible forms, or several. */
export function explainMisfit({ pointer, union, rivals }: Misfit, value: unknown, locate: Locate): Finding {
  const name = named(pointer);
  if (rivals.length > 0) {
    const message = `${name} has ${rivals.join(' and ')}, which exclude each other`;
    return { at: locate(pointer, 'key'), message, fix: 'keep one' };
  }
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping)
    return { at: locate(pointer), message: `${name} cannot be ${found(pointer, value)}`, fix: union.fix };
  const wanted = union.variants.flatMap(({ required }) => required);
  const slip = Object.keys(value).find((key) => nearest(key, wanted) !== undefined);
  if (slip === undefined)
    return { at: locate(pointer, 'key'), message: `${name} has no key that says what it is`, fix: union.fix };
  const at = locate(pointerTo(pointer, slip), 'key');
  return {
    at,
    message: `unknown key ${found('', slip)} in ${name}`,
    fix: didYouMean(slip, wanted) ?? union.fix,
  };
}
