import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type ExposedSeries, parseExposition } from '../../src/metrics/exposition.ts';
import { seriesText } from '../../src/metrics/labels.ts';

const only = (line: string): ExposedSeries | undefined => parseExposition(`${line}\n`).series[0];

describe('a line', () => {
  test.each([
    ['a 1', 'a', {}, 1],
    ['a{} 1', 'a', {}, 1],
    ['a{b="c"} 1', 'a', { b: 'c' }, 1],
    ['a{b="c",d="e",} 1e+06', 'a', { b: 'c', d: 'e' }, 1e6],
    ['  a {  b = "c" , d = "e" } \t -0.5  ', 'a', { b: 'c', d: 'e' }, -0.5],
    ['a:b_c{} .5', 'a:b_c', {}, 0.5],
    ['a 1 1395066363000', 'a', {}, 1],
    ['a 1 1395066363.123', 'a', {}, 1],
    ['a_bucket{le="0.1"} 8 # {trace_id="x"} 0.067 1.5', 'a_bucket', { le: '0.1' }, 8],
    ['a{b="x\\\\y\\"z\\n\\q"} 1', 'a', { b: 'x\\y"z\n\\q' }, 1],
    ['a{b="},{"} 1', 'a', { b: '},{' }, 1],
    ['a{b="größe 😀"} 1', 'a', { b: 'größe 😀' }, 1],
    ['{"a.b",c="d"} 1', 'a.b', { c: 'd' }, 1],
    ['{"a.b","c.d"="e"} 1', 'a.b', { 'c.d': 'e' }, 1],
    ['a{__proto__="x",constructor="y"} 1', 'a', { constructor: 'y' }, 1],
    ['a +Inf', 'a', {}, Number.POSITIVE_INFINITY],
    ['a -inf', 'a', {}, Number.NEGATIVE_INFINITY],
    ['a Nan', 'a', {}, Number.NaN],
    ['a 1\r', 'a', {}, 1],
  ])('%j', (line, name, labels, value) => {
    const series = only(line);
    expect(series).toMatchObject({ name, value });
    expect({ ...series?.labels }).toMatchObject(labels);
  });

  test('a label may be called as it likes', () => {
    expect(Object.keys(only('a{__proto__="x"} 1')?.labels ?? {})).toEqual(['__proto__']);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test.each([
    ['<html>', 'a metric name is wanted'],
    ['1 2', 'a metric name is wanted'],
    ['a', 'the value is no number'],
    ['a b', 'the value is no number'],
    ['a 0x', 'the value is no number'],
    ['a{b="c" 1', 'the labels have no end'],
    ['a{b} 1', 'a label has no value in quotes'],
    ['a{b=c} 1', 'a label has no value in quotes'],
    ['a{="c"} 1', 'a label is wanted'],
    ['a{b="c', 'a label has no value in quotes'],
    ['a 1 2 3', 'there is more than value and timestamp'],
  ])('%j is wrong', (line, message) => {
    expect(parseExposition(`x 1\n${line}\ny 2`)).toEqual({
      series: [
        { name: 'x', labels: {}, value: 1 },
        { name: 'y', labels: {}, value: 2 },
      ],
      errors: [{ line: 2, message }],
    });
  });
});

test('comments, types and what follows the end are passed over', () => {
  const text = '# HELP a it is "a"\n# TYPE a counter\n\n#\na 1\n# EOF\nb 2\n';
  expect(parseExposition(text)).toEqual({ series: [{ name: 'a', labels: {}, value: 1 }], errors: [] });
});

test('errors are told up to ten', () => {
  expect(parseExposition('<\n'.repeat(1_000)).errors).toHaveLength(10);
});

const metricName = fc.stringMatching(/^[A-Za-z_:][A-Za-z0-9_:]{0,8}$/);
const labelName = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((name) => name !== '__name__');
const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e300, Number.MAX_SAFE_INTEGER));
const anySeries = fc.record({
  name: metricName,
  labels: fc.dictionary(labelName, fc.string({ unit: 'grapheme', maxLength: 8 })),
  value,
});
const valueText = (number: number): string =>
  Object.is(number, -0) ? '-0' : String(number).replace('Infinity', 'Inf');

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(anySeries), (written) => {
      const lines = written.map((series) => {
        const labels = Object.assign(Object.create(null), series.labels, { __name__: series.name });
        return `${seriesText(labels)} ${valueText(series.value)}`;
      });
      const { series, errors } = parseExposition(lines.join('\n'));
      expect(errors).toEqual([]);
      const plain = series.map((one) => ({ ...one, labels: { ...one.labels } }));
      expect(plain).toEqual(written.map((one) => ({ ...one, labels: { ...one.labels } })));
    }),
  );
});

test('no text is too strange, and good lines among bad ones are found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      fc.pre(!before.includes('# EOF'));
      const { series } = parseExposition(`${before}\ngood{a="b"} 42\n${after}`);
      expect(series.some(({ name, value: found }) => name === 'good' && found === 42)).toBe(true);
    }),
  );
});

test('a long broken line takes no long time', () => {
  const startedAt = performance.now();
  parseExposition(`a{b="${'\\"'.repeat(200_000)}`);
  parseExposition(`a{${'b="c",'.repeat(50_000)}`);
  parseExposition(`a 1${' '.repeat(200_000)}x`);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
