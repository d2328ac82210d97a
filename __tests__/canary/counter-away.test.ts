import { expect, test } from '@jest/globals';
import type { CounterSeries } from '../../src/judge/sample.ts';
import { errorRate, stage } from './stage.ts';

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
