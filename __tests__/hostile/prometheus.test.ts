import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pool } from '../outcomes/pool.ts';
import { type From, playRow } from './play-row.ts';
import { rows } from './rows.ts';

const AT_ONCE = 6;
const PATIENCE_MS = 600_000;

/**
 * Invariants 1 and 6: whatever the metric server does, the run ends in time with its flags kept by a verdict or as they
 * were, and nothing passes without evidence.
 */
describe('a metric server that', () => {
  const froms: readonly From[] = ['from the start', 'once the flag is on'];
  const played = rows.flatMap((row) => froms.map((from) => ({ row, from })));
  let results: readonly Promise<void>[] = [];

  beforeAll(() => {
    results = pool(played, AT_ONCE, ({ row, from }) => playRow(row, from));
    for (const result of results) result.catch(() => {}); // told by its own row
  });
  afterAll(() => Promise.allSettled(results), PATIENCE_MS);

  it.each(played.map(({ row, from }, index) => [row.title, from, index] as const))(
    '%s, %s',
    async (_title, _from, index) => expect(await results[index]).toBeUndefined(),
    PATIENCE_MS,
  );
});
