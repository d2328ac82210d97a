import type { BucketSeries, Recorded, TargetSeries } from '../judge/recorded.ts';
import type { Sample } from '../judge/sample.ts';

/** Samples as two columns of JSON: times in ms, and values, null for NaN. */
export type Columns = readonly [times: readonly number[], values: readonly (number | null)[]];
/** Series and target are numbers in place of their labels. */
export type CompactSeries = readonly [series: number, target: number, ...Columns, weight?: number];
export type CompactRecorded =
  | {
      readonly kind: 'counts';
      readonly events: readonly CompactSeries[];
      readonly total: readonly CompactSeries[] | null;
    }
  | {
      readonly kind: 'histogram';
      readonly buckets: readonly (readonly [le: number | null, ...CompactSeries])[];
    }
  | { readonly kind: 'scalar'; readonly samples: Columns };

/** Gives every text a number of its own, in the order in which they come. */
export function numbers(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

/** What was recorded, each series as `series` makes it. */
export function compactRecorded(
  recorded: Recorded,
  series: (one: TargetSeries) => CompactSeries,
): CompactRecorded {
  switch (recorded.kind) {
    case 'counts': {
      const { events, total } = recorded;
      return { kind: 'counts', events: events.map(series), total: total?.map(series) ?? null };
    }
    case 'histogram':
      return { kind: 'histogram', buckets: recorded.buckets.map((one) => [toNull(one.le), ...series(one)]) };
    case 'scalar':
      return { kind: 'scalar', samples: toColumns(recorded.samples) };
  }
}

export function recordedFromCompact(recorded: CompactRecorded): Recorded {
  switch (recorded.kind) {
    case 'counts':
      return {
        kind: 'counts',
        events: recorded.events.map(fromSeries),
        total: recorded.total?.map(fromSeries),
      };
    case 'histogram':
      return {
        kind: 'histogram',
        buckets: recorded.buckets.map(
          ([le, ...series]): BucketSeries => ({ ...fromSeries(series), le: le ?? Number.POSITIVE_INFINITY }),
        ),
      };
    case 'scalar':
      return { kind: 'scalar', samples: fromColumns(recorded.samples) };
  }
}

const fromSeries = ([series, target, times, values, weight]: CompactSeries): TargetSeries => ({
  labels: String(series),
  target: String(target),
  samples: fromColumns([times, values]),
  ...(weight !== undefined && { weight }),
});

export function toColumns(samples: readonly Sample[]): Columns {
  return [samples.map(({ at }) => at), samples.map(({ value }) => toNull(value))];
}

export function fromColumns([times, values]: Columns): Sample[] {
  return times.map((at, index) => ({ at, value: values[index] ?? Number.NaN }));
}

function toNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
