import { gainBetween } from './gain.ts';
import { ordered } from './normalised.ts';
import { type Line, type Origin, originsOf } from './origins.ts';
import type { Sample, TargetSeries } from './sample.ts';

/** What a counter gained since the flag went on, over all its series. */
export interface CounterIncrease {
  /** Its level when the flag went on. */
  readonly from: number;
  readonly increase: number;
  /** True where a series started again from zero meanwhile. */
  readonly restarted: boolean;
}

/** A counter's level and its increase since a moment, over all series; undefined where there are no samples. */
export interface CounterReading {
  readonly level: number;
  readonly newestAt: number;
  readonly counter: CounterIncrease;
}

/** A guard counter's series. */
export interface GuardSeries extends TargetSeries {
  /**
   * What its source knows of its process and target, where its first sample needs it: the process began just before
   * (`young`); it is older and its target was scraped before, so that the series was born or only its labels changed
   * (`old`); it is older and its target was never scraped before, so that the series may be old too (`unscraped`).
   */
  readonly age?: 'young' | 'old' | 'unscraped' | undefined;
}

/** The newest sample of each series before a moment, by its labels. */
export type Newest = ReadonlyMap<string, { readonly target: string; readonly sample: Sample }>;

/** What was seen of a counter's series before a moment. */
export interface SeenBefore {
  /**
   * Up to when the samples of a series belong to "before" (ms), where that is earlier than the moment itself. A sample bears
   * the time when its scrape began, so that one which became visible only later may hold what happened after.
   */
  until(labels: string): number;
  /** What was there once and then away is not born when it returns. */
  readonly newest: Newest;
}

/** The newest sample of each of these series. */
export function newestOf(series: readonly TargetSeries[]): Newest {
  return new Map(
    series.flatMap(({ labels, target, samples }): [string, { target: string; sample: Sample }][] => {
      const sample = samples.findLast(({ value }) => Number.isFinite(value));
      return sample ? [[labels, { target, sample }]] : [];
    }),
  );
}

/**
 * What a counter gained since `since` (ms), series by series (`gainBetween`).
 *
 * A series that was not there at `since` goes on from one of its target that ended (`originsOf`), or was born and counts
 * from zero, unless `birthsCount` is false (the source did not answer before `since`, so it may be old). The step that
 * straddles `since` belongs to "after": the flag may have caused it.
 */
export function increaseSince(
  series: readonly GuardSeries[],
  since: number,
  birthsCount: boolean,
  seen: SeenBefore = { until: () => since, newest: new Map() },
): CounterReading | undefined {
  const lines = series.map((one) => lineOf(one, seen.newest));
  const origins = originsByTarget(lines, seen.newest);
  const ended = new Set([...origins.values()].map(({ of }) => of));
  const total = { level: 0, from: 0, increase: 0, restarted: false, newestAt: Number.NEGATIVE_INFINITY };

  for (const line of lines) {
    const until = Math.min(since, seen.until(line.labels));
    const origin = origins.get(line);
    const isBorn = birthsCount && line.age !== 'unscraped';
    let previous = line.known?.value ?? (origin?.of ? origin.level : isBorn ? 0 : undefined);
    for (const { at, value } of line.samples) {
      total.newestAt = Math.max(total.newestAt, at);
      if (at > until) {
        if (previous === undefined) total.from += value;
        else {
          const { gained, restarted } = gainBetween(previous, value);
          total.increase += gained;
          total.restarted ||= restarted;
        }
      }
      previous = value;
    }
    const before = line.samples.findLast(({ at }) => at <= until)?.value ?? line.known?.value;
    total.from += before ?? 0;
    if (!ended.has(line)) total.level += previous ?? 0;
  }
  const { level, newestAt, ...counter } = total;
  return Number.isFinite(newestAt) ? { level, newestAt, counter } : undefined;
}

interface GuardLine extends Line {
  readonly labels: string;
  readonly target: string;
  readonly age: GuardSeries['age'];
}

function lineOf({ labels, target, samples, age }: GuardSeries, newest: Newest): GuardLine {
  const levels = ordered(samples).filter(({ value }) => Number.isFinite(value));
  const known = newest.get(labels)?.sample;
  const names = age === 'old' ? undefined : labelNames(labels);
  return { group: 0, labels, target, age, samples: levels, known, names, isYoung: age === 'young' };
}

/** The names of the labels in an exposition, in its order. Quotes in values have a backslash before them. */
function labelNames(labels: string): string {
  return [...labels.matchAll(/[{,]([^"{},]+|"(?:[^"\\]|\\.)*")=(?:"(?:[^"\\]|\\.)*")/g)]
    .map(([, name]) => name)
    .join(',');
}

function originsByTarget(lines: readonly GuardLine[], newest: Newest): ReadonlyMap<Line, Origin> {
  const present = new Set(lines.map(({ labels }) => labels));
  const targets = new Map<string, Line[]>();
  const add = (target: string, line: Line): void => {
    targets.set(target, [...(targets.get(target) ?? []), line]);
  };
  for (const line of lines) add(line.target, line);
  for (const [labels, { target, sample }] of newest)
    if (!present.has(labels))
      add(target, { group: 0, samples: [], known: sample, names: labelNames(labels) });
  // What was seen before was seen long enough: its first sample is not among these.
  const firstAt = (all: readonly Line[]): number | undefined =>
    all.some(({ known }) => known) ? Number.NEGATIVE_INFINITY : undefined;
  return new Map(
    [...targets.values()].flatMap((all) => [
      ...originsOf(all, { firstAt: firstAt(all), intervalMs: undefined }),
    ]),
  );
}
