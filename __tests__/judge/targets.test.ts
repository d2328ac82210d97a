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

describe('V5: scrapes that were late before the flag are due as late as then', () => {
  const pods = (late: Readonly<Record<string, number>>, from: number, at: number): TargetPresence[] =>
    Object.entries(late).flatMap(([id, seconds]) =>
      presence({ [id]: { does: fine } }, from === 0 ? 5 - seconds : from, at - seconds, 5),
    );
  const judged = (late: Readonly<Record<string, number>>, until: number): readonly unknown[] => {
    const judge = targetJudge(
      { targets: pods(late, -600, 0), resets: new Map(), readAt: 0, scrapeSeconds: 5 },
      FLAG,
    );
    return scrapes(5, until, 5).map((at) => {
      const found = judge.evaluate(pods(late, 0, at), new Map(), at * 1000);
      return found && `${found.code}: ${found.message}`;
    });
  };

  it.each([
    ['all of them', { a: 45, b: 45 }, 'a'],
    ['one of two', { a: 0, b: 45 }, 'b'],
    ['each by a time of its own', { a: 20, b: 90 }, 'b'],
  ])('%s', (_, late, which) => {
    const found = judged(late, 150);
    const longest = Math.max(...Object.values(late));
    const [first, last] = [found[0], found.at(-1)];
    expect(first).toMatch(
      /^no-data: . has no data since the flag went on: its data arrive \d+ s late; watch/,
    );
    expect(found[Math.ceil(longest / 5) - 1]).toContain(`no-data: ${which} has no data since the flag`);
    expect(last).toBeUndefined();
    expect(found.filter((one) => one !== undefined && !String(one).startsWith('no-data'))).toEqual([]);
  });

  it('a target that had ended before the flag is not late', () => {
    const gone: Does = (at) => (at < -60 ? 1 : undefined);
    expect(watched({ a: { does: fine }, b: { does: gone } })).toBeUndefined();
  });

  it('the data of a late target that end are missing', () => {
    const judge = targetJudge(
      { targets: pods({ a: 0, b: 45 }, -600, 0), resets: new Map(), readAt: 0, scrapeSeconds: 5 },
      FLAG,
    );
    const ended = (at: number) => [...pods({ a: 0 }, 0, at), ...pods({ b: 45 }, 0, Math.min(at, 60))];
    expect(judge.evaluate(ended(140), new Map(), 140_000)).toMatchObject({
      code: 'partial-data',
      message: expect.stringContaining('1 of 2 targets have ended since the flag went on (b)'),
    });
  });
});

describe('a target that was down long before the flag', () => {
  it.each<[string, Does]>([
    ['and stays so', (at) => (at < -200 ? 1 : 0)],
    ['and is up again later', (at) => (at < -200 || at > 60 ? 1 : 0)],
    ['all the time', () => 0],
  ])('%s has not been lost since', (_, does) => {
    expect(watched({ a: { does } })).toBeUndefined();
    expect(watched({ a: { does }, b: { does: fine } })).toBeUndefined();
  });

  it('is lost where it comes back and goes again', () => {
    const again: Does = (at) => (at < -200 || (at > 20 && at < 40) ? 1 : 0);
    expect(watched({ a: { does: again } }, { watch: 240 })).toMatchObject({ code: 'traffic-lost' });
  });
});

describe('a source that stalls', () => {
  const stalled =
    (does: Does): Does =>
    (at) =>
      at > 10 && at < 50 ? undefined : does(at);

  it('does not make a target that fails before and after the stall one that was down throughout', () => {
    const fails = stalled((at) => (at === 10 || at === 50 ? 0 : 1));
    expect(watched({ a: { does: fails } }, { watch: 50 })?.status).not.toBe('breach');
  });

  it('is not scraped time: of 40 s without a scrape, as many are known as scrapes account for', () => {
    const targets = presence({ a: { does: stalled(fine) } }, -60, 60, 5);
    const { knownSeconds } = reachOf(targets, 'error_rate', 60_000, 5, 0);
    expect(knownSeconds(10_000, 50_000)).toBe(10);
    expect(knownSeconds(-40_000, 0)).toBe(40);
  });
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
  const reach = (does: Does) => reachOf(pods(does), 'error_rate', 60_000, 5, 0).now;
  expect([reach(fine), reach((at) => (at > 0 ? 0 : 1)), reach((at) => (at > 0 ? undefined : 1))]).toEqual([
    'scraped',
    'down',
    'silent',
  ]);
  expect(reachOf(pods(fine), 'latency', 60_000, 5, 0).now).toBe('unknown');
});
