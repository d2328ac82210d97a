import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { increments, type Standing } from '../../src/counters/increments.ts';
import { joined as joinedRecorded, newestSampleAt, newsIn, type Recorded } from '../../src/judge/recorded.ts';
import type { Answer, Labels } from '../../src/metrics/answer.ts';
import { type RawServer, readRawSeries } from '../../src/metrics/raw-series.ts';
import { ofTargets } from '../../src/metrics/targets.ts';

const NOW = 1_700_000_000_000;
const orders: Labels = { __name__: 'orders_total', job: 'shop', instance: 'a:1' };

interface Given {
  readonly labels?: Labels;
  /** Milliseconds after NOW. */
  readonly samples: readonly (readonly [at: number, value: number])[];
}

/** A server whose clock is ahead of ours, with these series; every query it was asked. `size` is what it says that there is. */
function serverOf(all: readonly Given[], size = { samples: 1, series: 1 }, inclusive = true) {
  const asked: string[] = [];
  const skewMs = 4_321;
  const server: RawServer = {
    clock: { now: () => NOW + 4_000_000, sleep: async () => {}, deadline: (_ms, signal) => signal },
    serverClock: { skewMs, isVictoria: false },
    learnt: new Map(),
    async ask(query, at): Promise<Answer> {
      asked.push(query);
      const sample = (value: number) => ({ at, value });
      if (query.startsWith('label_replace'))
        return {
          kind: 'vector',
          series: Object.entries(size).map(([part, value]) => ({
            labels: { aos_canary_part: part },
            sample: sample(value),
          })),
        };
      const former = /^last_over_time\((\w+).*\[3600s\]\)$/s.exec(query)?.[1];
      if (former !== undefined)
        return {
          kind: 'vector',
          series: all
            .filter(({ labels = orders }) => labels.__name__ === former)
            .filter(({ samples }) => samples.some(([after]) => NOW + after + skewMs <= at))
            .map(({ labels: { __name__, ...labels } = orders, samples }) => ({
              labels,
              sample: sample(samples.findLast(([after]) => NOW + after + skewMs <= at)?.[1] ?? 0),
            })),
        };
      const [, name = '', range = '', unit] = /^(\w+).*\[(\d+)(ms|s)\]$/s.exec(query) ?? [];
      const start = at - Number(range) * (unit === 's' ? 1_000 : 1);
      const series = all
        .map(({ labels = orders, samples }) => ({
          labels,
          samples: samples
            .map(([after, value]) => ({ at: NOW + after + skewMs, value }))
            .filter((one) => one.at <= at && (inclusive ? one.at >= start : one.at > start)),
        }))
        .filter(({ labels, samples }) => labels.__name__ === name && samples.length > 0);
      return { kind: 'matrix', series };
    },
  };
  return { server, asked };
}

const read = async (server: RawServer, from: number, to: number) =>
  (await readRawSeries(server, 'orders_total', NOW + from, NOW + to)).map(({ samples }) =>
    samples.map(({ at, value }) => [at - NOW, value]),
  );

