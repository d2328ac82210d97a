import { describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/canary/ports.ts';
import { serverClockFollower } from '../../src/metrics/server-clock.ts';

const signal = new AbortController().signal;

/** A server whose clock is `skewMs` ahead of ours, and follows `set`. */
function stage(skewMs: number) {
  let now = 1_000_000;
  let skew = skewMs;
  const clock: Clock = { now: () => now, sleep: async () => {}, deadline: (_ms, other) => other };
  let measured = 0;
  const follower = serverClockFollower(async () => {
    measured += 1;
    return { skewMs: skew, range: { least: skew - 20, most: skew + 20 }, isVictoria: false };
  }, clock);
  return {
    measured: () => measured,
    async skewAfter(ms: number, set = 0): Promise<number> {
      now += ms;
      skew += set;
      await follower.current(signal); // measures in the background
      return (await follower.current(signal)).skewMs;
    },
  };
}

describe("the server's clock", () => {
  test('S4: is measured again, every few seconds at most', async () => {
    const { skewAfter, measured } = stage(0);
    for (let second = 0; second < 20; second += 1) await skewAfter(1_000);
    expect(measured()).toBeGreaterThanOrEqual(3);
    expect(measured()).toBeLessThanOrEqual(5);
  });

  test.each([20_000, 3_600_000, 100])('S4: is followed where it is set forward by %s ms', async (by) => {
    const { skewAfter } = stage(5_000);
    expect(await skewAfter(0)).toBe(5_000);
    expect(await skewAfter(6_000, by)).toBe(5_000 + by);
  });

  test('S4: a small step back is followed', async () => {
    const { skewAfter } = stage(0);
    await skewAfter(0);
    expect(await skewAfter(6_000, -1_500)).toBe(-1_500);
  });

  test.each([-3_000, -300_000])(
    'S4: set back by %s ms, old samples are not taken for new ones',
    async (by) => {
      const { skewAfter } = stage(0);
      await skewAfter(0);
      await expect(skewAfter(6_000, by)).rejects.toThrow(`set back by ${-by / 1000} s during the run`);
      // Not later either, when the clock has caught up: what was recorded before would count as after the flag.
      await expect(skewAfter(600_000)).rejects.toThrow('cannot be ordered');
    },
  );
});
