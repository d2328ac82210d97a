import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../bench/judge/random.ts';
import { reachOf, type TargetPresence } from '../../src/judge/traffic/presence.ts';
import { type TargetFinding, targetJudge } from '../../src/judge/traffic/target-judge.ts';
import { FLAG, scrapes } from './recordings.ts';

/** What a target does at a moment, seconds from the flag: 1 it is scraped, 0 that fails, undefined for no record of it. */
type Does = (at: number) => 0 | 1 | undefined;
interface Pod {
  readonly does: Does;
  readonly starts?: readonly number[];
}

const fine: Does = () => 1;
const every =
  (period: number, down: number): Does =>
  (at) =>
    at > 0 && at % period < down ? 0 : 1;

function presence(pods: Readonly<Record<string, Pod>>, from: number, to: number, each: number) {
  return Object.entries(pods).flatMap(([id, { does, starts = [] }]): TargetPresence[] => {
    const samples = scrapes(from, to, each).flatMap((at) => {
      const value = does(at);
      return value === undefined ? [] : [{ at: at * 1000, value }];
    });
    const inTime = starts.filter((at) => at > from && at <= to).map((at) => at * 1000);
    if (samples.length === 0) return [];
    return [{ id, target: id, group: 'app', metrics: ['error_rate'], scrapes: samples, starts: inTime }];
  });
}

/** Judges a watch from scrape to scrape; the first breach, else what is found at its end, and when. */
function watched(
  pods: Readonly<Record<string, Pod>>,
  { each = 5, watch = 120, baseline = 1800, resets = {} as Readonly<Record<string, readonly number[]>> } = {},
): (TargetFinding & { readonly after: number }) | undefined {
  const judge = targetJudge(
    {
      targets: presence(pods, -baseline, 0, each),
      resets: new Map(),
      readAt: 0,
      scrapeSeconds: each,
    },
    FLAG,
  );
  let found: TargetFinding | undefined;
  for (let at = each; at <= watch; at += each) {
    const soFar = Object.entries(resets).map(
      ([target, moments]) => [target, moments.filter((moment) => moment <= at).map((s) => s * 1000)] as const,
    );
    found = judge.evaluate(presence(pods, each / 2, at, each), new Map(soFar), at * 1000 + 300);
    if (found?.status === 'breach') return { ...found, after: at };
  }
  return found && { ...found, after: watch };
}

const many = (count: number, pod: (index: number) => Pod): Record<string, Pod> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`pod-${index}`, pod(index)]));
const restarts = (period: number, until = 300): number[] => scrapes(period, until, period);

describe('V11: a service that crash-loops once the flag is on', () => {
  it.each([
    ['down 4 s of 8, scraped every 2 s', { a: { does: every(8, 4), starts: restarts(8) } }, { each: 2 }],
    ['down 12 s of 30, scraped every 5 s', { a: { does: every(30, 12), starts: restarts(30) } }, {}],
    [
      'one of ten pods',
      many(10, (i) => (i === 3 ? { does: every(20, 10), starts: restarts(20) } : { does: fine })),
      {},
    ],
    ['whose restarts no scrape falls into', { a: { does: fine, starts: restarts(17) } }, {}],
    ['known by its counters alone', { a: { does: fine } }, { resets: { a: restarts(12) } }],
    [
      'after a baseline of 30 s',
      { a: { does: every(8, 4), starts: restarts(8) } },
      { each: 1, baseline: 30 },
    ],
    ['failing half of its scrapes without a restart', { a: { does: every(20, 10) } }, {}],
    [
      'down for good, one of ten',
      many(10, (i) => ({ does: i === 0 ? (at) => (at > 10 ? 0 : 1) : fine })),
      {},
    ],
  ])('%s is a breach', (_, pods, setup) => {
    const found = watched(pods, setup);
    expect(found).toMatchObject({ status: 'breach', code: expect.stringMatching(/restarts|traffic-lost/) });
    expect(found?.after).toBeLessThanOrEqual(110);
  });

  it.each([
    [
      'one restart of each pod in turn',
      many(10, (i) => ({
        does: (at) => (at > i * 10 && at <= i * 10 + 15 ? 0 : 1),
        starts: [i * 10 + 15],
      })),
    ],
    [
      'a restart of the only one',
      { a: { does: (at: number) => (at > 5 && at < 30 ? 0 : 1) as 0 | 1, starts: [30] } },
    ],
    [
      'a service that did the same before',
      {
        a: {
          does: (at: number) => (Math.abs(at) % 60 < 15 ? 0 : 1) as 0 | 1,
          starts: scrapes(-1785, 120, 60),
        },
      },
    ],
  ])('%s is none', (_, pods) => {
    expect(watched(pods)?.status).not.toBe('breach');
  });
});