describe('raw series', () => {
  test('are read in pieces that an answer holds, and are the same for it', async () => {
    const moment = fc.integer({ min: 0, max: 3_600_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(moment, { maxLength: 40 }),
        moment,
        moment,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.boolean(),
        async (moments, one, other, samples, inclusive) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const all = moments.sort((a, b) => a - b).map((at, index) => [at, index + 1] as const);
          const inside = all.filter(([at]) => at >= from && at <= to);
          const { server, asked } = serverOf([{ samples: all }], { samples, series: 1 }, inclusive);
          expect(await read(server, from, to)).toEqual(inside.length === 0 ? [] : [inside]);
          const ofOrders = asked.filter((query) => query.startsWith('orders_total'));
          expect(ofOrders).toHaveLength(to - from > 120_000 ? Math.ceil(samples / 100_000) : 1);
        },
      ),
    );
  });

  test.each([
    [{ samples: 1_000_001, series: 1 }, 'orders_total has 1000001 samples'],
    [{ samples: 10_000, series: 5_001 }, 'orders_total has 5001 series'],
  ])('that are too many are refused: %j', async (size, message) => {
    const { server, asked } = serverOf([], size);
    await expect(read(server, 0, 1_800_000)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining(`${message}, which are too many to be counted one by one`),
    });
    expect(asked).toHaveLength(1);
  });

  test('leave out what is no number', async () => {
    const { server } = serverOf([
      {
        samples: [
          [0, 1],
          [1_000, Number.NaN],
          [2_000, Number.POSITIVE_INFINITY],
          [3_000, 2],
        ],
      },
      { labels: { ...orders, kind: 'x' }, samples: [[0, Number.NaN]] },
    ]);
    expect(await read(server, 0, 10_000)).toEqual([
      [
        [0, 1],
        [3_000, 2],
      ],
    ]);
  });

  test('from the future are refused', async () => {
    const { server } = serverOf([{ samples: [[4_020_000, 1]] }]);
    await expect(read(server, 4_000_000, 4_030_000)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('of one target tell each other’s births', async () => {
    const { server, asked } = serverOf([
      {
        samples: [
          [0, 7],
          [1_000, 8],
          [2_000, 9],
        ],
      },
      { labels: { ...orders, kind: 'x' }, samples: [[2_000, 3]] },
      {
        labels: { ...orders, instance: 'b:1' },
        samples: [
          [2_000, 5],
          [3_000, 6],
        ],
      },
    ]);
    expect(await read(server, 0, 3_000)).toEqual([
      [
        [0, 7],
        [1_000, 8],
        [2_000, 9],
      ],
      [
        [0, 0],
        [1_000, 0],
        [2_000, 3],
      ],
      [
        [2_000, 5],
        [3_000, 6],
      ],
    ]);
    expect(asked.filter((query) => query.startsWith('up'))).toEqual([
      'up{job="shop",instance=~"b:1"}[123002ms]',
    ]);
  });

  test('begin with zeros for the scrapes that succeeded before', async () => {
    const { server } = serverOf([
      {
        samples: [
          [3_000, 2],
          [4_000, 3],
        ],
      },
      {
        labels: { ...orders, __name__: 'up' },
        samples: [
          [0, 1],
          [1_000, 0],
          [2_000, 1],
          [3_000, 1],
          [4_000, 1],
        ],
      },
    ]);
    expect(await read(server, 0, 4_000)).toEqual([
      [
        [0, 0],
        [2_000, 0],
        [3_000, 2],
        [4_000, 3],
      ],
    ]);
  });
});

test('what is born in the first scrape that is read begins with a zero at the one before', async () => {
  const { server } = serverOf([
    { samples: [[5_000, 17]] },
    { labels: { ...orders, __name__: 'up' }, samples: [-9_000, -4_000, 5_000].map((at) => [at, 1] as const) },
  ]);
  expect(await read(server, 1, 5_500)).toEqual([
    [
      [-4_000, 0],
      [5_000, 17],
    ],
  ]);
});

test('what was away for a while and begins again is not born', async () => {
  const up = [2_000, 3_000, 4_000, 5_000].map((at) => [at, 1] as const);
  const { server } = serverOf([
    {
      samples: [
        [-9_000, 50],
        [4_000, 55],
      ],
    },
    { labels: { ...orders, kind: 'x' }, samples: [[5_000, 1]] },
    { labels: { ...orders, __name__: 'up' }, samples: up },
  ]);
  expect(await read(server, 2_000, 5_000)).toEqual([
    [
      [3_000, 50],
      [4_000, 55],
    ],
    [
      [2_000, 0],
      [3_000, 0],
      [4_000, 0],
      [5_000, 1],
    ],
  ]);
});

/** What counters of one target did at each scrape: events, and at one scrape new labels, a restart, a birth. */
const lives = fc.record({
  start: fc.nat(1_000_000),
  gains: fc.array(fc.nat(20), { minLength: 40, maxLength: 40 }),
  relabelledAt: fc.option(fc.integer({ min: 3, max: 38 })),
  restartAt: fc.option(fc.integer({ min: 3, max: 38 })),
  bornAt: fc.option(fc.integer({ min: 3, max: 38 })),
});
const STEP = 10_000;

test('read poll by poll they give what one read gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lives, { minLength: 1, maxLength: 3 }), async (targets) => {
      let gained = 0;
      const flagAt = 20 * STEP + 1;
      const all = targets.flatMap(({ start, gains, relabelledAt, restartAt, bornAt }, target): Given[] => {
        const labels = { ...orders, instance: `${target}:1` };
        const [plain, relabelled, born]: [number, number][][] = [[], [], []];
        let level = start;
        for (const [index, gain] of gains.entries()) {
          const isRestart = index === restartAt && index !== relabelledAt;
          level = isRestart ? gain : level + gain;
          if (index > 0) gained += gain;
          const isPlain = relabelledAt === null || index < relabelledAt;
          (isPlain ? plain : relabelled)?.push([index * STEP, level]);
          if (bornAt !== null && index >= bornAt) {
            const value = 5 + (index - bornAt);
            gained += index === bornAt ? 5 : 1;
            born?.push([index * STEP, value]);
          }
        }
        return [
          { labels, samples: plain ?? [] },
          { labels: { ...labels, v: '2' }, samples: relabelled ?? [] },
          // Beside a series that goes on, so that it cannot be taken for that one's continuation.
          { labels: { ...labels, kind: 'new' }, samples: relabelledAt === bornAt ? [] : (born ?? []) },
        ].filter(({ samples }) => samples.length > 0);
      });
      const { server } = serverOf(all);
      const recordedFrom = async (from: number, to: number): Promise<Recorded> => {
        const read = await readRawSeries(server, 'orders_total', NOW + from, NOW + to);
        const events = read.map(({ labels, target, samples }) => ({
          labels: JSON.stringify(labels),
          target,
          samples,
        }));
        return { kind: 'counts', events, total: undefined };
      };
      const countOf = (recorded: Recorded | undefined, before?: Standing) => {
        const found = increments([recorded?.kind === 'counts' ? recorded.events : []], before);
        const sum = found.increments.reduce((all, { gains }) => all + (gains[0] ?? 0), 0);
        return { sum, standing: found.standing };
      };
      const whole = countOf(await recordedFrom(0, 39 * STEP));
      const history = countOf(await recordedFrom(0, flagAt - 1));
      let since: Recorded | undefined;
      for (let at = 21 * STEP; at <= 39 * STEP; at += STEP) {
        const newest = since && newestSampleAt(since);
        const from = Math.max(flagAt, (newest ?? 0) - NOW - 3 * STEP);
        since = joinedRecorded(since, newsIn(since, await recordedFrom(from, at)));
      }
      const polled = history.sum + countOf(since, history.standing).sum;
      expect(polled).toBe(whole.sum);
      if (targets.every(({ bornAt, relabelledAt }) => bornAt === null || bornAt !== relabelledAt))
        expect(whole.sum).toBe(gained);
    }),
    { numRuns: 200 },
  );
});

describe('whether targets were up', () => {
  test('is asked by job and instance, whatever is in them', () => {
    expect(
      ofTargets('up', [
        { job: 'a"b', instance: '10.0.0.1:80' },
        { job: 'a"b', instance: '[::1]:80' },
        { job: 'a"b', instance: '10.0.0.1:80' },
        { job: 'c', instance: 'x\\y' },
        { job: 'c' },
        {},
      ]),
    ).toEqual([
      String.raw`up{job="a\"b",instance=~"10\\.0\\.0\\.1:80|\\[::1\\]:80"}`,
      String.raw`up{job="c",instance=~"x\\\\y"}`,
    ]);
  });

  test('of many is asked in several queries', () => {
    const series = Array.from({ length: 250 }, (_, index) => ({ job: 'a', instance: `pod-${index}` }));
    expect(ofTargets('up', series)).toHaveLength(3);
  });
});
