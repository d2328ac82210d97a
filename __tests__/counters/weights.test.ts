import { describe, expect, test } from '@jest/globals';
import { increments } from '../../src/counters/increments.ts';
import { timeline } from '../../src/counters/timeline.ts';
import type { Recorded, TargetSeries } from '../../src/judge/recorded.ts';
import { compactRecorded, recordedFromCompact } from '../../src/recording/columns.ts';

const series = (
  labels: string,
  levels: readonly number[],
  weight?: number,
  target = 'pod-0',
): TargetSeries => ({
  labels,
  target,
  samples: levels.map((value, index) => ({ at: index * 1000, value })),
  ...(weight !== undefined && { weight }),
});

describe('V3: what is counted may be all without some', () => {
  test('slow requests are all without the fast ones, over a restart too', () => {
    const all = series('x_count', [100, 110, 120, 10]);
    const fast = series('x_bucket{le="0.3"}', [90, 99, 107, 8], -1);
    const { increments: found } = increments([[all, fast], [all]]);
    expect(found.map(({ gains }) => gains)).toEqual([
      [1, 10],
      [2, 10],
      [2, 10],
    ]);
  });

  test('targets that are scraped at other moments never leave less than nothing', () => {
    const all = series('all', [0, 10, 10, 30], undefined, 'a');
    const good = series('good', [0, 4, 18, 22], -1, 'b');
    const { increments: found } = increments([[all, good]]);
    const { after } = timeline(found, 0, 1, 1);
    expect(after.map(({ gains }) => gains[0])).toEqual([6, 0, 16]);
  });

  test('a recording keeps weights, and is as before without them', () => {
    const recorded: Recorded = {
      kind: 'counts',
      events: [series('1', [1, 2]), series('2', [1, 2], -0.5)],
      total: [series('1', [1, 2])],
    };
    const compact = compactRecorded(recorded, ({ labels, samples, weight }) => {
      const columns = [
        Number(labels),
        0,
        samples.map(({ at }) => at),
        samples.map(({ value }) => value),
      ] as const;
      return weight === undefined ? columns : [...columns, weight];
    });
    expect(JSON.stringify(compact)).toBe(
      '{"kind":"counts","events":[[1,0,[0,1000],[1,2]],[2,0,[0,1000],[1,2],-0.5]],"total":[[1,0,[0,1000],[1,2]]]}',
    );
    const back = recordedFromCompact(JSON.parse(JSON.stringify(compact)));
    expect(back).toMatchObject({ events: [{ samples: [{}, {}] }, { weight: -0.5 }] });
    expect(back.kind === 'counts' && 'weight' in (back.events[0] ?? {})).toBe(false);
  });
});
