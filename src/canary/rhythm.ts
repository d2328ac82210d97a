import type { Recorded } from '../judge/recorded.ts';

/** When each target was scraped of late, as far as its samples are visible (ms, oldest first). */
export type Scrapes = ReadonlyMap<string, readonly number[]>;

export interface RhythmSettings {
  /** What the user asked for, in seconds: then it is that, whatever is known of scrapes. */
  readonly everySeconds: number | undefined;
  /** Where nothing is known of scrapes. */
  readonly fallbackSeconds: number;
  /** The usual time between two scrapes, for targets that do not show their own. */
  readonly scrapeSeconds: number;
}

/** Tells when to look: there is news once per scrape, and it is worth nothing to look before. */
export interface Rhythm {
  /** The moment (ms) for the next look, after one that began at `lookedAt` and saw these scrapes. */
  next(lookedAt: number, scrapes: Scrapes): number;
}

/** However many targets there are, a server is not asked more often. */
const LEAST_GAP_MS = 1000;
/** Timers fire a little late. A gap is measured from when the look was meant to be, or the phase would drift away. */
const TIMER_MS = 100;
/** Targets that are scraped this close to each other are looked at together. */
const TOGETHER_MS = 250;
/** Looks that come later than samples are visible, by no more than this, are in step with them. */
const OUT_OF_STEP_MS = 100;
/** A sample bears the time when its scrape began; it is visible when the scrape has ended and was stored. */
const FIRST_LAG_MS = 100;
/** How much longer the next sample is given than one took that was missed. */
const MORE_MS = 100;
/** What a lag that has been learnt loses with every scrape that is seen in time. */
const FORGET = 0.005;
/** Of a target that was seen once nobody knows when it is scraped next: it is looked at so soon, to learn it. */
const LEARN_MS = 2000;
/** A target that was not seen for so many scrapes is not waited for. */
const GONE_SCRAPES = 5;

/** A sample that is not there yet: when it is expected to be visible. */
interface Awaited {
  readonly at: number;
  readonly intervalMs: number;
}

interface Target {
  readonly newest: number;
  readonly lagMs: number;
}

/** A rhythm that learns how long each target's samples take to be visible. */
export function createRhythm({ everySeconds, fallbackSeconds, scrapeSeconds }: RhythmSettings): Rhythm {
  let targets: ReadonlyMap<string, Target> = new Map();
  let before: number | undefined;
  let planned = Number.NEGATIVE_INFINITY;

  const plan = (lookedAt: number, scrapes: Scrapes): number => {
    const lateness = lookedAt - planned;
    const meant = lateness >= 0 && lateness <= TIMER_MS ? planned : lookedAt;
    if (everySeconds !== undefined) return meant + everySeconds * 1000;
    const known = new Map<string, Target>();
    const awaited: Awaited[] = [];
    for (const [name, times] of scrapes) {
      const ownMs = intervalOf(times);
      const intervalMs = ownMs ?? scrapeSeconds * 1000;
      const target = learnt(targets.get(name), times, before, intervalMs);
      if (target === undefined) continue;
      known.set(name, target);
      if (lookedAt - target.newest > GONE_SCRAPES * intervalMs + target.lagMs) continue;
      const at = due(target, intervalMs, lookedAt);
      awaited.push({ at: ownMs === undefined ? Math.min(at, lookedAt + LEARN_MS) : at, intervalMs });
    }
    targets = known;
    if (awaited.length === 0) return meant + Math.max(LEAST_GAP_MS, fallbackSeconds * 1000);
    const first = inStep(awaited, meant + LEAST_GAP_MS);
    return Math.max(first, ...awaited.map(({ at }) => at).filter((at) => at <= first + TOGETHER_MS));
  };

  return {
    next(lookedAt, scrapes) {
      planned = plan(lookedAt, scrapes);
      before = lookedAt;
      return planned;
    },
  };
}

/** When the first of these is visible, or `earliest`, where that is later. */
function inStep(awaited: readonly Awaited[], earliest: number): number {
  const soonest = awaited.reduce((one, other) => (other.at < one.at ? other : one));
  const late = earliest - soonest.at;
  // Looks a second apart would stay late for good where scrapes are a second apart: one longer gap ends that.
  if (late <= OUT_OF_STEP_MS || soonest.intervalMs >= LEAST_GAP_MS + late)
    return Math.max(earliest, soonest.at);
  const nexts = awaited.map(({ at, intervalMs }) => {
    const missed = Math.max(0, Math.ceil((earliest - OUT_OF_STEP_MS - at) / intervalMs));
    return at + missed * intervalMs;
  });
  return Math.max(earliest, Math.min(...nexts));
}

/** When a target's next sample will be visible that a look at `lookedAt` did not see. */
function due({ newest, lagMs }: Target, intervalMs: number, lookedAt: number): number {
  const expected = newest + intervalMs + lagMs;
  if (expected > lookedAt) return expected;
  // It is late, or was missed: looked for again soon, then less and less often, and at the next scrape.
  const overdue = (lookedAt - expected) % intervalMs;
  const nextScrape = lookedAt - overdue + intervalMs;
  return Math.min(nextScrape, lookedAt + Math.max(LEAST_GAP_MS, overdue));
}

/** What the scrapes that a look saw tell of their target. `before`: when the look before it began. */
function learnt(
  known: Target | undefined,
  times: readonly number[],
  before: number | undefined,
  intervalMs: number,
): Target | undefined {
  const newest = times.at(-1);
  if (newest === undefined) return known;
  if (!known || before === undefined) return { newest, lagMs: Math.min(FIRST_LAG_MS, intervalMs / 2) };
  if (newest <= known.newest) return known;
  // Samples from before the last look that it did not see took at least so long to be visible.
  const longest = Math.max(...times.filter((at) => at > known.newest).map((at) => before - at));
  if (longest > 0.9 * known.lagMs) {
    const lagMs = Math.max(known.lagMs, longest + MORE_MS, 1.25 * longest);
    return { newest, lagMs: Math.min(lagMs, intervalMs) };
  }
  const least = Math.min(FIRST_LAG_MS, known.lagMs);
  return { newest, lagMs: known.lagMs - FORGET * (known.lagMs - least) };
}

/** The usual time between two scrapes, in ms: the lower quartile, so that missed ones do not count. */
function intervalOf(times: readonly number[]): number | undefined {
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return gaps.sort((one, other) => one - other)[gaps.length >> 2];
}

/** How many scrapes of each target the poll schedule uses. */
export const RECENT_SCRAPES = 8;

/** The scrapes under these metrics. Values of metrics that are not counted are no scrapes: only counters tell. */
export function recentScrapes(recorded: Iterable<Recorded>): Scrapes {
  const targets = new Map<string, Set<number>>();
  for (const metric of recorded) {
    if (metric.kind === 'scalar') continue;
    const series = metric.kind === 'counts' ? [...metric.events, ...(metric.total ?? [])] : metric.buckets;
    for (const { target, samples } of series) {
      const times = targets.get(target) ?? new Set();
      targets.set(target, times);
      for (const { at } of samples.slice(-RECENT_SCRAPES)) times.add(at);
    }
  }
  return new Map(
    [...targets].map(([target, times]) => [
      target,
      [...times].sort((one, other) => one - other).slice(-RECENT_SCRAPES),
    ]),
  );
}
