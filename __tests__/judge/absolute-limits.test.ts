import { describe, expect, test } from '@jest/globals';
import { breachesBefore } from '../../src/judge/evidence.ts';
import type { Threshold } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { between, counter, histogram, judgeAll, messageOf, metricOf, scrapes, steady } from './recordings.ts';

const RUNS = 300;
const ceiling = (limit: number): Threshold => ({ kind: 'ceiling', limit });
const floor = (limit: number): Threshold => ({ kind: 'floor', limit });

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Errors of requests that fail independently, and in one scrape of twenty twice as often. */
function noisyShare(seed: number, share: (seconds: number) => number, requests = 500): Recorded {
  const random = randomFrom(seed);
  const moments = scrapes(-1800, 300, 10);
  const errors = moments.map((at): [number, number] => {
    const p = share(at) * (random() < 0.05 ? 2 : 1);
    // From one failed request to the next.
    const skip = (): number => Math.floor(Math.log(1 - random()) / Math.log(1 - p)) + 1;
    let failed = 0;
    for (let request = skip(); request <= requests; request += skip()) failed += 1;
    return [at, failed];
  });
  return {
    kind: 'counts',
    events: [counter('a:1', 'errors', errors)],
    total: [
      counter(
        'a:1',
        'requests',
        moments.map((at) => [at, requests] as const),
      ),
    ],
  };
}

const judged = (recorded: Recorded, ...thresholds: Threshold[]) =>
  judgeAll(recorded, { metric: metricOf(thresholds) });

describe('V7: an absolute limit on noisy data', () => {
  test('quiet windows of a true 1 % under a limit of 1.5 % are not rolled back', () => {
    const ends = Array.from({ length: RUNS }, (_, seed) =>
      judged(
        noisyShare(seed + 1, () => 0.01),
        ceiling(0.015),
      ).at(-1),
    );
    // At most 1 % are promised: of 300, more than 8 would come once in a hundred times.
    expect(ends.filter((end) => end?.status === 'breach').length).toBeLessThanOrEqual(8);
    expect(ends.filter((end) => end?.status === 'ok').length).toBeGreaterThan(RUNS / 2);
  });

  test.each([
    [0.03, 90],
    [0.1, 30],
    [0.5, 20],
  ])('a true share of %d is rolled back within %d s', (share, seconds) => {
    const delays = Array.from({ length: 20 }, (_, seed) => {
      const judgements = judged(
        noisyShare(seed + 1, (at) => (at > 0 ? share : 0.01)),
        ceiling(0.015),
      );
      expect(messageOf(judgements.at(-1))).toMatch(/^error_rate is [\d.]+, above its maximum of 0\.015$/);
      return judgements.length * 10;
    });
    expect(delays.sort((a, b) => a - b)[10]).toBeLessThanOrEqual(seconds);
  });

  test('one burst of errors is none', () => {
    const recorded: Recorded = noisyShare(7, (at) => (at > 100 && at <= 120 ? 0.2 : 0.005));
    expect(judged(recorded, ceiling(0.015)).map(({ status }) => status)).not.toContain('breach');
  });

  test('a limit of zero holds where nothing failed, and not where requests keep failing', () => {
    const few = (after: number): Recorded => ({
      kind: 'counts',
      ...steady({ requests: 1000, errors: [0, after] }),
    });
    expect(judged(few(0), ceiling(0)).at(-1)?.status).toBe('ok');
    expect(judged(few(3), ceiling(0)).at(-1)?.status).toBe('breach');
  });
});

describe('V7: an absolute limit on a quantile', () => {
  const LES = [0.1, 0.25, 0.5, 1, 2.5, Number.POSITIVE_INFINITY];
  const latency = (after: readonly number[], ...thresholds: Threshold[]) => {
    const before = [0.5, 0.93, 0.98, 0.999, 1, 1];
    const buckets = histogram(LES, scrapes(-1800, 300, 10), 1000, (at) => (at > 0 ? after : before));
    return judgeAll(
      { kind: 'histogram', buckets },
      { metric: metricOf(thresholds, { name: 'p95', unit: 'ms' }) },
    ).at(-1);
  };

  test('is exceeded where more requests are slower than it allows', () => {
    expect(messageOf(latency([0.3, 0.6, 0.8, 0.95, 1, 1], ceiling(600)))).toMatch(
      /^p95 is \d+ ms, above its maximum of 600 ms$/,
    );
  });

  test('is not where they stay as they were, also above the last edge', () => {
    expect(latency([0.5, 0.93, 0.98, 0.999, 1, 1], ceiling(600))?.status).toBe('ok');
    expect(latency([0.5, 0.93, 0.98, 0.999, 1, 1], ceiling(9000))?.status).toBe('ok');
  });
});

