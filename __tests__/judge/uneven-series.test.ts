import { describe, expect, test } from '@jest/globals';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { judgeAll, outcome } from './recordings.ts';

/** A counter of one target: sampled every 10 s with an offset, half an hour before the flag until 5 min after it. */
function counter(
  labels: string,
  perScrape: (seconds: number) => number,
  { offset = 0, start = 0, from = -1800, to = 300 } = {},
): TargetSeries {
  let level = start;
  const samples: { at: number; value: number }[] = [];
  for (let at = -1800; at <= 300; at += 10) {
    level += perScrape(at);
    if (at >= from && at < to) samples.push({ at: (at + offset) * 1000, value: level });
  }
  return { target: 'cadvisor n:1', labels, samples };
}

/** Some noise that is the same at every run. */
const wobble = (index: number, at: number): number => (((at / 10 + 1000) * 7 + index * 13) % 5) - 2;

describe('V10: containers of one target, each with timestamps of its own', () => {
  const recorded = (factor: number): Recorded => {
    const all = Array.from({ length: 20 }, (_, index) => index);
    const of = (name: string, per: (index: number) => (at: number) => number, start: number) =>
      all.map((index) =>
        counter(`${name}{c="${index}"}`, per(index), { offset: index * 0.4, start: start * (index + 1) }),
      );
    return {
      kind: 'counts',
      events: of('e', (index) => (at) => (3 + wobble(index, at)) * (at > 0 ? factor : 1), 70_000),
      total: of('t', (index) => (at) => 60 + 5 * wobble(index, at), 1_000_000),
    };
  };

  test('five times the errors are rolled back', () => {
    expect(outcome(judgeAll(recorded(5)))).toMatch(/^metric-breach after [1-4]0 s$/);
  });

  test('nothing changed: passed, at the rate that they have', () => {
    const judgements = judgeAll(recorded(1));
    expect(outcome(judgements)).toBe('ok');
    const { baseline } = judgements.at(-1)?.proof ?? {};
    expect((baseline?.events ?? 0) / (baseline?.exposure ?? 1)).toBeCloseTo(0.05, 2);
  });
});

describe.each([
  ['within the history', -600],
  ['during the watch', 60],
])('V9: a label that every series is given %s', (_, moment) => {
  const recorded = (factor: number, without: 'nothing' | 'the requests' = 'nothing'): Recorded => {
    const both = (name: string, per: (at: number) => number, start: number) => [
      counter(`${name}{}`, per, { start, to: moment }),
      counter(`${name}{v="2"}`, per, { start, from: moment }),
    ];
    return {
      kind: 'counts',
      events: both('e', (at) => (30 + 3 * wobble(1, at)) * (at > 0 ? factor : 1), 2_000_000),
      total:
        without === 'nothing'
          ? both('t', (at) => 600 + 20 * wobble(2, at), 40_000_000)
          : [counter('t{}', (at) => 600 + 20 * wobble(2, at), { start: 40_000_000 })],
    };
  };

  test('three times the errors are rolled back', () => {
    expect(outcome(judgeAll(recorded(3)))).toMatch(/^metric-breach after [1-5]0 s$/);
  });

  test('nothing changed: passed', () => {
    expect(outcome(judgeAll(recorded(1)))).toBe('ok');
  });

  test('and the requests are not: the same', () => {
    expect(outcome(judgeAll(recorded(1, 'the requests')))).toBe('ok');
    expect(outcome(judgeAll(recorded(3, 'the requests')))).toMatch(/^metric-breach after [1-5]0 s$/);
  });
});
