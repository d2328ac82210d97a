import { describe, expect, it } from '@jest/globals';
import { changeFlags } from '../../src/flags/change.ts';
import { parseDocument } from '../../src/flags/document.ts';

const enable = (text: string, names: readonly string[] = ['a'], environment = 'staging'): string =>
  changeFlags(parseDocument(text, 'f.json'), { names, environment, scope: 'environment', on: true }).text;

describe('what is inserted looks like its neighbours', () => {
  it('one property a line, as everybody writes it', () => {
    const text =
      '{\n  "flags": {"a": {}},\n  "environments": {\n    "staging": {\n      "b": false\n    }\n  }\n}\n';
    expect(enable(text)).toBe(text.replace('"b": false', '"b": false,\n      "a": true'));
  });

  it('a new environment, shaped like the others', () => {
    const text =
      '{\n\t"flags": {\n\t\t"a": {},\n\t\t"c": {}\n\t},\n\t"environments": {\n\t\t"production": {\n\t\t\t"a": false\n\t\t}\n\t}\n}';
    expect(enable(text, ['a', 'c'])).toBe(
      text.replace(
        '"a": false\n\t\t}',
        '"a": false\n\t\t},\n\t\t"staging": {\n\t\t\t"a": true,\n\t\t\t"c": true\n\t\t}',
      ),
    );
  });

  it('an environment on one line where the others are', () => {
    const text =
      '{\n  "flags": { "a": {} },\n  "environments": {\n    "production": { "a": false }\n  }\n}\n';
    expect(enable(text)).toBe(
      text.replace('{ "a": false }', '{ "a": false },\n    "staging": { "a": true }'),
    );
  });

  it('all of `environments` where there is none', () => {
    const text = '{\r\n    "flags": {\r\n        "a": {}\r\n    }\r\n}\r\n';
    expect(enable(text)).toBe(
      text.replace(
        '{}\r\n    }',
        '{}\r\n    },\r\n    "environments": {\r\n        "staging": {\r\n            "a": true\r\n        }\r\n    }',
      ),
    );
  });

  it('an empty environment', () => {
    const text = '{\n  "flags": {\n    "a": {}\n  },\n  "environments": {\n    "staging": {}\n  }\n}';
    expect(enable(text)).toBe(text.replace('"staging": {}', '"staging": {\n      "a": true\n    }'));
    const open = text.replace('"staging": {}', '"staging": {\n    }');
    expect(enable(open)).toBe(text.replace('"staging": {}', '"staging": {\n      "a": true\n    }'));
  });

  it.each([
    ['{"flags":{"a":{}},"environments":{"staging":{"b":true}}}', '{"b":true,"a":true}'],
    ['{"flags": {"a": {}}, "environments": {"staging": {"b": true}}}', '{"b": true, "a": true}'],
    ['{ "flags": { "a": {} }, "environments": { "staging": { "b": true } } }', '{ "b": true, "a": true }'],
    ['{"flags": {"a": {}}, "environments": {"staging": {}}}', '{"staging": {"a": true}}'],
    ['{"flags": {"a": {}}, "environments": {"staging": { }}}', '{"staging": { "a": true }}'],
    ['{}', '{"environments": {"staging": {"a": true}}}'],
    ['{ }', '{ "environments": {"staging": {"a": true}} }'],
  ])('compact: %s', (text, expected) => {
    expect(enable(text)).toContain(expected);
  });

  it('a comma first, where commas come first', () => {
    const text =
      '{ "flags": {"a": {}}\n, "environments":\n  { "staging":\n    { "b": false\n    , "c": true\n    }\n  }\n}';
    expect(enable(text)).toBe(text.replace('"c": true', '"c": true\n    , "a": true'));
  });

  it('blank lines that part neighbours are not repeated', () => {
    const text =
      '{\n  "flags": {"a": {}},\n  "environments": {"staging": {\n    "b": false,\n\n    "c": false\n  }}\n}';
    expect(enable(text)).toBe(text.replace('"c": false', '"c": false,\n    "a": true'));
  });

  it('names are spelt as the file spells them', () => {
    const ascii = '{"flags": {"\\u00fc": {}}, "environments": {}}';
    expect(enable(ascii, ['ü'], 'prüfung')).toContain('{"pr\\u00fcfung": {"\\u00fc": true}}');
    const unicode = '{"flags": {"ü": {}}, "environments": {}}';
    expect(enable(unicode, ['ü'], 'prüfung')).toContain('{"prüfung": {"ü": true}}');
    const escaped = '\ufeff{"flags": {"\\u0061": {}}, "environments": {}}';
    expect(enable(escaped, ['a'], 'prüfung')).toContain('{"pr\\u00fcfung": {"\\u0061": true}}');
  });

  it.each([
    ['{"b" : 1 , "c" : 2}', '{"b" : 1 , "c" : 2 , "a" : true}'],
    ['{"b":1 ,"c":2}', '{"b":1 ,"c":2 ,"a":true}'],
    ['{"b":1}', '{"b":1,"a":true}'],
    ['{ "b": 1 }', '{ "b": 1, "a": true }'],
    ['{\n"b":\n1\n}', '{\n"b":\n1,\n"a": true\n}'],
    ['{"b": 1,\n\n "c": 2}', '{"b": 1,\n\n "c": 2,\n "a": true}'],
    ['{\r\t"b": 1\r}', '{\r\t"b": 1,\r\t"a": true\r}'],
    ['{\r\n "b": 1,\r\n\r\n "c": 2\r\n}', '{\r\n "b": 1,\r\n\r\n "c": 2,\r\n "a": true\r\n}'],
    ['{"b": 1\n\n, "c": 2}', '{"b": 1\n\n, "c": 2\n, "a": true}'],
  ])('after the last of %j', (environment, expected) => {
    const text = `{"flags": {"a": {}}, "environments": {"staging": ${environment}}}`;
    expect(enable(text)).toBe(text.replace(environment, expected));
  });

  it.each([
    // The like of it is the first filled object beside it, and the root where there is none.
    ['{"x": {}, "y": {"b":1}, "z": {"c" : 2}}', '{"a":true}'],
    ['{"x": 7, "z": {"c" : 2}}', '{"a" : true}'],
    ['{"x": {\n  "b": 1\n}}', '{\n  "a": true\n}'],
    ['{"x": {"b": 1}}', '{"a": true}'],
    ['{\n  "x": {\n    "b": 1\n  }\n}', '{\n    "a": true\n  }'],
  ])('an environment beside those of %j', (environments, expected) => {
    const made = enable(`{"flags": {"a": {}}, "environments": ${environments}}`);
    expect(JSON.parse(made)).toMatchObject({ environments: { staging: { a: true } } });
    expect(made.slice(made.indexOf('"staging"'))).toContain(expected);
  });

  it.each([
    ['{\n "flags": {}\n}', '{\n "flags": {},\n "environments": {\n  "staging": {\n   "a": true\n  }\n }\n}'],
    [
      '{\r"flags" : {}\r}',
      '{\r"flags" : {},\r"environments" : {\r  "staging" : {\r    "a" : true\r  }\r}\r}',
    ],
    ['{"flags":{}}', '{"flags":{},"environments":{"staging":{"a":true}}}'],
    ['{"flags" : {}}', '{"flags" : {}, "environments" : {"staging" : {"a" : true}}}'],
    [
      '{\n  "flags": {}\n, "x": 1\n}',
      '{\n  "flags": {}\n, "x": 1\n, "environments": {\n    "staging": {\n      "a": true\n    }\n  }\n}',
    ],
  ])('all of `environments` into %j', (text, expected) => {
    expect(enable(text)).toBe(expected);
  });
});

describe('turning off by hand', () => {
  it('clears both places where they are, and inserts nothing', () => {
    const text = '{"flags": {"a": {"enabled": true}, "b": {}}, "environments": {"staging": {"a": true}}}';
    const off = changeFlags(parseDocument(text, 'f.json'), {
      names: ['a', 'b'],
      environment: 'staging',
      scope: 'everywhere',
      on: false,
    });
    expect(off.text).toBe(text.replaceAll('true', 'false'));
    expect(off.change.edits).toHaveLength(2);
  });

  it('a place that has the wanted value gets no edit, so a rollback leaves it', () => {
    const text = '{"flags": {"a": {"enabled": true}}, "environments": {"staging": {"a": false}}}';
    const { change } = changeFlags(parseDocument(text, 'f.json'), {
      names: ['a', 'a'],
      environment: 'staging',
      scope: 'everywhere',
      on: true,
    });
    expect(change.edits).toEqual([
      { flag: 'a', place: ['environments', 'staging', 'a'], former: 'false', written: 'true' },
    ]);
  });
});