describe('V4b: targets that end while nothing says that they are down', () => {
  const ends: Does = (at) => (at < 30 ? 1 : undefined);
  const begins: Does = (at) => (at > 20 ? 1 : undefined);

  it('leave the verdict open, half of them or one', () => {
    expect(watched(many(4, (i) => ({ does: i < 2 ? ends : fine })))).toMatchObject({
      status: 'undecided',
      code: 'partial-data',
      message: expect.stringContaining('2 of 4 targets have ended'),
    });
    expect(watched(many(10, (i) => ({ does: i < 1 ? ends : fine })))).toMatchObject({ code: 'partial-data' });
    expect(watched({ a: { does: ends } })).toMatchObject({ code: 'partial-data' });
  });

  it('are replaced by new ones in a rolling update, also where the old ones fail first', () => {
    expect(watched({ ...many(3, () => ({ does: ends })), ...rolled(3) })).toBeUndefined();
    const fails: Does = (at) => (at < 20 ? 1 : at < 90 ? 0 : undefined);
    expect(watched({ ...many(3, () => ({ does: fails })), ...rolled(3) })?.status).toBeUndefined();
    expect(watched({ ...many(3, () => ({ does: ends })), ...rolled(2) })).toMatchObject({
      code: 'partial-data',
    });
  });
  const rolled = (count: number): Record<string, Pod> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`new-${i}`, { does: begins, starts: [18] }]));

  it('scrapes that are missing without a failure do not support a pass', () => {
    const thin: Does = (at) => (at > 0 && at % 30 < 12 ? undefined : 1);
    expect(watched({ a: { does: thin } })).toMatchObject({ status: 'undecided', code: 'partial-data' });
  });

  it('a gap of 12 s leaves nothing open', () => {
    expect(watched({ a: { does: (at) => (at > 30 && at < 42 ? undefined : 1) } })).toBeUndefined();
  });
});

it('V5: scrapes that were late before the flag are due as late as then', () => {
  const pods = { a: { does: fine } };
  const judge = targetJudge(
    { targets: presence(pods, -600, -45, 5), resets: new Map(), readAt: 0, scrapeSeconds: 5 },
    FLAG,
  );
  for (let at = 5; at <= 120; at += 5)
    expect(judge.evaluate(presence(pods, 0.001, at - 45, 5), new Map(), at * 1000)).toBeUndefined();
});

it('breaches at most twice in 1,000 runs of a service whose scrapes fail by chance and that is deployed at times', () => {
  const random = randomOf('targets').next;
  let breaches = 0;
  for (let run = 0; run < 1000; run++) {
    const pods = many(4, () => {
      const deployed = random() < 0.05 ? random() * 200 : Number.POSITIVE_INFINITY;
      return {
        does: (at) => (random() < 0.005 || (at > deployed && at < deployed + 15) ? 0 : 1),
        starts: deployed < 300 ? [deployed + 15] : [],
      };
    });
    if (watched(pods, { each: 15, watch: 300 })?.status === 'breach') breaches++;
  }
  expect(breaches).toBeLessThanOrEqual(2);
});

it('knows whether a metric is scraped, down, or silent', () => {
  const pods = (does: Does) => presence({ a: { does } }, -60, 60, 5);
  const reach = (does: Does) => reachOf(pods(does), 'error_rate', 60_000, 5, 0);
  expect([reach(fine), reach((at) => (at > 0 ? 0 : 1)), reach((at) => (at > 0 ? undefined : 1))]).toEqual([
    'scraped',
    'down',
    'silent',
  ]);
  expect(reachOf(pods(fine), 'latency', 60_000, 5, 0)).toBe('unknown');
});
