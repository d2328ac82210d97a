import { describe, expect, test } from '@jest/globals';
import { type Clock, type MetricSource, MetricSourceError } from '../../src/canary/ports.ts';
import { withRetries } from '../../src/metrics/retry.ts';
import { systemClock } from '../../src/system/clock.ts';
import { never, promql } from './queries.ts';

const query = promql('x');
const unavailable = () => new MetricSourceError('unavailable', 'down');

/** A clock that moves when one sleeps, and a source whose `value` throws these, one after another, then answers 42. */
function stage(failures: readonly Error[], attemptMs = 0) {
  let now = 0;
  let attempts = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    deadline: (_ms, signal) => signal,
  };
  const source = {
    description: 'a source',
    async value() {
      now += attemptMs;
      const failure = failures[attempts++];
      if (failure) throw failure;
      return 42;
    },
  } as unknown as MetricSource;
  return { clock, source, attempts: () => attempts };
}

describe('retries', () => {
  test('get over a short outage', async () => {
    const { clock, source, attempts } = stage([unavailable(), unavailable()]);
    expect(await withRetries(source, { clock, withinMs: 5_000 }).value(query, never)).toBe(42);
    expect(attempts()).toBe(3);
  });

  test('are two at most', async () => {
    const { clock, source, attempts } = stage([unavailable(), unavailable(), unavailable(), unavailable()]);
    await expect(withRetries(source, { clock, withinMs: 5_000 }).value(query, never)).rejects.toThrow('down');
    expect(attempts()).toBe(3);
  });

  test.each([
    ['for what was rejected', new MetricSourceError('rejected', 'wrong'), never],
    ['for a mistake of ours', new TypeError('oops'), never],
    ['after a cancellation', unavailable(), AbortSignal.abort()],
  ])('are not made %s', async (_, failure, signal) => {
    const { clock, source, attempts } = stage([failure]);
    await expect(withRetries(source, { clock, withinMs: 5_000 }).value(query, signal)).rejects.toBe(failure);
    expect(attempts()).toBe(1);
  });

  test('do not begin when the time is used up', async () => {
    const { clock, source, attempts } = stage([unavailable(), unavailable()], 5_000);
    await expect(withRetries(source, { clock, withinMs: 5_000 }).value(query, never)).rejects.toThrow('down');
    expect(attempts()).toBe(1);
  });
});

describe('S22: a call', () => {
  const hangs = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new MetricSourceError('unavailable', 'cancelled')));
    });

  test('with all its retries is over within its bound', async () => {
    let attempts = 0;
    const source = {
      value: (_: unknown, signal: AbortSignal) => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(unavailable()) : hangs(signal);
      },
    } as unknown as MetricSource;
    const startedAt = performance.now();
    const retrying = withRetries(source, { clock: systemClock, withinMs: 500, pausesMs: [100] });
    await expect(retrying.value(query, never)).rejects.toThrow('no answer within 0.5 s');
    expect(attempts).toBe(2);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  test('of a refusal is made once', async () => {
    const failure = new MetricSourceError('misconfigured', 'authentication failed (401)');
    const { clock, source, attempts } = stage([failure]);
    await expect(withRetries(source, { clock, withinMs: 5_000 }).value(query, never)).rejects.toBe(failure);
    expect(attempts()).toBe(1);
  });

  test('waits as long as the server asks to be left alone, where there is time', async () => {
    const busy = new MetricSourceError('unavailable', 'busy', { retryAfterMs: 2_000 });
    const { clock, source, attempts } = stage([busy]);
    expect(await withRetries(source, { clock, withinMs: 5_000 }).value(query, never)).toBe(42);
    expect(clock.now()).toBe(2_000);
    const longer = stage([new MetricSourceError('unavailable', 'busy', { retryAfterMs: 9_000 })]);
    await expect(
      withRetries(longer.source, { clock: longer.clock, withinMs: 5_000 }).value(query, never),
    ).rejects.toThrow('busy');
    expect([attempts(), longer.attempts()]).toEqual([2, 1]);
  });
});
