import { expect, test } from '@jest/globals';
import { percentOf } from '../../src/judge/judgement.ts';

test.each([
  [0.5, 1, 50],
  [-0.5, 1, -50],
  [1, -2, 50],
  [1, 0, undefined],
  [0, 0, undefined],
  [1, 5e-324, undefined],
])('a change of %d from %d in percent is %s', (delta, before, percent) => {
  expect(percentOf(delta, before)).toBe(percent);
});
