import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FlagsFileError } from '../../src/canary/ports.ts';
import { changeFlags } from '../../src/flags/change.ts';
import { decodeText, find, lineOf, parseDocument } from '../../src/flags/document.ts';
import { flagNames, requireKnown } from '../../src/flags/flags.ts';
import { flagsCase } from './arbitrary-flags.ts';

const wish = { names: ['a'], environment: 'staging', scope: 'everywhere', on: true } as const;

function refusal(action: () => unknown): { code: string; message: string } {
  try {
    action();
  } catch (error) {
    if (error instanceof FlagsFileError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('it was accepted');
}

describe('what is not strict JSON is refused with its line', () => {
  it.each([
    ['', 1, 'value expected'],
    ['  ', 1, 'value expected'],
    ['{"a": 1,\n}', 2, 'property name expected'],
    ['{\n// why\n"a": 1}', 2, 'invalid comment token'],
    ['{"a": 1} /* */', 1, 'invalid comment token'],
    ['{"a": 01}', 1, 'comma expected'],
    ["{'a': 1}", 1, 'invalid symbol'],
    ['{"a": 1}\r\n\r\n{}', 3, 'end of file expected'],
    ['{"a": NaN}', 1, 'invalid symbol'],
    ['{"a": "\t"}', 1, 'invalid character'],
    ['{"a": "\\x"}', 1, 'invalid escape character'],
    ['{"flags": {"a":\n {"enabled": tr', 2, 'invalid symbol'],
  ])('%j', (text, line, what) => {
    const { code, message } = refusal(() => parseDocument(text, 'f.json'));
    expect(code).toBe('flags-file-invalid');
    expect(message).toBe(`f.json:${line}: is not valid JSON: ${what}`);
  });

  it.each(['[]', '"x"', 'null', '\ufeff7'])('%j is no object', (text) => {
    expect(refusal(() => parseDocument(text, 'f.json')).message).toContain('must be a JSON object');
  });

  it('is no object on the line on which it begins', () => {
    const { message } = refusal(() => parseDocument('\n\n[\n]', 'f.json'));
    expect(message).toBe('f.json:3: must be a JSON object with "flags"');
  });

  it('nesting that the parser cannot follow is an error, not a crash', () => {
    const text = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(refusal(() => parseDocument(text, 'f.json')).message).toContain('nested too deeply');
  });

  it('invalid UTF-8 could not be put back and is refused; a BOM is kept', () => {
    expect(refusal(() => decodeText(Buffer.from([0x7b, 0xff, 0x7d]), 'f.json')).message).toContain('UTF-8');
    expect(refusal(() => decodeText(Buffer.from([0xed, 0xa0, 0x80]), 'f.json')).code).toBe(
      'flags-file-invalid',
    );
    const text = decodeText(Buffer.from('\ufeff{}'), 'f.json');
    expect(text).toBe('\ufeff{}');
    expect(parseDocument(text, 'f.json').root.offset).toBe(1);
  });

  it('accepts exactly what JSON.parse accepts', () => {
    const broken = fc
      .record({
        valid: flagsCase,
        at: fc.nat(),
        cut: fc.nat({ max: 3 }),
        insert: fc.string({ maxLength: 3 }),
      })
      .map(({ valid: { text }, at, cut, insert }) => {
        const bare = text.replace(/^\ufeff/, '');
        const offset = at % bare.length;
        return bare.slice(0, offset) + insert + bare.slice(offset + cut);
      });
    const accepts = (action: () => unknown): boolean => {
      try {
        action();
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(broken, (text) => {
        const parsed = accepts(() => JSON.parse(text)) && text.trimStart().startsWith('{');
        expect(accepts(() => parseDocument(text, 'f.json'))).toBe(parsed);
      }),
      { numRuns: Number(process.env.FLAGS_RUNS ?? 1500) },
    );
  });

  it('counts lines of every kind', () => {
    expect(lineOf('a\nb\r\nc\rd', 7)).toBe(4);
  });
});

describe('shapes that would be misread are refused with their line', () => {
  const change = (text: string) => changeFlags(parseDocument(text, 'f.json'), wish);
  it.each([
    ['{"flags": {"a": {}},\n"flags": {}}', 'f.json:2: duplicate key flags, already on line 1'],
    ['{"flags": {"a": {},\n\n"a": {}}}', 'f.json:3: duplicate key flags.a, already on line 1'],
    ['{"flags": {"a": {},\n"\\u0061": {}}}', 'f.json:2: duplicate key flags.a, already on line 1'],
    [
      '{"flags": {"a": {"enabled": true,\n"enabled": false}}}',
      'f.json:2: duplicate key flags.a.enabled, already on line 1',
    ],
    [
      '{"flags": {"a": {}}, "environments": {},\n"environments": {}}',
      'f.json:2: duplicate key environments, already on line 1',
    ],
    [
      '{"flags": {"a": {}}, "environments": {"staging": {},\n"staging": {}}}',
      'f.json:2: duplicate key environments.staging, already on line 1',
    ],
    [
      '{"flags": {"a": {}}, "environments": {"staging": {"a": true,\n"a": true,\n"a": false}}}',
      'f.json:3: duplicate key environments.staging.a, already on line 1, 2',
    ],
    ['{"flags": {\n"a": true}}', 'f.json:2: flags.a must be an object, not true'],
    [
      '{"flags": {\n"a": {"enabled": "true"}}}',
      'f.json:2: flags.a.enabled must be true or false, not "true"',
    ],
    ['{"flags": {"a": {}},\n"environments": []}', 'f.json:2: environments must be an object, not an array'],
    [
      '{"flags": {"a": {}}, "environments": {\n"staging": null}}',
      'f.json:2: environments.staging must be an object, not null',
    ],
    [
      '{"flags": {"a": {}}, "environments": {"staging": {\n"a": {}}}}',
      'f.json:2: environments.staging.a must be true or false, not an object',
    ],
  ])('%s', (text, message) => {
    expect(refusal(() => change(text))).toEqual({ code: 'flags-file-invalid', message });
  });

  it('a duplicate of something that nobody asked for is left alone', () => {
    expect(change('{"x": 1, "x": 2, "flags": {"a": {}, "b": {}, "b": {}}}').text).toContain(
      '"enabled": true',
    );
  });

  it.each(['{}', '{"flags": []}', '{"flags": null}', '{"flags": {}, "flags": {}}'])(
    '%s has no flags',
    (text) => {
      expect(refusal(() => flagNames(parseDocument(text, 'f.json'))).code).toBe('flags-file-invalid');
    },
  );
});

it('nothing stands at a place to which no object leads, and at none at all', () => {
  const document = parseDocument(
    '{"flags": [["a", {"enabled": true}]], "environments": "staging"}',
    'f.json',
  );
  for (const place of [['flags', 'a'], ['flags', 'a', 'enabled'], ['environments', 'staging'], []]) {
    expect(find(document, place)).toEqual({ kind: 'absent' });
  }
});

describe('unknown flags', () => {
  it('are all named, with what was probably meant', () => {
    const known = ['failure_catalog_runtime_integration', 'b', '__proto__'];
    const { code, message } = refusal(() =>
      requireKnown('f.json', known, ['failure_catalog_runtime_integraton', 'b', 'toString', '__proto__']),
    );
    expect(code).toBe('flag-unknown');
    expect(message).toBe(
      'f.json knows no flag failure_catalog_runtime_integraton (did you mean failure_catalog_runtime_integration?), toString',
    );
  });
});