describe('V7: an absolute limit on a value', () => {
  const gauge = (after: number, noise: number, seed = 3): Recorded => {
    const random = randomFrom(seed);
    const samples = scrapes(-1800, 300, 10).map((at) => ({
      at: at * 1000,
      value: (at > 0 ? after : 400) + noise * (random() - 0.5),
    }));
    return { kind: 'scalar', samples };
  };

  test('is exceeded by the values, not by one of them', () => {
    expect(judged(gauge(400, 180), ceiling(450)).map(({ status }) => status)).not.toContain('breach');
    expect(judged(gauge(700, 180), ceiling(450)).at(-1)?.status).toBe('breach');
    expect(messageOf(judged(gauge(200, 60), floor(300)).at(-1))).toMatch(
      /^error_rate is \d+, below its minimum of 300$/,
    );
  });

  test('is exceeded as soon as a value that never varied leaves it for two samples, however late', () => {
    const alerts = (from: number, to: number): Recorded => ({
      kind: 'scalar',
      samples: scrapes(-1800, 300, 10).map((at) => ({
        at: at * 1000,
        value: at >= from && at <= to ? 1 : 0,
      })),
    });
    expect(judged(alerts(240, 300), ceiling(0))).toHaveLength(25);
    expect(judged(alerts(240, 300), ceiling(0)).at(-1)?.status).toBe('breach');
    expect(judged(alerts(240, 240), ceiling(0)).map(({ status }) => status)).not.toContain('breach');
  });

  test('holds where a value without noise stands at the limit itself', () => {
    const zero: Recorded = {
      kind: 'scalar',
      samples: scrapes(-1800, 300, 10).map((at) => ({ at: at * 1000, value: 0 })),
    };
    expect(judged(zero, ceiling(0)).at(-1)?.status).toBe('ok');
  });
});

describe('V8: a limit that is in breach before the flag', () => {
  const said = (recorded: Recorded, ...thresholds: Threshold[]) =>
    breachesBefore({
      metric: metricOf(thresholds),
      shape: recorded.kind === 'scalar' ? { kind: 'scalar' } : { kind: 'counts', scale: 1 },
      baseline: between(recorded, Number.NEGATIVE_INFINITY, 0),
      baselineFrom: -1800 * 1000,
      scrapeSeconds: 10,
      watchSeconds: 300,
      alpha: 0.01,
    });

  test('is said', () => {
    expect(
      said(
        noisyShare(1, () => 0.03),
        ceiling(0.015),
      ),
    ).toEqual(['error_rate is above its maximum of 0.015 before the flag goes on']);
  });

  test('is not where it is only near the limit, was beyond it long ago, or had one burst', () => {
    const near = Array.from({ length: 40 }, (_, seed) =>
      said(
        noisyShare(seed + 1, () => 0.012),
        ceiling(0.015),
      ),
    );
    expect(near.flat()).toEqual([]);
    expect(
      said(
        noisyShare(1, (at) => (at < -900 ? 0.05 : 0.005)),
        ceiling(0.015),
      ),
    ).toEqual([]);
    expect(
      said(
        noisyShare(1, (at) => (at > -60 && at <= -40 ? 0.05 : 0.005)),
        ceiling(0.015),
      ),
    ).toEqual([]);
  });

  test('where the config allows it, breaches only where the metric gets worse', () => {
    const metric = metricOf([ceiling(0.015)], { allowBaselineBreach: true });
    const status = (after: number) =>
      judgeAll(
        noisyShare(1, (at) => (at > 0 ? after : 0.03)),
        { metric },
      ).at(-1)?.status;
    expect(status(0.03)).toBe('ok');
    expect(status(0.12)).toBe('breach');
  });
});
