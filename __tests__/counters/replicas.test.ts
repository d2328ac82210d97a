import { describe, expect, test } from '@jest/globals';
import { findReplicas, mergedReplicas } from '../../src/counters/replicas.ts';
import type { Sample } from '../../src/counters/sample.ts';

type Series = Parameters<typeof findReplicas>[0][number];

/** A counter of 100 events in 10 s, or as many as given, sampled every 10 s. */
function series(
  labels: Record<string, string>,
  { offset = 0, per = 100, start = 1_000, restartAt = -1, count = 30 } = {},
): Series {
  const samples: Sample[] = [];
  for (let index = 0; index < count; index++) {
    const level = restartAt >= 0 && index >= restartAt ? per * (index - restartAt) : start + per * index;
    samples.push({ at: index * 10_000 + offset, value: Math.floor(level + (per * offset) / 10_000) });
  }
  return { labels, samples };
}
const target = { __name__: 'x_total', job: 'shop', instance: 'a:1' };

describe('V13: replicas', () => {
  test.each(['replica', 'prometheus_replica', '__replica__', 'prometheus', 'cluster_replica', 'vmagent'])(
    'by label %s are found',
    (label) => {
      const two = ['a', 'b'].flatMap((value, index) => [
        series({ ...target, [label]: value }, { offset: index * 3_700 }),
        series({ ...target, [label]: value, code: '500' }, { offset: index * 3_700, per: 3 }),
      ]);
      expect(findReplicas(two)).toEqual({ label, values: ['a', 'b'] });
      expect(mergedReplicas(two, label).map(({ labels }) => labels)).toEqual([
        target,
        { ...target, code: '500' },
      ]);
    },
  );

  test('of counters that stand still are found by the name of their label', () => {
    const two = ['a', 'b'].map((replica) => series({ ...target, replica }, { per: 0 }));
    expect(findReplicas(two)).toEqual({ label: 'replica', values: ['a', 'b'] });
  });

  test.each<[string, Series[]]>([
    [
      'pods that share their load evenly',
      ['a:1', 'b:1'].map((instance, index) => series({ ...target, instance }, { offset: 4_000 * index })),
    ],
    [
      'counters of one scrape that go in step',
      ['begun', 'ended'].map((stage) => series({ ...target, stage })),
    ],
    [
      'counters at other levels',
      ['a', 'b'].map((replica, index) => series({ ...target, replica }, { start: 5_000 * index })),
    ],
    ['one series', [series({ ...target, replica: 'a' })]],
    [
      'a label that not all have twice',
      [
        series({ ...target, v: '1' }),
        series({ ...target, v: '2' }, { offset: 3_000 }),
        series({ ...target, code: '500' }),
      ],
    ],
  ])('are not %s', (_, given) => {
    expect(findReplicas(given)).toBeUndefined();
  });

  test('merged have one restart where each has one, and no other falls', () => {
    const two = ['a', 'b'].map((replica, index) =>
      series({ ...target, replica }, { offset: index * 4_000, restartAt: 12 }),
    );
    const [merged] = mergedReplicas(two, 'replica');
    const levels = merged?.samples.map(({ value }) => value) ?? [];
    expect(levels.filter((value, index) => value < (levels[index - 1] ?? value))).toHaveLength(1);
    expect(levels.length).toBeGreaterThan(50);
  });

  test('of which one is behind have no false restarts', () => {
    const ahead = series({ ...target, replica: 'a' });
    const behind = {
      labels: { ...target, replica: 'b' },
      samples: ahead.samples.map(({ at, value }) => ({ at: at + 2_000, value: value - 1 })),
    };
    const [merged] = mergedReplicas([ahead, behind], 'replica');
    const levels = merged?.samples.map(({ value }) => value) ?? [];
    expect(levels).toEqual(ahead.samples.map(({ value }) => value));
  });

  test('go on where one of them ends', () => {
    const two = ['a', 'b'].map((replica, index) =>
      series({ ...target, replica }, { offset: index * 4_000, count: index === 0 ? 12 : 30 }),
    );
    const [merged] = mergedReplicas(two, 'replica');
    expect(merged?.samples.at(-1)).toEqual(two[1]?.samples.at(-1));
  });
});
