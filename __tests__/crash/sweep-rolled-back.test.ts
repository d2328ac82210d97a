import { expect, it } from '@jest/globals';
import { SWEEP_MS } from './form.ts';
import { survivors } from './survivors.ts';
import { sweep } from './sweep.ts';

it.each(survivors)(
  'invariants 1 to 5: a run that is rolled back, killed at any of its calls, and then its %s',
  async (survivor) => {
    const { points, unreached, failures } = await sweep('rolled back', survivor);
    expect(failures).toEqual([]);
    expect(points).toBeGreaterThan(50);
    // A run that meets another machine's pace may make a call less.
    expect(unreached).toBeLessThan(points / 10);
  },
  SWEEP_MS,
);
