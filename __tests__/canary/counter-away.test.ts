import { describe, expect, test } from '@jest/globals';
import { MetricSourceError } from '../../src/canary/ports.ts';
import type { CounterSeries } from '../../src/judge/sample.ts';
import { errorRate, stage } from './stage.ts';

/** When a stage's clock stands at the flag. */
const FLAG_AT = 1_000_000;

/** A run that watches a counter, of which a source shows these samples from a moment on, the newest one at the present. */
function watching(series: (from: number, now: number) => CounterSeries['samples']) {
  const { plan } = stage({});
  const mismatch = {
    ...errorRate,
    name: 'golden_mismatch',
    thresholds: [{ kind: 'increase', limit: 0 }],
    query: { ...errorRate.query, counter: 'mismatches' },
  } as const;
  return stage({
    plan: { metrics: { ...plan.metrics, watched: [mismatch] } },
    ports: ({ metrics, clock }) => ({
      metrics: {
        ...metrics,
        counters: async (_, from) => [{ labels: 'a', target: 't', samples: series(from, clock.now()) }],
      },
    }),
  }).run();
}

/** A target that was last scraped ten minutes before the run, and is scraped again while the flag is on. */
const returning = (value: number) => {
  let begun: number | undefined;
  return (from: number, now: number) => {
    begun ??= now;
    const samples = [{ at: begun - 600_000, value: 1001 }];
    if (now > begun) samples.push({ at: now, value });
    return samples.filter(({ at }) => at >= from);
  };
};

test('a counter that was away at the flag and comes back as it was has gained nothing', async () => {
  expect(await watching(returning(1001))).toMatchObject({ verdict: 'passed' });
});

test('what it gained while it was away is a breach', async () => {
  expect(await watching(returning(1002))).toMatchObject({
    verdict: 'rolled-back',
    reason: 'golden_mismatch increased: 1001 -> 1002',
  });
});

test('one that was never there is born', async () => {
  expect(await watching((_, now) => (now > 1_010_000 ? [{ at: now, value: 1 }] : []))).toMatchObject({
    verdict: 'rolled-back',
    reason: 'golden_mismatch increased: 0 -> 1',
  });
});

describe('a counter of which nothing was read before the flag', () => {
  /** A source that fails until the flag is on, and shows what it has had since long before then. */
  const unreadBefore = (level: (now: number) => number, hadBefore = true) => {
    const failing = watching((from, now) => {
      if (now <= FLAG_AT) throw new MetricSourceError('unavailable', 'timed out');
      const times = Array.from({ length: 600 }, (_, index) => now - (599 - index) * 1000);
      return times
        .filter((at) => at >= from && (hadBefore || at > FLAG_AT))
        .map((at) => ({ at, value: level(at) }));
    });
    return failing;
  };

  test('has not increased by its level', async () => {
    expect(await unreadBefore(() => 2)).toMatchObject({ verdict: 'passed' });
  });

  test('is read later, so that what it gained since the flag is a breach', async () => {
    expect(await unreadBefore((at) => (at > FLAG_AT + 2000 ? 3 : 2))).toMatchObject({
      verdict: 'rolled-back',
      reason: 'golden_mismatch increased: 2 -> 3',
    });
  });

  test('is born where the server shows nothing of the time before', async () => {
    expect(await unreadBefore(() => 1, false)).toMatchObject({ reason: 'golden_mismatch increased: 0 -> 1' });
  });

  test('or whose samples of then become visible later has not increased by its level', async () => {
    const stalled = watching((from, now) =>
      now <= FLAG_AT
        ? []
        : [
            { at: FLAG_AT - 60_000, value: 2 },
            { at: now, value: 2 },
          ].filter(({ at }) => at >= from),
    );
    expect(await stalled).toMatchObject({ verdict: 'passed' });
  });
});
