import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { code, fenced, table, text } from '../../src/report/markdown.ts';
import { checkTables, NASTY } from './markdown-checks.ts';

describe('markdown', () => {
  it.each([
    ['golden_mismatch: 0 -> 1', 'golden_mismatch: 0 -&#62; 1'],
    ['a|b\\|c', 'a&#124;b&#92;&#124;c'],
    [
      '`x` **y** _z_ ~w~ [u](v) <img src=x>',
      '&#96;x&#96; &#42;&#42;y&#42;&#42; &#95;z&#95; &#126;w&#126; &#91;u&#93;(v) &#60;img src=x&#62;',
    ],
    ['@octocat #12 GH-7', '&#64;\u200boctocat &#35;\u200b12 GH-\u200b7'],
    ['see http://x.y www.x.y $a$ &amp;', 'see http&#58;//x.y www&#46;x.y &#36;a&#36; &#38;amp;'],
    [' a\r\n\tb ', 'a b'],
  ])('foreign text stands for itself: %s', (foreign, expected) => {
    expect(text(foreign)).toBe(expected);
    expect(code(foreign)).toBe(`<code>${expected.replaceAll('\u200b', '')}</code>`);
  });

  it.each([
    ['a', '```\na\n```'],
    ['a ``` b\n````', '`````\na ``` b\n````\n`````'],
    ['a\r\nb\r', '```\na\nb\n```'],
  ])('a fence is longer than any within: %j', (content, expected) => {
    expect(fenced(content)).toBe(expected);
  });

  it('keeps its tables whole whatever the cells are', () => {
    fc.assert(
      fc.property(NASTY, NASTY, (a, b) => {
        checkTables(`\n${table(['a', 'b'], [[text(a), code(b)]])}\n\n`);
      }),
    );
  });
});
