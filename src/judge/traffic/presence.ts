import { type Recorded, scrapeMoments, type TargetSeries, targetSeries } from '../recorded.ts';
import { newSamples, type Sample, samplesBetween } from '../sample.ts';
import { knownSeconds } from './tolerance.ts';

/** How one target of some metrics was scraped. */
export interface TargetPresence {
  /** Unique within a run. */
  readonly id: string;
  /** The target as `TargetSeries` names it; several ids may share it (one per cluster, one per replica of a server). */
  readonly target: string;
  /** What it is one of: targets of one group replace each other. */
  readonly group: string;
  /** The names of the metrics that it exports. */
  readonly metrics: readonly string[];
  /** One entry per scrape, oldest first: 1 where it succeeded, 0 where it failed. */
  readonly scrapes: readonly Sample[];
  /** When its processes started (ms, ascending), as far as that is exported. */
  readonly starts: readonly number[];
}

/** How targets were scraped before the flag. */
export interface PresenceBefore {
  readonly targets: readonly TargetPresence[];
  /** When that was read, ms. */
  readonly readAt: number;
}

/** What was known of targets so far, and what came after it. */
export function joinedPresence(
  before: readonly TargetPresence[],
  after: readonly TargetPresence[],
): readonly TargetPresence[] {
  const joined = new Map(before.map((one) => [one.id, one]));
  for (const one of after) {
    const known = joined.get(one.id);
    joined.set(one.id, known ? together(known, one) : one);
  }
  return [...joined.values()];
}

function together(known: TargetPresence, one: TargetPresence): TargetPresence {
  return {
    ...known,
    metrics: [...new Set([...known.metrics, ...one.metrics])],
    scrapes: [...known.scrapes, ...newSamples(known.scrapes, one.scrapes)],
    starts: joinedStarts(known.starts, one.starts),
  };
}

/** How targets were scraped after `from` and up to `to` (ms); without those that were not. */
export function presenceBetween(
  targets: readonly TargetPresence[],
  from: number,
  to: number,
): readonly TargetPresence[] {
  return targets
    .map((one) => ({
      ...one,
      scrapes: samplesBetween(one.scrapes, from, to),
      starts: one.starts.filter((at) => at > from && at <= to),
    }))
    .filter(({ scrapes }) => scrapes.length > 0);
}

/** A start time is computed from a clock in some runtimes: within this, it is the same start. */
const SAME_START_MS = 1000;

/** Start times (ms) without those that are within a second of the one before. */
export function joinedStarts(...lists: readonly (readonly number[])[]): number[] {
  const starts: number[] = [];
  for (const at of lists.flat().sort((one, other) => one - other))
    if (starts.length === 0 || at - (starts.at(-1) ?? at) > SAME_START_MS) starts.push(at);
  return starts;
}

/** How a metric's targets are scraped, where the source records whether scrapes succeed. */
export interface Reach {
  readonly now: 'scraped' | 'down' | 'silent' | 'unknown';
  /** How much of the time between two moments (ms) the source scraped any target, in seconds. */
  readonly knownSeconds: (from: number, to: number) => number;
}

/** Of sources that do not record scrapes. */
export const unknownReach: Reach = { now: 'unknown', knownSeconds: (from, to) => (to - from) / 1000 };

/** A target counts as scraped now within so many scrapes, and a second. */
const RECENT_SCRAPES = 3;

/** `delaySeconds`: how late scrapes become visible. */
export function reachOf(
  targets: readonly TargetPresence[],
  metric: string,
  at: number,
  scrapeSeconds: number,
  delaySeconds: number,
): Reach {
  const latest = targets.flatMap(({ metrics, scrapes }) =>
    metrics.includes(metric) ? scrapes.slice(-1) : [],
  );
  if (latest.length === 0) return unknownReach;
  const known = (from: number, to: number): number =>
    scrapedSeconds(targets, from - delaySeconds * 1000, to - delaySeconds * 1000, scrapeSeconds);
  const since = at - (RECENT_SCRAPES * scrapeSeconds + 1 + delaySeconds) * 1000;
  const recent = latest.filter((scrape) => scrape.at >= since);
  const isScraped = recent.some(({ value }) => value === 1);
  return { now: recent.length === 0 ? 'silent' : isScraped ? 'scraped' : 'down', knownSeconds: known };
}

/** How much of the time between two moments (ms) scrapes of any target account for, in seconds. */
function scrapedSeconds(
  targets: readonly TargetPresence[],
  from: number,
  to: number,
  scrapeSeconds: number,
): number {
  const moments = scrapeMoments(targets.map(({ scrapes }) => samplesBetween(scrapes, from, to)));
  return betweenScrapes([from, ...moments, to], scrapeSeconds);
}

/** How much of the time between these moments (ms, ascending) is known of, in seconds. */
export function betweenScrapes(moments: readonly number[], scrapeSeconds: number): number {
  return moments.reduce(
    (sum, at, index) => sum + knownSeconds((at - (moments[index - 1] ?? at)) / 1000, scrapeSeconds),
    0,
  );
}

/** The targets of raw series, for sources that do not record scrapes themselves: a sample is a scrape that succeeded. */
export function presenceOfSeries(recorded: ReadonlyMap<string, Recorded>): readonly TargetPresence[] {
  return [...recorded].flatMap(([metric, ofMetric]) =>
    [...seriesByTarget(ofMetric)].map(([target, series]) => ({
      id: `${metric} ${target}`,
      target,
      group: metric,
      metrics: [metric],
      scrapes: scrapeMoments(series.map(({ samples }) => samples)).map((at) => ({ at, value: 1 })),
      starts: [],
    })),
  );
}

/** When a counter of each target fell (ms, ascending): its process had started again. */
export function resetsByTarget(recorded: readonly Recorded[]): ReadonlyMap<string, readonly number[]> {
  const resets = new Map<string, Set<number>>();
  for (const { target, samples } of recorded.flatMap(targetSeries)) {
    let previous = Number.NEGATIVE_INFINITY;
    for (const { at, value } of samples) {
      if (value < previous) resets.set(target, (resets.get(target) ?? new Set()).add(at));
      previous = value;
    }
  }
  return new Map([...resets].map(([target, moments]) => [target, [...moments].sort((a, b) => a - b)]));
}

function seriesByTarget(recorded: Recorded): ReadonlyMap<string, readonly TargetSeries[]> {
  const targets = new Map<string, TargetSeries[]>();
  for (const series of targetSeries(recorded))
    targets.set(series.target, [...(targets.get(series.target) ?? []), series]);
  return targets;
}
