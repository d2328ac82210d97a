import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadConfig } from '../../src/config/load.ts';
import { parse } from '../../src/config/parse.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { removeFolder, temporaryFolder } from '../parts/temporary-folder.ts';
import { errorsOf, problemsOf } from './problems-of.ts';

describe('texts that are no config', () => {
  test.each([
    ['', '1:1: the file is empty, write at least name and feature_flags'],
    ['# nothing yet\n', '1:1: the file is empty, write at least name and feature_flags'],
    ['---\n', '1:1: the file is empty, write at least name and feature_flags'],
    ['just words', '1:1: a config is a mapping, and this is a single value, start with "name: …"'],
    ['# a list\n- a\n', '2:1: a config is a mapping, and this is a list, start with "name: …"'],
    ['name: x\n---\nname: y\n', '2:1: a second YAML document starts here, keep one document in the file'],
    ['name: x\n---\n---\n', '2:1: a second YAML document starts here, keep one document in the file'],
    [
      'name: !!python/object/apply:os.system [id]',
      '1:7: not valid YAML: unknown sequence tag !<tag:yaml.org,2002:python/object/apply:os.system>, write the value itself: a config never creates Python objects',
    ],
    [
      'smoke:\n\tscript: x',
      '2:1: not valid YAML: tab characters must not be used in indentation, indent with spaces',
    ],
    [
      'name: a: b\n',
      '1:8: not valid YAML: bad indentation of a mapping entry, line it up with its siblings, and quote texts with ": " in them',
    ],
    [
      'feature_flags: [a',
      '1:18: not valid YAML: unexpected end of the stream within a flow collection, close the brackets, and quote texts with brackets in them',
    ],
    [
      'name: !!set {x}',
      '1:7: not valid YAML: unknown mapping tag !<tag:yaml.org,2002:set>, leave the tag out',
    ],
    ['name: *nobody', '1:8: not valid YAML: unidentified alias "nobody"'],
    ['name: "x', '1:9: not valid YAML: unexpected end of the stream within a double quoted scalar'],
    ['name: \0', '1:7: not valid YAML: null byte is not allowed in input'],
    [
      `a: &a x\nb: [${'*a, '.repeat(101)}]`,
      '2:406: not valid YAML: aliases exceeded maxAliases (100), write the values out',
    ],
    ['['.repeat(200), '1:100: not valid YAML: nesting exceeded maxDepth (100)'],
  ])('%j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });
});

test('a key that stands twice is said beside everything else', async () => {
  const text =
    'name: x\nfeature_flags: [a]\nname: y\nsmoke: {script: a, script: a}\nfeature_flags: [b]\nreport: {pth: x}\n';
  expect(await problemsOf(text)).toEqual([
    '3:1: warning: the key "name" stands twice, first in line 1: the last one counts, keep one of them',
    '4:20: notice: the key "script" stands twice, first in line 4, with the same value, keep one of them',
    '5:1: the key "feature_flags" stands twice, first in line 2, keep one of them',
    '6:10: unknown key "pth" in report, did you mean "path"?',
  ]);
});

describe('places', () => {
  test.each([
    ['LF', 'name: x\nfeature_flags: [a]\nsmoke:\n  script: 5\n', '4:11'],
    ['CRLF', 'name: x\r\nfeature_flags: [a]\r\nsmoke:\r\n  script: 5\r\n', '4:11'],
    ['CR', 'name: x\rfeature_flags: [a]\rsmoke:\r  script: 5\r', '4:11'],
    ['a byte order mark', '\uFEFFsmoke: {script: 5}\r\nname: x\r\nfeature_flags: [a]', '1:17'],
    [
      'characters beyond UTF-16 units',
      'smoke: {args: ["😀😀"], script: 5}\nname: x\nfeature_flags: [a]',
      '1:31',
    ],
    ['JSON', '{\n\t"name": "x",\n\t"feature_flags": ["a"],\n\t"smoke": {"script": 5}}', '4:22'],
    [
      'JSON in one line',
      '{"name":"x","feature_flags":["a"],"smoke":{"args":["\\u00e9\\/"],"script":5}}',
      '1:73',
    ],
  ])('%s', async (_, text, place) => {
    const file = text.startsWith('{') ? 'canary.json' : 'canary.yaml';
    expect(await errorsOf(text, file)).toEqual([
      `${place}: smoke.script must be a text, found 5, write it in quotes: "5"`,
    ]);
  });

  const text = [
    'plain: abc # comment', // 1
    "single: 'a b c'",
    'double: "a\\tb"',
    'literal: |', // 4
    '',
    '  first',
    '    second',
    'folded: >-', // 8
    '  one',
    '  two',
    'empty:',
    'list: [x, {y: z}]', // 12
    'anchor: &it {inner: 1}',
    'alias: *it',
    'merged: {<<: *it, own: 2}', // 15
    'a/b~c: 1',
    'two:',
    '  lines',
    '  plain',
  ].join('\n');
  const { locate } = parse('x.yaml', text);

  test.each([
    ['/plain', 'value', 1, 8],
    ['/plain', 'key', 1, 1],
    ['/plain', { offset: 2 }, 1, 10],
    ['/single', 'value', 2, 9],
    ['/single', { offset: 2 }, 2, 12],
    ['/double', { offset: 2 }, 3, 9], // an escape moves what follows: only the start is certain
    ['/literal', 'value', 6, 3],
    ['/literal', { offset: 2 }, 6, 4],
    ['/literal', { offset: 9 }, 7, 5],
    ['/folded', 'value', 9, 3],
    ['/folded', { offset: 5 }, 9, 3],
    ['/two', { offset: 7 }, 18, 3],
    ['/empty', 'value', 11, 1],
    ['/list', 'value', 12, 7],
    ['/list/0', 'key', 12, 8],
    ['/list/1/y', 'value', 12, 15],
    ['/alias/inner', 'value', 13, 21],
    ['/merged/inner', 'value', 13, 21],
    ['/merged/own', 'key', 15, 19],
    ['/a~1b~0c', 'value', 16, 8],
    ['/list/1/missing', 'key', 12, 11],
    ['/anchor/missing/deeper', 'key', 13, 1],
    ['/missing', 'key', 1, 1],
    ['', 'value', 1, 1],
  ] as const)('%s, its %j', (pointer, part, line, column) => {
    expect(locate(pointer, part)).toEqual({ line, column });
  });
});

test('JSON means what JSON says', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(undefined, 2, '\t'),
      (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        // -0 is 0 in YAML; __proto__ is a key like others in both.
        expect(JSON.stringify(parse('x.json', text).value)).toBe(JSON.stringify(JSON.parse(text)));
      },
    ),
    { numRuns: 500 },
  );
});

