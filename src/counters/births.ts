import { usualGap } from './normalised.ts';
import { type Line, originsOf } from './origins.ts';
import type { Sample } from './sample.ts';

/** One series as it was read. */
export interface ReadSeries {
  readonly target: string;
  /** As in `Line`. */
  readonly group: string;
  readonly samples: readonly Sample[];
}

/** Samples as close as this part of the usual interval are of one scrape. */
const SAME_SCRAPE = 0.75;

/**
 * These series with what their first samples count from written before them, so that it is seen without the
 * scrapes that showed it. One that was born begins with a zero for each scrape that came without it: nothing happened
 * then. One of `formerLevels` was there before all of these and away for a while: it begins with its last level, at the
 * scrape before its return. Others begin with their first sample.
 *
 * @param scrapes successful scrapes of targets that are known otherwise, ms ascending
 */
export function withBeginnings<Series extends ReadSeries>(
  series: readonly Series[],
  scrapes: ReadonlyMap<string, readonly number[]>,
  formerLevel: (series: Series) => number | undefined,
): readonly Series[] {
  const targets = new Map<string, Series[]>();
  for (const one of series) {
    const others = targets.get(one.target);
    if (others) others.push(one);
    else targets.set(one.target, [one]);
  }
  const all = [...targets].flatMap(([target, ofTarget]) =>
    begun(ofTarget, scrapes.get(target) ?? [], formerLevel).map(
      (one, index) => [ofTarget[index], one] as const,
    ),
  );
  const begunBy = new Map(all);
  return series.map((one) => begunBy.get(one) ?? one);
}

function begun<Series extends ReadSeries>(
  series: readonly Series[],
  scrapes: readonly number[],
  formerLevel: (series: Series) => number | undefined,
): readonly Series[] {
  const lines = new Map<Series, Line>(series.map((one) => [one, one]));
  const witness: Line = {
    group: 'scrapes',
    samples: scrapes.map((at) => ({ at, value: 1 })),
    known: undefined,
  };
  const all = scrapes.length > 0 ? [...lines.values(), witness] : [...lines.values()];
  const origins = originsOf(all, { firstAt: undefined, intervalMs: undefined });
  if (origins.size === 0) return series;
  const moments = [...new Set(all.flatMap(({ samples }) => samples.map(({ at }) => at)))].sort(
    (one, other) => one - other,
  );
  return series.map((one) => {
    const origin = origins.get(lines.get(one) ?? one);
    if (!origin || origin.of) return one;
    const firstAt = one.samples[0]?.at ?? Number.NEGATIVE_INFINITY;
    const without = apart(moments, firstAt, intervalOf(all));
    const former = formerLevel(one);
    const beginning =
      former === undefined
        ? without.map((at) => ({ at, value: 0 }))
        : without.slice(-1).map((at) => ({ at, value: former }));
    return { ...one, samples: [...beginning, ...one.samples] };
  });
}

/** The scrapes before a moment: of series with timestamps of their own, one for each interval. */
function apart(moments: readonly number[], before: number, intervalMs: number): number[] {
  const kept: number[] = [];
  for (const at of moments) {
    if (at >= before) break;
    if (at - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= SAME_SCRAPE * intervalMs) kept.push(at);
  }
  return kept;
}

function intervalOf(lines: readonly Line[]): number {
  const longest = lines.reduce((one, other) => (other.samples.length > one.samples.length ? other : one));
  return usualGap(longest.samples) ?? 0;
}
