import { describe, expect, it } from '@jest/globals';
import { formatNumber, formatValue } from '../../src/judge/format.ts';

describe('a number for people', () => {
  it.each([
    [0, '0'],
    [-7, '-7'],
    [1234567, '1234567'],
    [0.1 + 0.2, '0.3'],
    [0.0123456, '0.0123'],
    [0.000012345, '0.0000123'],
    [1.005, '1'],
    [12.345, '12.3'],
    [-12.345, '-12.3'],
    [999.5, '1000'],
    [1000.5, '1001'],
    [123456.7, '123457'],
    [-123456.7, '-123457'],
    [1e-30, '0'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NaN, 'NaN'],
  ])('%d', (value, shown) => {
    expect(formatNumber(value)).toBe(shown);
  });

  it('stands before its unit, if it has one', () => {
    expect(formatValue(812.4, 'ms')).toBe('812 ms');
    expect(formatValue(0.02, '')).toBe('0.02');
  });
});
