import { type Line, originsOf } from '../counters/origins.ts';
import type { Labels } from './answer.ts';
import type { ExposedSeries } from './exposition.ts';
import { groupOf, seriesText } from './labels.ts';
import { type SeriesMatcher, seriesMatcher } from './selector.ts';

/** One attempt to read a target. */
export interface Scrape {
  readonly at: number;
  readonly ok: boolean;
}

/** What was recorded of one series of one target: samples oldest first, times ascending. */
export interface RecordedSeries {
  readonly target: string;
  readonly labels: Labels;
  readonly times: readonly number[];
  readonly values: readonly number[];
  /**
   * What its first sample counts from: zero where the target had been read without it before, the last level of a series that
   * ended then and only changed its labels, undefined where the target had not been read before. See `originsOf`.
   */
  readonly origin: number | undefined;
  /** When it was first seen; its samples of then may be gone by now. */
  readonly firstAt: number;
  readonly scrapes: readonly Scrape[];
}

/** The samples of watched series, kept in memory up to a bound. */
export interface Recording {
  /** From now on, keeps what these selectors select. @throws MetricSourceError where one is no selector */
  watch(selectors: readonly string[]): void;
  /** Takes down one scrape of a target; `exposed` is undefined for a failed one. */
  record(target: string, at: number, exposed: readonly ExposedSeries[] | undefined): void;
  /** Every recorded series under a watched selector. @throws MetricSourceError */
  select(selector: string): readonly RecordedSeries[];
  scrapes(target: string): readonly Scrape[];
  /** Labels of every series under a selector that the last scrapes showed, watched or not. @throws MetricSourceError */
  exposed(selector: string): readonly Labels[];
}

interface Series extends RecordedSeries {
  readonly times: number[];
  readonly values: number[];
}

interface Target {
  readonly name: string;
  readonly scrapes: Scrape[];
  readonly series: Map<string, Series>;
  /** The last scrape that could be read, whole: a selector may be watched from then on. */
  latest: { readonly at: number; readonly exposed: readonly Labelled[] } | undefined;
}

interface Labelled {
  /** The labels as text. */
  readonly key: string;
  readonly labels: Labels;
  readonly value: number;
}

/** Numbers kept; 8 bytes each, two for a sample. Full, the older half is dropped. */
const MAX_NUMBERS = 4_000_000;
/** What a series costs besides its samples, in numbers. */
const SERIES_COST = 100;

export function createRecording(maxNumbers: number = MAX_NUMBERS): Recording {
  const targets = new Map<string, Target>();
  const matchers = new Map<string, SeriesMatcher>();
  let kept = 0;

  const targetOf = (name: string): Target => {
    const target = targets.get(name) ?? { name, scrapes: [], series: new Map(), latest: undefined };
    targets.set(name, target);
    return target;
  };

  const append = (target: Target, { key, labels, value }: Labelled, at: number, origin?: number): void => {
    let series = target.series.get(key);
    if (!series) {
      series = {
        target: target.name,
        labels,
        times: [],
        values: [],
        origin,
        firstAt: at,
        scrapes: target.scrapes,
      };
      target.series.set(key, series);
      kept += SERIES_COST;
    }
    if (series.times.at(-1) === at) return;
    series.times.push(at);
    series.values.push(value);
    kept += 2;
  };

  const dropOlderHalf = (): void => {
    kept = 0;
    for (const target of targets.values()) {
      target.scrapes.splice(0, target.scrapes.length >> 1);
      const oldest = target.scrapes[0]?.at ?? 0;
      for (const [key, { times, values }] of target.series) {
        const first = times.findIndex((time) => time >= oldest);
        const gone = first === -1 ? times.length : first;
        times.splice(0, gone);
        values.splice(0, gone);
        if (times.length === 0) target.series.delete(key);
        else kept += 2 * times.length + SERIES_COST;
      }
      kept += 2 * target.scrapes.length;
    }
  };

  return {
    watch(selectors) {
      for (const selector of selectors) {
        if (matchers.has(selector)) continue;
        const matches = seriesMatcher(selector);
        matchers.set(selector, matches);
        // What the last scrape showed was there before: it is not born by being asked for now.
        for (const target of targets.values()) {
          const { at = 0, exposed = [] } = target.latest ?? {};
          for (const one of exposed) if (matches(one.labels)) append(target, one, at);
        }
      }
    },

    record(name, at, exposed) {
      const target = targetOf(name);
      // A clock that was set back must not bring disorder.
      const moment = Math.max(at, (target.scrapes.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + 1);
      target.scrapes.push({ at: moment, ok: exposed !== undefined });
      kept += 2;
      if (exposed) {
        const wasRead = target.latest !== undefined;
        const labelled = exposed.map(({ name: metric, labels: own, value }): Labelled => {
          const labels = { instance: name, ...own, __name__: metric };
          return { key: seriesText(labels), labels, value };
        });
        target.latest = { at: moment, exposed: labelled };
        const all = [...matchers.values()];
        const watched = labelled.filter(({ labels }) => all.some((matches) => matches(labels)));
        const origins = wasRead ? originsOfNew(target, watched, moment) : new Map<string, number>();
        for (const one of watched) append(target, one, moment, origins.get(one.key));
      }
      if (kept > maxNumbers) dropOlderHalf();
    },

    select(selector) {
      const matches = matchers.get(selector) ?? seriesMatcher(selector);
      return [...targets.values()].flatMap(({ series }) =>
        [...series.values()].filter(({ labels }) => matches(labels)),
      );
    },

    scrapes: (name) => targets.get(name)?.scrapes ?? [],

    exposed(selector) {
      const matches = matchers.get(selector) ?? seriesMatcher(selector);
      const latest = [...targets.values()].flatMap((target) => target.latest?.exposed ?? []);
      return latest.map(({ labels }) => labels).filter(matches);
    },
  };
}

/** What series count from that a target shows for the first time, by their keys. */
function originsOfNew(
  { series }: Target,
  exposed: readonly Labelled[],
  at: number,
): ReadonlyMap<string, number> {
  if (exposed.every(({ key }) => series.has(key))) return new Map();
  const now = new Map(exposed.map((one) => [one.key, one]));
  const lines = new Map<string, Line>();
  for (const [key, { labels, times, values }] of series) {
    const known = { at: times.at(-1) ?? Number.NaN, value: values.at(-1) ?? Number.NaN };
    const value = now.get(key)?.value;
    lines.set(key, { group: groupOf(labels), samples: value === undefined ? [] : [{ at, value }], known });
  }
  for (const { key, labels, value } of exposed)
    if (!lines.has(key)) lines.set(key, { group: groupOf(labels), samples: [{ at, value }] });
  const origins = originsOf([...lines.values()], { firstAt: Number.NEGATIVE_INFINITY, intervalMs: 0 });
  return new Map(
    [...lines].flatMap(([key, line]): [string, number][] => {
      const origin = origins.get(line);
      return origin ? [[key, origin.level]] : [];
    }),
  );
}
