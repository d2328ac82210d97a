import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { levelAt, rateAt } from '../../src/metrics/rates.ts';
import { createRecording, type Recording } from '../../src/metrics/recording.ts';

/** A recording of `x` on one target, a scrape every 10 s; `down` is a failed scrape, `gone` one without `x`. */
function recordingOf(...scrapes: (number | 'down' | 'gone')[]): Recording {
  const recording = createRecording();
  recording.watch(['x']);
  for (const [index, scrape] of scrapes.entries()) {
    const exposed = typeof scrape === 'number' ? [{ name: 'x', labels: {}, value: scrape }] : [];
    recording.record('t', index * 10_000, scrape === 'down' ? undefined : exposed);
  }
  return recording;
}

const only = (recording: Recording) => recording.select('x')[0] ?? fail();
const fail = (): never => {
  throw new Error('no such series');
};

describe('a level', () => {
  test('is that of the last scrape', () => {
    const series = only(recordingOf(1, 2, 3));
    expect([-1, 0, 9_999, 10_000, 25_000].map((at) => levelAt(series, at))).toEqual([undefined, 1, 1, 2, 3]);
  });

  test.each(['down', 'gone'] as const)('ends when the series is %s', (how) => {
    const series = only(recordingOf(1, how, 3));
    expect([5_000, 10_000, 15_000, 20_000].map((at) => levelAt(series, at))).toEqual([
      1,
      undefined,
      undefined,
      3,
    ]);
  });

  test('ends five minutes after the last scrape', () => {
    const series = only(recordingOf(1));
    expect([300_000, 300_001].map((at) => levelAt(series, at))).toEqual([1, undefined]);
  });
});

describe('a rate', () => {
  const rates = (recording: Recording, at: number, windowSeconds = 30) =>
    rateAt(only(recording), at, windowSeconds * 1000);

  test.each([
    ['of steady growth', [0, 10, 20, 30, 40, 50], 50_000, 1],
    ['of one step', [0, 0, 0, 0, 3, 3], 50_000, 0.1],
    ['of a step at the edge of the window', [0, 0, 3, 3, 3, 3], 50_000, 0],
    ['of a step just inside', [0, 0, 0, 3, 3, 3], 50_000, 0.1],
    ['of no growth', [7, 7, 7, 7], 30_000, 0],
    ['over a restart', [100, 110, 3, 6], 30_000, (10 + 3 + 3) / 30],
    ['of a young recording, over what there is', [5, 15], 10_000, 1],
    ['of a series born at 3', ['gone', 'gone', 'gone', 3], 30_000, 0.1],
    ['of a series that comes back', [1, 'gone', 'gone', 4], 30_000, 0.1],
    ['of a series that was there at the first look', [300, 300], 10_000, 0],
    ['over an outage in the window', [0, 10, 'down', 30], 30_000, 1],
    ['that begins with an outage counts from its end', ['down', 100, 110, 120], 30_000, 1],
    ['goes on for its range after the end', [0, 10, 20, 'down', 'down'], 40_000, 1],
    ['also where the series alone has gone', [0, 10, 20, 'gone', 'gone'], 40_000, 1 / 3],
    ['between scrapes', [0, 10, 20, 30], 34_000, 1],
  ] as const)('%s', (_, scrapes, at, rate) => {
    expect(rates(recordingOf(...scrapes), at)).toBeCloseTo(rate, 9);
  });

  test.each([
    ['after one scrape', [5], 0],
    ['once the range has passed', [0, 10, 'down', 'down', 'down', 'down'], 50_000],
    ['before a series was born', ['gone', 'gone', 3], 10_000],
    ['of a first sample after an outage', [5, 'down', 'down', 'down', 7], 40_000],
  ] as const)('is unknown %s', (_, scrapes, at) => {
    expect(rates(recordingOf(...scrapes), at)).toBeUndefined();
  });

  test('a window shorter than the interval has the last two scrapes', () => {
    expect(rates(recordingOf(0, 10, 30), 22_000, 5)).toBe(2);
    expect(rates(recordingOf(0, 10, 30), 28_000, 5)).toBeUndefined();
  });

  test('windows that follow each other add up to what was counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 9, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (steps, width) => {
          let level = 0;
          const levels = steps.map((step) => (level += step));
          const series = only(recordingOf(...levels));
          const windowMs = width * 10_000;
          let counted = 0;
          let at = (levels.length - 1) * 10_000;
          for (; at - windowMs >= 0; at -= windowMs)
            counted += (rateAt(series, at, windowMs) ?? 0) * (windowMs / 1000);
          expect(counted).toBeCloseTo((levels.at(-1) ?? 0) - (levels[at / 10_000] ?? 0), 6);
        },
      ),
    );
  });
});
