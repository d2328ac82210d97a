import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { incompleteBeta } from '../../src/judge/numbers/beta.ts';
import { gammaQ } from '../../src/judge/numbers/gamma.ts';
import { baselineWins, mannWhitneyAtMost } from '../../src/judge/numbers/mann-whitney.ts';
import { studentUpperTail } from '../../src/judge/numbers/student.ts';

const oracle = JSON.parse(
  readFileSync(new URL('data/special-functions.json', import.meta.url), 'utf8'),
) as Record<'incompleteBeta' | 'gammaQ' | 'studentUpperTail', number[][]>;

describe('special functions against values worked out at 40 digits', () => {
  it.each([
    ['incompleteBeta', incompleteBeta],
    ['gammaQ', gammaQ],
    ['studentUpperTail', studentUpperTail],
  ] as const)('%s', (name, ours) => {
    expect(oracle[name].length).toBeGreaterThan(30);
    for (const row of oracle[name]) {
      const [a = 0, b = 0, c = 0] = row;
      const wanted = row.at(-1) ?? Number.NaN;
      const error = Math.abs(ours(a, b, c) - wanted) / Math.max(wanted, 1e-12);
      expect([row, error < 1e-8]).toEqual([row, true]);
    }
  });

  it('takes the ends of its ranges', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([gammaQ(3, 0), gammaQ(3, Number.POSITIVE_INFINITY)]).toEqual([1, 0]);
    expect(studentUpperTail(Number.POSITIVE_INFINITY, 4)).toBe(0);
    expect(incompleteBeta(0.5, 3e6, 3e6)).toBeCloseTo(0.5, 6);
  });
});

describe('the Mann-Whitney distribution', () => {
  /** Every way of dealing m + n ranks to two samples, counted. */
  const counted = (u: number, m: number, n: number): number => {
    let all = 0;
    let atMost = 0;
    for (let set = 0; set < 2 ** (m + n); set++) {
      const inFirst = Array.from({ length: m + n }, (_, rank) => (set >> rank) % 2 === 1);
      if (inFirst.filter(Boolean).length !== m) continue;
      all++;
      let wins = 0;
      for (let i = 0; i < m + n; i++) for (let j = 0; j < i; j++) if (inFirst[i] && !inFirst[j]) wins++;
      if (wins <= u) atMost++;
    }
    return atMost / all;
  };

  it.each([
    [5, 3],
    [6, 4],
    [3, 6],
  ])('of %i and %i values is what counting gives', (m, n) => {
    for (let u = 0; u <= m * n; u++) expect(mannWhitneyAtMost(u, m, n)).toBeCloseTo(counted(u, m, n), 12);
  });

  it('counts ties against a change', () => {
    expect(baselineWins([1, 2, 3], [3, 4])).toBe(1);
    expect(baselineWins([1, 1], [1, 1])).toBe(4);
  });
});
