import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../../src/flags/document.ts';
import { flagNames, followersOf, propertyAt, requireKnown, switchAt } from '../../src/flags/flags.ts';

const parse = (text: string) => parseDocument(text, 'f.json');
/** What a refusal says and advises. */
const refusal = (act: () => unknown): object => {
  try {
    act();
  } catch (error) {
    const { code, message, fix } = error as { code: string; message: string; fix: string };
    return { code, message, fix };
  }
  throw new Error('it was not refused');
};

describe('a place in the flags file', () => {
  it('holds what stands there, or nothing', () => {
    const document = parse('{"flags": {"a": {"enabled": true}, "b": {"enabled": false}, "c": {}}}');
    expect(propertyAt(document, ['flags', 'a', 'enabled'])?.value.value).toBe(true);
    expect(propertyAt(document, ['flags', 'c', 'enabled'])).toBeUndefined();
    expect(propertyAt(document, ['environments', 'staging', 'a'])).toBeUndefined();
    expect(propertyAt(document, [])).toBeUndefined();
    expect(['a', 'b', 'c'].map((name) => switchAt(document, ['flags', name, 'enabled']))).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it.each([
    ['"on"', '"on"'],
    ['1', '1'],
    ['null', 'null'],
    ['{}', 'an object'],
    ['[true]', 'an array'],
    [`"${'x'.repeat(60)}"`, `"${'x'.repeat(39)}`],
  ])('that is to hold a switch and holds %s is refused with its line', (value, shown) => {
    const document = parse(`{"flags": {"a": {\n"enabled": ${value}}}}`);
    expect(refusal(() => switchAt(document, ['flags', 'a', 'enabled']))).toMatchObject({
      message: `f.json:2: flags.a.enabled must be true or false, not ${shown}`,
    });
  });

  it('to which no object leads is refused with its line', () => {
    expect(
      refusal(() => switchAt(parse('{"flags": {\n"a": true}}'), ['flags', 'a', 'enabled'])),
    ).toMatchObject({
      message: 'f.json:2: flags.a must be an object, not true',
    });
  });

  it('under a key that is there three times is refused with its lines', () => {
    const document = parse('{"flags": {"a": {},\n"a": {},\n"a": {}}}');
    expect(refusal(() => switchAt(document, ['flags', 'a', 'enabled']))).toMatchObject({
      message: 'f.json:3: duplicate key flags.a, already on line 1, 2',
    });
  });
});

describe('the flags of a file', () => {
  it('are all that are under `flags`, which must be there', () => {
    expect(flagNames(parse('{"flags": {"a": {}, "b": 1}}'))).toEqual(['a', 'b']);
    expect(refusal(() => flagNames(parse('{}')))).toMatchObject({ message: 'f.json:1: has no "flags"' });
    expect(refusal(() => flagNames(parse('{\n"flags": []}')))).toMatchObject({
      message: 'f.json:2: flags must be an object, not an array',
    });
  });

  const known = Array.from({ length: 22 }, (_, index) => `flag_${String.fromCharCode(97 + index)}`);
  it('that are unknown are all named, and those that there are, up to twenty', () => {
    requireKnown('f.json', known, ['flag_a', 'flag_v']);
    expect(refusal(() => requireKnown('f.json', known.slice(0, 2), ['flag_a', 'other', 'flag_bb']))).toEqual({
      code: 'flag-unknown',
      message: 'f.json knows no flag other, flag_bb (did you mean flag_b?)',
      fix: 'it has flag_a, flag_b',
    });
    const twenty = known.slice(0, 20).join(', ');
    const fixes = [20, 21, 22].map((count) =>
      refusal(() => requireKnown('f.json', known.slice(0, count), ['other'])),
    );
    expect(fixes).toMatchObject([
      { fix: `it has ${twenty}` },
      { fix: `it has ${twenty}, and 1 more` },
      { fix: `it has ${twenty}, and 2 more` },
    ]);
    expect(refusal(() => requireKnown('f.json', [], ['other']))).toMatchObject({
      fix: 'the file has no flags at all',
    });
  });

  it.each([
    ['the nearest name', ['new_checkin', 'new_checkout'], 'new_checkou', 'new_checkout'],
    ['in a short name, two slips', ['abcd'], 'abxx', 'abcd'],
    ['in a short name, not three', ['abcd'], 'axxx', undefined],
    ['in a long name, a third of it', ['abcdefghijkl'], 'abcdefghxxxx', 'abcdefghijkl'],
    ['in a long name, not more', ['abcdefghijkl'], 'abcdefgxxxxx', undefined],
    ['the first of equals', ['flag_a', 'flag_b'], 'flag_c', 'flag_a'],
  ])('are guessed from a slip of the pen: %s', (_, names, given, meant) => {
    const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    expect(refusal(() => requireKnown('f.json', names, [given]))).toMatchObject({
      message: `f.json knows no flag ${given}${hint}`,
    });
  });
});

it('the followers of the global switch are the environments without an entry of their own', () => {
  const text = '{"environments": {"staging": {}, "production": {"a": false}, "preview": {}, "odd": 7}}';
  expect(followersOf(parse(text), 'a', 'staging')).toEqual(['preview']);
  expect(followersOf(parse(text), 'b', 'staging')).toEqual(['production', 'preview']);
  expect(followersOf(parse('{}'), 'a', 'staging')).toEqual([]);
});
