import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { increments } from '../../src/counters/increments.ts';
import { timeline } from '../../src/counters/timeline.ts';
import { counter } from '../judge/recordings.ts';

const gained = (...groups: Parameters<typeof increments>[0]) =>
  increments(groups).increments.map(({ at, gains }) => [at / 1000, ...gains]);

describe('what counters gained between scrapes', () => {
  it('counts a fall as a restart from zero, never as a loss', () => {
    const series = {
      target: 'a',
      labels: '',
      samples: [5, 9, 2, 4].map((value, i) => ({ at: i * 1000, value })),
    };
    expect(gained([series])).toEqual([
      [1, 4],
      [2, 2],
      [3, 2],
    ]);
  });

  it('counts a series from zero that is born while its target is being scraped', () => {
    const old = counter('a', 'old', [
      [0, 100],
      [10, 5],
      [20, 5],
    ]);
    const born = counter('a', 'born', [[20, 3]]);
    expect(gained([old, born])).toEqual([
      [10, 5],
      [20, 8],
    ]);
  });

  it('takes the first level of a target that was never scraped before for old', () => {
    const old = counter('a', 'x', [
      [0, 100],
      [10, 5],
    ]);
    const late = counter('b', 'x', [
      [10, 1000],
      [20, 2],
    ]);
    expect(gained([old, late])).toEqual([
      [10, 5],
      [20, 2],
    ]);
  });

  it('bridges scrapes that were lost, and passes over what is no number', () => {
    const series = {
      target: 'a',
      labels: '',
      samples: [1, Number.NaN, 4].map((value, i) => ({ at: i * 1000, value })),
    };
    expect(gained([series])).toEqual([[2, 3]]);
  });

  it('puts the interval astride the flag into the watch', () => {
    const series = counter('a', 'x', [
      [-15, 0],
      [-5, 4],
      [5, 6],
      [15, 1],
    ]);
    const { before, after } = timeline(increments([[series]]).increments, 0, 10, 1);
    expect(before.map(({ gains }) => gains[0])).toEqual([4]);
    expect(after.map(({ gains }) => gains[0])).toEqual([6, 1]);
  });

  it('does not add up the seconds of several pods', () => {
    const pod = (target: string) =>
      counter(target, 'x', [
        [-10, 0],
        [0, 1],
        [10, 1],
      ]);
    const { before } = timeline(increments([[pod('a'), pod('b')]]).increments, 0, 10, 1);
    expect(before).toEqual([{ gains: [2], seconds: 10 }]);
  });

  it('is the same wherever the samples are cut in two, and never negative', () => {
    const levels = fc.array(fc.nat(50), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(levels, fc.nat(30), (values, cut) => {
        const samples = values.map((value, index) => ({ at: index * 1000, value }));
        const part = (from: number, to: number) => [
          [{ target: 'a', labels: '', samples: samples.slice(from, to) }],
        ];
        const whole = increments(part(0, values.length)).increments;
        const first = increments(part(0, cut));
        const second = increments(part(cut, values.length), first.standing);
        expect([...first.increments, ...second.increments]).toEqual(whole);
        expect(whole.every(({ gains }) => gains.every((gain) => gain >= 0))).toBe(true);
      }),
    );
  });
});

it('V13: times that lie far apart, or steps without length, make no endless timeline', () => {
  const far = counter('a', 'x', [
    [-1e9, 5],
    [-10, 5],
    [10, 1],
  ]);
  const found = increments([[far]]).increments;
  expect(timeline(found, 0, 0.001, 1).after.length).toBeLessThanOrEqual(100_001);
  expect(timeline(found, 0, 0, 1)).toEqual({ before: [], after: [] });
});
