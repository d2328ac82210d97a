import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createRhythm, type RhythmSettings, recentScrapes } from '../../src/canary/rhythm.ts';

const settings: RhythmSettings = { everySeconds: undefined, fallbackSeconds: 10, scrapeSeconds: 15 };
const START = 1_700_000_000_000;

interface SimulatedTarget {
  readonly intervalMs: number;
  readonly phase: number;
  /** For each scrape: how far it is off its beat, how long until it is visible, and whether it happens at all. */
  readonly beats: readonly { readonly jitter: number; readonly lag: number; readonly missed: boolean }[];
}

interface Scrape {
  readonly target: string;
  readonly at: number;
  readonly visible: number;
}

function scrapesOf(targets: readonly SimulatedTarget[], untilMs: number): Scrape[] {
  return targets.flatMap(({ intervalMs, phase, beats }, index) =>
    Array.from({ length: Math.ceil((untilMs - phase) / intervalMs) }, (_, beat) => {
      const { jitter = 0, lag = 0, missed = false } = beats[beat % beats.length] ?? {};
      const at = START + Math.round(phase + beat * intervalMs + jitter);
      return missed ? undefined : { target: `${index}`, at, visible: at + lag };
    }).filter((scrape) => scrape !== undefined),
  );
}

/** Looks at targets for a time, with timers that are up to `timerMs` late; tells when, and how long each visible scrape waited, the first ones aside. */
function simulate(targets: readonly SimulatedTarget[], seconds: number, timerMs = 0, settleMs = 3_000) {
  const scrapes = scrapesOf(targets, seconds * 1000).sort((one, other) => one.visible - other.visible);
  const rhythm = createRhythm(settings);
  const planned: number[] = [];
  const started: number[] = [];
  const seen = new Map<string, readonly number[]>();
  let next = 0;
  // The time before, a baseline, shows how often each is scraped.
  let at = START + 8 * Math.max(...targets.map(({ intervalMs }) => intervalMs));
  for (let late = 0; at < START + seconds * 1000; late = (late + 7) % (timerMs + 1)) {
    const lookedAt = at + late;
    started.push(lookedAt);
    for (; (scrapes[next]?.visible ?? Number.POSITIVE_INFINITY) <= lookedAt; next++) {
      const { target, at: scraped } = scrapes[next] as Scrape;
      seen.set(target, [...(seen.get(target) ?? []), scraped].sort((a, b) => a - b).slice(-8));
    }
    at = rhythm.next(lookedAt, seen);
    planned.push(at);
  }
  const [first = 0, last = 0] = [started[0], started.at(-1)];
  let look = 0;
  const waits = scrapes
    .filter(({ visible }) => visible > first + settleMs && visible <= last)
    .map(({ visible }) => {
      while ((started[look] ?? Number.POSITIVE_INFINITY) < visible) look++;
      return (started[look] ?? Number.NaN) - visible;
    });
  return { planned, started, waits };
}

const steady = (intervalMs: number, phase: number, lag = 20): SimulatedTarget => ({
  intervalMs,
  phase,
  beats: [{ jitter: 0, lag, missed: false }],
});
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

