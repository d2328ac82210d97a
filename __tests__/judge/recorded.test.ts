import { describe, expect, test } from '@jest/globals';
import {
  between,
  firstSampleAt,
  joined,
  newestSampleAt,
  newsIn,
  type Recorded,
} from '../../src/judge/recorded.ts';

const series = (labels: string, times: readonly number[]) => ({
  labels,
  target: 'job a',
  samples: times.map((at) => ({ at, value: at })),
});
const counts = (...events: ReturnType<typeof series>[]): Recorded => ({
  kind: 'counts',
  events,
  total: undefined,
});
const nothing = counts();

describe('a stretch of what was recorded', () => {
  test('is after its beginning and up to its end', () => {
    const all = counts(series('a', [1, 2, 3, 4]), series('b', [4]));
    expect(between(all, 1, 3)).toEqual(counts(series('a', [2, 3])));
    expect(between(all, 0, 9)).toEqual(all);
    expect(between(all, 4, 4)).toEqual(nothing);
  });

  test('two that meet are the whole', () => {
    const all = counts(series('a', [1, 5, 9]), series('b', [3, 9]));
    for (let middle = 0; middle <= 10; middle += 1)
      expect(joined(between(all, 0, middle), between(all, middle, 10))).toEqual(all);
  });

  test('has totals, buckets and values too', () => {
    const total: Recorded = { kind: 'counts', events: [], total: [series('t', [1, 2])] };
    expect(between(total, 1, 2)).toEqual({ kind: 'counts', events: [], total: [series('t', [2])] });
    const buckets: Recorded = { kind: 'histogram', buckets: [{ ...series('b', [1, 2]), le: 1 }] };
    expect(between(buckets, 1, 2)).toEqual({ kind: 'histogram', buckets: [{ ...series('b', [2]), le: 1 }] });
    const values: Recorded = { kind: 'scalar', samples: series('v', [1, 2]).samples };
    expect(between(values, 1, 2)).toEqual({ kind: 'scalar', samples: series('v', [2]).samples });
  });
});

describe('what was recorded so far, and what came after it', () => {
  test('samples that are in both are taken once', () => {
    expect(joined(counts(series('a', [1, 2, 3])), counts(series('a', [2, 3, 4])))).toEqual(
      counts(series('a', [1, 2, 3, 4])),
    );
  });

  test('a series that ends stays, one that begins is added', () => {
    expect(joined(counts(series('old', [1])), counts(series('new', [2])))).toEqual(
      counts(series('old', [1]), series('new', [2])),
    );
  });

  test('targets that are seen late lose nothing to those that are seen at once', () => {
    const before = counts(series('early', [1, 11, 21]), series('late', [5, 15]));
    const after = counts(series('early', [11, 21, 31]), series('late', [15, 25]));
    expect(joined(before, after)).toEqual(
      counts(series('early', [1, 11, 21, 31]), series('late', [5, 15, 25])),
    );
  });

  test('a total grows with its events', () => {
    const both = (times: readonly number[]): Recorded => ({
      kind: 'counts',
      events: [series('errors', times)],
      total: [series('requests', times)],
    });
    expect(joined(both([1]), both([1, 2]))).toEqual(both([1, 2]));
  });

  test('buckets and values likewise', () => {
    const bucket = (times: readonly number[]): Recorded => ({
      kind: 'histogram',
      buckets: [{ ...series('b', times), le: 0.5 }],
    });
    expect(joined(bucket([1]), bucket([1, 2]))).toEqual(bucket([1, 2]));
    const values = (times: readonly number[]): Recorded => ({
      kind: 'scalar',
      samples: series('', times).samples,
    });
    expect(joined(values([1, 2]), values([2, 3]))).toEqual(values([1, 2, 3]));
  });

  test('the first is what there is', () => {
    expect(joined(undefined, counts(series('a', [1])))).toEqual(counts(series('a', [1])));
  });
});

describe('what is new in what was read', () => {
  const before = counts(series('early', [1, 11, 21]), series('ended', [1]));
  const after = counts(series('early', [11, 21, 31]), series('late', [15, 25]), series('ended', [1]));

  test('only samples that were not recorded yet', () => {
    expect(newsIn(before, after)).toEqual(counts(series('early', [31]), series('late', [15, 25])));
    expect(newsIn(undefined, after)).toEqual(after);
  });

  test('joined, it gives what all of it would give', () => {
    expect(joined(before, newsIn(before, after))).toEqual(joined(before, after));
  });
});

test('the oldest and the newest sample, over all series', () => {
  const recorded = counts(series('a', [5, 9]), series('b', [2, 7]));
  expect([firstSampleAt(recorded), newestSampleAt(recorded)]).toEqual([2, 9]);
  expect([firstSampleAt(nothing), newestSampleAt(nothing)]).toEqual([undefined, undefined]);
});
