import leven from 'leven';
import type { FlagPlace, FlagsInspection } from '../canary/ports.ts';
import { FlagsFileError } from '../canary/ports.ts';
import type { FlagsDocument, Property } from './document.ts';
import { find, lineOf, propertiesNamed, propertiesOf, textOf } from './document.ts';
import { invalid } from './errors.ts';

/** The two places in which the application looks for a flag: the environment's entry first, then the global switch. */
export function entryPlace(environment: string, name: string): FlagPlace {
  return ['environments', environment, name];
}

export function globalPlace(name: string): FlagPlace {
  return ['flags', name, 'enabled'];
}

/** The property at a place, or undefined where there is none. @throws FlagsFileError for a duplicate key on the way */
export function propertyAt(document: FlagsDocument, place: FlagPlace): Property | undefined {
  for (let length = 1; length <= place.length; length += 1) {
    const part = place.slice(0, length);
    const found = find(document, part);
    if (found.kind === 'absent') return undefined;
    if (found.kind === 'duplicate') {
      const lines = found.properties.map(({ key }) => lineOf(document.text, key.offset));
      const last = lines.pop();
      throw invalid(
        document.file,
        last,
        `duplicate key ${part.join('.')}, already on line ${lines.join(', ')}`,
      );
    }
    if (length === place.length) return found.property;
    if (found.property.value.type !== 'object') throw wrongType(document, part, found.property, 'an object');
  }
  return undefined;
}

/** The switch at a place, or undefined where there is none. @throws FlagsFileError where it is neither true nor false */
export function switchAt(document: FlagsDocument, place: FlagPlace): boolean | undefined {
  const property = propertyAt(document, place);
  if (!property) return undefined;
  if (property.value.type !== 'boolean') throw wrongType(document, place, property, 'true or false');
  return property.value.value === true;
}

function wrongType(
  document: FlagsDocument,
  place: FlagPlace,
  { value }: Property,
  wanted: string,
): FlagsFileError {
  const text = textOf(document, value);
  const found = ['object', 'array'].includes(value.type) ? `an ${value.type}` : text.slice(0, 40);
  return invalid(
    document.file,
    lineOf(document.text, value.offset),
    `${place.join('.')} must be ${wanted}, not ${found}`,
  );
}

/** The names of all flags. @throws FlagsFileError where there is no object of flags */
export function flagNames(document: FlagsDocument): string[] {
  const flags = propertyAt(document, ['flags']);
  if (!flags) throw invalid(document.file, 1, 'has no "flags"');
  if (flags.value.type !== 'object') throw wrongType(document, ['flags'], flags, 'an object');
  return propertiesOf(flags.value).map(({ key }) => key.value as string);
}

/** @throws FlagsFileError (`flag-unknown`) naming every unknown flag */
export function requireKnown(file: string, known: readonly string[], wanted: readonly string[]): void {
  const there = new Set(known);
  const unknown = wanted.filter((name) => !there.has(name));
  if (unknown.length === 0) return;
  const hints = unknown.map((name) => {
    const close = closest(known, name);
    return close === undefined ? name : `${name} (did you mean ${close}?)`;
  });
  const shown = known.slice(0, 20).join(', ');
  const more = known.length > 20 ? `, and ${known.length - 20} more` : '';
  throw new FlagsFileError(
    'flag-unknown',
    `${file} knows no flag ${hints.join(', ')}`,
    known.length === 0 ? 'the file has no flags at all' : `it has ${shown}${more}`,
  );
}

/** The known name that a mistyped one most likely means. */
function closest(known: readonly string[], name: string): string | undefined {
  let best: string | undefined;
  let bound = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(candidate, name, { maxDistance: bound });
    if (distance < bound) [best, bound] = [candidate, distance];
  }
  return best;
}

/** The environments that have no entry of their own for a flag, and so follow the global switch. */
export function followersOf(document: FlagsDocument, name: string, environment: string): string[] {
  const environments = propertyAt(document, ['environments']);
  if (!environments) return [];
  return propertiesOf(environments.value)
    .filter(({ key, value }) => key.value !== environment && value.type === 'object')
    .filter(({ value }) => propertiesNamed(value, name).length === 0)
    .map(({ key }) => key.value as string);
}

/** What is to be known of a flag before it is turned on. @throws FlagsFileError where its places are not what they should be */
export function flagState(
  document: FlagsDocument,
  name: string,
  environment: string,
): FlagsInspection['flags'][number] {
  const entry = switchAt(document, entryPlace(environment, name));
  const everywhere = switchAt(document, globalPlace(name));
  const signoff = propertyAt(document, ['flags', name, 'requires_m4_signoff']);
  return {
    name,
    on: entry ?? everywhere ?? false,
    requiresSignoff: signoff?.value.type === 'boolean' && signoff.value.value === true,
    followers: followersOf(document, name, environment),
  };
}
