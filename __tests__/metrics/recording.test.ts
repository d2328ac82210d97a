import { describe, expect, test } from '@jest/globals';
import { createRecording } from '../../src/metrics/recording.ts';

const x = (value: number, labels: Record<string, string> = {}) => ({ name: 'x', labels, value });

describe('a recording', () => {
  test('keeps what is watched and nothing else', () => {
    const recording = createRecording();
    recording.watch(['x{a="1"}']);
    recording.record('t:1', 0, [x(1, { a: '1' }), x(2, { a: '2' }), { name: 'y', labels: {}, value: 3 }]);
    expect(recording.select('{__name__=~".+"}').map(({ labels }) => ({ ...labels }))).toEqual([
      { __name__: 'x', a: '1', instance: 't:1' },
    ]);
  });

  test('tells targets apart, and an instance label that the exporter has itself stays', () => {
    const recording = createRecording();
    recording.watch(['x']);
    recording.record('t:1', 0, [x(1)]);
    recording.record('t:2', 0, [x(2), x(3, { instance: 'own' })]);
    expect(recording.select('x{instance="t:1"}')[0]?.values).toEqual([1]);
    expect(recording.select('x{instance="own"}')[0]?.values).toEqual([3]);
    expect(recording.select('x')).toHaveLength(3);
  });

  test('what is watched late begins with the last scrape, and is not born', () => {
    const recording = createRecording();
    recording.record('t', 0, [x(100)]);
    recording.record('t', 10, [x(200)]);
    recording.record('t', 20, undefined);
    recording.watch(['x']);
    expect(recording.select('x')[0]).toMatchObject({ times: [10], values: [200], origin: undefined });
    recording.record('t', 30, [x(300), x(1, { new: 'yes' })]);
    expect(recording.select('x').map(({ values, origin }) => [values, origin])).toEqual([
      [[200, 300], undefined],
      [[1], 0],
    ]);
  });

  test('nothing is born in the first scrape', () => {
    const recording = createRecording();
    recording.watch(['x']);
    recording.record('t', 0, undefined);
    recording.record('t', 10, [x(5)]);
    expect(recording.select('x')[0]?.origin).toBeUndefined();
  });

  test('a clock that is set back brings no disorder', () => {
    const recording = createRecording();
    recording.watch(['x']);
    for (const at of [1_000, 2_000, 500, 600]) recording.record('t', at, [x(at)]);
    expect(recording.select('x')[0]?.times).toEqual([1_000, 2_000, 2_001, 2_002]);
  });

  test('is bounded: the oldest go first, series that ended with them', () => {
    const recording = createRecording(2_000);
    recording.watch(['x']);
    recording.record('t', 0, [x(1, { old: 'yes' })]);
    for (let at = 1; at <= 10_000; at++) recording.record('t', at, [x(at)]);
    const [series, ...others] = recording.select('x');
    expect(others).toEqual([]);
    expect(series?.times.length).toBeLessThan(1_000);
    expect(series?.times.at(-1)).toBe(10_000);
    expect(recording.scrapes('t').length).toBeLessThan(1_000);
  });

  test('is bounded for series without end', () => {
    const recording = createRecording(20_000);
    recording.watch(['x']);
    for (let at = 1; at <= 5_000; at++) recording.record('t', at, [x(1, { id: String(at) })]);
    expect(recording.select('x').length).toBeLessThanOrEqual(200);
  });
});
