import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type PromqlProblem, understand } from '../../src/promql/understand.ts';

function problems(expression: string): readonly PromqlProblem[] {
  const read = understand(expression);
  return 'problems' in read ? read.problems : [];
}

describe('a mistake is found where it is', () => {
  // The marks ⟦ and ⟧ stand around what the problem points at.
  test.each([
    ['⟦⟧', 'the query is empty'],
    ['⟦  ⟧', 'the query is empty'],
    ['⟦# nothing⟧', 'the query is empty'],
    ['sum⟦(⟧rate(a[5m])', 'this ( is never closed'],
    ['rate(a⟦[⟧5m', 'this [ is never closed'],
    ['foo⟦{⟧a="b"', 'this { is never closed'],
    ['sum(a)⟦)⟧', 'this ) closes nothing'],
    ['sum(rate(a[1m]⟦]⟧))', '] stands where ) should close the ('],
    ['sum(foo{a=⟦"b})⟧', 'this " is never closed'],
    ['⟦rat⟧(foo[1m])', 'PromQL has no function rat; did you mean rate?'],
    ['sum(⟦RATE⟧(foo[1m]))', 'PromQL has no function RATE; did you mean rate?'],
    ['⟦frobnicate⟧(foo)', 'PromQL has no function frobnicate'],
    ['foo{a=⟦b⟧}', 'a label\'s value is written in quotes: "b"'],
    ['rate(foo[5 ⟦minutes⟧])', 'a range is a duration such as [5m]'],
    ['rate(x[⟦$__rate_interval⟧])', '$__rate_interval is a variable of Grafana'],
    ['sum(x{job="a"}) * ⟦$scale⟧', '$scale is a variable of Grafana'],
    ['histogram_quantile(0.95 ⟦⟧sum(rate(a[1m])) by (le))', 'a comma is missing'],
    ['foo ⟦bar⟧', 'an operator is missing before bar'],
    ['sum by (le) ⟦rate⟧(x)', 'an aggregation stands before parentheses'],
    ['a +⟦⟧', 'the query ends where a value should follow'],
    ['foo{a="b",⟦,⟧}', ', cannot stand here'],
    ['histogram_quantile(0.9, rate(⟦(x + y)⟧))', 'rate takes a range of samples'],
    ['rate(⟦sum(x)[5m]⟧)', 'a range follows a metric, as in sum(rate(x[5m]))'],
    ['sum(⟦x[5m]⟧)', 'sum takes no range of samples'],
    ['histogram_quantile(0.9, ⟦x[5m]⟧)', 'histogram_quantile takes no range of samples'],
    ['⟦1 + x[5m]⟧', 'an operator takes no range of samples'],
    ['⟦x[5m]⟧', 'a range of samples is no value'],
    ['⟦x[5m] offset 1m⟧', 'a range of samples is no value'],
    ['⟦"x"⟧', 'a text is no value'],
    ['⟦rate()⟧', 'rate takes a range of samples'],
  ])('%s', (marked, message) => {
    const offset = marked.indexOf('⟦');
    const length = marked.indexOf('⟧') - offset - 1;
    const found = problems(marked.replace(/[⟦⟧]/g, ''))[0];
    expect(found?.message).toContain(message);
    // Where a word is meant, its beginning is enough.
    expect(found?.offset).toBe(offset);
    if (length === 0) return;
    expect(found?.length).toBeGreaterThan(0);
    expect(found?.length).toBeLessThanOrEqual(length);
  });
});

test.each(['(', '-', 'sum(', 'a+', '{'])('thousands of %s are a problem, not a crash', (piece) => {
  expect(problems(piece.repeat(16_000 / piece.length))).not.toEqual([]);
  expect(problems(`${'('.repeat(7_000)}x${')'.repeat(7_000)}`)).toHaveLength(1);
});

test('what VictoriaMetrics would not take is too long', () => {
  expect(problems(`a{b="${'c'.repeat(16 * 1024)}"}`)[0]?.message).toContain('longer than 16384');
});

const fragment = fc.oneof(
  fc.constantFrom(
    'sum',
    'rate',
    '(',
    ')',
    '[5m]',
    '{a="b"}',
    'x_total',
    ' or ',
    ' by ',
    '"',
    "'",
    '`',
    '\\',
    '#',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

test('any text is understood or has problems that lie within it', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
      const text = fragments.join('');
      const read = understand(text);
      for (const { offset, length, message } of 'problems' in read ? read.problems : []) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
        expect(message).not.toBe('');
      }
      if ('problems' in read) expect(read.problems).not.toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
