import { newSamples, type Sample, samplesBetween, type TargetSeries } from '../counters/sample.ts';

export type { TargetSeries } from '../counters/sample.ts';

/** One bucket's series of a histogram; `le` is its upper bound in the metric's own (exported) unit, Infinity for the last. */
export interface BucketSeries extends TargetSeries {
  readonly le: number;
}

/**
 * What lies under a metric, raw: levels as the exporters gave them, series by series, oldest first, so that the judge sees
 * restarts and births for itself. `total` is undefined where events are counted per second.
 */
export type Recorded =
  | {
      readonly kind: 'counts';
      readonly events: readonly TargetSeries[];
      readonly total: readonly TargetSeries[] | undefined;
    }
  | { readonly kind: 'histogram'; readonly buckets: readonly BucketSeries[] }
  | { readonly kind: 'scalar'; readonly samples: readonly Sample[] };

/** When the oldest sample was taken (ms); undefined where there is none. */
export function firstSampleAt(recorded: Recorded): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (const samples of sampleLists(recorded)) first = Math.min(first, samples[0]?.at ?? first);
  return Number.isFinite(first) ? first : undefined;
}

/** What was recorded after `from` and up to `to` (ms). Series without a sample then are left out. */
export function between(recorded: Recorded, from: number, to: number): Recorded {
  const cut = <Series extends TargetSeries>(series: readonly Series[]): Series[] =>
    series
      .map((one) => ({ ...one, samples: samplesBetween(one.samples, from, to) }))
      .filter(({ samples }) => samples.length > 0);
  switch (recorded.kind) {
    case 'counts':
      return {
        kind: 'counts',
        events: cut(recorded.events),
        total: recorded.total && cut(recorded.total),
      };
    case 'histogram':
      return { kind: 'histogram', buckets: cut(recorded.buckets) };
    case 'scalar':
      return { kind: 'scalar', samples: samplesBetween(recorded.samples, from, to) };
  }
}

/** Without the series of these targets. Values that a server computed of all targets stay as they are. */
export function withoutTargets(recorded: Recorded, targets: ReadonlySet<string>): Recorded {
  const left = <Series extends TargetSeries>(series: readonly Series[]): readonly Series[] =>
    series.filter(({ target }) => !targets.has(target));
  switch (recorded.kind) {
    case 'counts':
      return {
        kind: 'counts',
        events: left(recorded.events),
        total: recorded.total && left(recorded.total),
      };
    case 'histogram':
      return { kind: 'histogram', buckets: left(recorded.buckets) };
    case 'scalar':
      return recorded;
  }
}

/** Every series of a target. Values that a server computed are of none. */
export function targetSeries(recorded: Recorded): readonly TargetSeries[] {
  switch (recorded.kind) {
    case 'counts':
      return [...recorded.events, ...(recorded.total ?? [])];
    case 'histogram':
      return recorded.buckets;
    case 'scalar':
      return [];
  }
}

/** The samples of every series, or the values that a server computed. */
export function sampleLists(recorded: Recorded): (readonly Sample[])[] {
  return recorded.kind === 'scalar'
    ? [recorded.samples]
    : targetSeries(recorded).map(({ samples }) => samples);
}

/** When the newest sample was taken (ms); undefined where there is none. */
export function newestSampleAt(recorded: Recorded): number | undefined {
  let newest = Number.NEGATIVE_INFINITY;
  for (const samples of sampleLists(recorded)) newest = Math.max(newest, samples.at(-1)?.at ?? newest);
  return Number.isFinite(newest) ? newest : undefined;
}

/** What was recorded so far, and what came after it. Samples that are in both are taken once. */
export function joined(before: Recorded | undefined, after: Recorded): Recorded {
  if (before?.kind === 'counts' && after.kind === 'counts') {
    const total = before.total && after.total && joinedSeries(before.total, after.total);
    return { kind: 'counts', events: joinedSeries(before.events, after.events), total };
  }
  if (before?.kind === 'histogram' && after.kind === 'histogram')
    return { kind: 'histogram', buckets: joinedSeries(before.buckets, after.buckets) };
  if (before?.kind === 'scalar' && after.kind === 'scalar')
    return { kind: 'scalar', samples: joinedSamples(before.samples, after.samples) };
  return after;
}

function joinedSeries<Series extends TargetSeries>(
  before: readonly Series[],
  after: readonly Series[],
): Series[] {
  const series = new Map(before.map((one) => [one.labels, one]));
  for (const one of after) {
    const known = series.get(one.labels);
    series.set(one.labels, known ? { ...one, samples: joinedSamples(known.samples, one.samples) } : one);
  }
  return [...series.values()];
}

function joinedSamples(before: readonly Sample[], after: readonly Sample[]): readonly Sample[] {
  const news = newSamples(before, after);
  return news.length === 0 ? before : [...before, ...news];
}

/** What `after` holds that was not recorded before: joined to `before` it gives the same as all of `after` would. */
export function newsIn(before: Recorded | undefined, after: Recorded): Recorded {
  if (before?.kind === 'counts' && after.kind === 'counts') {
    const total = before.total && after.total && newSeries(before.total, after.total);
    return { kind: 'counts', events: newSeries(before.events, after.events), total };
  }
  if (before?.kind === 'histogram' && after.kind === 'histogram')
    return { kind: 'histogram', buckets: newSeries(before.buckets, after.buckets) };
  if (before?.kind === 'scalar' && after.kind === 'scalar')
    return { kind: 'scalar', samples: newSamples(before.samples, after.samples) };
  return after;
}

function newSeries<Series extends TargetSeries>(
  before: readonly Series[],
  after: readonly Series[],
): Series[] {
  const known = new Map(before.map(({ labels, samples }) => [labels, samples]));
  return after
    .map((one) => ({ ...one, samples: newSamples(known.get(one.labels) ?? [], one.samples) }))
    .filter(({ samples }) => samples.length > 0);
}

/** The moments of scrapes in ascending order, ms. */
export function scrapeMoments(lists: readonly (readonly Sample[])[]): number[] {
  const moments = new Set<number>();
  for (const samples of lists)
    for (const { at, value } of samples) if (Number.isFinite(value)) moments.add(at);
  return [...moments].sort((a, b) => a - b);
}

/** Samples that are read piece by piece, each kept once. */
export interface Gathered {
  /** Takes down what was read, and gives what of it is new. */
  add(read: Recorded): Recorded;
  /** All of it so far; undefined before the first piece. */
  all(): Recorded | undefined;
}

/** Gathers samples of one metric. */
export function gathered(): Gathered {
  let all: Recorded | undefined;
  return {
    add(read) {
      const news = newsIn(all, read);
      all = joined(all, news);
      return news;
    },
    all: () => all,
  };
}
