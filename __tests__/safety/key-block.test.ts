import { describe, expect, test } from '@jest/globals';
import { keyBlocks } from '../../src/safety/key-block.ts';

const BEGIN = `-----BEGIN ${'PRIVATE KEY'}-----`;
const END = `-----END ${'PRIVATE KEY'}-----`;

const masked = (...lines: string[]): string[] => lines.map(keyBlocks());

describe('S18: a private key that is printed line by line', () => {
  test('is masked as a whole, and what surrounds it is not', () => {
    expect(masked('before', BEGIN, 'Proc-Type: 4,ENCRYPTED', '', 'MIIE', '  | vgIB', END, 'after')).toEqual([
      'before',
      ...Array(6).fill('***'),
      'after',
    ]);
  });

  test('that never ends hides no more than its lines', () => {
    expect(masked(BEGIN, 'MIIE', 'all 12 tests passed', 'MIIE')).toEqual([
      '***',
      '***',
      'all 12 tests passed',
      'MIIE',
    ]);
  });

  test('costs no more for a long line', () => {
    const mask = keyBlocks();
    mask(BEGIN);
    const started = performance.now();
    for (let times = 0; times < 100; times += 1) mask(`${' '.repeat(8_000)}\u0000`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
