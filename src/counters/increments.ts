import { gainBetween, isLevel } from './gain.ts';
import { ordered, usualGap } from './normalised.ts';
import { type Line, originsOf, type Sight } from './origins.ts';
import type { Sample, TargetSeries } from './sample.ts';

/** What a target's counters gained between two scrapes of it. */
export interface Increment {
  readonly target: string;
  /** The later scrape, in ms. */
  readonly at: number;
  /** The time between the two scrapes. */
  readonly seconds: number;
  /** One entry per group of series. */
  readonly gains: readonly number[];
  /** Whether a counter started again from zero meanwhile. */
  readonly restarts: boolean;
}

/** What is known of a target after some of its samples. */
interface TargetStanding extends Sight {
  readonly firstAt: number;
  /** Its newest sample, ms. */
  readonly newestAt: number;
}

/** Where counters stood, so that what comes later can be counted on from there. */
export interface Standing {
  readonly targets: ReadonlyMap<string, TargetStanding>;
  /** Newest sample of each series of each group, by target and labels. */
  readonly newest: readonly ReadonlyMap<string, KnownSeries>[];
}

interface KnownSeries {
  readonly target: string;
  readonly sample: Sample;
}

export const nothingYet: Standing = { targets: new Map(), newest: [] };

/**
 * Counts what groups of counters (errors and requests; the buckets of a histogram) gained between scrapes, series by series
 * (`gainBetween`), put together by target. What the first sample of a series counts from is `originsOf`'s matter.
 *
 * Series of a target that have timestamps of their own gain at their own moments. The time between all moments of a target
 * is the time that passed, whichever series they are of.
 */
export function increments(
  groups: readonly (readonly TargetSeries[])[],
  before: Standing = nothingYet,
): { readonly increments: readonly Increment[]; readonly standing: Standing } {
  const targets = new Map(before.targets);
  const newest = groups.map((_, group) => new Map(before.newest[group]));
  const found: Increment[] = [];
  for (const [target, lines] of linesByTarget(groups, before)) {
    const known = before.targets.get(target);
    const origins = originsOf(lines, known ?? { firstAt: undefined, intervalMs: undefined });
    const moments = new Map<number, Gained>();
    for (const line of lines) {
      const last = gather(line, origins.get(line)?.level, moments, groups.length);
      if (last) newest[line.group]?.set(line.key, { target, sample: last });
    }
    const ends = [...moments.keys()].sort((one, other) => one - other);
    const [firstAt, newestAt] = [known?.firstAt ?? ends[0], ends.at(-1)];
    if (firstAt === undefined || newestAt === undefined) continue;
    targets.set(target, { firstAt, newestAt, intervalMs: known?.intervalMs ?? intervalOf(lines) });
    let last = known?.newestAt;
    for (const at of ends) {
      if (last !== undefined)
        found.push({
          target,
          at,
          seconds: (at - last) / 1000,
          ...(moments.get(at) ?? nothingGained(groups.length)),
        });
      last = at;
    }
  }
  return { increments: found.sort((a, b) => a.at - b.at), standing: { targets, newest } };
}

/** What a series counts from: its own last level before, or that of the series that it goes on from. */
export interface Beginning {
  readonly level: number;
  readonly of: TargetSeries | undefined;
}

/** What each of these series counts from. Those are left out whose first sample only says that they are there. */
export function beginnings(
  groups: readonly (readonly TargetSeries[])[],
  before: Standing,
): ReadonlyMap<TargetSeries, Beginning> {
  const found = new Map<TargetSeries, Beginning>();
  for (const [target, lines] of linesByTarget(groups, before)) {
    const origins = originsOf(
      lines,
      before.targets.get(target) ?? { firstAt: undefined, intervalMs: undefined },
    );
    const seriesOf = new Map<Line, TargetSeries | undefined>(lines.map((line) => [line, line.series]));
    for (const line of lines) {
      const origin = origins.get(line);
      const level = line.known?.value ?? origin?.level;
      const of = origin?.of && seriesOf.get(origin.of);
      if (line.series && level !== undefined) found.set(line.series, { level, of });
    }
  }
  return found;
}

interface CountedLine extends Line {
  /** Undefined where it has no new samples. */
  readonly series: TargetSeries | undefined;
  readonly group: number;
  readonly key: string;
  readonly weight: number;
}

type Gained = { readonly gains: number[]; restarts: boolean };

const nothingGained = (groups: number): Gained => ({
  gains: new Array<number>(groups).fill(0),
  restarts: false,
});

/** Adds what a series gained to the moments at which it did. Returns its newest sample. */
function gather(
  { group, samples, known, weight }: CountedLine,
  origin: number | undefined,
  moments: Map<number, Gained>,
  groups: number,
): Sample | undefined {
  let level = known?.value ?? origin;
  for (const { at, value } of samples) {
    let moment = moments.get(at);
    if (!moment) {
      moment = nothingGained(groups);
      moments.set(at, moment);
    }
    if (level !== undefined) {
      const { gained, restarted } = gainBetween(level, value);
      moment.gains[group] = (moment.gains[group] ?? 0) + weight * gained;
      moment.restarts ||= restarted;
    }
    level = value;
  }
  return samples.at(-1);
}

/** The series of each target with samples that are new, and those that it had before. */
function linesByTarget(
  groups: readonly (readonly TargetSeries[])[],
  before: Standing,
): Map<string, CountedLine[]> {
  const targets = new Map<string, CountedLine[]>();
  const add = (target: string, line: CountedLine): void => {
    const lines = targets.get(target);
    if (lines) lines.push(line);
    else targets.set(target, [line]);
  };
  for (const [group, all] of groups.entries()) {
    const formerly = before.newest[group];
    const present = new Set<string>();
    for (const series of all) {
      const { target, labels, samples, weight = 1 } = series;
      const key = `${target}\n${labels}`;
      const newestAt = before.targets.get(target)?.newestAt ?? Number.NEGATIVE_INFINITY;
      const levels = ordered(samples).filter(
        ({ at, value }) => isLevel(value) && Number.isFinite(at) && at > newestAt,
      );
      if (levels.length === 0) continue;
      present.add(key);
      add(target, { series, group, key, weight, samples: levels, known: formerly?.get(key)?.sample });
    }
    for (const [key, { target, sample }] of formerly ?? [])
      if (!present.has(key))
        add(target, { series: undefined, group, key, weight: 1, samples: [], known: sample });
  }
  return targets;
}

function intervalOf(lines: readonly Line[]): number | undefined {
  const longest = lines.reduce((one, other) => (other.samples.length > one.samples.length ? other : one));
  return usualGap(longest.samples);
}
