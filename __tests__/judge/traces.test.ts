import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeTrace, judgeTraceFile } from '../../bench/judge/traces.ts';

const text = readFileSync(new URL('data/traces.json', import.meta.url), 'utf8');
const { cases, le_edges: edges } = JSON.parse(text) as {
  cases: {
    id: string;
    must: 'rollback' | 'not_rollback' | 'any';
    by: number | null;
    [more: string]: unknown;
  }[];
  le_edges: number[];
};
const verdicts = new Map(judgeTraceFile(text).map((verdict) => [verdict.id, verdict]));

describe('recorded runs with a known truth', () => {
  it('there are many, and each gets a verdict', () => {
    expect(cases.length).toBeGreaterThan(60);
    expect([...verdicts.keys()]).toEqual(cases.map(({ id }) => id));
  });

  it.each(cases.filter(({ must }) => must === 'rollback').map(({ id, by }) => [id, by] as const))(
    '%s is rolled back by %i s',
    (id, by) => {
      const found = verdicts.get(id);
      expect([found?.verdict, (found?.after_seconds ?? Number.POSITIVE_INFINITY) <= Number(by)]).toEqual([
        'rolled-back',
        true,
      ]);
    },
  );

  it('at most one of the others is rolled back', () => {
    const wrong = cases.filter(
      ({ id, must }) => must === 'not_rollback' && verdicts.get(id)?.verdict === 'rolled-back',
    );
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});

describe('traces written by others', () => {
  it('never stop the judge, whatever is missing in them', () => {
    /** Takes a field or an element out of a trace, or puts null in its place. */
    const damage = (value: unknown, path: readonly number[], empty: boolean): unknown => {
      if (typeof value !== 'object' || value === null) return empty ? null : undefined;
      const keys = Object.keys(value);
      const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
      if (key === undefined || key === 'id') return value;
      const copy = Array.isArray(value) ? [...value] : { ...value };
      const inner =
        path.length > 1 ? damage(Reflect.get(copy, key), path.slice(1), empty) : empty ? null : undefined;
      Reflect.set(copy, key, inner);
      return copy;
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.tuple(fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }), fc.boolean()), {
          minLength: 1,
          maxLength: 6,
        }),
        (one, damages) => {
          const damaged = damages.reduce<unknown>((soFar, [path, empty]) => damage(soFar, path, empty), one);
          const verdict = judgeTrace(damaged as Parameters<typeof judgeTrace>[0], edges);
          expect(['rolled-back', 'passed', 'inconclusive']).toContain(verdict.verdict);
        },
      ),
      { numRuns: 60 },
    );
  });
});
