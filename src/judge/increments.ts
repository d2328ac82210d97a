import type { TargetSeries } from './recorded.ts';

/** What a target's counters gained between two scrapes of it. */
export interface Increment {
  readonly target: string;
  /** The later scrape, in ms. */
  readonly at: number;
  /** The time between the two scrapes. */
  readonly seconds: number;
  /** One entry per group of series. */
  readonly gains: readonly number[];
}

/** Where counters stood, so that what comes later can be counted on from there. */
export interface Standing {
  /** Newest scrape of each target, ms. */
  readonly scraped: ReadonlyMap<string, number>;
  /** Newest level of each series of each group. */
  readonly levels: readonly ReadonlyMap<string, number>[];
}

export const nothingYet: Standing = { scraped: new Map(), levels: [] };

/**
 * Counts what groups of counters (errors and requests; the buckets of a histogram) gained between scrapes, target by target.
 *
 * A fall is a restart: the new level is all gain, never a loss. A series that appears while its target was already being
 * scraped was born and gains from zero; on a target's first scrape levels are only noted, for they may be old.
 */
export function increments(
  groups: readonly (readonly TargetSeries[])[],
  before: Standing = nothingYet,
): { readonly increments: readonly Increment[]; readonly standing: Standing } {
  const scraped = new Map(before.scraped);
  const levels = groups.map((_, group) => new Map(before.levels[group]));
  const found: Increment[] = [];

  for (const [target, scrapes] of scrapesByTarget(groups)) {
    for (const [at, samples] of [...scrapes].sort(([a], [b]) => a - b)) {
      const last = scraped.get(target);
      if (last !== undefined && at <= last) continue;
      const gains = groups.map(() => 0);
      for (const { group, key, value, weight } of samples) {
        const level = levels[group]?.get(key);
        levels[group]?.set(key, value);
        gains[group] = (gains[group] ?? 0) + weight * gain(level, value, last !== undefined);
      }
      scraped.set(target, at);
      if (last !== undefined) found.push({ target, at, seconds: (at - last) / 1000, gains });
    }
  }
  return { increments: found.sort((a, b) => a.at - b.at), standing: { scraped, levels } };
}

function gain(level: number | undefined, value: number, birthsCount: boolean): number {
  if (level === undefined) return birthsCount && value >= NEGLIGIBLE ? value : 0;
  const gained = value < level ? value : value - level;
  return gained < NEGLIGIBLE ? 0 : gained;
}

/** Less than this has not happened: counters that count parts of a thing are rounded somewhere. */
const NEGLIGIBLE = 1e-9;

/** Beyond the safe integers counting is no longer exact, and below zero it never was. */
function isLevel(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

type Scrape = { group: number; key: string; value: number; weight: number }[];

function scrapesByTarget(groups: readonly (readonly TargetSeries[])[]): Map<string, Map<number, Scrape>> {
  const targets = new Map<string, Map<number, Scrape>>();
  for (const [group, series] of groups.entries()) {
    for (const { target, labels, samples, weight = 1 } of series) {
      const scrapes = targets.get(target) ?? new Map<number, Scrape>();
      targets.set(target, scrapes);
      const key = `${target}\n${labels}`;
      for (const { at, value } of samples) {
        if (!isLevel(value) || !Number.isFinite(at)) continue;
        const scrape = scrapes.get(at) ?? [];
        scrapes.set(at, scrape);
        scrape.push({ group, key, value, weight });
      }
    }
  }
  return targets;
}
