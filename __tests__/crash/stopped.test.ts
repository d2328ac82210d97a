import { expect, it } from '@jest/globals';
import { SWEEP_MS } from './form.ts';
import type { Ending } from './scene.ts';
import { actors, stopSweep } from './stopped.ts';

const endings: readonly Ending[] = ['kept', 'rolled back'];
const cases = endings.flatMap((ending) => actors.map((actor) => ({ ending, actor })));

it.each(cases)(
  'invariant 15: a run that is $ending, stopped before any of its calls, its $actor, and then it goes on',
  async ({ ending, actor }) => {
    expect(await stopSweep(ending, actor)).toEqual([]);
  },
  SWEEP_MS,
);

it.each(cases)(
  'invariant 15: a run that writes in place and is $ending, stopped within its writes, its $actor, and then it goes on',
  async ({ ending, actor }) => {
    expect(await stopSweep(ending, actor, { write: 'in-place' })).toEqual([]);
  },
  SWEEP_MS,
);
