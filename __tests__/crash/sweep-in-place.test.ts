import { expect, it } from '@jest/globals';
import { SWEEP_MS } from './form.ts';
import type { Ending } from './scene.ts';
import { survivors } from './survivors.ts';
import { sweep } from './sweep.ts';

const cases = (['kept', 'rolled back'] as const satisfies readonly Ending[]).flatMap((ending) =>
  survivors.map((survivor) => ({ ending, survivor })),
);

it.each(cases)(
  'invariants 1 to 5: a run that writes in place and is $ending, killed within its writes, and then its $survivor',
  async ({ ending, survivor }) => {
    const { points, unreached, failures } = await sweep(ending, survivor, { write: 'in-place' });
    expect(failures).toEqual([]);
    expect(points).toBeGreaterThan(5);
    expect(unreached).toBeLessThan(points / 10);
  },
  SWEEP_MS,
);