test('aliases that hold themselves, and ones that would grow without end, are walked once', async () => {
  const circular = 'name: x\nfeature_flags: [a]\nsmoke: &s\n  args: *s\n';
  expect(await errorsOf(circular)).toEqual(['4:3: smoke.args must be a list, found a mapping']);
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
  );
  const bomb = `name: x\nfeature_flags: [a]\nl0: &l0 [x]\n${levels.join('\n')}\nheaders: *l9\n`;
  expect(await problemsOf(bomb)).toEqual([expect.stringContaining('no metrics are watched')]);
});

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder('config');
    await writeFile(join(folder, 'latin1.yaml'), Buffer.from('name: x\n# caf\xe9\n', 'latin1'));
    await writeFile(join(folder, 'large.yaml'), `# ${'x'.repeat(70_000)}\n`);
    await writeFile(join(folder, 'sound.yaml'), '\uFEFFname: x\r\nfeature_flags: [a]\r\n');
    await mkdir(join(folder, 'folder.yaml'));
  });
  afterAll(() => removeFolder(folder));

  test.each([
    ['absent.yaml', ':1:1: the config is not there, check the path'],
    ['sound.yaml/below.yaml', ':1:1: the config is not there'],
    ['folder.yaml', ':1:1: the config cannot be read: it is no file'],
    ['large.yaml', ':1:1: the config cannot be read: it has 70003 bytes, a config at most 65536'],
    ['latin1.yaml', ':2:6: the file is not UTF-8 text, save it as UTF-8'],
  ])('%s', async (name, problem) => {
    const path = join(folder, name);
    const error = await loadConfig(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toBe(`${path}${problem}`);
  });

  test('the hash is of the bytes, byte order mark included', async () => {
    const { hash, path, config } = await loadConfig(join(folder, 'sound.yaml'));
    expect(path).toBe(join(folder, 'sound.yaml'));
    expect(config).toEqual({ name: 'x', feature_flags: ['a'] });
    expect(hash).toBe('64150c4487ac2b8c'); // as sha256sum says
  });
});