describe('looks', () => {
  test.each([1_000, 5_000, 15_000, 60_000])(
    'at one target scraped every %i ms follow each scrape closely',
    (intervalMs) => {
      const { started, waits } = simulate([steady(intervalMs, 700)], 1_200, 15);
      expect(Math.max(...waits)).toBeLessThanOrEqual(220);
      // One for each scrape, and one when the first of them finds none.
      expect(started.length).toBeLessThanOrEqual(1_200_000 / intervalMs + 2);
    },
  );

  test('do not drift away from a scrape every second, however late timers are', () => {
    const { waits } = simulate([steady(1_000, 300)], 3_000, 40);
    expect(Math.max(...waits)).toBeLessThanOrEqual(220);
  });

  test('wait longer for samples that are visible later', () => {
    const { started, waits } = simulate([steady(1_000, 0, 430)], 300, 5, 20_000);
    expect(median(waits)).toBeLessThanOrEqual(350);
    expect(waits.filter((wait) => wait > 500).length).toBeLessThan(waits.length / 10);
    expect(started.length).toBeGreaterThan(260);
  });

  test('come after a cluster of targets, not for each of them', () => {
    const { started, waits } = simulate(
      [0, 80, 190, 7_000].map((phase) => steady(15_000, phase)),
      600,
    );
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
    expect(started.length).toBeLessThanOrEqual(2 * 40 + 2);
  });

  test('go on at the same beat when scrapes are missed', () => {
    const beats = [false, false, true, false, true, true].map((missed) => ({ jitter: 0, lag: 20, missed }));
    const { waits } = simulate([{ intervalMs: 1_000, phase: 400, beats }], 300);
    expect(Math.max(...waits)).toBeLessThanOrEqual(220);
  });

  test('do not wait for a target that is gone', () => {
    const rhythm = createRhythm(settings);
    const scrapes = new Map([
      ['gone', [START - 100_000, START - 90_000]],
      ['there', [START - 10_000, START]],
    ]);
    expect(rhythm.next(START + 200, scrapes)).toBe(START + 10_100);
    expect(rhythm.next(START + 10_200, new Map([['gone', [START - 90_000]]]))).toBe(START + 20_100);
  });

  test('without any scrapes come as often as is usual', () => {
    const rhythm = createRhythm(settings);
    expect(rhythm.next(START, new Map())).toBe(START + 10_000);
    expect(rhythm.next(START + 10_050, new Map([['x', []]]))).toBe(START + 20_000);
  });

  test('come as often as the user says', () => {
    const rhythm = createRhythm({ ...settings, everySeconds: 7 });
    const first = rhythm.next(START, new Map([['x', [START - 1_000, START]]]));
    expect(rhythm.next(first + 30, new Map())).toBe(first + 7_000);
    // One that came much too late is not followed at once.
    expect(rhythm.next(first + 20_000, new Map())).toBe(first + 27_000);
  });

  test('of a single scrape, come soon: the next one tells how often there is one', () => {
    const rhythm = createRhythm(settings);
    const first = rhythm.next(START + 500, new Map([['x', [START]]]));
    expect(first).toBe(START + 2_500);
    expect(rhythm.next(first, new Map([['x', [START, START + 2_000]]]))).toBe(START + 4_100);
  });
});

test('whatever targets do, looks are a second apart and no scrape waits long', () => {
  const beat = fc.record({
    jitter: fc.integer({ min: -40, max: 40 }),
    lag: fc.integer({ min: 1, max: 90 }),
    missed: fc.integer({ min: 0, max: 30 }).map((dice) => dice === 0),
  });
  const target = fc.record({
    intervalMs: fc.constantFrom(1_000, 2_000, 5_000, 15_000),
    phase: fc.integer({ min: 0, max: 4_000 }),
    beats: fc.array(beat, { minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(
      fc.array(target, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 60 }),
      (targets, timerMs) => {
        const { planned, started, waits } = simulate(targets, 240, timerMs);
        const gaps = (times: readonly number[]) =>
          times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(Math.min(...gaps(planned))).toBeGreaterThanOrEqual(1_000);
        expect(Math.min(...gaps(started))).toBeGreaterThanOrEqual(1_000 - timerMs);
        // What a look just misses the next one sees, and a gap is of two seconds at most where scrapes are a second apart.
        expect(Math.max(0, ...waits)).toBeLessThanOrEqual(2_000 + 250 + 100 + timerMs + 60);
      },
    ),
    { numRuns: 200 },
  );
});

test('scrapes are those of the counters, by their targets', () => {
  const series = (target: string, ...times: number[]) => ({
    target,
    labels: target,
    samples: times.map((at) => ({ at, value: 1 })),
  });
  const scrapes = recentScrapes([
    { kind: 'counts', events: [series('a', 3)], total: [series('a', 1, 2, 3), series('b', 5)] },
    { kind: 'histogram', buckets: [{ ...series('b', 4, 5, 6, 7, 8, 9, 10, 11, 12), le: 1 }] },
    { kind: 'scalar', samples: [{ at: 99, value: 1 }] },
  ]);
  expect(Object.fromEntries(scrapes)).toEqual({ a: [1, 2, 3], b: [5, 6, 7, 8, 9, 10, 11, 12] });
});
