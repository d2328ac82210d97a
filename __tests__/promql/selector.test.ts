import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readSelector } from '../../src/promql/selector.ts';
import { unquote } from '../../src/promql/string.ts';

test('a selector in parts', () => {
  const text = `x_total{a="1", b!='2', c=~\`.\\d\`, "d.e"!~"f",}`;
  expect(readSelector(` (${text}) `)).toEqual({
    selector: {
      text,
      name: 'x_total',
      matchers: [
        { label: '__name__', operator: '=', value: 'x_total' },
        { label: 'a', operator: '=', value: '1' },
        { label: 'b', operator: '!=', value: '2' },
        { label: 'c', operator: '=~', value: '.\\d' },
        { label: 'd.e', operator: '!~', value: 'f' },
      ],
    },
  });
});

test('names of any kind', () => {
  expect(readSelector('{"a.b"}')).toMatchObject({ selector: { name: 'a.b' } });
  expect(readSelector('{__name__="a"}')).toMatchObject({ selector: { name: 'a' } });
  expect(readSelector('{__name__=~"a"}')).toMatchObject({ selector: { name: undefined } });
});

test.each(['rate(x[1m])', 'x[1m]', 'x + y', '1', 'x offset 1m', 'x{'])('%s is none', (text) => {
  expect(readSelector(text)).toHaveProperty('problems');
});

test.each([
  [String.raw`"a\n\t\\\"\x41\u00e4\U0001F600\101"`, `a\n\t\\"Aä${String.fromCodePoint(0x1f600)}A`],
  [String.raw`'it\'s'`, "it's"],
  ['`a\\n`', 'a\\n'],
])('%s without its quotes', (literal, text) => {
  expect(unquote(literal)).toBe(text);
});

test('what is quoted is what is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(unquote(JSON.stringify(value))).toBe(value);
      expect(readSelector(`x{a=${JSON.stringify(value)}}`)).toMatchObject({
        selector: { matchers: [{}, { label: 'a', value }] },
      });
    }),
  );
});
