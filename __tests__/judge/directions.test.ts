import { describe, expect, test } from '@jest/globals';
import type { Threshold } from '../../src/judge/metric.ts';
import type { Recorded } from '../../src/judge/recorded.ts';
import { counter, histogram, judgeAll, messageOf, metricOf, scrapes, steady } from './recordings.ts';

const last = (...given: Parameters<typeof judgeAll>) => judgeAll(...given).at(-1);

/** A share of good requests in percent, judged by its bad ones: 1000 requests a scrape. */
function successRate(bad: readonly [number, number], ...thresholds: Threshold[]) {
  const recorded: Recorded = { kind: 'counts', ...steady({ requests: 1000, errors: bad }) };
  return last(recorded, {
    metric: metricOf(thresholds, { name: 'success_rate' }),
    shape: { kind: 'counts', scale: 100, showsGood: true },
  });
}

const drop = (limit: number): Threshold => ({ kind: 'drop', limit });
const dropPct = (limit: number): Threshold => ({ kind: 'drop-pct', limit });

describe('V3: a share of good events', () => {
  test('that falls by more than it may is a breach, in the words of the value that is shown', () => {
    expect(successRate([8, 399], dropPct(5))).toMatchObject({
      status: 'breach',
      code: 'metric-breach',
      message: expect.stringMatching(/^success_rate fell [\d.]+%: 99\.2 -> [\d.]+ \(threshold: 5% drop\)$/),
    });
    expect(messageOf(successRate([8, 399], drop(2)))).toMatch(
      /^success_rate fell [\d.]+: 99\.2 -> [\d.]+ \(threshold: 2 drop\)$/,
    );
  });

  test('that falls by less, stays or rises is none', () => {
    expect(successRate([8, 30], dropPct(5))?.status).toBe('ok');
    expect(successRate([8, 8], dropPct(5))?.status).toBe('ok');
    expect(successRate([80, 8], dropPct(5))?.status).toBe('ok');
  });

  test('is measured against its own value, not that of its bad ones: 3 times the errors are 1.6 % of it', () => {
    expect(successRate([8, 24], dropPct(1))).toMatchObject({ status: 'breach' });
    expect(successRate([8, 24], dropPct(4))).toMatchObject({ status: 'ok' });
  });

  test('below its minimum is a breach', () => {
    expect(successRate([8, 60], { kind: 'floor', limit: 97 })).toMatchObject({
      status: 'breach',
      message: expect.stringMatching(/^success_rate is 9[\d.]+, below its minimum of 97$/),
    });
    expect(successRate([8, 10], { kind: 'floor', limit: 97 })).toMatchObject({ status: 'ok' });
  });
});

describe('V3: a rate that falls', () => {
  const orders = (after: number, ...thresholds: Threshold[]) => {
    const { events } = steady({ requests: 1, errors: [200, after] });
    const recorded: Recorded = { kind: 'counts', events, total: undefined };
    return last(recorded, { metric: metricOf(thresholds, { name: 'orders' }) });
  };

  test('by more than it may is a breach', () => {
    expect(orders(80, dropPct(30))).toMatchObject({
      status: 'breach',
      message: expect.stringMatching(/^orders fell \d+%: 20 -> [\d.]+ \(threshold: 30% drop\)$/),
    });
  });

  test('by less, or that rises, is none', () => {
    expect(orders(190, dropPct(30))?.status).toBe('ok');
    expect(orders(600, dropPct(30))?.status).toBe('ok');
  });

  test('is a breach both ways where both are guarded', () => {
    const both = [dropPct(30), { kind: 'delta-pct', limit: 30, minimum: 0 }] as const;
    expect(messageOf(orders(600, ...both))).toContain('orders increased');
    expect(messageOf(orders(60, ...both))).toContain('orders fell');
    expect(orders(200, ...both)?.status).toBe('ok');
  });
});

describe('V3: a quantile that falls', () => {
  const LES = [0.1, 0.25, 0.5, 1, 2, Number.POSITIVE_INFINITY];
  const size = (after: readonly number[], ...thresholds: Threshold[]) => {
    const shares = (seconds: number) => (seconds > 0 ? after : [0.1, 0.3, 0.6, 0.9, 0.99, 1]);
    const buckets = histogram(LES, scrapes(-1800, 300, 10), 1000, shares);
    return last({ kind: 'histogram', buckets }, { metric: metricOf(thresholds, { name: 'size' }) });
  };

  test('by more than it may is a breach', () => {
    expect(size([0.6, 0.9, 0.97, 0.99, 1, 1], dropPct(30))).toMatchObject({
      status: 'breach',
      message: expect.stringMatching(/^size fell [\d.]+%: .* \(threshold: 30% drop\)$/),
    });
  });

  test('by less, or that rises, is none', () => {
    expect(size([0.1, 0.3, 0.6, 0.9, 0.99, 1], dropPct(30))?.status).toBe('ok');
    expect(size([0.05, 0.1, 0.3, 0.6, 0.9, 1], dropPct(30))?.status).toBe('ok');
  });
});

describe('V3: a value that falls', () => {
  const workers = (after: number, ...thresholds: Threshold[]) => {
    const samples = scrapes(-1800, 300, 10).map((at) => ({
      at: at * 1000,
      value: (at > 0 ? after : 20) * (1 + 0.02 * Math.sin(at)),
    }));
    return last({ kind: 'scalar', samples }, { metric: metricOf(thresholds, { name: 'workers' }) });
  };

  test('by more than it may is a breach', () => {
    expect(messageOf(workers(9, drop(5)))).toMatch(/^workers fell 1[\d.]+: 20 -> 9/);
    expect(messageOf(workers(9, dropPct(25)))).toMatch(/^workers fell 5\d\.?\d?%: 20 -> 9/);
  });

  test('by less, or that rises, is none', () => {
    expect(workers(19.5, drop(5))?.status).toBe('ok');
    expect(workers(60, drop(5))?.status).toBe('ok');
  });

  test('to nothing is a breach', () => {
    expect(messageOf(workers(0, dropPct(50)))).toContain('workers fell 100%: 20 -> 0');
  });
});

test('V3: a fall in a counter that starts again is none', () => {
  const moments = scrapes(-1800, 300, 10);
  const before = counter(
    'a:1',
    'orders',
    moments.map((at) => [at, 200] as const),
  );
  const samples = before.samples.map(({ at, value }) => ({
    at,
    value: at > 20_000 ? value - 364_000 : value,
  }));
  const recorded: Recorded = { kind: 'counts', events: [{ ...before, samples }], total: undefined };
  expect(last(recorded, { metric: metricOf([dropPct(30)]) })?.status).toBe('ok');
});
